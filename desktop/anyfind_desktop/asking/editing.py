"""Opens the editor of a chip, and finds out what it needs: a picture of a file, the library's folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from anyfind.api.live import FileDetails, Folders
from anyfind_desktop.asking.chips import Chip, FilterChip, PartChip
from anyfind_desktop.asking.overlay import Overlay
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.pictures import PREVIEW_SIDE, QueryPart
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.query_box import QueryBox

if TYPE_CHECKING:
    from anyfind_desktop.asking.filter_editor import FilterEditor
    from anyfind_desktop.asking.part_editor import PartEditor


class Editing(QObject):
    """One editor at a time. Their code is read when the first one opens, so that the window opens without it.

    Args:
        box: The box with the chips.
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, box: QueryBox, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._tools = tools
        self._calls: list[Call] = []
        self.editor: Overlay | None = None
        box.chip_opened.connect(self.open)

    def open(self, chip: Chip) -> None:
        """Open the editor of a chip; of the one that is open already, close it."""
        again = self.editor is not None and self.editor.anchor is chip
        self.close()
        if again:
            return
        if isinstance(chip, PartChip):
            self._open_part(chip)
        elif isinstance(chip, FilterChip):
            self._open_filter(chip)

    def close(self) -> None:
        """Close whatever is open."""
        if self.editor is not None:
            self.editor.dismiss()

    def _shown(self, editor: Overlay) -> None:
        self.editor = editor
        editor.closed.connect(lambda: self._closed(editor))
        # The chip may go while its editor is open.
        editor.anchor.destroyed.connect(editor.close_quietly)

    def _closed(self, editor: Overlay) -> None:
        for call in self._calls:
            call.drop()
        self._calls.clear()
        if self.editor is editor:
            self.editor = None
        editor.deleteLater()

    def _open_part(self, chip: PartChip) -> None:
        from anyfind_desktop.asking.part_editor import PartEditor  # noqa: PLC0415 (no start needs it)

        editor = PartEditor(chip)
        self._shown(editor)
        editor.changed.connect(lambda part, at_once: self._box.change_part(chip, part, at_once=at_once))
        editor.remove_wanted.connect(lambda: self._remove(chip, editor))
        editor.open(editor.slider)
        self._look(chip.part, editor)

    def _open_filter(self, chip: FilterChip) -> None:
        from anyfind_desktop.asking.filter_editor import FilterEditor  # noqa: PLC0415 (no start needs it)

        editor = FilterEditor(chip)
        self._shown(editor)
        # The chip is replaced by another one when its condition changes.
        editor.changed.connect(lambda condition: self._change(editor, condition))
        editor.remove_wanted.connect(lambda: self._remove(chip, editor))
        editor.open()
        editor.show_focus()
        if editor.key == "in":
            self._offer_folders(editor)

    def _change(self, editor: FilterEditor, condition: str) -> None:
        chip = editor.anchor
        if not isinstance(chip, FilterChip) or condition == chip.condition:
            return
        at = self._box.chips.index(chip) if chip in self._box.chips else -1
        editor.close_quietly()
        self._box.change_filter(chip, condition)
        if 0 <= at < len(self._box.chips) and condition:
            self._box.chips[at].setFocus()

    def _remove(self, chip: Chip, editor: Overlay) -> None:
        editor.close_quietly()
        self._box.remove_chip(chip)

    def _look(self, part: QueryPart, editor: PartEditor) -> None:
        """Fetch a picture of a file of the library, large enough to choose a part of it, and the whole one's size."""
        if part.file is None or part.file.file is None or part.role == "sound":
            return
        number = part.file.file

        def known(details: FileDetails) -> None:
            width, height = details.metadata.get("width"), details.metadata.get("height")
            # Of films and documents a part cannot be said in pixels.
            if details.modality == "image" and isinstance(width, int) and isinstance(height, int):
                self._fetch(number, (width, height), editor)

        def failed(_: Failure) -> None:
            """The editor works without a picture."""

        self._calls.append(self._tools.client.send("GET", f"/files/{number}", FileDetails, known, failed))

    def _fetch(self, number: int, full: tuple[int, int], editor: PartEditor) -> None:
        def fetched(body: bytes) -> None:
            self._tools.tasks.run(lambda: QImage.fromData(body), shown)

        def shown(picture: QImage) -> None:
            if self.editor is editor and not picture.isNull():
                editor.show_full(full, picture)

        def failed(_: Failure) -> None:
            """The editor works without a picture."""

        address = f"/files/{number}/preview?side={PREVIEW_SIDE * 2}"
        self._calls.append(self._tools.pictures.ask("GET", address, done=fetched, failed=failed))

    def _offer_folders(self, editor: FilterEditor) -> None:
        def answered(folders: Folders) -> None:
            if self.editor is editor:
                editor.offer([folder.path for folder in folders.folders])

        def failed(_: Failure) -> None:
            """A folder can be typed as well."""

        self._calls.append(self._tools.client.folders(answered, failed))
