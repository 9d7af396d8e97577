"""Folders in the form of sentence-transformers: the default model's, and any other of the user's."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from anyfind.sdk import BadInput
from anyfind_plugins.runtime.vision import ensure_torchvision

_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What identifies a model folder.

    Attributes:
        digest: sha256 over the names and contents of its files.
        dimension: Length of its vectors.
    """

    digest: str
    dimension: int


@contextlib.contextmanager
def materialised(weights: Mapping[str, Path], prefix: str) -> Iterator[Path]:
    """The weight files under their own names in one folder, as sentence-transformers wants them."""
    # A library may keep a file mapped beyond the block, which only Windows minds.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for key, path in weights.items():
            target = Path(name) / key.removeprefix(prefix)
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                target.symlink_to(path.resolve())
            except OSError:
                shutil.copyfile(path, target)  # Windows without the right to make links
        yield Path(name)


def load_folder(folder: Path, device: str, model_kwargs: Mapping[str, object] | None = None) -> Any:
    """A ``SentenceTransformer`` from local files only; the network is never asked.

    Raises:
        BadInput: The folder holds no model that sentence-transformers can load.
    """
    ensure_torchvision()
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    shown = transformers_logging.is_progress_bar_enabled()
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers is typed in part
    try:
        return SentenceTransformer(
            str(folder), device=device, local_files_only=True, model_kwargs=dict(model_kwargs or {})
        ).eval()
    except Exception as error:
        # Whatever a foreign folder makes the library raise, the sentence for the user is the same.
        raise BadInput(f"sentence-transformers cannot load the model folder {folder}: {error}.") from error
    finally:
        if shown:
            transformers_logging.enable_progress_bar()  # type: ignore[no-untyped-call]  # as above


def folder_facts(folder: Path, cache: Path) -> FolderFacts:
    """Digest and dimension of a model folder, remembered while its files keep size and time.

    The first call reads every file and loads the model; later ones look at the files' dates.

    Args:
        folder: The model folder.
        cache: Folder for what is remembered.

    Raises:
        BadInput: It is no model folder.
    """
    files = _files(folder)
    stats = [(name, path.stat().st_size, path.stat().st_mtime_ns) for name, path in files]
    key = hashlib.sha256(json.dumps([str(folder.resolve()), stats]).encode()).hexdigest()
    note = cache / f"{key[:32]}.json"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):  # absent or damaged: worked out anew
        known = json.loads(note.read_text(encoding="utf-8"))
        return FolderFacts(str(known["digest"]), int(known["dimension"]))
    model = load_folder(folder, "cpu")
    # The method was renamed in sentence-transformers 5.
    ask = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
    facts = FolderFacts(_digest(files), int(ask()))
    cache.mkdir(parents=True, exist_ok=True)
    part = note.with_suffix(".part")
    part.write_text(json.dumps({"digest": facts.digest, "dimension": facts.dimension}), encoding="utf-8")
    part.replace(note)
    return facts


def _files(folder: Path) -> list[tuple[str, Path]]:
    """The files that may change a vector, by relative name; not the description, not hidden ones."""
    if not folder.is_dir():
        raise BadInput(f"The model folder {folder} does not exist.", hint="Set the setting `folder` of anyfind.text.")
    if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
        raise BadInput(f"The folder {folder} holds no sentence-transformers model: it has no modules.json.")
    found = []
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        if path.is_file() and relative.name != "README.md" and not any(part.startswith(".") for part in relative.parts):
            found.append((relative.as_posix(), path))
    return sorted(found)


def _digest(files: list[tuple[str, Path]]) -> str:
    whole = hashlib.sha256()
    for name, path in files:
        content = hashlib.sha256()
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                content.update(block)
        whole.update(f"{name}\0{content.hexdigest()}\n".encode())
    return whole.hexdigest()
