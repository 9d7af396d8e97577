"""The files of the storm: what is added, changed, moved and deleted, and what each of them must be found by."""

from __future__ import annotations

import hashlib
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import blake3
import numpy as np

from fakes.host import digest


@dataclass
class Files:
    """The files on disk, and what has become of all that ever were.

    Attributes:
        roots: The indexed folders.
        here: Version number by path.
        pieces: By the full hash of a content, the digests of what is embedded of it.
    """

    roots: list[Path]
    rng: random.Random
    here: dict[Path, int] = field(default_factory=dict)
    pieces: dict[str, tuple[str, ...]] = field(default_factory=dict)
    versions: int = 0
    done: dict[str, int] = field(default_factory=dict)

    def step(self, wanted: int) -> None:
        """One change: towards the wanted number of files at first, of any kind then."""
        kinds = ["add"] * (6 if len(self.here) < wanted else 1)
        kinds += ["change", "save", "move", "carry", "delete", "copy", "folder"] if self.here else []
        kind = self.rng.choice(kinds)
        self.done[kind] = self.done.get(kind, 0) + 1
        getattr(self, f"_{kind}")()

    def _add(self) -> None:
        folder = self.rng.choice(self.roots) / f"year {self.rng.randrange(8)}" / f"month {self.rng.randrange(6)}"
        folder.mkdir(parents=True, exist_ok=True)
        suffix = ".img" if self.rng.random() < 0.15 else ".txt"
        self._write(folder / f"file{self.versions}{suffix}")

    def _change(self) -> None:
        self._write(self._any())

    def _save(self) -> None:
        """As editors do: a new file takes the old one's place."""
        path = self._any()
        beside = path.with_name(f".{path.name}.swp")
        self._write(beside, final=path)
        beside.replace(path)

    def _move(self) -> None:
        old = self._any()
        new = old.with_name(f"renamed{self.versions}-{self.rng.randrange(10**6)}{old.suffix}")
        old.rename(new)
        self.here[new] = self.here.pop(old)

    def _carry(self) -> None:
        """To another folder, maybe of another root."""
        old = self._any()
        folder = self.rng.choice(self.roots) / f"box {self.rng.randrange(5)}"
        folder.mkdir(exist_ok=True)
        new = folder / f"{self.rng.randrange(10**9)}-{old.name[-40:]}"
        old.rename(new)
        self.here[new] = self.here.pop(old)

    def _delete(self) -> None:
        path = self._any()
        path.unlink()
        del self.here[path]

    def _copy(self) -> None:
        old = self._any()
        new = old.with_name(f"copy{self.rng.randrange(10**9)}{old.suffix}")
        shutil.copy2(old, new) if self.rng.random() < 0.5 else shutil.copy(old, new)
        self.here[new] = self.here[old]

    def _folder(self) -> None:
        old = self._any().parent
        new = old.with_name(f"{old.name.split('~')[0]}~{self.rng.randrange(10**6)}")
        if new.exists() or old in self.roots:
            return
        old.rename(new)
        for path in [path for path in self.here if path.is_relative_to(old)]:
            self.here[new / path.relative_to(old)] = self.here.pop(path)

    def _any(self) -> Path:
        return self.rng.choice(list(self.here))

    def _write(self, path: Path, final: Path | None = None) -> None:
        self.versions += 1
        number = self.versions
        data = content(number, (final or path).suffix)
        self.here[final or path] = number
        self.pieces[blake3.blake3(data).hexdigest()] = pieces(number, (final or path).suffix)
        path.write_bytes(data)


def content(number: int, suffix: str) -> bytes:
    """The bytes of a version: words that no other version has."""
    if suffix == ".img":
        return f"picture {number} of its own".encode()
    return "\n\n".join(paragraphs(number)).encode()


def paragraphs(number: int) -> list[str]:
    """The pieces of a text."""
    return [f"first words{number}a of a letter", f"second words{number}b of the same letter"]


def pieces(number: int, suffix: str) -> tuple[str, ...]:
    """Digests of what is embedded of a version."""
    return tuple(digest(payload) for payload in payloads(number, suffix))


def payloads(number: int, suffix: str) -> list[object]:
    """What is embedded of a version, as the fake host extracts it."""
    if suffix == ".img":
        picture = np.zeros((4, 4, 3), np.uint8)
        picture[0, 0] = list(hashlib.sha256(content(number, suffix)).digest()[:3])
        return [picture]
    return list(paragraphs(number))
