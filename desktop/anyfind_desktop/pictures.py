"""Pictures that are asked with: from the clipboard, or a file that was dropped."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

from anyfind.api.requests import QueryFile
from anyfind_desktop.tasks import Tasks

LONGEST_SIDE: Final = 1280
"""More than any encoder looks at; a pasted screenshot of a large screen is sent in this size."""

PREVIEW_SIDE: Final = 480
"""Large enough to choose a part of it in the chip's editor."""


@dataclass(frozen=True, slots=True)
class QueryPart:
    """What is asked with beside words: a chip in the box.

    Attributes:
        file: It, as the engine wants it; ``None`` for words of their own, which are ``name``.
        name: What the chip says.
        role: ``image`` or ``sound``: the file is meant as that; ``like``: any file, as a whole; ``words``.
        preview: A small picture of it, if there is one.
        weight: How much it counts beside the other parts, from -2 to 2; a negative one pushes away.
        box: The part of the picture that is meant: left, top, right, bottom in pixels of the upright picture.
        full: Width and height of the upright picture in pixels, where they are known: the preview is smaller.
    """

    file: QueryFile | None
    name: str
    role: Literal["image", "sound", "like", "words"]
    preview: QImage | None = None
    weight: float = 1.0
    box: tuple[int, int, int, int] | None = None
    full: tuple[int, int] | None = None

    def weighed(self, weight: float) -> QueryPart:
        """The same with another weight, within what the engine takes."""
        return replace(self, weight=min(max(round(weight, 2), -2.0), 2.0))

    def sized(self, full: tuple[int, int]) -> QueryPart:
        """The same, now that the size of the upright picture is known."""
        return replace(self, full=full)

    def cropped(self, box: tuple[int, int, int, int] | None) -> QueryPart:
        """A part of the picture, or all of it. A part of a picture is a picture, whatever else is in the file."""
        return replace(self, box=box, role=self.role if box is None else "image")


def from_image(image: QImage, name: str, tasks: Tasks, done: Callable[[QueryPart | None], None]) -> None:
    """Turn an image from the clipboard into a part of a query; shrunk and packed in a thread."""
    tasks.run(lambda: _packed(image, name), done)


def from_path(path: str, tasks: Tasks, done: Callable[[QueryPart | None], None]) -> None:
    """Turn a file on this computer into a part of a query. The engine reads it; only its preview is read here."""
    tasks.run(lambda: _of_file(path), done)


def _packed(image: QImage, name: str) -> QueryPart | None:
    if image.isNull():
        return None
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            LONGEST_SIDE,
            LONGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
        return None
    data = base64.b64encode(content.data()).decode("ascii")
    size = (image.width(), image.height())
    return QueryPart(QueryFile(data=data, name="pasted.png"), name, "image", _small(image), full=size)


def _of_file(path: str) -> QueryPart:
    name = PurePath(path).name
    reader = QImageReader(path)
    # A file may be called what it is not.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or not size.isValid():
        return QueryPart(QueryFile(path=path), name, "like")
    if max(size.width(), size.height()) > PREVIEW_SIDE:
        reader.setScaledSize(size.scaled(QSize(PREVIEW_SIDE, PREVIEW_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        size.transpose()
    image = reader.read()
    preview = None if image.isNull() else _small(image)
    return QueryPart(QueryFile(path=path), name, "image", preview, full=(size.width(), size.height()))


def _small(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= PREVIEW_SIDE:
        return image
    return image.scaled(
        PREVIEW_SIDE, PREVIEW_SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
