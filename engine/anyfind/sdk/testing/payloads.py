"""What encoders are given: texts, pictures and sounds made here, anything else by the plugin's own extractors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.sdk.entries import ExtractorEntry
from anyfind.sdk.errors import BadInput
from anyfind.sdk.testing.sample_files import picture, sample_files, tone
from anyfind.sdk.testing.sources import describe, fits
from anyfind.sdk.testing.steps import Bench, Skip, load
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Segment

_MOST: Final = 24

_TEXTS: Final = (
    "a crow on a fence",
    "The lighthouse keeper counted the ships that passed in the night.",
    "Fledermäuse schlafen kopfüber; 蝙蝠倒挂着睡觉。",
    "x = [n ** 2 for n in range(10)]",
    "invoice 2024-117, 3 pieces, 19.90 EUR",
)


@dataclass(frozen=True, slots=True)
class Payload:
    """Something to encode.

    Attributes:
        value: What the encoder gets.
        must: Whether it has to be encoded; an odd one may also fail alone.
    """

    value: object
    must: bool = True


def payloads(bench: Bench, modality: str) -> list[Payload]:
    """At least one payload of a modality, valid ones first.

    Raises:
        Skip: The modality is the plugin's own, and there is no sample that one of its extractors turns into it.
    """
    if modality == TEXT:
        odd = ("", " \n\t", "word " * 5000, "\0\ud800", "🐦" * 300)
        return [*(Payload(text) for text in _TEXTS), *(Payload(text, must=False) for text in odd)]
    if modality == IMAGE:
        sizes, odd_sizes = ((240, 320), (64, 64), (480, 200), (97, 131)), ((1, 1), (1, 900))
        flat = np.full((50, 50, 3), 128, dtype=np.uint8)
        pictures = [Payload(picture(*size)) for size in sizes]
        return [*pictures, Payload(flat), *(Payload(picture(*size), must=False) for size in odd_sizes)]
    if modality == SOUND:
        sounds = [Payload(tone(seconds, hertz)) for seconds, hertz in ((2.0, 440.0), (3.5, 110.0), (2.0, 1760.0))]
        noise = np.random.default_rng(5).normal(0, 0.1, 88_200).astype(np.float32)
        silence, click = np.zeros(88_200, dtype=np.float32), tone(0.01)
        return [*sounds, Payload(noise), Payload(silence, must=False), Payload(click, must=False)]
    found = list(_extracted(bench, modality))
    if not found:
        raise Skip(
            f"There is nothing of modality {modality!r} to encode: name small files as `samples` of the extractor, or"
            " give --sample."
        )
    return found


def bad_payloads(modality: str) -> list[object]:
    """What is no payload of a modality."""
    wrong: object = {"no": "text"} if modality == TEXT else "neither a picture nor a sound"
    return [None, object(), np.zeros(0, dtype=np.float32), wrong]


def _extracted(bench: Bench, modality: str) -> Iterator[Payload]:
    count = 0
    for entry in bench.manifest.extractors:
        if any(weight.name not in bench.weights for weight in entry.weights):
            continue
        context = replace(bench.context({w.name: bench.weights[w.name] for w in entry.weights}), scratch_dir=None)
        extractor = load(entry.factory)()
        for number, path in enumerate(_files(bench, entry)):
            scratch = bench.scratch / f"payloads-{entry.id}-{number}"
            scratch.mkdir(exist_ok=True)
            try:
                for found in extractor.extract(describe(path), replace(context, scratch_dir=scratch)):
                    if isinstance(found, Segment) and found.modality == modality and count < _MOST:
                        count += 1
                        yield Payload(found.payload)
            except BadInput:
                continue  # the extractor's own checks say so


def _files(bench: Bench, entry: ExtractorEntry) -> list[Path]:
    own = [bench.root / name for name in entry.samples]
    given = [path for path in bench.samples if fits(path, entry)]
    return [*own, *given, *sample_files(bench.scratch / "made", entry)]
