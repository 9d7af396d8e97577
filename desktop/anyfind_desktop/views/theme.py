"""Colours and measures, all taken from the system's palette and font, so that light, dark and contrast follow it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette

RADIUS: Final = 10
"""Of cards and panels, in device-independent pixels."""

ALL_CONTRAST: Final = 250
"""Palettes whose ground and text are so far from each other in lightness, of 255, are those of high contrast."""

OFFLINE_OPACITY: Final = 0.45
WEAK_OPACITY: Final = 0.62


@dataclass(frozen=True, slots=True)
class Colours:
    """What things are painted with.

    Attributes:
        window: Behind everything.
        surface: Of cards and fields.
        sunken: Of the empty space behind a picture.
        line: Around cards and fields.
        text: What is read first.
        muted: What is read second.
        accent: What is chosen or goes on.
        on_accent: Text on it.
        warning: Behind a warning.
        dark: Whether the palette is a dark one.
        contrast: Whether the palette is black and white, for people who need all the contrast there is.
    """

    window: QColor
    surface: QColor
    sunken: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    warning: QColor
    dark: bool
    contrast: bool


def colours(palette: QPalette) -> Colours:
    """The colours that go with a palette."""
    window = palette.color(QPalette.ColorRole.Window)
    surface = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.WindowText)
    dark = window.lightness() < text.lightness()
    contrast = abs(window.lightness() - text.lightness()) >= ALL_CONTRAST
    if dark and not contrast and surface.lightness() < window.lightness():
        # Cards are nearer than the window, and what is nearer is lighter in the dark.
        surface = mixed(window, text, 0.06)
    return Colours(
        window=window,
        surface=surface,
        sunken=mixed(window, text, 0.0 if contrast else 0.05),
        line=mixed(window, text, 0.75 if contrast else 0.15),
        text=text,
        muted=mixed(window, text, 0.9 if contrast else 0.62),
        accent=palette.color(QPalette.ColorRole.Highlight),
        on_accent=palette.color(QPalette.ColorRole.HighlightedText),
        warning=QColor(94, 66, 12) if dark else QColor(255, 240, 204),
        dark=dark,
        contrast=contrast,
    )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two; ``share`` of the second."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def scaled_font(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A font in another size, whether the system gives its size in points or in pixels."""
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        other.setWeight(QFont.Weight.DemiBold)
    return other
