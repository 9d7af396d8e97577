"""Fits an adapter on captioned pictures."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from anyfind.align.captions import CaptionedImages
from anyfind.align.features import FeatureCache
from anyfind.sdk.contracts import AdapterTrainer, CancelToken, Progress
from anyfind.sdk.types import Artifact, Pairs, Role, Space

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
    captioned: CaptionedImages,
    text: Encoder,
    image: Encoder,
    features: FeatureCache,
    source: str,
    progress: Progress,
    cancel: CancelToken,
) -> Pairs:
    """Encode captioned pictures as pairs: captions on the left, pictures on the right."""
    left = features.texts(text, captioned.captions, Role.QUERY, progress, cancel)
    right = features.images(image, captioned.images, progress, cancel)
    return Pairs(
        left_space=text[1].id,
        right_space=image[1].id,
        left=left,
        right=right,
        partner=np.asarray(captioned.partner, dtype=np.int64),
        source=source,
        digest=_digest(captioned.captions, captioned.images),
    )


def fit(trainer: AdapterTrainer, pairs: Pairs, progress: Progress, cancel: CancelToken) -> Fitted:
    """Fit an adapter and measure what it cost.

    Raises:
        BadInput: The trainer cannot work with these pairs; the message says why.
    """
    started = time.process_time()
    artifact = trainer.fit(pairs, progress, cancel)
    return Fitted(artifact, time.process_time() - started)


def _digest(captions: Sequence[str], images: Sequence[Path]) -> str:
    """sha256 over captions and picture contents in order: on what exactly an adapter was fitted."""
    digest = hashlib.sha256()
    for caption in captions:
        digest.update(hashlib.sha256(caption.encode()).digest())
    for image in images:
        digest.update(hashlib.sha256(image.read_bytes()).digest())
    return digest.hexdigest()
