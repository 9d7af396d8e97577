"""A list of choices that gives way in a narrow window."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QComboBox, QWidget

LETTERS: Final = 12
"""It shows so many at least; what is chosen is cut where there is no room for all of it."""


class Choices(QComboBox):
    """As wide as its longest choice where there is room, and no wider than there is.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentTextChanged.connect(self.setToolTip)
