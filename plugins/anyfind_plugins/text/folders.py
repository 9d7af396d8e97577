"""Folders in the form of sentence-transformers: the default model's, and any other of the user's."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anyfind.sdk import BadInput
from anyfind_plugins.runtime.checkpoints import digest, model_files, remembered
from anyfind_plugins.runtime.loading import quiet_loading
from anyfind_plugins.runtime.vision import ensure_torchvision


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


def load_folder(
    folder: Path, device: str, model_kwargs: Mapping[str, object] | None = None, *, trusted: bool = False
) -> Any:
    """A ``SentenceTransformer`` from local files only; the network is never asked.

    Args:
        folder: The model folder.
        device: Where it runs.
        model_kwargs: Handed to the transformer.
        trusted: Whether Python code that lies in the folder may run.

    Raises:
        BadInput: The folder holds no model that sentence-transformers can load.
    """
    ensure_torchvision()
    from sentence_transformers import SentenceTransformer

    try:
        with quiet_loading():
            return SentenceTransformer(
                str(folder),
                device=device,
                local_files_only=True,
                trust_remote_code=trusted,
                model_kwargs=dict(model_kwargs or {}),
            ).eval()
    except Exception as error:
        # Whatever a foreign folder makes the library raise, the sentence for the user is the same.
        hint = None
        if "trust_remote_code" in str(error) and not trusted:
            hint = "It holds Python code; set `trust_remote_code = true` for anyfind.text only if you trust its author."
        raise BadInput(f"sentence-transformers cannot load the model folder {folder}: {error}.", hint=hint) from error


def folder_facts(folder: Path, cache: Path, *, trusted: bool = False) -> FolderFacts:
    """Digest and dimension of a model folder, remembered while its files keep size and time.

    The first call reads every file and loads the model; later ones look at the files' dates.

    Args:
        folder: The model folder.
        cache: Folder for what is remembered.
        trusted: Whether Python code that lies in the folder may run.

    Raises:
        BadInput: It is no model folder.
    """
    if not folder.is_dir():
        raise BadInput(f"The model folder {folder} does not exist.", hint="Set the setting `folder` of anyfind.text.")
    if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
        raise BadInput(f"The folder {folder} holds no sentence-transformers model: it has no modules.json.")
    files = model_files(folder)

    def work_out() -> Mapping[str, Any]:
        model = load_folder(folder, "cpu", trusted=trusted)
        # The method was renamed in sentence-transformers 5.
        ask = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
        return {"digest": digest(files), "dimension": int(ask())}

    known = remembered(cache, files, "sentence-transformers", work_out)
    return FolderFacts(str(known["digest"]), int(known["dimension"]))
