"""Takes the pictures of the documentation: a real engine on real photographs, and the window without a screen.

Run by hand from the repository's root, after ``make setup``::

    .venv/bin/python desktop/screenshots.py                    docs/pictures/desktop.png
    .venv/bin/python desktop/screenshots.py --all FOLDER       every state of the window, light and dark

The photographs are those of scikit-image that are in the public domain or under CC0, so that the pictures may be
published. Text is set in Inter where it is installed (Debian: fonts-inter), else in the system's font.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.5")
# The engine inherits this: a picture of an indexer that waits for a quieter computer is not wanted.
os.environ["ANYFIND_INDEXING__BUSY_ABOVE"] = "100"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication

from anyfind.api.endpoint import read_endpoint
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.main import build
from anyfind_desktop.models.results import ResultRole

PHOTOGRAPHS = {
    "Animals/IMG_0412.png": "chelsea.png",
    "Animals/IMG_0958.png": "horse.png",
    "Trips/IMG_2203.png": "coffee.png",
    "Trips/DSC_0031.jpg": "rocket.jpg",
    "Trips/IMG_2210.png": "motorcycle_left.png",
    "Portraits/DSC_0107.png": "astronaut.png",
    "Portraits/DSC_0110.png": "camera.png",
    "Night sky/IMG_3001.jpg": "hubble_deep_field.jpg",
    "Night sky/IMG_3002.png": "moon.png",
    "Textures/IMG_1001.png": "brick.png",
    "Textures/IMG_1002.png": "grass.png",
    "Textures/IMG_1003.png": "gravel.png",
    "Museum/IMG_1734.png": "coins.png",
}

NOTES = {
    "Letters/kitten.md": "# The new kitten\n\nA kitten needs small meals, fresh water and a quiet place to sleep. Ours "
    "is a striped cat with green eyes and sleeps on the sofa most of the day.\n",
    "Letters/launch.txt": "The launch was delayed twice; the crew waited while engineers checked the fuel. Then the "
    "rocket rose above the trees, and we could feel it more than hear it.\n",
    "Letters/invoice.txt": "Invoice 2041 of the plumbing company: two new valves in the bathroom, 30 days.\n",
    "Letters/morning.md": "# Morning routine\n\nGrind the beans, heat the water, pour an espresso into a small cup.\n",
}

PATIENCE_MS = 120_000
SMALLEST = 0
"""Qt's quality of a PNG is how little it is compressed; nothing is lost either way."""
DARK = {
    QPalette.ColorRole.Window: "#1f2024",
    QPalette.ColorRole.WindowText: "#e8e8ea",
    QPalette.ColorRole.Base: "#2a2b30",
    QPalette.ColorRole.Text: "#e8e8ea",
    QPalette.ColorRole.Button: "#2f3036",
    QPalette.ColorRole.ButtonText: "#e8e8ea",
    QPalette.ColorRole.PlaceholderText: "#8d8e96",
    QPalette.ColorRole.Highlight: "#4a90e2",
    QPalette.ColorRole.HighlightedText: "#ffffff",
}


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description="Takes the pictures of the documentation.")
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="take every state of the window into this folder")
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    if not QFontDatabase.families():
        print("There is no font on this computer; install one, such as Debian's fonts-inter.", file=sys.stderr)  # noqa: T201 (a script)
        return 1
    application.setStyle("Fusion")
    if "Inter" in QFontDatabase.families():
        application.setFont(QFont("Inter", 10))
    with tempfile.TemporaryDirectory() as scratch:
        session = Session(application, Path(scratch))
        try:
            if options.all is None:
                session.for_the_readme(Path("docs/pictures/desktop.png"))
            else:
                session.every_state(options.all)
        finally:
            session.end()
    return 0


