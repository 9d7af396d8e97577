"""Which row of the model is which result: results in their order, with headings between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of text across the results.

    Attributes:
        text: What it says.
        detail: What it says beside that, such as how many files follow.
        pressable: Whether it can be pressed: it shows or hides weaker results.
    """

    text: str
    detail: str = ""
    pressable: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Results that stand together.

    Attributes:
        count: How many.
        heading: Stands above them.
    """

    count: int
    heading: Heading | None = None

    @property
    def rows(self) -> int:
        """Its rows, the heading counted."""
        return self.count + (self.heading is not None)


class Rows:
    """Rows made of blocks, found by bisection: a hundred thousand results cost as much as ten.

    Args:
        blocks: In their order.
    """

    def __init__(self, blocks: Sequence[Block] = ()) -> None:
        self.blocks = tuple(blocks)
        self.first_rows = [0, *accumulate(block.rows for block in self.blocks)]
        self.first_places = [0, *accumulate(block.count for block in self.blocks)]

    def __len__(self) -> int:
        return self.first_rows[-1]

    @property
    def results(self) -> int:
        """How many results there are."""
        return self.first_places[-1]

    def heading(self, row: int) -> Heading | None:
        """The heading at a row; ``None`` if a result is there."""
        number = self.block_of(row)
        return self.blocks[number].heading if row == self.first_rows[number] else None

    def place(self, row: int) -> int | None:
        """Which result is at a row, from 0; ``None`` if a heading is."""
        number = self.block_of(row)
        block, inside = self.blocks[number], row - self.first_rows[number]
        if block.heading is not None:
            inside -= 1
        return None if inside < 0 else self.first_places[number] + inside

    def row(self, place: int) -> int:
        """Where a result is shown."""
        number = min(bisect_right(self.first_places, place), len(self.blocks)) - 1
        block = self.blocks[number]
        return self.first_rows[number] + place - self.first_places[number] + (block.heading is not None)

    def block_of(self, row: int) -> int:
        """The number of the block that a row belongs to."""
        return min(bisect_right(self.first_rows, row), len(self.blocks)) - 1
