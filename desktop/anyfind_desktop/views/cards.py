"""How results and headings are painted: as cards in a grid, or as lines of a list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anyfind.api.answers import SearchResult
from anyfind.api.previews import Marks
from anyfind_desktop.models.results import ResultRole, ResultsModel
from anyfind_desktop.results import facts
from anyfind_desktop.results.card_parts import (
    paint_passage,
    paint_pill,
    paint_pixmap,
    paint_play,
    paint_waiting,
)
from anyfind_desktop.results.marking import asked_words, marks
from anyfind_desktop.results.page_part import paint_page
from anyfind_desktop.results.rows import Heading
from anyfind_desktop.views.direction import isolated
from anyfind_desktop.views.icons import draw, modality_icon
from anyfind_desktop.views.theme import OFFLINE_OPACITY, RADIUS, WEAK_OPACITY, Colours, colours, mixed, scaled_font

PICTURE_SHAPE: Final = 3 / 4
"""Height of the picture by its width."""

PADDING: Final = 10
LINE_PICTURE: Final = 88
"""Width of the picture in a list, in device-independent pixels."""

SHORT: Final = (60, 140)
"""Passages of fewer characters than these are written larger."""

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints results and headings of a :class:`~anyfind_desktop.models.results.ResultsModel`.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed = False
        self._marks: Marks | None = None

    def show_as_list(self, listed: bool) -> None:
        """One result a line, or cards."""
        self._listed = listed

    def height(self, width: int, font: QFont, *, reasoned: bool = True) -> int:
        """How high a card of a width is; with reasons a line higher."""
        normal, small = QFontMetrics(font).height(), QFontMetrics(scaled_font(font, 0.88)).height()
        if self._listed:
            return max(round(LINE_PICTURE * PICTURE_SHAPE), normal + 2 * small + 8) + 2 * PADDING
        return round(width * PICTURE_SHAPE) + normal + small + PADDING * 2 + (small + 12 if reasoned else 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 (Qt's signature)
        """A card's size; the view computes where they are."""
        return QSize(option.rect.width(), self.height(option.rect.width(), option.font))

    def reason_rect(self, box: QRect, font: QFont, index: Index) -> QRect:
        """Where the reason of a card is, which can be pressed; empty where none is told."""
        model = index.model()
        result = model.result(index) if isinstance(model, ResultsModel) and index.isValid() else None
        if result is None or not facts.first_reason(result):
            return QRect()
        height = QFontMetrics(scaled_font(font, 0.82)).height() + 6
        if self._listed:
            words = _line_words(box, self._right_to_left())
            return QRect(words.left(), box.bottom() - PADDING - height + 3, words.width(), height)
        return QRect(box.left() + PADDING - 2, box.bottom() - PADDING - height + 4, box.width() - 2 * PADDING, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card, a line, a heading, or what stands there until the result is here."""
        model = index.model()
        if not isinstance(model, ResultsModel):
            return
        palette = QPalette(option.palette)
        # A heading cannot be chosen, which Qt takes for disabled; it is not less important for that.
        palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
        tones = colours(palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        heading, result = model.heading(index), model.result(index)
        if heading is not None:
            self._paint_heading(painter, option, tones, heading)
        elif result is None:
            paint_waiting(painter, tones, QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS)
        else:
            pixmap = index.data(ResultRole.THUMBNAIL)
            picture = pixmap if isinstance(pixmap, QPixmap) else None
            words = asked_words(model.query.text)
            self._marks = index.data(ResultRole.MARKS)
            paint = self._paint_line if self._listed else self._paint_card
            paint(painter, option, tones, result, picture, words)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, heading: Heading) -> None:
        box = QRectF(option.rect).adjusted(2, 0, -2, 0)
        font = scaled_font(option.font, 0.98, bold=True)
        metrics = QFontMetrics(font)
        lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        text = metrics.elidedText(heading.text, Qt.TextElideMode.ElideMiddle, int(box.width() * 0.8))
        width = metrics.horizontalAdvance(text)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.setFont(font)
        if heading.pressable:
            detail = f"  {heading.detail}" if heading.detail else ""
            width = metrics.horizontalAdvance(text + detail)
            pill = QRectF(0, 0, width + 44, metrics.height() + 14)
            pill.moveCenter(box.center())
            hot = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
            painter.setPen(QPen(tones.line, 1))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
            painter.setPen(QPen(tones.accent if hot else tones.line, 1.5 if hot else 1))
            painter.setBrush(mixed(tones.surface, tones.accent, 0.14) if hot else tones.surface)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(tones.text)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text + detail)
            return
        painter.setPen(tones.text)
        painter.drawText(box, lead, text)
        painter.setFont(scaled_font(option.font, 0.88))
        painter.setPen(tones.muted)
        beside = box.adjusted(0, 0, -width - 10, 0) if rtl else box.adjusted(width + 10, 0, 0, 0)
        painter.drawText(beside, lead, heading.detail)

    def _paint_surface(
        self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, result: SearchResult, box: QRectF
    ) -> QPainterPath:
        """The card behind everything; what comes after is faded where the result is weak or away."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        shape = QPainterPath()
        shape.addRoundedRect(box, RADIUS, RADIUS)
        if chosen:
            painter.fillPath(shape, mixed(tones.surface, tones.accent, 0.18))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(shape, mixed(tones.surface, tones.text, 0.045))
        elif not self._listed:
            painter.fillPath(shape, tones.surface)
        if not result.online or result.gone:
            painter.setOpacity(OFFLINE_OPACITY)
        elif result.relevance == "weak" and not chosen:
            painter.setOpacity(WEAK_OPACITY)
        return shape

    def _paint_edge(self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, shape: QPainterPath) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setOpacity(1)
        if chosen or focused or not self._listed:
            edge = tones.accent if chosen or focused else tones.line
            painter.setPen(QPen(edge, 2 if focused else 1.2 if chosen else 1))
            painter.drawPath(shape)

    def _paint_card(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        tones: Colours,
        result: SearchResult,
        pixmap: QPixmap | None,
        words: frozenset[str],
    ) -> None:
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = self._paint_surface(painter, option, tones, result, box)
        picture = QRectF(box.left(), box.top(), box.width(), round(box.width() * PICTURE_SHAPE))
        painter.save()
        painter.setClipPath(shape)
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        self._paint_content(painter, option, tones, result, pixmap, words, picture)
        painter.restore()
        room = QRectF(picture.bottomLeft(), box.bottomRight()).adjusted(PADDING, PADDING - 2, -PADDING, 0)
        self._paint_names(painter, option, tones, result, room)
        painter.setOpacity(1)
        if away := self._away(result):
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            top = picture.top() + 8 + QFontMetrics(scaled_font(option.font, 0.8)).height() + 4
            corner = QPointF(picture.right() - 8 if rtl else picture.left() + 8, top)
            paint_pill(painter, option.font, away, corner, leading=not rtl, room=picture.width() - 16)
        self._paint_edge(painter, option, tones, shape)

    def _paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        tones: Colours,
        result: SearchResult,
        pixmap: QPixmap | None,
        words: frozenset[str],
        box: QRectF,
    ) -> None:
        """The picture of a card, or the words that stand for it; a page has both."""
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        small, said = scaled_font(option.font, 0.88), facts.snippet(result)
        pill_line = QFontMetrics(small).height() + 14
        if pixmap is not None:
            painter.fillRect(box, tones.sunken)
            strip = bool(said) and (result.modality != "image" or bool(marks(said, words)))
            if self._marks is not None and (self._marks.passage or self._marks.words):
                foot = self._strip_height(small, said, words, box) if strip else 0.0
                paint_page(painter, pixmap, box, self._marks, foot)
            else:
                paint_pixmap(painter, pixmap, box, top=result.modality == "text")
            if strip:
                self._paint_strip(painter, small, tones, said, words, box, rtl=rtl)
        elif said and result.modality == "text":
            painter.fillRect(box, mixed(tones.surface, tones.text, 0.02))
            above = PADDING + 4 + (pill_line if facts.place(result) else 0)
            inner = box.adjusted(PADDING + 4, above, -PADDING - 2, -PADDING)
            # Few words are written large, as on a note.
            large = 1.4 if len(said) < SHORT[0] else 1.12 if len(said) < SHORT[1] else 0.88
            paint_passage(painter, scaled_font(option.font, large), tones, said, words, inner, rtl=rtl)
            painter.setPen(QPen(tones.line, 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        else:
            painter.fillRect(box, tones.sunken)
            side = min(box.width(), box.height()) * 0.3
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(box.center() - QPointF(0, box.height() * 0.14 if said else 0))
            draw(painter, modality_icon(result.modality), mark, tones.muted)
            if said:
                self._paint_strip(painter, small, tones, said, words, box, rtl=rtl)
        if result.modality == "video" and pixmap is not None:
            paint_play(painter, box.center(), min(box.width(), box.height()) * 0.26)
        if place := facts.place(result):
            # Above on the side where nothing else stands: a passage takes the foot of the picture.
            corner = QPointF(box.left() + 8 if rtl else box.right() - 8, box.top() + 8 + pill_line - 10)
            paint_pill(painter, option.font, place, corner, leading=rtl, room=box.width() - 16)

    def _paint_strip(
        self,
        painter: QPainter,
        font: QFont,
        tones: Colours,
        said: str,
        words: frozenset[str],
        box: QRectF,
        *,
        rtl: bool,
    ) -> None:
        """A passage at the foot of a picture, on paper of its own."""
        height = self._strip_height(font, said, words, box)
        said = _around(said, words)
        strip = QRectF(box.left(), box.bottom() - height, box.width(), height)
        painter.save()
        painter.setOpacity(painter.opacity() * 0.93)
        painter.fillRect(strip, tones.surface)
        painter.restore()
        painter.setPen(QPen(tones.line, 1))
        painter.drawLine(strip.topLeft(), strip.topRight())
        inner = strip.adjusted(PADDING + 1, 6, -PADDING, -4)
        paint_passage(painter, font, tones, said, words, inner, rtl=rtl)

    @staticmethod
    def _strip_height(font: QFont, said: str, words: frozenset[str], box: QRectF) -> float:
        metrics, width = QFontMetrics(font), int(box.width()) - 2 * PADDING - 6
        text = _around(said, words)[:400]
        needed = metrics.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, text).height()
        return min(needed, 3 * metrics.lineSpacing()) + 12.0

    def _paint_names(
        self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, result: SearchResult, room: QRectF
    ) -> None:
        """Name, folder, and why it is here."""
        small = scaled_font(option.font, 0.88)
        name, under = QFontMetrics(option.font), QFontMetrics(small)
        lead = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        inner = room.toRect()
        painter.setFont(option.font)
        painter.setPen(tones.text)
        shown = name.elidedText(facts.name(result), Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, lead, isolated(shown))
        painter.setFont(small)
        painter.setPen(tones.muted)
        beside = " · ".join(text for text in (isolated(facts.folder(result)), _copies(result)) if text)
        painter.drawText(
            inner.adjusted(0, name.height() + 1, 0, 0),
            lead,
            under.elidedText(beside, Qt.TextElideMode.ElideRight, inner.width()),
        )
        if reason := facts.first_reason(result):
            self._paint_reason(painter, option, tones, reason, result)

    def _paint_reason(
        self, painter: QPainter, option: QStyleOptionViewItem, tones: Colours, reason: str, result: SearchResult
    ) -> None:
        """The chip that says why, as wide as its words."""
        font = scaled_font(option.font, 0.82)
        metrics = QFontMetrics(font)
        height = metrics.height() + 6
        if self._listed:
            words = _line_words(option.rect, option.direction == Qt.LayoutDirection.RightToLeft)
            room = QRectF(words.left(), option.rect.bottom() - PADDING - height + 3, words.width(), height)
        else:
            box = option.rect
            room = QRectF(
                box.left() + PADDING - 2, box.bottom() - PADDING - height + 4, box.width() - 2 * PADDING, height
            )
        text = metrics.elidedText(reason, Qt.TextElideMode.ElideRight, int(room.width()) - 16)
        chip = QRectF(room)
        chip.setWidth(metrics.horizontalAdvance(text) + 16)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            chip.moveRight(room.right())
        sure = result.relevance == "strong"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(tones.surface, tones.accent if sure else tones.text, 0.16 if sure else 0.07))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(font)
        painter.setPen(mixed(tones.surface, tones.text, 0.85))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, isolated(text))

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        tones: Colours,
        result: SearchResult,
        pixmap: QPixmap | None,
        words: frozenset[str],
    ) -> None:
        """One result a line: a small picture, names, and the passage beside them."""
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = self._paint_surface(painter, option, tones, result, box)
        picture = QRectF(0, 0, LINE_PICTURE, LINE_PICTURE * PICTURE_SHAPE)
        picture.moveCenter(box.center())
        picture.moveLeft(box.right() - PADDING - picture.width() if rtl else box.left() + PADDING)
        frame = QPainterPath()
        frame.addRoundedRect(picture, 6, 6)
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(picture, tones.sunken)
        if pixmap is None:
            mark = QRectF(0, 0, 30, 30)
            mark.moveCenter(picture.center())
            draw(painter, modality_icon(result.modality), mark, tones.muted)
        else:
            paint_pixmap(painter, pixmap, picture, top=result.modality == "text")
            if result.modality == "video":
                paint_play(painter, picture.center(), 26)
        painter.restore()
        middle = QRectF(_line_words(option.rect, rtl))
        top = box.top() + PADDING - 2
        self._paint_names(painter, option, tones, result, QRectF(middle.left(), top, middle.width(), box.height()))
        side = QRectF(option.rect).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        width = option.rect.width() - LINE_PICTURE - 4 * PADDING - middle.width()
        side.setLeft(side.left() if rtl else side.right() - width)
        side.setWidth(width)
        said = facts.snippet(result) or "\n".join(facts.reasons(result)[1:3])
        place = self._away(result) or facts.place(result) or facts.taken(result)
        if place:
            painter.setFont(scaled_font(option.font, 0.85))
            painter.setPen(tones.muted)
            trail = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop
            painter.drawText(side, trail, place)
            side.setTop(side.top() + QFontMetrics(painter.font()).height() + 2)
        if said:
            paint_passage(painter, scaled_font(option.font, 0.88), tones, said, words, side, rtl=rtl)
        self._paint_edge(painter, option, tones, shape)

    def _away(self, result: SearchResult) -> str:
        if result.gone:
            return self.tr("Gone")
        return "" if result.online else self.tr("Offline")

    def _right_to_left(self) -> bool:
        view = self.parent()
        return view is not None and view.layoutDirection() == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]


def _copies(result: SearchResult) -> str:
    return facts.copies(len(result.copies)) if result.copies else ""


def _line_words(box: QRect, rtl: bool) -> QRect:
    """Where names are in a line of the list."""
    width = (box.width() - LINE_PICTURE - 4 * PADDING) * 9 // 20
    left = box.right() - 2 * PADDING - LINE_PICTURE - width - 4 if rtl else box.left() + 2 * PADDING + LINE_PICTURE + 4
    return QRect(left, box.top(), width, box.height())


def _around(passage: str, words: frozenset[str]) -> str:
    """The passage from shortly before the first word that was asked for."""
    found = marks(passage, words)
    if not found or found[0][0] < 60:
        return passage
    start = passage.rfind(" ", 0, found[0][0] - 24)
    return "… " + passage[start + 1 :]
