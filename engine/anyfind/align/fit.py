"""Fits an adapter on captioned files."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import blake3
import numpy as np

from anyfind.align.captions import CaptionedFiles
from anyfind.align.features import FeatureCache
from anyfind.errors import BadInput
from anyfind.sdk.contracts import PLAIN_FIT, AdapterTrainer, CancelToken, Progress
from anyfind.sdk.types import Artifact, FitOptions, Pairs, Role, Space

log = logging.getLogger(__name__)

Encoder = tuple[str, Space]
"""Full id and space."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fitted adapter and what fitting cost.

    Attributes:
        artifact: Ready to be written.
        cpu_seconds: Processor time of the fit alone, cross-validation included, encoding not.
    """

    artifact: Artifact
    cpu_seconds: float


def captioned_pairs(
    captioned: CaptionedFiles,
    text: Encoder,
    other: tuple[str, Encoder],
    features: FeatureCache,
    source: str,
    progress: Progress,
    cancel: CancelToken,
) -> Pairs:
    """Encode captioned files as pairs: captions on the left, files on the right.

    Args:
        captioned: Files and their captions.
        text: The encoder of captions.
        other: What the files are, and its encoder.
        features: Keeps vectors between runs.
        source: Where the pairs come from, for the card.
        progress: Called with the items done.
        cancel: Stops between batches.

    Raises:
        BadInput: A file cannot be encoded.
    """
    modality, encoder = other
    left = features.texts(text, captioned.captions, Role.QUERY, progress, cancel)
    right = features.files(encoder, modality, captioned.files, progress, cancel)
    left_keys, named = tuple(map(caption_key, captioned.captions)), [_Named.of(path) for path in captioned.files]
    return Pairs(
        left_space=text[1].id,
        right_space=encoder[1].id,
        left=left,
        right=right,
        partner=np.asarray(captioned.partner, dtype=np.int64),
        source=source,
        digest=_digest(left_keys, named),
        left_keys=left_keys,
        right_keys=tuple(one.key for one in named),
    )


def file_pairs(
    files: tuple[CaptionedFiles, tuple[str, Encoder]],
    others: tuple[Sequence[Path], tuple[str, Encoder]],
    features: FeatureCache,
    source: str,
    progress: Progress,
    cancel: CancelToken,
) -> Pairs:
    """Encode pairs of files of two modalities.

    Args:
        files: The right side, captioned by names of the left side, and what it is with its encoder.
        others: The left side, one file a caption, and what it is with its encoder.
        features: Keeps vectors between runs.
        source: Where the pairs come from, for the card.
        progress: Called with the items done.
        cancel: Stops between batches.

    Raises:
        BadInput: A file cannot be encoded.
    """
    (captioned, (modality, encoder)), (paths, (other, other_encoder)) = files, others
    left = features.files(other_encoder, other, paths, progress, cancel)
    right = features.files(encoder, modality, captioned.files, progress, cancel)
    lefts, rights = ([_Named.of(path) for path in every] for every in (paths, captioned.files))
    return Pairs(
        left_space=other_encoder[1].id,
        right_space=encoder[1].id,
        left=left,
        right=right,
        partner=np.asarray(captioned.partner, dtype=np.int64),
        source=source,
        # What stands for a file here is its digest, as a text.
        digest=_digest([caption_key(one.sha256) for one in lefts], rights),
        left_keys=tuple(one.key for one in lefts),
        right_keys=tuple(one.key for one in rights),
    )


def usable(
    captioned: CaptionedFiles,
    other: tuple[str, Encoder],
    features: FeatureCache,
    progress: Progress,
    cancel: CancelToken,
) -> CaptionedFiles:
    """The files that hold something of a modality, such as those that are not silent; the others are warned of.

    Raises:
        BadInput: None does.
    """
    modality, encoder = other
    kept = features.usable(encoder, modality, captioned.files, progress, cancel)[1]
    lost = len(captioned.files) - len(kept)
    if not lost:
        return captioned
    if not kept:
        raise BadInput(f"None of the files holds {modality} that can be encoded.", hint="Name their --modality.")
    position = {old: new for new, old in enumerate(kept)}
    first = min(path.name for at, path in enumerate(captioned.files) if at not in position)
    log.warning("%d files hold no %s that can be encoded and are left out, %s first.", lost, modality, first)
    rows = [row for row, at in enumerate(captioned.partner) if at in position]
    return CaptionedFiles(
        tuple(captioned.files[at] for at in kept),
        tuple(captioned.captions[row] for row in rows),
        tuple(position[captioned.partner[row]] for row in rows),
    )


def fit(
    trainer: AdapterTrainer,
    pairs: Pairs,
    progress: Progress,
    cancel: CancelToken,
    options: FitOptions = PLAIN_FIT,
) -> Fitted:
    """Fit an adapter and measure what it cost.

    Raises:
        BadInput: The trainer cannot work with these pairs; the message says why.
    """
    started = time.process_time()
    try:
        artifact = trainer.fit(pairs, progress, cancel, options)
    except np.linalg.LinAlgError as error:
        raise BadInput(
            f"These pairs and hyper-parameters give equations that have no answer: {error}.",
            hint="Give more ridge with --set, or leave --set out.",
        ) from error
    return Fitted(artifact, time.process_time() - started)


def caption_key(caption: str) -> str:
    """What a caption is called wherever it is: the sha256 of its text, in hex."""
    return hashlib.sha256(caption.encode()).hexdigest()


def file_key(path: Path) -> str:
    """What a file is called wherever it is, as the library does: the BLAKE3 digest of its content, in hex."""
    return _Named.of(path).key


@dataclass(frozen=True, slots=True)
class _Named:
    """What a file is called.

    Attributes:
        key: The BLAKE3 digest of its content, in hex.
        sha256: The sha256 of it, out of which the digest of a whole set has always been made.
    """

    key: str
    sha256: str

    @classmethod
    def of(cls, path: Path) -> _Named:
        data = path.read_bytes()
        return cls(blake3.blake3(data).hexdigest(), hashlib.sha256(data).hexdigest())


def _digest(captions: Sequence[str], files: Sequence[_Named]) -> str:
    """sha256 over captions and file contents in order: on what exactly an adapter was fitted."""
    return hashlib.sha256(b"".join(map(bytes.fromhex, [*captions, *(file.sha256 for file in files)]))).hexdigest()
