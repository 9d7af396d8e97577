"""What the engine says is said in the user's language: the catalogue agrees with the engine's sources, and is used."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

import anyfind
from anyfind.align.pairs.kinds import KINDS
from anyfind.api.alignment import (
    AlignmentReport,
    ReportShare,
    ReportSharing,
    ReportSide,
    ReportSimilarities,
    ReportVerdict,
)
from anyfind.api.live import Job, Problem
from anyfind_desktop.alignment.own_words import in_own_words
from anyfind_desktop.sentences import translating
from anyfind_desktop.sentences.catalogue import entries
from anyfind_desktop.sentences.translating import translated, translated_list
from anyfind_desktop.shell import jobs
from anyfind_desktop.shell.languages import LANGUAGE, speak
from anyfind_desktop.shell.preferences import Preferences

ENGINE = Path(anyfind.__file__).parent
PLUGINS = Path(__file__).parents[2] / "plugins" / "anyfind_plugins"
PLACE = re.compile(r"\{\w+\}")
LANGUAGES = ("de", "he")

COVERED = (
    "ingest/failures.py",
    "ingest/scanner.py",
    "search/language/conditions.py",
    "search/language/dates.py",
    "search/language/sizes.py",
    "service/politeness.py",
    "align/reports/verdict.py",
    "store/mending.py",
)
"""Modules of which every sentence that ends with a full stop is known to the catalogue."""


TOGETHER: Final = {
    " ".join(part.strip() for part in parts).replace(" :", ":"): parts
    for parts in (
        ["It", "is the method of the adapter in use"],
        ["The adapter", "in use"],
        ["MB of memory", "while it should"],
        ["No upgrade", "is under way"],
        ["No upgrade", "of"],
        ["Only names and text were searched", ": the weights of", "an encoder", "are not here"],
        ["Only names and text were searched", ": the weights of", "the encoders", "are not here"],
        ["Some vectors were not searched", ": the weights of", "an encoder", "are not here"],
        ["Some vectors were not searched", ": the weights of", "the encoders", "are not here"],
        ["Reading this file failed inside", "the plugin"],
        ["The full-text index of", "file names", "does not agree with the library; a repair rebuilds it"],
        ["The full-text index of", "the text of files", "does not agree with the library; a repair rebuilds it"],
        ["This library has no accepted pairs", "of words and"],
        ["This library has no accepted pairs", "to fit on"],
        ["closed its connection to Anyfind", "while it should"],
        ["holds", "nothing", "that can be searched by"],
        ["is about", "what you wrote"],
        ["is labelled", "what you wrote"],
        ["is like", "what you wrote"],
        ["looks like", "what you wrote"],
        ["looks like", "what you wrote", "at"],
        ["sounds like", "what you wrote"],
        ["sounds like", "what you wrote", "at"],
        ["reads", "what you wrote"],
        ["says", "what you wrote"],
        ["more", "together"],
        ["no", "image"],
        ["of them finds the right one", "among the first"],
        ["of them finds the right one", "first among"],
        ["one word", "beside numbers or codes"],
        ["two words", "beside numbers or codes"],
        ["words", "beside numbers or codes"],
        ["sounds", "and", "pictures"],
        ["words", "and", "films"],
        ["this folder", "is not there: it was moved or deleted, or its drive is not plugged in"],
    )
}
"""Pieces that the engine puts together while it runs, and of what."""


def texts(file: Path) -> Iterator[str]:
    """The texts of a module, with ``{}`` where a value is put in; what documents the code is left out."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in node.values}
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


@pytest.fixture(scope="module")
def spoken_by_engine() -> str:
    """Everything that the engine and the plugins that come with it can say, in pieces."""
    said: list[str] = []
    for folder in (ENGINE, PLUGINS):
        for file in folder.rglob("*.py"):
            said += texts(file)
    for manifest in PLUGINS.rglob("plugin.toml"):
        said += values(tomllib.loads(manifest.read_text(encoding="utf-8")))
    for card in PLUGINS.rglob("card.json"):
        said += values(json.loads(card.read_text(encoding="utf-8")))
    return "\n".join(said)


