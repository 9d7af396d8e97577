"""How the window looks: the system's way, light, dark, with all the contrast there is; and how large its text is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.views.theme import scaled_font

THEME: Final = "looks/theme"
CONTRAST: Final = "looks/contrast"
TEXT: Final = "looks/text"

THEMES: Final = ("system", "light", "dark")
SIZES: Final = (80, 90, 100, 115, 130, 150, 175, 200)
"""Of text, in percent of the system's."""

Role = QPalette.ColorRole

_LIGHT: Final = ("#f5f5f7", "#ffffff", "#1c1d21", "#6a6c75", "#2a67d1", "#ffffff")
_DARK: Final = ("#1d1e22", "#27282d", "#ececee", "#a0a2ab", "#3673d6", "#ffffff")
_LIGHT_CONTRAST: Final = ("#ffffff", "#ffffff", "#000000", "#1a1a1a", "#0031b8", "#ffffff")
_DARK_CONTRAST: Final = ("#000000", "#000000", "#ffffff", "#e6e6e6", "#ffd60a", "#000000")


def palette(*, dark: bool, contrast: bool) -> QPalette:
    """The colours of a theme."""
    tones = (_DARK_CONTRAST if dark else _LIGHT_CONTRAST) if contrast else (_DARK if dark else _LIGHT)
    window, surface, text, quiet, accent, on_accent = (QColor(tone) for tone in tones)
    # Qt works out edges and shadows from these two.
    made = QPalette(surface, window)
    for role, colour in (
        (Role.Window, window),
        (Role.WindowText, text),
        (Role.Base, surface),
        (Role.AlternateBase, window),
        (Role.Text, text),
        (Role.ButtonText, text),
        (Role.BrightText, text),
        (Role.ToolTipBase, surface),
        (Role.ToolTipText, text),
        (Role.PlaceholderText, quiet),
        (Role.Highlight, accent),
        (Role.Accent, accent),
        (Role.HighlightedText, on_accent),
        (Role.Link, accent if not dark else QColor("#8ab4ff")),
    ):
        made.setColor(role, colour)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, quiet)
    return made


class Looks(QObject):
    """Applies what the preferences say about looks, at once and whenever it changes.

    Args:
        application: Whose windows are meant.
        preferences: What the user chose.
        parent: Owns it.
    """

    def __init__(self, application: QApplication, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._preferences = preferences
        self._own_font = QFont(application.font())
        self._own_palette = QPalette(application.palette())
        self._percent = 100
        self._plain = True
        preferences.changed.connect(self._changed)
        application.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    def apply(self) -> None:
        """Look as the preferences say."""
        self._apply_theme()
        self._apply_text()

    def stop(self) -> None:
        """Leave the application as it was."""
        self._preferences.changed.disconnect(self._changed)
        self._application.styleHints().colorSchemeChanged.disconnect(self._scheme_changed)
        if not self._plain:
            self._application.setPalette(self._own_palette)
        if self._percent != 100:
            self._application.setFont(self._own_font)

    def _changed(self, key: str) -> None:
        if key in {THEME, CONTRAST}:
            self._apply_theme()
        elif key == TEXT:
            self._apply_text()

    def _scheme_changed(self) -> None:
        if self._preferences.get(THEME, "system") == "system":
            self._apply_theme()

    def _apply_theme(self) -> None:
        theme = self._preferences.get(THEME, "system")
        contrast = self._preferences.get(CONTRAST, False)
        hints = self._application.styleHints()
        if theme in {"light", "dark"}:
            dark = theme == "dark"
            # For what the system paints itself, such as the frame of the window.
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()
            if not contrast and not _without_colours(self._own_palette):
                # The user's system has colours of its own, maybe those of high contrast: they are better than ours.
                if not self._plain:
                    self._application.setPalette(self._own_palette)
                    self._plain = True
                return
            dark = hints.colorScheme() == Qt.ColorScheme.Dark or _dark(self._own_palette)
        self._plain = False
        self._application.setPalette(palette(dark=dark, contrast=contrast))

    def _apply_text(self) -> None:
        percent = min(max(self._preferences.get(TEXT, 100), SIZES[0]), SIZES[-1])
        if percent == self._percent:
            return
        # Those with a font of their own do not follow the application's.
        own = [
            (widget, scaled_font(widget.font(), percent / self._percent))
            for widget in self._application.allWidgets()
            if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont)
        ]
        self._percent = percent
        self._application.setFont(scaled_font(self._own_font, percent / 100))
        # Qt tells the widgets later; what is made until then would have the old size for good.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)
        for widget, font in own:
            widget.setFont(font)


def _without_colours(system: QPalette) -> bool:
    """Whether no platform gave this palette, so that it is the one that Qt ships for that case."""
    plain = QStyleFactory.create("Fusion").standardPalette()
    return all(system.color(role) == plain.color(role) for role in (Role.Window, Role.Base, Role.WindowText))


def _dark(system: QPalette) -> bool:
    return system.color(Role.Window).lightness() < system.color(Role.WindowText).lightness()
