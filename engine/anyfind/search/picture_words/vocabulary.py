"""The words that pictures are told in, and their vectors.

Common words for what can be seen, the words that are frequent in the library's own texts, and the names of the classes
that the picture encoder's network was taught, where it has a classifier. Encoded once an encoder, and kept in a file.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import safetensors.numpy
from safetensors import SafetensorError, safe_open

from anyfind.align.artifacts import replace_file
from anyfind.plugins.host import Host
from anyfind.sdk.types import Float32Array, Role, Space

_REVISION: Final = 1

_SHORT: Final = 3
"""Letters of a word that is no plural: "gas" is none of "ga"."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words with their vectors.

    Attributes:
        words: Each once.
        taught: Which of them are only known as names of classes, ``bool [n]``: far-fetched for most pictures.
        vectors: As the encoder of words gave them, ``float32 [n, d]``.
    """

    words: tuple[str, ...]
    taught: npt.NDArray[np.bool_]
    vectors: Float32Array


def common_words() -> list[str]:
    """Words for what can be seen in pictures, in English."""
    text = resources.files(__package__).joinpath("common.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def gathered(common: Sequence[str], own: Sequence[str], classes: Sequence[str]) -> tuple[list[str], int]:
    """All words, each once in one form, and how many of them come before the names of classes.

    ``boats`` and ``boat`` are one word: two that mean the same would share its weight in every code.
    """
    seen: set[str] = set()
    words: list[str] = []
    for source in (common, own):
        words += _new(source, seen)
    before = len(words)
    return words + _new(classes, seen), before


def _new(source: Sequence[str], seen: set[str]) -> list[str]:
    found = []
    for word in source:
        form = _form(word)
        if form not in seen:
            seen.add(form)
            found.append(word)
    return found


def _form(word: str) -> str:
    small = word.casefold()
    if small.endswith("ies") and len(small) > _SHORT:
        return small.removesuffix("ies") + "y"
    return small.removesuffix("s") if len(small) > _SHORT and not small.endswith("ss") else small


def kept(folder: Path, space: Space, key: str) -> Vocabulary | None:
    """The vocabulary of an earlier time.

    Args:
        folder: Where it is kept.
        space: The space of its vectors.
        key: What it depends on, as it was given to :func:`made`.

    Returns:
        Nothing if there is none, it is of something else, or its file was cut short.
    """
    path = _path(folder, space)
    if not path.is_file():
        return None
    try:
        with safe_open(path, framework="numpy") as file:
            said = file.metadata() or {}
            if said.get("key") != _keyed(key):
                return None
            words = tuple(str(word) for word in json.loads(said["words"]))
            vectors = np.asarray(file.get_tensor("vectors"), dtype=np.float32)
            before = int(said["before"])
    except (SafetensorError, OSError, KeyError, ValueError) as error:
        log.info("The vectors of words are made anew: %s", error)
        return None
    if vectors.shape != (len(words), space.dimension):
        return None
    return Vocabulary(words, np.arange(len(words)) >= before, vectors)


def made(
    host: Host, encoder: str, space: Space, words: Sequence[str], before: int, folder: Path, key: str
) -> Vocabulary:
    """Encode words, and keep their vectors.

    Args:
        host: Runs the encoder.
        encoder: Full id of an encoder of words.
        space: Its space, after which the file is named.
        words: All words.
        before: How many of them are not only names of classes.
        folder: Where the file is kept.
        key: What the choice of words depended on.

    Raises:
        WeightsMissing: The encoder's weights were not pulled.
    """
    log.info("Encoding %d words that pictures are told in.", len(words))
    vectors = np.asarray(host.encode(encoder, list(words), Role.QUERY).vectors, dtype=np.float16)
    said = {"key": _keyed(key), "words": json.dumps(list(words)), "before": str(before)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(_path(folder, space), safetensors.numpy.save({"vectors": vectors}, said))
    except OSError as error:
        # A library that cannot be written to can be read all the same; the next process encodes them once more.
        log.info("The vectors of words are not kept: %s", error)
    return Vocabulary(tuple(words), np.arange(len(words)) >= before, vectors.astype(np.float32))


def _path(folder: Path, space: Space) -> Path:
    return folder / f"{space.id}.safetensors"


def _keyed(key: str) -> str:
    return hashlib.sha256("\n".join([str(_REVISION), *common_words(), key]).encode()).hexdigest()