def values(document: object) -> Iterator[str]:
    """The texts in a document."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, dict):
        for one in document.values():
            yield from values(one)
    elif isinstance(document, list):
        for one in document:
            yield from values(one)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    """The window speaks another language than the engine; afterwards it speaks as before."""
    locale, direction = QLocale(), qapp.layoutDirection()
    preferences = Preferences(tmp_path / "desktop.ini")
    preferences.put(LANGUAGE, request.param)
    translators = speak(qapp, preferences, QLocale("en_US"))
    yield request.param
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)


def test_the_engine_says_what_is_in_the_catalogue(spoken_by_engine: str) -> None:
    """What the engine says no more, or in other words, is in nobody's way: it is taken out or put right."""
    pieces = {_bare(piece) for text in entries() for piece in PLACE.split(text)}
    missing = {piece for piece in pieces if piece not in spoken_by_engine}
    lost = [piece for piece in sorted(missing) if not _put_together(piece, spoken_by_engine)]
    assert lost == []


def _bare(piece: str) -> str:
    return piece.strip(" ,.:;%()“”'")


def _put_together(piece: str, spoken: str) -> bool:
    """Whether the engine puts a piece together while it runs, of texts of its own."""
    parts = TOGETHER.get(piece, re.split(r"(?<=[.;:,]) | \(|\) ", piece))
    return len(parts) > 1 and all(_bare(one) in spoken for one in parts)


@pytest.mark.parametrize("module", COVERED)
def test_every_sentence_of_these_modules_is_known(module: str, language: str) -> None:
    said = [text.strip() for text in texts(ENGINE / module)]
    sentences = [text for text in said if text.endswith(".") and " " in text and "SELECT" not in text]
    assert sentences
    unknown = [text for text in sentences if all(translated(one) == one for one in _filled(text))]
    assert unknown == []


def _filled(text: str) -> list[str]:
    """A sentence with what could stand in its places: a number, a share, a time, a sentence."""
    return [re.sub(r"\{n?\}", value, text) for value in ("7", "7%", "22:00", "It.")]


def test_every_kind_of_place_that_pairs_come_from_is_known(language: str) -> None:
    for kind in KINDS:
        assert translated(kind.said) != kind.said
        assert translated(kind.why) != kind.why


@pytest.mark.parametrize("manifest", sorted(PLUGINS.rglob("plugin.toml")), ids=lambda path: path.parent.name)
def test_plugins_that_come_along_are_described_in_the_users_language(manifest: Path, language: str) -> None:
    document = tomllib.loads(manifest.read_text(encoding="utf-8"))
    described = [text for text in _described(document) if translated(text) == text]
    assert described == []


def _described(document: object) -> Iterator[str]:
    if isinstance(document, dict):
        if isinstance(document.get("description"), str):
            yield document["description"]
        for one in document.values():
            yield from _described(one)
    elif isinstance(document, list):
        for one in document:
            yield from _described(one)


SAID = {
    "its name has “red”, “boat” and 2 more": (
        "ihr Name enthält „red“, „boat“ und 2 weitere",
        "בשם מופיע ”red”, ”boat” ועוד 2",
    ),
    "page 3 says “the harbour”": ("auf Seite 3 steht „the harbour“", "בעמוד 3 כתוב ״\u2068the harbour\u2069״"),
    "a part of it looks like crow.png at 0:12, no better than chance": (
        "ein Teil davon sieht bei 0:12 aus wie crow.png; nicht besser als Zufall",
        "חלק ממנו נראה ב־0:12 כמו \u2068crow.png\u2069; לא יותר ממקרה",
    ),
    "You paused it. 1,234 files wait.": (
        "Sie haben es angehalten. 1.234 Dateien warten.",
        "השהית את זה. 1,234 קבצים ממתינים.",
    ),
    "letter.pdf is protected by a password.": (
        "letter.pdf ist mit einem Kennwort geschützt.",
        "הקובץ \u2068letter.pdf\u2069 מוגן בסיסמה.",
    ),
}


def test_names_and_numbers_stand_in_their_places(language: str) -> None:
    for sentence, said in SAID.items():
        assert translated(sentence) == said[LANGUAGES.index(language)]


def test_reasons_of_pairs_and_where_pairs_come_from_are_translated_one_by_one(language: str) -> None:
    reasons = "kept in the picture itself (0.85); the same words beside 4 files (0.5); two words (0.8)"
    told = translated_list(reasons).split("; ")
    assert [one.rpartition(" ")[2] for one in told] == ["(0.85)", "(0.5)", "(0.8)"]
    assert not set(told) & set(reasons.split("; "))
    told_from = translated("pairs of this library: 12 descriptive file name, 3 title of a recording")
    assert not {word for word in ("pairs", "descriptive", "title") if word in told_from}
    assert "12" in told_from
    assert "3" in told_from


