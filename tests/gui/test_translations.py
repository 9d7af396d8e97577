"""Translations are complete, keep their placeholders, and are what the program loads; a language has a direction."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import anyfind_desktop
from anyfind_desktop.shell.languages import FOLDER, LANGUAGE, available, chosen, name_of, speak
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.shell.rail import Rail

PACKAGE = Path(anyfind_desktop.__file__).parent
FILES = sorted(FOLDER.glob("anyfind_*.ts"))
PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%L?n|%L?\d")

Texts = dict[tuple[str, str], list[str]]


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    """The script that keeps the translations."""
    spec = importlib.util.spec_from_file_location("translate_script", PACKAGE.parent / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(ts: Path) -> Texts:
    """What a file translates, by context and source; unfinished texts are empty."""
    found: Texts = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            whole = translation.get("type") is None
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = forms if whole else [""]
    return found


@pytest.mark.parametrize("ts", FILES, ids=lambda ts: ts.stem)
def test_every_text_is_translated_and_nothing_else(ts: Path, translate: ModuleType, tmp_path: Path) -> None:
    language = ts.stem.partition("_")[2]
    fresh = tmp_path / ts.name
    translate.update(fresh, language)
    wanted, there = set(texts(fresh)), texts(ts)
    assert wanted - set(there) == set(), "new texts: run desktop/translate.py update"
    assert set(there) - wanted == set(), "texts that are no more: run desktop/translate.py update"
    assert [key for key, forms in there.items() if not all(forms)] == []


@pytest.mark.parametrize("ts", FILES, ids=lambda ts: ts.stem)
def test_placeholders_are_kept(ts: Path) -> None:
    for (context, source), forms in texts(ts).items():
        for form in filter(None, forms):
            lost = set(PLACEHOLDER.findall(source)) - set(PLACEHOLDER.findall(form))
            # One thing need not be counted in figures.
            assert lost <= ({"%n", "%Ln"} if len(forms) > 1 else set()), (context, source, form)
            assert set(PLACEHOLDER.findall(form)) <= set(PLACEHOLDER.findall(source)), (context, source, form)


@pytest.mark.parametrize("ts", FILES, ids=lambda ts: ts.stem)
def test_the_program_loads_what_was_translated(ts: Path, translate: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translate.release(ts, fresh)
    assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run desktop/translate.py release"


def test_there_is_a_file_for_every_language() -> None:
    assert FILES
    assert {file.stem for file in FILES} == {file.stem for file in FOLDER.glob("anyfind_*.qm")}


def calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield file, node


def test_texts_are_literals_that_can_be_found() -> None:
    """What is put together while the program runs, Qt's tool does not find."""
    wrong = []
    for file, call in calls("tr"):
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        literal = call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
        if not literal or not (isinstance(owner, ast.Name) and owner.id == "self"):
            wrong.append(f"{file.relative_to(PACKAGE)}:{call.lineno}")
    assert wrong == []


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[QApplication]:
    """The application, which speaks and is laid out afterwards as before."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    locale, direction = QLocale(), application.layoutDirection()
    yield application
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


def test_a_language_from_right_to_left_turns_the_window_round(
    qtbot: QtBot, application: QApplication, translate: ModuleType, tmp_path: Path
) -> None:
    ts, qm = tmp_path / "anyfind_he.ts", tmp_path / "anyfind_he.qm"
    ts.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="he"><context><name>Rail</name>'
        "<message><source>Search</source><translation>חיפוש</translation></message></context></TS>",
        encoding="utf-8",
    )
    translate.release(ts, qm)
    preferences = Preferences(tmp_path / "desktop.ini")
    assert available(tmp_path) == ["en", "he"]
    preferences.put(LANGUAGE, "he")
    translators = speak(application, preferences, QLocale("en_US"), tmp_path)
    rail = Rail()
    qtbot.addWidget(rail)
    assert rail.buttons[""].text() == "חיפוש"
    assert rail.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Hebrew
    for translator in translators:
        application.removeTranslator(translator)
    # A language that nobody translated is English, and English goes from left to right.
    preferences.put(LANGUAGE, "")
    for translator in speak(application, preferences, QLocale("ar_EG"), tmp_path):
        application.removeTranslator(translator)
    assert application.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_chosen_language_keeps_the_country_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "anyfind_de.qm").touch()
    preferences = Preferences(tmp_path / "desktop.ini")
    preferences.put(LANGUAGE, "de")
    assert chosen(preferences, QLocale("de_CH"), tmp_path).name() == "de_CH"
    assert chosen(preferences, QLocale("en_GB"), tmp_path).language() == QLocale.Language.German
    preferences.put(LANGUAGE, "a language that is no more")
    assert chosen(preferences, QLocale("en_GB"), tmp_path).name() == "en_GB"
    assert [name_of(code) for code in ("en", "de", "he")] == ["English", "Deutsch", "עברית"]


def test_one_is_not_said_like_many(application: QApplication, tmp_path: Path) -> None:
    _one_is_not_said_like_many(application, tmp_path, QLocale("en_US"))


def test_without_a_language_of_the_system_english_is_spoken(application: QApplication, tmp_path: Path) -> None:
    _one_is_not_said_like_many(application, tmp_path, QLocale.c())
    plain = chosen(Preferences(tmp_path / "desktop.ini"), QLocale.c())
    assert plain.toString(QDate(2026, 11, 22), QLocale.FormatType.ShortFormat) == "22/11/2026"
    assert plain.toString(3256) == "3,256"


def _one_is_not_said_like_many(application: QApplication, folder: Path, system: QLocale) -> None:
    translators = speak(application, Preferences(folder / "desktop.ini"), system)
    said = [QApplication.translate("HistoryCard", "%n searches are remembered.", "", count) for count in (1, 2)]
    said += [QApplication.translate("FacetRow", "Only {value}: %Ln results", "", count) for count in (1, 2)]
    for translator in translators:
        application.removeTranslator(translator)
    assert said == [
        "1 search is remembered.",
        "2 searches are remembered.",
        "Only {value}: 1 result",
        "Only {value}: 2 results",
    ]
