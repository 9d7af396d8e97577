"""Builds the demo's collection: real pictures and documents, copied once."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.demo.documents import documents
from anyfind.demo.pictures import missing_packages, photographs, questions
from anyfind.errors import NotFound

_SOURCES: Final = "sources.tsv"


@dataclass(frozen=True, slots=True)
class Collection:
    """The demo's files on disk.

    Attributes:
        folder: What gets indexed.
        questions: Pictures to search with, by name; they lie outside of ``folder``.
        photos: How many pictures ``folder`` holds.
        documents: How many documents it holds.
        notes: Sentences about what is smaller than it could be.
    """

    folder: Path
    questions: dict[str, Path]
    photos: int
    documents: int
    notes: tuple[str, ...]


def build_collection(home: Path) -> Collection:
    """Copy the collection into ``home``, unless it is there already.

    A file that already has the right content is not touched, so a second run finds nothing new to index.
    Files of an earlier run whose package has gone are removed; ``sources.tsv`` knows them and says where
    each file comes from.

    Args:
        home: A folder for the demo alone; created if needed.

    Raises:
        NotFound: No package with photographs is installed.
        OSError: The folder cannot be written.
    """
    found = photographs()
    missing = missing_packages()
    if not found:
        raise NotFound(
            f"The demo needs photographs that {' and '.join(missing) or 'scikit-image'} ship.",
            hint="Install them with: pip install 'anyfind[demo]'",
        )
    folder = home / "files"
    written: dict[str, str] = {}
    for picture in found:
        name = f"files/pictures/{picture.name}"
        _write(home / name, picture.path.read_bytes())
        written[name] = f"{picture.package}: {picture.path.name}"
    asked = {}
    for name, picture in questions().items():
        asked[name] = home / "questions" / name
        _write(asked[name], picture.path.read_bytes())
        written[f"questions/{name}"] = f"{picture.package}: {picture.path.name}"
    texts = documents()
    for document in texts:
        name = f"files/documents/{document.name}"
        _write(home / name, document.text.encode())
        written[name] = document.origin
    _forget(home, written)
    return Collection(
        folder=folder,
        questions=asked,
        photos=len(found),
        documents=len(texts),
        notes=tuple(f"{name} is not installed, so its pictures and documents are left out." for name in missing),
    )


def _write(path: Path, content: bytes) -> None:
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == content:
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _forget(home: Path, written: dict[str, str]) -> None:
    """Remove what an earlier run wrote and this one did not, then write the list of sources."""
    sources = home / _SOURCES
    with contextlib.suppress(FileNotFoundError):
        for line in sources.read_text("utf-8").splitlines():
            name = line.partition("\t")[0]
            if name not in written:
                (home / name).unlink(missing_ok=True)
    _write(sources, "".join(f"{name}\t{origin}\n" for name, origin in sorted(written.items())).encode())
