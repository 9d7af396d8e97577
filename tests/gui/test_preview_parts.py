"""Parts of the closer look that need no engine: words, passages, programs, the transcript, the waveform."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from anyfind.api.answers import SearchResult
from anyfind.api.live import FileDetails, Place
from anyfind.api.previews import Piece
from anyfind_desktop.preview.joining import Headings, marked, stretches
from anyfind_desktop.preview.player import Player, Trouble
from anyfind_desktop.preview.programs import arguments_of, programs_for
from anyfind_desktop.preview.shown import Way, shown_of, way_of, words_of
from anyfind_desktop.preview.timeline import Timeline, wave_mask
from anyfind_desktop.preview.transcript import NOW, TranscriptModel
from anyfind_desktop.preview.wording import clock, facts
from anyfind_desktop.tasks import Tasks
from fakes.window_steps import WAIT


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()
    made.deleteLater()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("a lighthouse keeper", ("lighthouse", "keeper")),
        ('sea type:image in:"my files" -storm', ("sea",)),
        ("cats AND dogs", ("cats", "dogs")),
        ("", ()),
        ("Straße straße", ("strasse",)),
    ],
)
def test_words_of_a_question(question: str, words: tuple[str, ...]) -> None:
    assert words_of(question) == words


@pytest.mark.parametrize(
    ("path", "modality", "mime", "way"),
    [
        ("/a.pdf", "text", "application/pdf", Way.PAGES),
        ("/a.pdf", "text", "", Way.PAGES),
        ("/a", "image", "image/heic", Way.PICTURE),
        ("/a.docx", "text", "application/vnd.openxmlformats", Way.TEXT),
        ("/a", "sound", "audio/ogg", Way.SOUND),
        ("/a", "video", "", Way.FILM),
        ("/a.stl", "mesh", "model/stl", Way.PICTURE),
    ],
)
def test_how_a_file_is_shown(path: str, modality: str, mime: str, way: Way) -> None:
    result = SearchResult(path=path, score=1, relevance="strong", modality=modality, segment=None, sources=[], file=3)
    assert way_of(shown_of(result, "x"), mime) is way


def test_passages_are_put_together_without_what_they_share() -> None:
    text = "One two three. Four five six.\n\nSeven eight."
    pieces = [
        Piece(ordinal=0, modality="text", text=text[:29], start=0, end=29),
        Piece(ordinal=1, modality="text", text=text[15:29], start=15, end=29),
        Piece(ordinal=2, modality="text", text=text[31:], start=31, end=len(text)),
    ]
    joined = "".join(one.gap + one.text for one in stretches(pieces, Headings("p. {page}")))
    assert joined == text
    pages = [Piece(ordinal=n, modality="text", text="x", page=n + 1, start=0, end=1) for n in range(2)]
    assert [one.heading for one in stretches(pages, Headings("p. {page}"))] == ["p. 1", "p. 2"]
    (second,) = stretches(pages[1:], Headings("p. {page}"), pages[0])
    assert second.heading == "p. 2"


def test_marked_words_begin_words() -> None:
    pattern = marked(("cat", "running"))
    assert pattern is not None
    assert pattern.findall("Cat cats runs runner (cat)") == ["Cat", "cats", "runs", "runner", "cat"]
    assert "concatenate" not in pattern.findall("concatenate")
    assert marked(()) is None


def test_facts_in_order_and_nothing_that_makes_no_sense(qtbot: QtBot) -> None:
    details = FileDetails(
        file=1,
        digest="0",
        size=2048,
        mime="audio/ogg",
        modality="sound",
        metadata={"duration_s": 61.4, "gps": "nowhere", "sample_rate": {"odd": 1}, "title": "A song", "width": "x"},
        segments=1,
        locations=[Place(location=1, path="/a/b.ogg", modified="2024-05-06T07:08:09+00:00", online=True)],
    )
    told = dict(facts(details))
    assert (told["Title"], told["Length"]) == ("A song", "1:01")
    assert "2024" in told["Changed"]
    assert not {"Position", "Sample rate", "Dimensions"} & set(told)
    assert clock(3725) == "1:02:05"


def test_how_a_photograph_was_taken(qtbot: QtBot) -> None:
    taken = {"camera": "Acme 3", "exposure_s": 0.004, "f_number": 2.8, "iso": 400, "focal_mm": 35}
    details = FileDetails(
        file=1, digest="0", size=1, mime="image/jpeg", modality="image", metadata=taken, segments=1, locations=[]
    )
    assert dict(facts(details))["Exposure"] == "1/250 s · f/2.8 · ISO 400 · 35 mm"
    for odd in ({"exposure_s": 0}, {"exposure_s": "x"}, {"exposure_s": [1]}):
        assert "Exposure" not in dict(facts(details.model_copy(update={"metadata": odd})))
    long = details.model_copy(update={"metadata": {"exposure_s": 30.0}})
    assert dict(facts(long))["Exposure"] == "30 s"


def test_programs_that_the_desktop_knows(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "share" / "applications"
    folder.mkdir(parents=True)

    def write(name: str, kinds: str, more: str = "") -> None:
        text = f"[Desktop Entry]\nType=Application\nName={name}\nExec={name} %F\nMimeType={kinds}\n{more}"
        (folder / f"{name}.desktop").write_text(text + "\n[Desktop Action new]\nName=Other\nExec=no\n")

    write("paint", "image/png;image/jpeg;", "Name[de]=Malen")
    write("hidden", "image/png;", "NoDisplay=true")
    write("gone", "image/png;", "TryExec=/nowhere/gone")
    write("other", "audio/ogg;")
    write("viewer", "image/png;")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "mimeapps.list").write_text("[Default Applications]\nimage/png=viewer.desktop;\n")
    environment = {
        "XDG_DATA_DIRS": str(tmp_path / "share"),
        "XDG_DATA_HOME": str(tmp_path / "none"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    assert [one.name for one in programs_for("image/png", ["de_DE"], environment)] == ["viewer", "Malen"]
    assert programs_for("model/stl", [], environment) == []


def test_the_words_of_a_command() -> None:
    assert arguments_of('view --name "%c" %f', "/a b.png") == ["view", "--name", "/a b.png"]
    assert arguments_of("view %U --fast", "/a b.png") == ["view", "file:///a%20b.png", "--fast"]
    assert arguments_of("view", "/a") == ["view", "/a"]
    assert arguments_of('view "', "/a") == []


def test_the_transcript_is_a_sound_model(qtbot: QtBot) -> None:
    model = TranscriptModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines = [Piece(ordinal=n, modality="text", text=f"line {n}", start_s=n * 5.0, end_s=n * 5.0 + 3) for n in (1, 0, 2)]
    model.show_lines([*lines, Piece(ordinal=9, modality="text", text="no time")])
    assert [model.index(row).data() for row in range(model.rowCount())] == ["line 0", "line 1", "line 2"]
    model.show_place(6.0)
    assert [model.index(row).data(NOW) for row in range(3)] == [False, True, False]
    model.show_place(30.0)
    assert model.now is None
    assert "line 0" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    tester.deleteLater()
    model.deleteLater()


def test_a_waveform_takes_the_colours_of_the_theme_and_can_be_walked(qtbot: QtBot) -> None:
    drawn = QImage(400, 200, QImage.Format.Format_RGB32)
    drawn.fill(QColor(245, 247, 250))
    painter = QPainter(drawn)
    painter.fillRect(100, 20, 100, 160, QColor(44, 96, 160))
    painter.end()
    mask = wave_mask(drawn)
    assert mask.pixelColor(150, 100).alpha() == 255
    assert mask.pixelColor(50, 100).alpha() == 0
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.be_tall(True)
    timeline.resize(424, 190)
    timeline.show_length(60)
    timeline.show_wave(mask)
    places: list[float] = []
    timeline.went_to.connect(places.append)
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert places == [5.0]
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.rect().center())
    assert places[-1] == pytest.approx(30, abs=0.5)
    painted = timeline.grab().toImage()
    assert painted.pixelColor(12 + 150, 60) != painted.pixelColor(12 + 50, 60)
    timeline.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(1, 9))
    assert places[-1] == pytest.approx(60, abs=0.5)


def test_without_the_systems_libraries_one_sentence_is_said(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., Any] = importlib.import_module

    def broken(name: str, *rest: Any) -> Any:
        if name.endswith("QtMultimedia"):
            raise ImportError("libpulse.so.0: cannot open shared object file")
        return real(name, *rest)

    monkeypatch.setattr(importlib, "import_module", broken)
    owner = QObject()
    player = Player(tasks, owner)
    told: list[tuple[object, str]] = []
    player.trouble.connect(lambda kind, why: told.append((kind, why)))
    player.open("/somewhere.ogg", 3.0)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told == [(Trouble.NO_PLAYER, "libpulse.so.0: cannot open shared object file")]
    player.play()
    assert not player.playing
    assert player.place_s == 3.0
    player.end()
    owner.deleteLater()