def test_what_nobody_translated_stays_as_it_is(language: str) -> None:
    for sentence in ("A plugin of somebody else says so.", "", "{braces} and 100 % of it."):
        assert translated(sentence) == sentence


def test_a_long_reason_is_looked_up_a_few_sentences_at_a_time(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The window waits meanwhile, and an entry of the catalogue is a few sentences at most.
    asked = []
    known = translating._known

    def counted(sentence: str, depth: int) -> str | None:
        asked.append(sentence)
        return known(sentence, depth)

    monkeypatch.setattr(translating, "_known", counted)
    reason = " ".join(f"Step {number} went wrong." for number in range(60))
    told = translated(f"{reason} Free some space and try again.")
    assert told.startswith(reason), language
    assert not told.endswith("Free some space and try again.")
    assert len(asked) <= 1 + 61 * translating.TOGETHER


def test_what_cannot_be_the_engines_own_words_stays_as_it_is(language: str) -> None:
    pages = "This is what a plugin printed. " * 3000
    assert translated(pages) == pages, language
    many = "9" * 40
    assert many in translated(f"{many} files wait.")


def test_in_english_the_engine_is_told_word_for_word(qapp: QApplication) -> None:
    for sentence in [*SAID, *entries()]:
        assert translated(sentence) == sentence


def test_a_report_is_told_in_the_users_language(language: str) -> None:
    """Its verdict, the names of both sides, and what is to be known about it."""
    share = ReportShare(directions=9, structured=0.6, shared=1, unique=0, curved=0)
    english = AlignmentReport(
        source="some pairs",
        lefts=60,
        rights=60,
        left=ReportSide(name="words", dimension=4, effective_rank=2, local_dimension=2, mean_cosine=0.1),
        right=ReportSide(name="pictures", dimension=4, effective_rank=2, local_dimension=2, mean_cosine=0.1),
        verdict=ReportVerdict(
            choice="align partly",
            headline="Align words and pictures partly: they share enough to find each other, but words and pictures"
            " also hold what the other side knows nothing of.",
            advice="Search across through a bridge, and let words and pictures find their own kind with their own"
            " encoder, as Anyfind does.",
            reasons=[
                "Pairs are more alike than shuffled pairs (p = 0.005): mutual-kNN k=10 is 0.204, and 0.010 by chance"
                " with n = 1,492; 12 shared directions stand out on held-out pairs (p = 0.005).",
                "31% of the structure in pictures lies along directions of which words know nothing.",
                "The folder can be read from pictures and not from what words say of them: 12 points of accuracy"
                " would be lost.",
                "A bridge fitted on 1,200 of them finds the right one among the first 10 of 133 in 46% of held-out"
                " cases; a blind guess would in 7.5%. That is weak.",
            ],
        ),
        similarity=ReportSimilarities(rows=[], p=0.005),
        sharing=ReportSharing(n=60, left=share, right=share, correlations=[], threshold=0.1, significant=2),
        notes=[
            "Everything was computed on 60 pairs of 1,200; twins are left out.",
            "Below 200 pairs no learning curve can be drawn.",
        ],
    )
    told = in_own_words(english)
    assert told.left.name != english.left.name
    assert told.verdict.headline != english.verdict.headline
    assert told.verdict.advice != english.verdict.advice
    assert not set(told.verdict.reasons) & set(english.verdict.reasons)
    assert not set(told.notes) & set(english.notes)


def test_a_job_that_fails_says_why_in_the_users_language(language: str) -> None:
    problem = Problem(
        type="urn:anyfind:error:disk-full",
        title="Insufficient Storage",
        status=507,
        code="disk-full",
        detail="No space is left on the disk.",
        hint="Free some space and try again.",
    )
    job = Job(id="1", kind="backup", state="failed", created_at="", what="comparing", error=problem)
    told = jobs.in_own_words(job)
    assert told.error is not None
    assert told.what != job.what
    assert told.error.detail != problem.detail
    assert told.error.hint != problem.hint
    assert told.error.code == problem.code
