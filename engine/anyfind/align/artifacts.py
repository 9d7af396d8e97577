"""Adapters on disk: a safetensors file and a card in JSON, side by side in one folder. No pickle."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import safetensors
import safetensors.numpy

from anyfind.errors import BadInput, DigestMismatch
from anyfind.sdk.types import Artifact

TENSORS: Final = "adapter.safetensors"
CARD: Final = "card.json"
NEXT: Final = f"{TENSORS}.next"
"""Tensors that a new card is written for, until they take the place of the old ones."""

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class StoredArtifact:
    """An artifact's card, read without its tensors.

    Attributes:
        folder: Where both files lie.
        kind: The adapter contribution that loads it.
        digest: sha256 of the tensor file, as the card promises.
        card: The facts.
    """

    folder: Path
    kind: str
    digest: str
    card: Mapping[str, Any]

    @property
    def sides(self) -> tuple[str, ...]:
        """Ids of the spaces that it joins."""
        return tuple(self.card["sides"])


def write_artifact(artifact: Artifact, folder: Path) -> StoredArtifact:
    """Write an artifact, over an old one or where there is none.

    New tensors are written beside the old ones, then the card is replaced, which decides, then the new tensors take
    their name. Whenever this is interrupted, the old artifact can be read or the new one.

    Returns:
        What :func:`read_card` reads back.

    Raises:
        BadInput: There is something else than a folder of that name.
    """
    if folder.exists() and not folder.is_dir():
        raise BadInput(f"{folder} is a file: an adapter is a folder.", hint="Choose another place for it.")
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {name: np.ascontiguousarray(tensor) for name, tensor in sorted(artifact.tensors.items())}
    data = safetensors.numpy.save(tensors)
    digest = hashlib.sha256(data).hexdigest()
    own = {"schema": SCHEMA, "kind": artifact.kind, "sha256": digest}
    # An artifact that was read and changed brings what its old file was like.
    card = {**own, **{key: value for key, value in artifact.card.items() if key not in own}}
    written = (json.dumps(card, indent=2, ensure_ascii=False) + "\n").encode()
    _finish(folder)
    replace_file(folder / NEXT, data)
    replace_file(folder / CARD, written)
    (folder / NEXT).replace(folder / TENSORS)
    return read_card(folder)


def _finish(folder: Path) -> None:
    """Bring a write to its end that was interrupted after its card: its tensors must not be overwritten."""
    try:
        following = (folder / NEXT).read_bytes()
        promised = read_card(folder).digest
    except (OSError, BadInput):
        return
    if hashlib.sha256(following).hexdigest() == promised:
        (folder / NEXT).replace(folder / TENSORS)


def read_card(folder: Path) -> StoredArtifact:
    """Read an artifact's card.

    Raises:
        BadInput: There is no card, or it lacks a fact that every card has.
    """
    path = folder / CARD
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BadInput(f"{folder} holds no adapter: there is no {CARD}.") from error
    except (OSError, ValueError) as error:
        raise BadInput(f"The adapter's card {path} cannot be read: {error}.") from error
    missing = [key for key in ("schema", "kind", "sha256", "sides", "target", "dimension") if key not in card]
    if missing:
        raise BadInput(f"The adapter's card {path} lacks {', '.join(missing)}.")
    if card["schema"] > SCHEMA:
        raise BadInput(f"The adapter in {folder} was written by a newer Anyfind.", hint="Update this one.")
    return StoredArtifact(folder, card["kind"], card["sha256"], card)


def load_artifact(stored: StoredArtifact) -> Artifact:
    """Read the tensors of an artifact.

    Raises:
        DigestMismatch: The file is not the one that the card was written for.
        BadInput: The file is missing or no safetensors.
    """
    path = stored.folder / TENSORS
    data = _promised(stored)
    try:
        tensors = safetensors.numpy.load(data)
    except safetensors.SafetensorError as error:
        raise BadInput(f"The adapter {path} is no safetensors file: {error}.") from error
    return Artifact(stored.kind, tensors, stored.card)


def _promised(stored: StoredArtifact) -> bytes:
    """The tensor file that a card was written for, which is still the next one if writing was interrupted there."""
    path, failed = stored.folder / TENSORS, None
    for name in (TENSORS, NEXT):
        try:
            data = (stored.folder / name).read_bytes()
        except OSError as error:
            failed = failed or (error if name == TENSORS else None)
            continue
        if hashlib.sha256(data).hexdigest() == stored.digest:
            return data
    if failed is not None:
        raise BadInput(f"The adapter's tensors {path} cannot be read: {failed.strerror}.") from failed
    raise DigestMismatch(f"The adapter {path} does not have the sha256 that its card promises.")


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole: a crash leaves the old content or the new, never a part."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(path)
