"""Tables on a terminal. The library that draws progress bars needs 50 ms to load, which a search has not got."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import click

GAP: Final = "  "
ELLIPSIS: Final = "…"
WIDE: Final = 160
"""Columns where nobody sees them: nothing is cut off that a reader of a log would miss."""

CONTROLS: Final[Mapping[int, str]] = dict.fromkeys((*range(32), 127, *range(128, 160)), "?")
"""A file's name or text must not move the cursor or change colours."""

Cell = str | tuple[str, str]
"""A text, or a text and its style: a colour, ``dim`` or ``bold``."""


@dataclass(frozen=True, slots=True)
class Column:
    """How a column is laid out.

    Attributes:
        title: Above it.
        align: To which side its cells go.
        style: Of cells that have none of their own.
        least: How narrow it may become.
        weight: Its share of the room where there is too little: 0 keeps its width.
        fold: What does not fit goes on in the next line, instead of being cut off.
    """

    title: str = ""
    align: Literal["left", "right"] = "left"
    style: str = ""
    least: int = 8
    weight: int = 0
    fold: bool = False


def print_table(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], title: str = "") -> None:
    """Print a table, as wide as the terminal at most. The line of titles is left out where none has one."""
    if title:
        click.echo(styled(title, "bold"))
    cells = [[cell if isinstance(cell, tuple) else (cell, "") for cell in row] for row in rows]
    plain = [[(text.translate(CONTROLS), style) for text, style in row] for row in cells]
    widths = _fit(columns, plain, terminal_width())
    if any(column.title for column in columns):
        click.echo(_line(columns, widths, [(column.title, "bold") for column in columns]))
    for row in plain:
        for line in _lines(columns, widths, row):
            click.echo(_line(columns, widths, line))


def terminal_width() -> int:
    """Columns of the terminal; many where standard output is none."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or WIDE
    except (OSError, ValueError):
        # A file, a pipe, or nothing that has a number.
        return WIDE


def _fit(columns: Sequence[Column], rows: Sequence[Sequence[tuple[str, str]]], room: int) -> list[int]:
    widths = [
        max([width(column.title), *(width(row[place][0]) for row in rows)]) for place, column in enumerate(columns)
    ]
    over = sum(widths) + len(GAP) * (len(columns) - 1) - room
    while over > 0:
        # The widest for its weight gives first, so that short columns are left alone.
        shrinkable = [place for place, one in enumerate(columns) if one.weight and widths[place] > one.least]
        if not shrinkable:
            break
        most = max(shrinkable, key=lambda place: widths[place] / columns[place].weight)
        widths[most] -= 1
        over -= 1
    return widths


def _lines(
    columns: Sequence[Column], widths: Sequence[int], row: Sequence[tuple[str, str]]
) -> Iterator[list[tuple[str, str]]]:
    parts = [
        [(part, style) for part in (_folded(text, room) if column.fold else [_cut(text, room)])]
        for column, room, (text, style) in zip(columns, widths, row, strict=True)
    ]
    for number in range(max(len(part) for part in parts)):
        yield [part[number] if number < len(part) else ("", "") for part in parts]


def _line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[tuple[str, str]]) -> str:
    shown = []
    for column, room, (text, style) in zip(columns, widths, cells, strict=True):
        padding = " " * (room - width(text))
        painted = styled(text, style or column.style)
        shown.append(padding + painted if column.align == "right" else painted + padding)
    return GAP.join(shown).rstrip()


def styled(text: str, style: str) -> str:
    """A text with its colour, unless the user wants none."""
    if not text or not style or "NO_COLOR" in os.environ:
        return text
    if style in {"dim", "bold"}:
        return click.style(text, dim=style == "dim" or None, bold=style == "bold" or None)
    return click.style(text, fg=style)


def _cut(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    while text and width(text) > room - 1:
        text = text[: min(len(text) - 1, room)]
    return text + ELLIPSIS


def _folded(text: str, room: int) -> list[str]:
    lines = []
    while width(text) > room:
        end = min(len(text) - 1, room)
        while end > 1 and width(text[:end]) > room:
            end -= 1
        # Between two words if one ends near enough, else in the middle, so that a name stays whole when copied.
        space = text.rfind(" ", end // 2, end + 1)
        lines.append(text[:end] if space < 0 else text[:space])
        text = text[end:] if space < 0 else text[space + 1 :]
    return [*lines, text]


def width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0
        if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(letter) in {"W", "F"}
        else 1
        for letter in text
    )
