"""How one result is painted: its picture, its name, and where in the file it was found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPalette, QPen, QPixmap, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anyfind_desktop.models.results import ResultRole
from anyfind_desktop.views.icons import draw, modality_icon
from anyfind_desktop.views.theme import (
    OFFLINE_OPACITY,
    RADIUS,
    WEAK_OPACITY,
    Colours,
    colours,
    mixed,
    scaled_font,
)

PICTURE_SHAPE: Final = 3 / 4
"""Height of the picture by its width."""

PADDING: Final = 10
HEADING_ABOVE: Final = 14

WHOLE: Final = (0.55, 2.2)
"""Pictures whose width by height lies outside are shown whole instead of filling the card."""

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints results as cards and headings as lines of text.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card_width = 200
        self._full_width = 800

    def fit(self, card_width: int, full_width: int) -> None:
        """How wide a card and a heading are; the view knows."""
        self._card_width, self._full_width = card_width, full_width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """A card's size; a heading takes a whole row."""
        metrics = QFontMetrics(option.font)
        if index.data(ResultRole.HEADING) is not None:
            return QSize(self._full_width, metrics.height() + HEADING_ABOVE * 2)
        small = QFontMetrics(scaled_font(option.font, 0.88))
        return QSize(
            self._card_width,
            round(self._card_width * PICTURE_SHAPE) + metrics.height() + small.height() + PADDING * 2 + 2,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card or a heading."""
        palette = QPalette(option.palette)
        # A heading cannot be chosen, which Qt takes for disabled; it is not less important for that.
        palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
        tones = colours(palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        heading = index.data(ResultRole.HEADING)
        if heading is not None:
            self._paint_heading(painter, option, tones, str(heading))
        else:
            self._paint_card(painter, option, tones, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, text: str) -> None:
        box = option.rect.adjusted(2, 0, -2, 0)
        font = scaled_font(option.font, 0.95, bold=True)
        painter.setFont(font)
        painter.setPen(tones.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        left = QFontMetrics(font).horizontalAdvance(text) + 14
        middle = box.center().y()
        painter.setPen(QPen(tones.line, 1))
        if option.direction == Qt.LayoutDirection.RightToLeft:
            painter.drawLine(box.left(), middle, box.right() - left, middle)
        else:
            painter.drawLine(box.left() + left, middle, box.right(), middle)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, index: Index) -> None:
        state = option.state
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        shape = QPainterPath()
        shape.addRoundedRect(box, RADIUS, RADIUS)
        surface = tones.surface
        if chosen:
            surface = mixed(tones.surface, tones.accent, 0.16)
        elif hovered:
            surface = mixed(tones.surface, tones.text, 0.035)
        painter.fillPath(shape, surface)
        online = bool(index.data(ResultRole.ONLINE))
        if not online:
            painter.setOpacity(OFFLINE_OPACITY)
        elif index.data(ResultRole.RELEVANCE) == "weak" and not chosen:
            painter.setOpacity(WEAK_OPACITY)
        picture = QRectF(box.left(), box.top(), box.width(), round(self._card_width * PICTURE_SHAPE))
        painter.save()
        painter.setClipPath(shape)
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        self._paint_picture(painter, option, tones, index, picture)
        painter.restore()
        self._paint_words(painter, option, tones, index, QRectF(picture.bottomLeft(), box.bottomRight()))
        painter.setOpacity(1)
        if not online:
            _pill(painter, option, self.tr("Offline"), QRectF(picture), leading=True)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(tones.accent if chosen else tones.line, 2 if focused else 1.2 if chosen else 1))
        painter.drawPath(shape)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, index: Index, box: QRectF
    ) -> None:
        pixmap = index.data(ResultRole.THUMBNAIL)
        modality = str(index.data(ResultRole.MODALITY))
        snippet = str(index.data(ResultRole.SNIPPET))
        if isinstance(pixmap, QPixmap):
            painter.fillRect(box, tones.sunken)
            _fill(painter, pixmap, box, top=modality != "image")
        elif snippet:
            # Text stands on the card itself, like on paper; only a line parts it from the name.
            painter.setPen(QPen(tones.line, 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            words = QTextOption()
            words.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            painter.setFont(scaled_font(option.font, 0.88))
            painter.setPen(mixed(tones.surface, tones.text, 0.8))
            painter.drawText(box.adjusted(14, 12, -14, -8), snippet, words)
        else:
            painter.fillRect(box, tones.sunken)
            side = box.height() * 0.34
            glyph = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            draw(painter, modality_icon(modality), glyph, mixed(tones.sunken, tones.text, 0.35))
        place = str(index.data(ResultRole.PLACE))
        if place:
            _pill(painter, option, place, box, leading=False)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, index: Index, box: QRectF
    ) -> None:
        inner = box.adjusted(PADDING + 1, PADDING - 2, -PADDING - 1, -PADDING + 2).toRect()
        font = option.font
        small = scaled_font(font, 0.88)
        name, folder = QFontMetrics(font), QFontMetrics(small)
        lead = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.setFont(font)
        painter.setPen(tones.text)
        elided = name.elidedText(str(index.data(ResultRole.NAME)), Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, lead, elided)
        painter.setFont(small)
        painter.setPen(tones.muted)
        elided = folder.elidedText(str(index.data(ResultRole.FOLDER)), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.adjusted(0, name.height() + 2, 0, 4), lead, elided)


def _fill(painter: QPainter, pixmap: QPixmap, box: QRectF, *, top: bool) -> None:
    """Fill the box with the picture, or show it whole where cutting would take too much of it."""
    size = QSizeF(pixmap.size())
    shape = size.width() / max(size.height(), 1)
    fill = top or WHOLE[0] <= shape <= WHOLE[1]
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.KeepAspectRatio
    drawn = size.scaled(box.size(), mode)
    left = box.center().x() - drawn.width() / 2
    above = box.top() if top and fill else box.center().y() - drawn.height() / 2
    painter.drawPixmap(QRectF(left, above, drawn.width(), drawn.height()), pixmap, QRectF(pixmap.rect()))


def _pill(painter: QPainter, option: QStyleOptionViewItem, text: str, box: QRectF, *, leading: bool) -> None:
    """A short text on the picture, readable on every picture."""
    font = scaled_font(option.font, 0.8, bold=True)
    metrics = QFontMetrics(font)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(box.width()) - 32)
    width, height = metrics.horizontalAdvance(text) + 14, metrics.height() + 4
    right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
    left = box.left() + 8 if leading != right_to_left else box.right() - 8 - width
    above = box.top() + 8 if leading else box.bottom() - 8 - height
    pill = QRectF(left, above, width, height)
    shape = QPainterPath()
    shape.addRoundedRect(pill, height / 2, height / 2)
    dark = Qt.GlobalColor.black
    painter.save()
    painter.setOpacity(painter.opacity() * 0.66)
    painter.fillPath(shape, dark)
    painter.restore()
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
