"""The editor of a chip that stands for a picture, a sound, a file or words: its sign, its weight, its part."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel

from anyfind_desktop.asking.chips import TIMES, PartChip
from anyfind_desktop.asking.crop import CropArea
from anyfind_desktop.asking.overlay import Overlay
from anyfind_desktop.asking.weight_slider import WeightSlider
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Words, button_group

WIDTH: Final = 340
TALLEST: Final = 260
"""Of the picture, in device-independent pixels."""


class PartEditor(Overlay):
    """A panel below the chip. Whatever is changed in it counts at once.

    Args:
        chip: The chip.

    Signals:
        changed: It stands for this other part now, and whether that is to be asked for at once.
        remove_wanted: The chip shall go.
    """

    changed = Signal(object, bool)
    remove_wanted = Signal()

    def __init__(self, chip: PartChip) -> None:
        super().__init__(chip)
        self.setObjectName("partEditor")
        self.setAccessibleName(self.tr("How {name} is searched by").format(name=chip.part.name))
        self._part = chip.part
        self.crop = CropArea(self)
        self.crop.hide()
        self.hint = Words(
            self.tr("Drag a rectangle to search by that part of the picture."), self, muted=True, scale=0.9
        )
        self.hint.hide()
        self.whole = TextButton(self.tr("All of it"), look=Look.QUIET, parent=self)
        self.whole.setObjectName("whole")
        self.whole.setToolTip(self.tr("Search by all of the picture again"))
        self.whole.hide()
        # Tab goes through them as they stand.
        self.slider = WeightSlider(self)
        self.near = TextButton(self.tr("Like this"), "plus", parent=self)
        self.away = TextButton(self.tr("Not like this"), "minus", parent=self)
        signs = QButtonGroup(self)
        for button in (self.near, self.away):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            signs.addButton(button)
        self._number = QLabel(self)
        self._number.setMinimumWidth(44)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.remove = TextButton(self.tr("Remove"), look=Look.QUIET, parent=self)
        self._arrange()
        self.setFixedWidth(WIDTH + 2 * 26)
        self._show()
        if chip.part.preview is not None:
            self.show_picture(chip.part.preview)
        self.slider.weighed.connect(self._weigh)
        self.near.clicked.connect(lambda: self._turn(1))
        self.away.clicked.connect(lambda: self._turn(-1))
        self.crop.settled.connect(self._cut)
        self.crop.chosen.connect(lambda _: self.dismiss())
        self.whole.clicked.connect(self._take_all)
        self.remove.clicked.connect(self.remove_wanted)

    def show_picture(self, picture: QImage) -> None:
        """Show this picture; a part of it can be chosen once its full size is known."""
        if picture.isNull() or self._part.role == "sound":
            return
        full = self._part.full or (0, 0)
        width, height = full if full[0] else (picture.width(), picture.height())
        scale = min(WIDTH / width, TALLEST / height)
        self.crop.setFixedHeight(max(round(height * scale), 40))
        self.crop.show_picture(QPixmap.fromImage(picture), (width, height))
        self.crop.setEnabled(bool(full[0]))
        before = self.crop.blockSignals(True)
        self.crop.set_box(self._part.box)
        self.crop.blockSignals(before)
        self.crop.show()
        self._show()
        if not self.isHidden():
            self.place()

    def show_full(self, full: tuple[int, int], picture: QImage) -> None:
        """The picture and the size of the whole one were found out."""
        self._part = self._part.sized(full)
        self.changed.emit(self._part, False)
        self.show_picture(picture)

    def _arrange(self) -> None:
        weight = QHBoxLayout()
        weight.setSpacing(10)
        weight.addWidget(QLabel(self.tr("Weight"), self))
        weight.addWidget(self.slider, 1)
        weight.addWidget(self._number)
        below = QHBoxLayout()
        below.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.whole)
        last = QHBoxLayout()
        last.addWidget(button_group(self.near, self.away, parent=self))
        last.addStretch(1)
        last.addWidget(self.remove)
        name = Words(self._part.name, self, bold=True)
        name.setMaximumWidth(WIDTH)
        self.body.addWidget(name)
        self.body.addWidget(self.crop)
        self.body.addLayout(below)
        self.body.addLayout(weight)
        self.body.addLayout(last)

    def _show(self) -> None:
        part = self._part
        self.near.setChecked(part.weight > 0)
        self.away.setChecked(part.weight < 0)
        self.slider.show_weight(part.weight)
        self._number.setText(TIMES + self.locale().toString(abs(part.weight), "g", 2))
        can_cut = not self.crop.isHidden() and self.crop.isEnabled()
        self.hint.setVisible(can_cut)
        self.hint.setText(
            self.tr("Drag a rectangle to search by that part of the picture.")
            if part.box is None
            else self.tr("This part of the picture is searched by.")
        )
        self.whole.setVisible(can_cut and part.box is not None)

    def _take(self, part: QueryPart, *, at_once: bool) -> None:
        if part != self._part:
            self._part = part
            self._show()
            self.changed.emit(part, at_once)

    def _weigh(self, weight: float) -> None:
        self._take(self._part.weighed(weight if self._part.weight > 0 else -weight), at_once=False)

    def _turn(self, sign: int) -> None:
        self._take(self._part.weighed(sign * abs(self._part.weight)), at_once=True)

    def _cut(self, box: tuple[int, int, int, int] | None) -> None:
        self._take(self._part.cropped(box), at_once=True)

    def _take_all(self) -> None:
        self.crop.set_box(None)
        self._cut(None)
        self.crop.setFocus(Qt.FocusReason.OtherFocusReason)