class Session:
    """A window on a new library.

    Args:
        application: Qt's.
        scratch: Holds the library and the files; taken away by the caller.
    """

    def __init__(self, application: QApplication, scratch: Path) -> None:
        self.pictures = scratch / "Pictures"
        for name, source in PHOTOGRAPHS.items():
            (self.pictures / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(_photograph(source), self.pictures / name)
        for name, text in NOTES.items():
            (self.pictures / name).parent.mkdir(parents=True, exist_ok=True)
            (self.pictures / name).write_text(text, encoding="utf-8")
        self.library = scratch / "library"
        self.desktop: Desktop = build(self.library, application.devicePixelRatio(), application)
        self.window = self.desktop.window
        self.desktop.start()
        self.until(lambda: self.window.pages.currentWidget() is self.window.welcome)

    def for_the_readme(self, target: Path) -> None:
        """One picture: words find photographs and a letter."""
        self.window.resize(1120, 700)
        self.index()
        self.ask("a cat")
        self.take(target)

    def every_state(self, folder: Path) -> None:
        """All of them, light and then dark."""
        folder.mkdir(parents=True, exist_ok=True)
        self.take(folder / "1-first-run.png")
        self.window.folder_given.emit(str(self.pictures))
        self.window.query_box.edit.setText("rocket")
        self.until(lambda: bool(self.desktop.results.results))
        self.until(lambda: self.window.strip.text.startswith("Indexing"))
        self.take(folder / "2-indexing.png", settle_ms=100)
        self.index()
        for name in ("light", "dark"):
            if name == "dark":
                QGuiApplication.setPalette(_dark())
            self.states(folder, name)

    def states(self, folder: Path, name: str) -> None:
        """The states of a library that is up to date."""
        self.window.query_box.clear()
        self.take(folder / f"3-{name}-asked-nothing.png")
        self.ask("a cat")
        self.window.results.enter()
        self.take(folder / f"4-{name}-results.png")
        self.window.query_box.clear()
        self.window.image_given.emit(QImage(str(_photograph("coffee.png"))), "Pasted picture")
        self.until(lambda: self.names()[:1] == ["IMG_2203.png"])
        self.take(folder / f"5-{name}-picture.png")
        self.desktop.sections.show("library")
        self.take(folder / f"6-{name}-library.png")
        self.desktop.sections.show("")
        endpoint = read_endpoint(self.library)
        assert endpoint is not None
        os.kill(endpoint.pid, signal.SIGKILL)
        self.until(lambda: bool(self.window.banner.text))
        self.take(folder / f"7-{name}-engine-died.png", settle_ms=50)
        self.until(lambda: not self.window.banner.text)

    def index(self) -> None:
        """Add the folder and wait until everything in it can be found."""
        if not self.desktop.folders.folders:
            self.window.folder_given.emit(str(self.pictures))
        every = f"{len(PHOTOGRAPHS) + len(NOTES)} files"
        self.until(lambda: self.window.strip.text.startswith("Up to date") and every in self.window.strip.text)

    def ask(self, words: str) -> None:
        """Search, and wait for the answer."""
        self.desktop.results.clear()
        self.window.query_box.edit.setText(words)
        self.until(lambda: bool(self.desktop.results.results))

    def names(self) -> list[str]:
        """The file names that are shown."""
        return [Path(result.path).name for result in self.desktop.results.results]

    def take(self, target: Path, settle_ms: int = 1500) -> None:
        """Write what the window shows, once thumbnails are there."""
        self.wait(settle_ms)
        if settle_ms > 1000:
            self.until(self.pictures_shown)
            self.wait(100)
        if not self.window.grab().save(str(target), quality=SMALLEST):
            raise OSError(f"{target} could not be written")
        print(target)  # noqa: T201 (a script)

    def pictures_shown(self) -> bool:
        """Whether every photograph on the screen has come."""
        model, view = self.desktop.results, self.window.results
        cards = [model.index(row) for row in range(model.rowCount())]
        seen = [card for card in cards if view.visualRect(card).intersects(view.viewport().rect())]
        images = [card for card in seen if card.data(ResultRole.MODALITY) == "image"]
        return all(card.data(ResultRole.THUMBNAIL) is not None for card in images)

    def until(self, true: Callable[[], bool]) -> None:
        """Go on when this is true."""
        waited = 0
        while not true():
            if waited > PATIENCE_MS:
                raise TimeoutError(
                    f"nothing came; the window says {self.window.banner.text or self.window.strip.text!r}"
                )
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


def _photograph(name: str) -> Path:
    spec = importlib.util.find_spec("skimage")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("scikit-image, whose photographs are shown, is not installed")
    return Path(spec.submodule_search_locations[0]) / "data" / name


def _dark() -> QPalette:
    palette = QPalette(QColor("#2f3036"), QColor("#1f2024"))
    for role, colour in DARK.items():
        palette.setColor(role, QColor(colour))
    return palette


if __name__ == "__main__":
    sys.exit(main())
