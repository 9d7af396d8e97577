"""What a comparison means: the same content in another file, the same scene, or neither.

The limits were set on measured pairs; ``docs/search/duplicates.md`` has the numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from anyfind.sdk.types import Float32Array
from anyfind.similar.pictures import Look, Overlay, overlay
from anyfind.similar.sounds import Match
from anyfind.similar.texts import NEAR as ALIKE_TEXTS

Kind = Literal["same", "near", "scene"]

KINDS: Final[tuple[Kind, ...]] = ("same", "near", "scene")
"""Same bytes; the same picture, sound or text in other bytes; another picture of what one shows."""

_AGREE: Final = 0.93
_COMMON: Final = 0.6
_TINGE: Final = 25.0
_SIMPLE: Final = 2.2
"""Bits below which a picture says so little that a cut or turned copy cannot be told from another one: N and Ñ."""

_DETAILED: Final = 192
"""Longer side in pixels below which the same holds: an apple and a ball are both round."""

_RICH: Final = 4.0
_SMALL: Final = 128
"""Bits from which, and longer side down to which, a small picture is detailed all the same: a little photograph."""

_SIMPLE_AGREE: Final = 0.98
_SIMPLE_COMMON: Final = 0.9
_SIMPLE_SPOT: Final = 70.0
"""Levels of 255 by which two simple pictures may differ in one small place. Copies stay below 62, or 84 with a mark
written in; two dreidels with other letters differ by 96."""

_SCENE_AGREE: Final = 0.35
_SCENE_COMMON: Final = 0.2
_SCENE_RICHNESS: Final = 3.0
_MIRROR: Final = 0.9
"""Cosine from which a picture is also compared with the mirror image of the other."""

_ERRORS: Final = 0.2
_SOUND_COMMON: Final = 0.75
_FRAME: Final = 0.85
_FRAMES: Final = 0.8
_LENGTH: Final = 0.03


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two files are to each other.

    Attributes:
        kind: ``near`` or ``scene``.
        alike: How far what they share is the same, 0 to 1.
        said: The same in words.
    """

    kind: Kind
    alike: float
    said: str


def of_pictures(one: Look, other: Look, cosine: float) -> Verdict | None:
    """Lay two pictures over each other and judge; ``None`` if they are merely similar."""
    richness, side = min(one.richness, other.richness), min(one.side, other.side)
    detailed = side >= (_SMALL if richness >= _RICH else _DETAILED)
    rich = richness >= _SCENE_RICHNESS and detailed
    found = _laid(overlay(one, other, cosine), simple=richness < _SIMPLE or not detailed, rich=rich)
    if found is not None or cosine < _MIRROR or not rich:
        return found
    mirrored = _laid(overlay(one, other.mirrored()), simple=False, rich=rich)
    if mirrored is None or mirrored.kind != "near":
        return None
    return Verdict("scene", mirrored.alike, "mirrored")


def _laid(laid: Overlay, *, simple: bool, rich: bool) -> Verdict | None:
    alike, common = laid.agreement, laid.common
    agree, least = (_SIMPLE_AGREE, _SIMPLE_COMMON) if simple else (_AGREE, _COMMON)
    if laid.tinge > _TINGE:
        return None
    if alike >= agree and common >= least and not (simple and laid.spot > _SIMPLE_SPOT):
        said = "the same picture" if common > 0.9 else f"the same picture, cut: {common:.0%} in common"
        return Verdict("near", alike, said)
    if alike >= _SCENE_AGREE and common >= _SCENE_COMMON and rich:
        if alike >= agree:
            return Verdict("scene", alike, f"a part of the same picture: {common:.0%} in common")
        return Verdict("scene", alike, "the same scene from another place or moment")
    return None


def of_sounds(found: Match) -> Verdict | None:
    """Judge two recordings whose fingerprints were laid over each other."""
    if found.errors > _ERRORS or found.common < _SOUND_COMMON:
        return None
    said = "the same recording" if found.common > 0.95 else f"the same recording, {found.common:.0%} in common"
    return Verdict("near", 1 - found.errors, said)


def of_texts(alike: float) -> Verdict | None:
    """Judge two texts by the part of their runs of words that both have."""
    if alike < ALIKE_TEXTS:
        return None
    return Verdict(
        "near", alike, "the same text" if alike == 1 else f"the same text but for {max(1 - alike, 0.01):.0%}"
    )


def of_films(one: Float32Array, other: Float32Array, lengths: Sequence[float | None]) -> Verdict | None:
    """Judge two films by the vectors of their scenes, ``[n, d]`` and ``[m, d]``, and their lengths in seconds."""
    first, second = lengths
    if first is None or second is None or abs(first - second) > max(0.2, _LENGTH * max(first, second)):
        return None
    cosines = one @ other.T
    met = np.concatenate([cosines.max(axis=1), cosines.max(axis=0)])
    share = float((met >= _FRAME).mean())
    if share < _FRAMES:
        return None
    return Verdict("near", float(met.mean()), f"the same film: {share:.0%} of the scenes in both")
