"""The window on a new library, led from one picture of the documentation to the next."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QEventLoop, QModelIndex, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication

from anyfind.api.endpoint import read_endpoint
from anyfind.api.requests import QueryFile
from anyfind.config import Places
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.first_run.suggestions import Suggestion
from anyfind_desktop.models.results import ResultRole
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.program import build
from anyfind_desktop.searching import Query
from anyfind_desktop.shell.languages import LANGUAGE
from anyfind_desktop.shell.looks import THEME
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.views.style import HouseStyle
from screenshot_library import BROKEN, break_some, make, photograph

PATIENCE_MS: Final = 600_000
WINDOW: Final = (1200, 760)
COLOURS: Final = 256
QUESTION: Final = "birds"
PREVIEWS: Final = {
    "picture": "a guitar type:image",
    "page": "birds in the garden type:document",
    "text": "riding a horse at the sea type:text",
    "sound": "rooster type:sound",
    "film": "gulls type:video",
}


def take(scratch: Path, into: Path, language: str, only: str) -> int:
    """Take the pictures of one language.

    Args:
        scratch: Holds the library and the files between two calls.
        into: Where pictures go.
        language: ``en``: nearly all of them; ``he``: those that show another direction of writing.
        only: Only pictures whose names hold this.
    """
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    application.setApplicationName("Anyfind")
    if not QFontDatabase.families():
        print("There is no font on this computer; install one, such as Debian's fonts-inter.", file=sys.stderr)  # noqa: T201 (a script)
        return 1
    style = HouseStyle()
    application.setStyle(style)
    if "Inter" in QFontDatabase.families():
        application.setFont(QFont("Inter", 10))
    pictures = scratch / "Pictures"
    if not pictures.exists():
        make(pictures, Places.choose().cache)
    session = Session(application, scratch, into, language, only)
    try:
        if language == "en":
            session.first_run(pictures)
            session.searching()
            session.previews()
            session.sections()
            session.dark()
            session.engine_died()
        else:
            session.right_to_left()
    finally:
        session.end()
    return 0


class Session:
    """A window on the library of the pictures.

    Args:
        application: Qt's.
        scratch: Holds the library.
        into: Where pictures go.
        language: Of the window.
        only: Only pictures whose names hold this.
    """

    def __init__(self, application: QApplication, scratch: Path, into: Path, language: str, only: str) -> None:
        self.into = into
        self.only = only
        self.library = scratch / "library"
        settings = Preferences(scratch / "settings" / "Anyfind" / "desktop.ini", application)
        settings.put(LANGUAGE, language)
        settings.put(THEME, "light")
        settings.save()
        self.desktop: Desktop = build(self.library, application.devicePixelRatio(), application)
        self.window = self.desktop.window
        self.box = self.window.query_box
        self.desktop.start()
        self.window.resize(*WINDOW)
        self.until(lambda: self.window.pages.currentWidget() is not self.window.starting)

    def first_run(self, pictures: Path) -> None:
        """From an empty library to one that is up to date."""
        first = self.desktop.library.first_run
        if first is not None:
            self.until(first.isVisible)
            first.choosing.offer(Suggestion(str(pictures), "Pictures", "image"), on=True)
            self.take("first-run-folders", settle_ms=2500)
            first.choosing._start()  # noqa: SLF001 (as if the button was pressed)
            self.take("first-run-arriving", settle_ms=20_000)
        self.up_to_date()

    def searching(self) -> None:
        """Questions and what is found."""
        self.desktop.sections.show("")
        self.take("idle")
        self.ask(QUESTION, weaker=True)
        self.take("results-light")
        self.desktop.desk.explain(self.first())
        self.take("explanation")
        self.desktop.desk.reasons.hide()
        self.window.results_pane.bar.list_button.click()
        self.take("results-list")
        self.window.results_pane.bar.list_button.click()
        self.ask(Query(text="type:image", group="day"))
        self.take("results-grouped")
        cat_of = photograph("chelsea.png")
        cat = QueryPart(QueryFile(path=str(cat_of)), "chelsea.png", "image", QImage(str(cat_of)).scaledToWidth(96))
        less = QueryPart(None, "a tiger", "words", weight=-0.6)
        self.ask(Query(text="a wild animal", parts=(cat, less)))
        self.take("chips-and-weights")
        self.box.clear()

    def previews(self) -> None:
        """Each kind of file, looked at closely; and a part of a picture."""
        for kind, words in PREVIEWS.items():
            if not self.ask(words):
                continue
            self.window.results.setCurrentIndex(self.first())
            self.desktop.previewing.look(self.first())
            self.take(f"preview-{kind}", settle_ms=2500)
            if kind == "picture":
                pane = self.desktop.previewing.pane
                pane.begin_crop()
                self.wait(500)
                pane.cropping.area.set_box((240, 400, 500, 700))
                self.take("crop")
                pane.cropping.give_up()
            self.desktop.previewing.close()
        self.box.clear()

    def sections(self) -> None:
        """Everything that is not the search."""
        for key, name, settle in (
            ("alignment", "alignment", 2500),
            ("extensions", "plugins", 2500),
            ("map", "map", 4000),
            ("settings", "settings", 1200),
        ):
            self.desktop.sections.show(key)
            if key == "map":
                self._make_map()
            self.take(name, settle_ms=settle)
            if key == "extensions":
                self._models()
            if key == "alignment":
                self._alignment()
        break_some(self.library.parent / "Pictures")
        self.desktop.sections.show("library")
        self.until(lambda: self.failures() >= len(BROKEN), patience_ms=20_000)
        self.take("library-failures", settle_ms=3000)
        self.desktop.frame.actions.palette_wanted.emit()
        self.wait(300)
        self.desktop.frame.palette.field.setText("re")
        self.take("command-palette")
        self.desktop.frame.palette.close()
        self.desktop.sections.show("")

    def dark(self) -> None:
        """Results by night."""
        self.desktop.tools.preferences.put(THEME, "dark")
        self.ask("a guitar", weaker=True)
        self.take("results-dark")
        self.window.results.setCurrentIndex(self.first())
        self.desktop.previewing.look(self.first())
        self.take("preview-dark", settle_ms=2500)
        self.desktop.previewing.close()
        self.desktop.tools.preferences.put(THEME, "light")

    def engine_died(self) -> None:
        """The moment after the engine was killed; what was found stays."""
        self.desktop.sections.show("")
        self.ask(QUESTION, weaker=True)
        self.wait(1500)
        endpoint = read_endpoint(self.library)
        assert endpoint is not None
        os.kill(endpoint.pid, signal.SIGKILL)
        self.until(lambda: bool(self.window.banner.text))
        self.take("engine-died", settle_ms=50)
        self.until(lambda: not self.window.banner.text)

    def right_to_left(self) -> None:
        """The whole window from right to left."""
        self.wait(3000)
        self.desktop.sections.show("")
        self.ask(QUESTION, weaker=True)
        self.take("right-to-left")
        self.desktop.sections.show("library")
        self.take("right-to-left-library", settle_ms=2500)

    def _make_map(self) -> None:
        section = self.desktop.sections.section("map")
        self.wait(1500)
        section._make()  # type: ignore[attr-defined]
        self.until(lambda: section.view.cloud is not None, patience_ms=60_000)  # type: ignore[attr-defined]

    def _models(self) -> None:
        section = self.desktop.sections.section("extensions")
        section.show_page(section.models)  # type: ignore[attr-defined]
        self.wait(1500)
        section.models.measure_all.click()  # type: ignore[attr-defined]
        self.wait(1500)
        self.until(lambda: not section.model_flow.busy)  # type: ignore[attr-defined]
        self.take("models", settle_ms=2500)

    def _alignment(self) -> None:
        section = self.desktop.sections.section("alignment")
        # What the photographs say about themselves is collected first, as by the button.
        section.bridges._collect()  # type: ignore[attr-defined]  # noqa: SLF001
        self.wait(2000)
        self.until(lambda: not section.bridges.collecting.busy)  # type: ignore[attr-defined]
        section.show_page("report")  # type: ignore[attr-defined]
        page = section.report  # type: ignore[attr-defined]
        self.wait(1000)
        page.make()
        self.until(lambda: page.report is not None or page.problem.isVisible())
        self.take("alignment-report")
        section.show_page("caption")  # type: ignore[attr-defined]
        self.take("captioning", settle_ms=4000)

    def failures(self) -> int:
        """So many files could not be read, as the library's section shows them."""
        section = self.desktop.sections.section("library")
        return int(section.failures.model.rowCount())  # type: ignore[attr-defined]

    def up_to_date(self) -> None:
        """Wait until everything can be found."""
        self.until(lambda: self.window.strip.text.startswith("Up to date"))

    def ask(self, question: str | Query, *, weaker: bool = False) -> bool:
        """Search, and wait for the answer, with weaker matches if wanted; whether something was found."""
        self.box.clear()
        self.wait(300)
        self.box.set_query(Query(text=question) if isinstance(question, str) else question)
        self.wait(400)
        self.until(lambda: not self.desktop.searching.busy)
        if weaker:
            self.desktop.searching.ask_weaker()
            self.until(lambda: not self.desktop.searching.busy)
        self.wait(300)
        return self.desktop.results.rowCount() > 0

    def first(self) -> QModelIndex:
        """The first row that is a result."""
        model = self.desktop.results
        return next(model.index(row) for row in range(model.rowCount()) if model.result(model.index(row)) is not None)

    def take(self, name: str, settle_ms: int = 1200) -> None:
        """Write what is on the screen, once thumbnails are there."""
        if self.only not in name:
            return
        self.wait(settle_ms)
        if settle_ms > 1000:
            self.until(self.pictures_shown, patience_ms=10_000)
            self.wait(100)
        target = self.into / f"{name}.png"
        if not self.window.screen().grabWindow(self.window.winId()).save(str(target)):
            raise OSError(f"{target} could not be written")
        with Image.open(target) as opened:
            small = opened.convert("RGB").quantize(COLOURS, dither=Image.Dither.FLOYDSTEINBERG)
        small.save(target, optimize=True)
        print(target, target.stat().st_size)  # noqa: T201 (a script)

    def pictures_shown(self) -> bool:
        """Whether every photograph on the screen has come."""
        model, view = self.desktop.results, self.window.results
        cards = [model.index(row) for row in range(model.rowCount())]
        seen = [card for card in cards if view.visualRect(card).intersects(view.viewport().rect())]
        images = [card for card in seen if card.data(ResultRole.MODALITY) == "image"]
        return all(card.data(ResultRole.THUMBNAIL) is not None for card in images)

    def until(self, true: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
        """Go on when this is true; or, when it does not come, say so and go on as well."""
        waited = 0
        while not true():
            if waited > patience_ms:
                print(f"waited in vain; the window says {self.window.banner.text!r}, {self.window.strip.text!r}")  # noqa: T201 (a script)
                return
            self.wait(20)
            waited += 20

    def wait(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def end(self) -> None:
        """Close the window and end the engine."""
        loop = QEventLoop()
        self.desktop.ended.connect(loop.quit)
        QTimer.singleShot(0, self.window.close)
        loop.exec()
