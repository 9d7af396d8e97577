"""Where every row is painted, computed instead of laid out: a hundred thousand cards cost as much as ten."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QRect

from anyfind_desktop.results.rows import Rows


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in device-independent pixels.

    Attributes:
        width: Of everything.
        columns: Cards in a line.
        card_width: Of a card.
        card_height: Of a card.
        gap: Between cards.
        heading: Height of a heading.
        edge: Above the first line and below the last one.
    """

    width: int = 400
    columns: int = 1
    card_width: int = 200
    card_height: int = 200
    gap: int = 14
    heading: int = 40
    edge: int = 2


class Geometry:
    """Rows in lines of cards, each block beginning a line.

    Args:
        rows: What is shown.
        measures: How large everything is.
        right_to_left: Whether lines begin at the right.
    """

    def __init__(self, rows: Rows, measures: Measures, *, right_to_left: bool = False) -> None:
        self.rows = rows
        self.measures = measures
        self._right_to_left = right_to_left
        self._line = measures.card_height + measures.gap
        heights = (
            -(-block.count // measures.columns) * self._line + (measures.heading if block.heading else 0)
            for block in rows.blocks
        )
        self._tops = [measures.edge, *accumulate(heights, initial=measures.edge)][1:]

    @property
    def height(self) -> int:
        """Of everything."""
        return self._tops[-1] + self.measures.edge

    def rect(self, row: int) -> QRect:
        """Where a row is, from the top of everything."""
        measures = self.measures
        number = self.rows.block_of(row)
        block, inside, top = self.rows.blocks[number], row - self.rows.first_rows[number], self._tops[number]
        if block.heading is not None:
            if inside == 0:
                return QRect(0, top, measures.width, measures.heading)
            inside -= 1
            top += measures.heading
        line, column = divmod(inside, measures.columns)
        left = column * (measures.card_width + measures.gap)
        if self._right_to_left:
            left = measures.width - left - measures.card_width
        return QRect(left, top + line * self._line, measures.card_width, measures.card_height)

    def between(self, top: int, bottom: int) -> range:
        """The rows that are at least partly between two heights."""
        if not len(self.rows):
            return range(0)
        return range(self._first_at(top), min(self._first_at(bottom) + self.measures.columns, len(self.rows)))

    def row_at(self, x: int, y: int) -> int | None:
        """The row at a point, ``None`` between cards."""
        return next((row for row in self.between(y, y) if self.rect(row).contains(x, y)), None)

    def nearest(self, x: int, y: int) -> int | None:
        """The row at a point, or the one that is nearest."""
        candidates = self.between(y - self._line, y + self._line)
        if not candidates:
            return None

        def away(row: int) -> int:
            box = self.rect(row)
            aside = max(box.left() - x, x - box.right(), 0)
            above = max(box.top() - y, y - box.bottom(), 0)
            return aside + 4 * above

        return min(candidates, key=away)

    def _first_at(self, y: int) -> int:
        """The first row of the line that is at a height, or the last row there is."""
        number = max(0, min(bisect_right(self._tops, y) - 1, len(self.rows.blocks) - 1))
        block, inside = self.rows.blocks[number], y - self._tops[number]
        row = self.rows.first_rows[number]
        if block.heading is not None:
            inside -= self.measures.heading
            if inside < 0 or block.count == 0:
                return row
            row += 1
        line = max(0, inside // self._line)
        return min(row + min(line * self.measures.columns, max(block.count - 1, 0)), len(self.rows) - 1)
