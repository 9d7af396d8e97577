"""What is dropped, pasted or chosen among the results, as a part of the question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPixmap

from anyfind.api.answers import SearchResult
from anyfind.api.requests import QueryFile
from anyfind_desktop import pictures
from anyfind_desktop.naming import shown_name
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.searching import Query
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.query_box import QueryBox


class Given(QObject):
    """Turns files, pictures and results into chips.

    Args:
        box: Where chips go.
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, box: QueryBox, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._tools = tools
        box.confirmed.connect(lambda _: self._fill())
        tools.thumbnails.ready.connect(self._fill)

    def image(self, image: QImage, name: str) -> None:
        """Ask with a picture."""
        pictures.from_image(image, name, self._tools.tasks, self._taker(name))

    def file(self, path: str) -> None:
        """Ask with a file on this computer."""
        pictures.from_path(path, self._tools.tasks, self._taker(path))

    def like(self, result: SearchResult, picture: QPixmap | None) -> None:
        """Ask for what is like a result, and for nothing else."""
        if result.file is not None:
            self._box.set_query(Query(parts=(part_of(result, picture),)))

    def add(self, result: SearchResult, picture: QPixmap | None, weight: float) -> None:
        """Add a result to what is asked, or take it away when the weight is negative.

        One that is asked with already is weighed anew.
        """
        if result.file is None:
            return
        for chip in self._box.part_chips:
            if chip.part.file is not None and chip.part.file.file == result.file and chip.part.box is None:
                self._box.change_part(chip, chip.part.weighed(weight))
                return
        self._box.add_part(part_of(result, picture).weighed(weight))

    def _fill(self) -> None:
        """Show pictures on chips that came without: out of the history, or from another section."""
        for chip in self._box.part_chips:
            file = chip.part.file
            if file is None or file.file is None or chip.part.preview is not None:
                continue
            picture = self._tools.thumbnails.get(file.file)
            if picture is not None:
                chip.show_part(replace(chip.part, preview=picture.toImage()))

    def _taker(self, name: str) -> Callable[[QueryPart | None], None]:
        def take(part: QueryPart | None) -> None:
            if part is None:
                notices = self._tools.notices
                notices.say(self.tr("{name} cannot be read.").format(name=name), self.tr("Dismiss"))
            else:
                self._box.add_part(part)

        return take


def part_of(result: SearchResult, picture: QPixmap | None) -> QueryPart:
    """A result as a part of a question; its name goes with it, so that the history can say what was asked."""
    # What goes over the wire as a name is text; the name of a file need not be.
    name = shown_name(result.path)
    width, height = result.metadata.get("width"), result.metadata.get("height")
    full = (width, height) if isinstance(width, int) and isinstance(height, int) else None
    preview = None if picture is None or picture.isNull() else picture.toImage()
    return QueryPart(QueryFile(file=result.file, name=name[:255]), name, "like", preview, full=full)
