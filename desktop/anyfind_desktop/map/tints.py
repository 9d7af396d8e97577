"""The colours of the numbers on a map: they rise from dull to strong, so that nobody needs to tell red from green."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

from anyfind_desktop.map.cloud import SHADES
from anyfind_desktop.views.theme import Colours, mixed

_ON_DARK: Final = ("#4a5f9e", "#3f86b4", "#4fae9f", "#a3c969", "#ffe06b")
_ON_LIGHT: Final = ("#e8b04a", "#e07a52", "#bd4375", "#76318a", "#2b1a5e")
"""Each step is lighter on dark, or darker on light, than the one before: they differ in grey, too."""


def tints(tones: Colours) -> list[QColor]:
    """The colours of :data:`~anyfind_desktop.map.cloud.SHADES` steps, the lowest number first."""
    stops = [QColor(one) for one in (_ON_DARK if tones.dark else _ON_LIGHT)]
    return [_between(stops, step / (SHADES - 1)) for step in range(SHADES)]


def _between(stops: list[QColor], share: float) -> QColor:
    place = share * (len(stops) - 1)
    first = min(int(place), len(stops) - 2)
    return mixed(stops[first], stops[first + 1], place - first)
