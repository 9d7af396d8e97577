"""Small drawings in the colour of the text, sharp on every screen and in every theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

SIDE: Final = 24.0
"""Everything is drawn into a square of this side and scaled."""

_SCALES: Final = (1.0, 1.25, 1.5, 2.0, 3.0)

_TURNED: Final = frozenset({"back", "forward", "list"})
"""Drawings that point where reading goes."""


def icon(name: str, colour: QColor, side: int = 18) -> QIcon:
    """A drawing as an icon for buttons."""
    drawn = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(round(side * scale), round(side * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter, name, QRectF(0, 0, side, side), colour)
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn


def draw(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / SIDE, box.height() / SIDE)
    if name in _TURNED and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(SIDE, 0)
        painter.scale(-1, 1)
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_PATHS.get(name, _page)())
    if name in _FILLED:
        painter.fillPath(_FILLED[name](), colour)
    painter.restore()


def modality_icon(modality: str) -> str:
    """The drawing for a kind of file."""
    return {"image": "image", "video": "film", "sound": "sound", "audio": "sound", "speech": "sound"}.get(
        modality, "page"
    )


def _search() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(10.5, 10.5), 6.2, 6.2)
    return _line(path, 15.2, 15.2, 20, 20)


def _folder() -> QPainterPath:
    path = QPainterPath(QPointF(3, 18.5))
    for x, y in ((3, 6), (9, 6), (11.2, 8.5), (21, 8.5), (21, 18.5)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _cross() -> QPainterPath:
    return _line(_line(QPainterPath(), 7, 7, 17, 17), 17, 7, 7, 17)


def _pause() -> QPainterPath:
    return _line(_line(QPainterPath(), 9, 6.5, 9, 17.5), 15, 6.5, 15, 17.5)


def _play() -> QPainterPath:
    path = QPainterPath(QPointF(8.5, 6))
    path.lineTo(17.5, 12)
    path.lineTo(8.5, 18)
    path.closeSubpath()
    return path


def _plus() -> QPainterPath:
    return _line(_line(QPainterPath(), 12, 6, 12, 18), 6, 12, 18, 12)


def _page() -> QPainterPath:
    path = QPainterPath(QPointF(6, 3.5))
    for x, y in ((14, 3.5), (18.5, 8), (18.5, 20.5), (6, 20.5)):
        path.lineTo(x, y)
    path.closeSubpath()
    for y in (11.5, 14.3, 17.1):
        _line(path, 9, y, 15.5, y)
    return path


def _image() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3.5, 5, 17, 14), 2.2, 2.2)
    path.addEllipse(QPointF(8.6, 9.8), 1.5, 1.5)
    path.moveTo(4, 17)
    for x, y in ((9.2, 12.6), (12.4, 15.4), (15.4, 11.8), (20, 16.4)):
        path.lineTo(x, y)
    return path


def _film() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3.5, 5, 17, 14), 2.2, 2.2)
    path.moveTo(10, 9)
    path.lineTo(15, 12)
    path.lineTo(10, 15)
    path.closeSubpath()
    return path


def _sound() -> QPainterPath:
    path = QPainterPath()
    for x, half in ((4.5, 2), (8.25, 5), (12, 7.5), (15.75, 4), (19.5, 1.6)):
        _line(path, x, 12 - half, x, 12 + half)
    return path


def _dots() -> QPainterPath:
    path = QPainterPath()
    for x in (6.0, 12.0, 18.0):
        path.addEllipse(QPointF(x, 12), 1.3, 1.3)
    return path


def _alert() -> QPainterPath:
    path = QPainterPath(QPointF(12, 4))
    path.lineTo(21, 19.5)
    path.lineTo(3, 19.5)
    path.closeSubpath()
    _line(path, 12, 10, 12, 14.2)
    return _line(path, 12, 16.9, 12, 17)


def _microphone() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(9, 3.5, 6, 11), 3, 3)
    path.moveTo(5.8, 11.5)
    path.cubicTo(5.8, 19.8, 18.2, 19.8, 18.2, 11.5)
    return _line(path, 12, 17.7, 12, 20.5)


def _bookmark() -> QPainterPath:
    path = QPainterPath(QPointF(6.5, 4))
    for x, y in ((17.5, 4), (17.5, 20), (12, 15.6), (6.5, 20)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _clock() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 8, 8)
    return _line(_line(path, 12, 7.6, 12, 12), 12, 12, 15, 13.8)


def _filter() -> QPainterPath:
    path = _line(QPainterPath(), 4, 7, 20, 7)
    return _line(_line(path, 7, 12, 17, 12), 10, 17, 14, 17)


def _minus() -> QPainterPath:
    return _line(QPainterPath(), 6, 12, 18, 12)


def _crop() -> QPainterPath:
    path = QPainterPath(QPointF(7.5, 3.5))
    path.lineTo(7.5, 16.5)
    path.lineTo(20.5, 16.5)
    path.moveTo(3.5, 7.5)
    path.lineTo(16.5, 7.5)
    path.lineTo(16.5, 20.5)
    return path


def _check() -> QPainterPath:
    return _line(_line(QPainterPath(), 5.5, 12.5, 10, 17), 10, 17, 18.5, 7.5)


def _down() -> QPainterPath:
    return _line(_line(QPainterPath(), 6.5, 9.5, 12, 15), 12, 15, 17.5, 9.5)


def _up() -> QPainterPath:
    return _line(_line(QPainterPath(), 6.5, 14.5, 12, 9), 12, 9, 17.5, 14.5)


def _blocks() -> QPainterPath:
    path = QPainterPath()
    for x, y in ((4, 4.5), (4, 13), (12.5, 13)):
        path.addRoundedRect(QRectF(x, y, 6.5, 6.5), 1.2, 1.2)
    # The fourth block is about to be put in.
    path.moveTo(17, 2.8)
    for x, y in ((21.2, 7), (17, 11.2), (12.8, 7)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _bridge() -> QPainterPath:
    path = _line(QPainterPath(), 2.5, 15.5, 21.5, 15.5)
    for x in (7.0, 17.0):
        _line(path, x, 6.5, x, 19)
    path.moveTo(2.5, 12.5)
    path.quadTo(5.5, 11.5, 7, 7)
    path.quadTo(12, 16.5, 17, 7)
    path.quadTo(18.5, 11.5, 21.5, 12.5)
    return path


def _sliders() -> QPainterPath:
    path = QPainterPath()
    for y, knob in ((6.5, 15.5), (12.0, 8.5), (17.5, 13.5)):
        _line(path, 3.5, y, knob - 2.2, y)
        _line(path, knob + 2.2, y, 20.5, y)
        path.addEllipse(QPointF(knob, y), 2.2, 2.2)
    return path


def _back() -> QPainterPath:
    return _line(_line(QPainterPath(), 14.5, 6.5, 9, 12), 9, 12, 14.5, 17.5)


def _forward() -> QPainterPath:
    return _line(_line(QPainterPath(), 9.5, 6.5, 15, 12), 15, 12, 9.5, 17.5)


def _info() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 8, 8)
    return _line(_line(path, 12, 11.2, 12, 16), 12, 8, 12, 8.1)


def _pencil() -> QPainterPath:
    path = QPainterPath(QPointF(4.5, 19.5))
    for x, y in ((5.6, 15.2), (15.8, 5), (19, 8.2), (8.8, 18.4)):
        path.lineTo(x, y)
    path.closeSubpath()
    return _line(path, 13.2, 7.6, 16.4, 10.8)


def _line(path: QPainterPath, x1: float, y1: float, x2: float, y2: float) -> QPainterPath:
    path.moveTo(x1, y1)
    path.lineTo(x2, y2)
    return path


def _list() -> QPainterPath:
    path = QPainterPath()
    for y in (6.5, 12.0, 17.5):
        path = _line(_line(path, 8.5, y, 20, y), 4, y, 4.6, y)
    return path


def _map() -> QPainterPath:
    path = QPainterPath()
    for x, y, radius in ((7.2, 8, 2.6), (15.8, 6.6, 1.7), (12.2, 13.2, 1.6), (17.4, 15.8, 2.8), (6.4, 17.4, 1.5)):
        path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _lasso() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12.5, 9.5), 8, 5)
    path.moveTo(8, 13.6)
    path.cubicTo(5.4, 15.2, 9.6, 17.4, 6.4, 20)
    return path


def _whole() -> QPainterPath:
    path = QPainterPath()
    for x, y in ((4.5, 4.5), (19.5, 4.5), (19.5, 19.5), (4.5, 19.5)):
        right, down = (1 if x < 12 else -1), (1 if y < 12 else -1)
        path.moveTo(x + 4.5 * right, y)
        path.lineTo(x, y)
        path.lineTo(x, y + 4.5 * down)
    return path


_PATHS: Final = {
    "sliders": _sliders,
    "search": _search,
    "folder": _folder,
    "cross": _cross,
    "pause": _pause,
    "play": _play,
    "plus": _plus,
    "page": _page,
    "image": _image,
    "film": _film,
    "sound": _sound,
    "dots": _dots,
    "alert": _alert,
    "pencil": _pencil,
    "check": _check,
    "down": _down,
    "up": _up,
    "blocks": _blocks,
    "bridge": _bridge,
    "crop": _crop,
    "minus": _minus,
    "filter": _filter,
    "clock": _clock,
    "bookmark": _bookmark,
    "microphone": _microphone,
    "list": _list,
    "map": _map,
    "lasso": _lasso,
    "whole": _whole,
    "back": _back,
    "forward": _forward,
    "info": _info,
}

_FILLED: Final = {"play": _play, "dots": _dots}
