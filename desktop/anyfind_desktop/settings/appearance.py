"""How the window looks: theme, contrast, size of text, language."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from anyfind_desktop.settings.theme_tile import ThemeTile
from anyfind_desktop.shell.languages import LANGUAGE, available, name_of
from anyfind_desktop.shell.looks import CONTRAST, SIZES, TEXT, THEME, palette
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.choice import Choice
from anyfind_desktop.views.parting import Parting
from anyfind_desktop.views.parts import Card, Row, Rule, Switch, Words, button_group


class AppearanceCard(Card):
    """The card. What is chosen holds at once.

    Args:
        preferences: Where it is remembered.
        parent: Owns it.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=QApplication.translate("AppearanceCard", "Appearance"))
        self._preferences = preferences
        self.tiles = {
            "system": ThemeTile(self.tr("Like the system"), (), self),
            "light": ThemeTile(self.tr("Light"), (), self),
            "dark": ThemeTile(self.tr("Dark"), (), self),
        }
        self.contrast = Switch(self)
        # The mark keeps the sign behind the letter where text is written from right to left.
        self.smaller = TextButton("A-\u200e", parent=self)
        self.smaller.setAccessibleName(self.tr("Smaller text"))
        self.smaller.setToolTip(self.tr("Smaller text"))
        self.larger = TextButton("A+\u200e", parent=self)
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.larger.setToolTip(self.tr("Larger text"))
        self.percent = Words("", self)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(64)
        themes = QWidget(self)
        themes.setAccessibleName(self.tr("Theme"))
        row = Parting(themes)
        row.setContentsMargins(0, 2, 0, 4)
        row.setSpacing(14)
        for tile in self.tiles.values():
            row.addWidget(tile)
        row.addStretch(1)
        size = button_group(self.smaller, parent=self)
        layout = size.layout()
        assert layout is not None
        layout.addWidget(self.percent)
        layout.addWidget(self.larger)
        size.setAccessibleName(self.tr("Size of text"))
        contrast_text = self.tr("Black and white with strong edges, in light and in dark")
        self.add(themes)
        self.add(Rule(self))
        self.add(Row(self.tr("High contrast"), contrast_text, self.contrast, self))
        self.add(Rule(self))
        self.add(Row(self.tr("Size of text"), self.tr("Beside the size that the system gives"), size, self))
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _checked=False, name=name: preferences.put(THEME, name))
        self.contrast.toggled.connect(lambda on: preferences.put(CONTRAST, on))
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        preferences.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        theme = self._preferences.get(THEME, "system")
        contrast = self._preferences.get(CONTRAST, False)
        light, dark = (palette(dark=tone, contrast=contrast) for tone in (False, True))
        for name, palettes in (("system", (light, dark)), ("light", (light,)), ("dark", (dark,))):
            tile = self.tiles[name]
            tile.palettes = palettes
            tile.setChecked(name == theme)
            tile.update()
        self.contrast.setChecked(contrast)
        percent = self._preferences.get(TEXT, 100)
        self.percent.setText(self.tr("{percent}%").format(percent=self.locale().toString(percent)))
        self.smaller.setEnabled(percent > SIZES[0])
        self.larger.setEnabled(percent < SIZES[-1])

    def _step(self, step: int) -> None:
        percent = self._preferences.get(TEXT, 100)
        nearest = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - percent))
        self._preferences.put(TEXT, SIZES[min(max(nearest + step, 0), len(SIZES) - 1)])


class LanguageCard(Card):
    """The language of the window; it holds from the next start.

    Args:
        preferences: Where it is remembered.
        parent: Owns it.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=QApplication.translate("LanguageCard", "Language"))
        self._preferences = preferences
        self._before = preferences.get(LANGUAGE, "")
        options = [("", self.tr("Like the system"))]
        options += [(code, name_of(code)) for code in available()]
        self.choice = Choice(self.tr("Language"), options, self)
        self.row = Row(self.tr("Language of the window"), " ", self.choice, self)
        self.add(self.row)
        self.choice.chosen.connect(lambda code: preferences.put(LANGUAGE, code))
        preferences.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        now = self._preferences.get(LANGUAGE, "")
        self.choice.mark(now)
        waits = self.tr("It changes when Anyfind is started again.")
        calm = self.tr("Words of the engine, such as reasons for failures, stay English.")
        self.row.text.setText(waits if now != self._before else calm)
