"""From single lines with boxes to blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_BESIDE: Final = 2.5  # gaps in heights of a line: a wider one parts columns
_BELOW: Final = 0.9
_SAME_ROW: Final = 0.5
_GLUED: Final = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})|(?<=[A-Za-z]{3})(?=\d)|(?<=\d)(?=[A-Z]?[a-z]{3})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it was read.

    Attributes:
        text: Its characters.
        box: Left, top, right, bottom in pixels.
        score: How sure the network is, 0 to 1.
    """

    text: str
    box: tuple[int, int, int, int]
    score: float

    @property
    def height(self) -> int:
        """Height of the characters, also where they stand upright: the shorter side of the box."""
        left, top, right, bottom = self.box
        return max(1, min(bottom - top, right - left))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together.

    Attributes:
        text: The rows, a line each.
        box: Around all of them.
    """

    text: str
    box: tuple[int, int, int, int]


def blocks(lines: Sequence[Line]) -> list[Block]:
    """Group lines that are near to each other; blocks and rows from top to bottom, then left to right."""
    leader = list(range(len(lines)))

    def leader_of(index: int) -> int:
        """Who stands for the group that a line is in."""
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for first, line in enumerate(lines):
        for second in range(first):
            if _near(line, lines[second]):
                leader[leader_of(first)] = leader_of(second)
    groups: dict[int, list[Line]] = {}
    for index, line in enumerate(lines):
        groups.setdefault(leader_of(index), []).append(line)
    found = [Block("\n".join(_rows(group)), _around(group)) for group in groups.values()]
    return sorted(found, key=lambda block: (block.box[1], block.box[0]))


def search_words(text: str) -> str | None:
    """The text with the words that were read as one also apart, or ``None`` where there are none.

    The network sometimes loses a space: "FreshBread". Both forms are searchable then.
    """
    apart = _GLUED.sub(" ", text)
    return None if apart == text else f"{text}\n{apart}"


def _near(one: Line, other: Line) -> bool:
    height = min(one.height, other.height)
    if max(one.height, other.height) > 2 * height:
        return False
    across = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    down = max(one.box[1], other.box[1]) - min(one.box[3], other.box[3])
    if down < -_SAME_ROW * height:  # side by side
        return across < _BESIDE * height
    return across < 0 and down < _BELOW * height


def _rows(group: list[Line]) -> list[str]:
    rows: list[list[Line]] = []
    for line in sorted(group, key=lambda line: (line.box[1] + line.box[3], line.box[0])):
        if rows:
            last = rows[-1][-1]
            overlap = min(last.box[3], line.box[3]) - max(last.box[1], line.box[1])
            if overlap > _SAME_ROW * min(last.height, line.height):
                rows[-1].append(line)
                continue
        rows.append([line])
    return [" ".join(line.text for line in sorted(row, key=lambda line: line.box[0])) for row in rows]


def _around(group: list[Line]) -> tuple[int, int, int, int]:
    boxes = [line.box for line in group]
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
