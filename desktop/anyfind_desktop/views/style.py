"""The look of the toolkit's own controls: fields, lists that drop down, numbers; everything else is painted by us."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours, mixed

HEIGHT: Final = 34
"""Of a field, in device-independent pixels; more where the text is larger."""

ROUND: Final = 8
ARROW: Final = 30
"""Width of what is pressed at the trailing end of a list or a number."""

_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl


class HouseStyle(QProxyStyle):
    """Qt's plain style with fields that look like the rest of the window, in every theme.

    Its colours are those of the palette; sizes follow the font.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(  # noqa: N802 (Qt's name)
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Paint the ground and the edge of fields."""
        if element == _Primitive.PE_PanelLineEdit and isinstance(option, QStyleOptionFrame):
            if option.lineWidth > 0:
                _field(painter, option)
            return
        if element == _Primitive.PE_FrameLineEdit:
            return
        if element == _Primitive.PE_IndicatorCheckBox:
            _check(painter, option)
            return
        if element == _Primitive.PE_Frame and isinstance(widget, QPlainTextEdit):
            _edge(painter, option)
            return
        super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802 (Qt's name)
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint lists that drop down, and numbers."""
        if control == _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            _field(painter, option)
            box = self.subControlRect(control, option, _Sub.SC_ComboBoxArrow, widget)
            _arrow(painter, option, box, "down")
        elif control == _Complex.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            _field(painter, option)
            for part, name in ((_Sub.SC_SpinBoxUp, "up"), (_Sub.SC_SpinBoxDown, "down")):
                _arrow(painter, option, self.subControlRect(control, option, part, widget), name)
        elif control == _Complex.CC_Slider and isinstance(option, QStyleOptionSlider):
            knob = self.subControlRect(control, option, _Sub.SC_SliderHandle, widget)
            _slider(painter, option, QRectF(knob))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(  # noqa: N802 (Qt's name)
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of a list or a number are."""
        box = option.rect
        end = QRect(box.right() - ARROW + 1, box.top(), ARROW, box.height())
        found: QRect | None = None
        if control == _Complex.CC_ComboBox:
            if part == _Sub.SC_ComboBoxArrow:
                found = end
            elif part == _Sub.SC_ComboBoxEditField:
                found = box.adjusted(10, 2, -ARROW, -2)
        elif control == _Complex.CC_SpinBox:
            half = box.height() // 2
            if part == _Sub.SC_SpinBoxUp:
                found = QRect(end.left(), box.top() + 2, end.width() - 2, half - 2)
            elif part == _Sub.SC_SpinBoxDown:
                found = QRect(end.left(), box.top() + half, end.width() - 2, box.height() - half - 2)
            elif part == _Sub.SC_SpinBoxEditField:
                found = box.adjusted(8, 2, -ARROW, -2)
        if found is None:
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # Qt takes none, too
        return self.visualRect(option.direction, box, found)

    def subElementRect(  # noqa: N802 (Qt's name)
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Words in a field stand off its edge."""
        found = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # Qt takes none, too
        framed = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
        if element == QStyle.SubElement.SE_LineEditContents and framed:
            return found.adjusted(8, 0, -8, 0)
        return found

    def sizeFromContents(  # noqa: N802 (Qt's name)
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Fields have the height of buttons."""
        found = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # Qt takes none, too
        if kind in {QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox}:
            return QSize(found.width() + 26, max(option.fontMetrics.height() + 16, HEIGHT))
        if kind == QStyle.ContentsType.CT_LineEdit and isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
            return QSize(found.width(), max(option.fontMetrics.height() + 16, HEIGHT))
        return found

    def styleHint(  # noqa: N802 (Qt's name)
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt's name)
    ) -> int:
        """A list opens below its field, like everywhere else."""
        if hint == QStyle.StyleHint.SH_ComboBox_Popup:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def _field(painter: QPainter, option: QStyleOption) -> None:
    tones = colours(option.palette)
    usable, focused = bool(option.state & _State.State_Enabled), bool(option.state & _State.State_HasFocus)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not usable:
        painter.setOpacity(0.5)
    ground = mixed(tones.surface, tones.text, 0.04 if option.state & _State.State_MouseOver and usable else 0.0)
    painter.setBrush(ground)
    edge = tones.accent if focused else tones.text if tones.contrast else mixed(tones.surface, tones.text, 0.24)
    width = 1.8 if focused else 1.0
    painter.setPen(QPen(edge, width))
    inset = width / 2 + 0.2
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), ROUND, ROUND)
    painter.restore()


def _arrow(painter: QPainter, option: QStyleOption, box: QRect, name: str) -> None:
    tones = colours(option.palette)
    side = min(14.0, box.height() * 0.9)
    middle = QRectF(box).center()
    painter.save()
    if not option.state & _State.State_Enabled:
        painter.setOpacity(0.5)
    draw(painter, name, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), tones.muted)
    painter.restore()


def _edge(painter: QPainter, option: QStyleOption) -> None:
    tones = colours(option.palette)
    focused = bool(option.state & _State.State_HasFocus)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tones.accent if focused else mixed(tones.surface, tones.text, 0.24), 1.8 if focused else 1.0))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.9, 0.9, -0.9, -0.9), 4, 4)
    painter.restore()


def _check(painter: QPainter, option: QStyleOption) -> None:
    tones = colours(option.palette)
    on = bool(option.state & _State.State_On)
    side = float(min(option.rect.width(), option.rect.height()))
    middle = QRectF(option.rect).center()
    box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not option.state & _State.State_Enabled:
        painter.setOpacity(0.5)
    painter.setPen(QPen(tones.accent if on else mixed(tones.surface, tones.text, 0.4), 1))
    painter.setBrush(tones.accent if on else tones.surface)
    painter.drawRoundedRect(box, 4, 4)
    if on:
        draw(painter, "check", box, tones.on_accent)
    painter.restore()


def _slider(painter: QPainter, option: QStyleOptionSlider, knob: QRectF) -> None:
    tones = colours(option.palette)
    box, middle = QRectF(option.rect), knob.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not option.state & _State.State_Enabled:
        painter.setOpacity(0.5)
    flat = option.orientation == Qt.Orientation.Horizontal
    if flat:
        whole = QRectF(box.left(), middle.y() - 2, box.width(), 4)
        # "Upside down" is how Qt says that it begins at the right.
        begin = box.right() if option.upsideDown else box.left()
        filled = QRectF(QPointF(begin, whole.top()), QPointF(middle.x(), whole.bottom())).normalized()
    else:
        whole = QRectF(middle.x() - 2, box.top(), 4, box.height())
        begin = box.bottom() if option.upsideDown else box.top()
        filled = QRectF(QPointF(whole.left(), begin), QPointF(whole.right(), middle.y())).normalized()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(tones.surface, tones.text, 0.18))
    painter.drawRoundedRect(whole, 2, 2)
    painter.setBrush(tones.accent)
    painter.drawRoundedRect(filled, 2, 2)
    focused = bool(option.state & _State.State_HasFocus)
    painter.setPen(QPen(tones.accent if focused else mixed(tones.surface, tones.text, 0.4), 2 if focused else 1))
    painter.setBrush(tones.surface)
    painter.drawEllipse(middle, 7, 7)
    painter.restore()
