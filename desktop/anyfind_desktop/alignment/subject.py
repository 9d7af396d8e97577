"""The file that is spoken of, as large as there is room: its picture, or what stands for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.icons import draw, modality_icon
from anyfind_desktop.views.theme import RADIUS, colours

SIDE: Final = 1024
KEPT: Final = 6
"""Pictures that are kept, so that going back and on shows them at once."""


class Subject(QWidget):
    """Shows one file at a time and has the next one ready.

    Args:
        tools: Where pictures come from.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._images: dict[int, QImage | None] = {}
        self._calls: dict[int, Call] = {}
        self._file = 0
        self._drawing = "image"
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage | None:
        """What is shown, if it is here."""
        return self._images.get(self._file)

    def show_file(self, file: int, name: str, modality: str) -> None:
        """Show this file."""
        self._file = file
        self._drawing = modality_icon(modality)
        self.setAccessibleName(name)
        self._fetch(file)
        self.update()

    def show_nothing(self) -> None:
        """Show no file."""
        self._file = 0
        self.setAccessibleName("")
        self.update()

    def expect(self, file: int) -> None:
        """This one is likely to be next."""
        self._fetch(file)

    def forget_requests(self) -> None:
        """Drop what is under way; what failed is asked for again."""
        for call in self._calls.values():
            call.drop()
        self._calls.clear()
        self._images = {file: image for file, image in self._images.items() if image is not None}

    def engine_ready(self) -> None:
        """Ask again for what is missing."""
        if self._file:
            self._fetch(self._file)

    def _fetch(self, file: int) -> None:
        if file in self._images or file in self._calls:
            return
        self._calls[file] = self._tools.pictures.ask(
            "GET",
            f"/files/{file}/thumbnail?side={SIDE}",
            done=lambda body: self._tools.tasks.run(
                lambda: QImage.fromData(body), lambda image: self._came(file, image)
            ),
            failed=lambda failure: self._failed(file, failure),
        )

    def _came(self, file: int, image: QImage) -> None:
        self._calls.pop(file, None)
        self._images[file] = None if image.isNull() else image
        while len(self._images) > KEPT:
            oldest = next(one for one in self._images if one != self._file)
            del self._images[oldest]
        self.update()

    def _failed(self, file: int, failure: Failure) -> None:
        del failure
        self._calls.pop(file, None)
        if file == self._file:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the picture, or the kind of file where there is none."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ground = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(ground, RADIUS, RADIUS)
        painter.fillPath(outline, tones.sunken)
        if tones.contrast:
            painter.setPen(QPen(tones.line, 1))
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if not self._file:
            return
        image = self.image
        if image is None:
            side = min(ground.width(), ground.height(), 96.0)
            box = QRectF(0, 0, side, side)
            box.moveCenter(ground.center())
            draw(painter, self._drawing, box, tones.muted)
            return
        room = ground.adjusted(14, 14, -14, -14)
        size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        # A little picture is not blown up to a blur.
        most = QSizeF(image.size()) * 2.0
        size = size.boundedTo(most) if most.width() < size.width() else size
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(ground.center())
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        painter.setClipPath(shape)
        painter.drawImage(box, image)
