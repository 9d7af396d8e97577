"""The language of the window: what is translated, what the user wants, and the direction in which it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from anyfind_desktop.shell.preferences import Preferences

LANGUAGE: Final = "looks/language"
"""The preference: a code such as ``de``, or nothing for the system's language."""

SOURCE: Final = "en"
FOLDER: Final = Path(__file__).parent.parent / "translations"
PLAIN: Final = "en_150"
"""For a system that has no language of its own (``LANG=C``): English as it is written anywhere, with its plurals."""


def available(folder: Path = FOLDER) -> list[str]:
    """The languages that the window speaks, by their codes; English first.

    Args:
        folder: Where the translations are.
    """
    found = {file.stem.partition("_")[2] for file in folder.glob("anyfind_*.qm")}
    return [SOURCE, *sorted(found - {SOURCE})]


def name_of(code: str) -> str:
    """What the people who speak a language call it."""
    if code == SOURCE:
        return "English"
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def chosen(preferences: Preferences, system: QLocale, folder: Path = FOLDER) -> QLocale:
    """The language and country to use.

    Args:
        preferences: What the user wants.
        system: What the system says; its country counts, too, where only the language was chosen.
        folder: Where the translations are.
    """
    if system.language() == QLocale.Language.C:
        system = QLocale(PLAIN)
    wanted = preferences.get(LANGUAGE, "")
    if wanted not in available(folder):
        return system
    own = QLocale(wanted)
    return system if own.language() == system.language() else own


def speak(
    application: QApplication, preferences: Preferences, system: QLocale, folder: Path = FOLDER
) -> list[QTranslator]:
    """Let the window speak the user's language; before any widget is made.

    Args:
        application: Whose texts are meant.
        preferences: What the user wants.
        system: What the system says.
        folder: Where the translations are.

    Returns:
        The translators that were installed; they belong to the application.
    """
    locale = chosen(preferences, system, folder)
    QLocale.setDefault(locale)
    own = _load(application, locale, "anyfind", str(folder))
    spoken = own is not None or locale.language() == QLocale.Language.English
    # Qt's own texts in another language than ours would be a mixture.
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qts = _load(application, locale, "qtbase", qt) if spoken else None
    # What is not translated is English, and English is written from left to right.
    application.setLayoutDirection(locale.textDirection() if spoken else Qt.LayoutDirection.LeftToRight)
    return [one for one in (own, qts) if one is not None]


def _load(application: QApplication, locale: QLocale, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(application)
    if translator.load(locale, name, "_", folder) and application.installTranslator(translator):
        return translator
    translator.deleteLater()
    return None
