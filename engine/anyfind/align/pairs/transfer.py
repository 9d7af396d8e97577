"""Pairs as files: TSV ``file<TAB>caption[<TAB>weight]`` and JSON lines ``{"file", "text", "weight"?, "locator"?}``."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TextIO

from anyfind.errors import BadInput, NotFound
from anyfind.sdk.types import Locator

LONGEST_LINE: Final = 1 << 20
"""Characters of a line that are read; a longer one is no pair."""

JSON_LINES: Final = (".jsonl", ".ndjson", ".json")
_LOCATED: Final = frozenset({"start_s", "end_s", "member"})
_TSV_BREAKS: Final = ("\t", "\n", "\r")


_LATEST_S: Final = 1e9


class NoPair(ValueError):
    """A line is no pair; the message says why."""


@dataclass(frozen=True, slots=True)
class GivenPair:
    """A pair as a person gives it.

    Attributes:
        line: Where it stands, from 1.
        file: The file, as it is named.
        text: The words.
        weight: How far to rely on it, in (0, 1].
        locator: Where in the file; nothing for the whole.
    """

    line: int
    file: str
    text: str
    weight: float = 1.0
    locator: Locator = field(default_factory=Locator)


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no pair, and why."""

    line: int
    reason: str


def read_given(path: Path) -> Iterator[GivenPair | BadLine]:
    """The pairs in a file, line by line; what is none is said with its line. Empty lines and ``#`` lines are passed.

    Raises:
        NotFound: There is no such file.
        BadInput: It is a folder, or cannot be read.
    """
    if not path.exists():
        raise NotFound(f"The file of pairs does not exist: {path}.")
    if path.is_dir():
        raise BadInput(f"{path} is a folder.", hint="Give one file of pairs, TSV or JSON lines.")
    as_json = path.suffix.lower() in JSON_LINES
    try:
        # Names that are no Unicode come back as the bytes that they are.
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as stream:
            for number, line in enumerate(_lines(stream), 1):
                if line is None:
                    yield BadLine(number, f"it has more than {LONGEST_LINE:,} characters")
                    continue
                if not line.strip() or line.startswith("#"):
                    continue
                try:
                    yield _of_json(number, line) if as_json else _of_tsv(number, line)
                except NoPair as error:
                    yield BadLine(number, str(error))
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error


def _lines(stream: TextIO) -> Iterator[str | None]:
    """Lines without their ends; ``None`` for one that is too long."""
    while line := stream.readline(LONGEST_LINE):
        whole = len(line) < LONGEST_LINE or line.endswith("\n")
        yield line.rstrip("\r\n") if whole else None
        while not whole:
            rest = stream.readline(LONGEST_LINE)
            whole = len(rest) < LONGEST_LINE or rest.endswith("\n")


def _of_tsv(number: int, line: str) -> GivenPair:
    cells = line.split("\t")
    if len(cells) not in {2, 3}:
        raise NoPair("it is not 'file<TAB>caption' or 'file<TAB>caption<TAB>weight'")
    weight = 1.0
    if len(cells) == 3 and cells[2].strip():
        try:
            weight = float(cells[2])
        except ValueError:
            raise NoPair(f"{cells[2]!r} is no weight") from None
    return _checked(GivenPair(number, cells[0], cells[1], weight))


def _of_json(number: int, line: str) -> GivenPair:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise NoPair("it is no JSON") from None
    if not isinstance(said, dict) or not isinstance(said.get("file"), str) or not isinstance(said.get("text"), str):
        raise NoPair('it is not {"file": ..., "text": ...}')
    weight = said.get("weight", 1.0)
    # A whole number may be larger than any float.
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight <= 1:
        raise NoPair(f"{str(weight)[:20]!r} is no weight above 0 and at most 1")
    return _checked(GivenPair(number, said["file"], said["text"], float(weight), _locator(said.get("locator"))))


def _locator(said: object) -> Locator:
    if said is None:
        return Locator()
    if not isinstance(said, dict) or not set(said) <= _LOCATED:
        raise NoPair(f"a locator has some of {', '.join(sorted(_LOCATED))}")
    member, times = said.get("member"), [said.get(key) for key in ("start_s", "end_s")]
    if not isinstance(member, str | None):
        raise NoPair("a locator's member is a path inside the file")
    spans = [None if time is None else _seconds(time) for time in times]
    if (spans[0] is None) != (spans[1] is None) or (spans[0] is not None and spans[0] >= (spans[1] or 0.0)):
        raise NoPair("a locator's start_s lies before its end_s")
    return Locator(member=member, start_s=spans[0], end_s=spans[1])


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LATEST_S:
        raise NoPair("a locator's times are seconds")
    return float(value)


def _checked(pair: GivenPair) -> GivenPair:
    if not pair.file.strip():
        raise NoPair("it names no file")
    if "\0" in pair.file:
        raise NoPair("no file can have this name")
    if not pair.text.strip():
        raise NoPair("it has no caption")
    if any("\ud800" <= char <= "\udfff" for char in pair.text):
        raise NoPair("its caption is no UTF-8 text")
    if not 0.0 < pair.weight <= 1.0:
        raise NoPair(f"the weight {pair.weight:g} is not above 0 and at most 1")
    return pair


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        pairs: How many.
        left_out: How many cannot be said in a TSV: parts of files, or names with tabs or line breaks.
    """

    pairs: int
    left_out: int


def write_given(path: Path, rows: Iterable[Mapping[str, Any]]) -> Exported:
    """Write pairs so that :func:`read_given` gives them back.

    Args:
        path: ``.jsonl`` for JSON lines, anything else for TSV. Replaced if it is there.
        rows: Pairs as clients see them: ``path``, ``text``, ``weight``, ``locator``.

    Raises:
        BadInput: There is a folder of that name.
        NotFound: There is no folder to write it in.
        OSError: It cannot be written.
    """
    as_json = path.suffix.lower() in JSON_LINES
    written = left_out = 0
    with _replacing(path) as stream:
        for row in rows:
            line = _json_line(row) if as_json else _tsv_line(row)
            if line is None:
                left_out += 1
                continue
            stream.write(f"{line}\n")
            written += 1
    return Exported(written, left_out)


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """A file that takes the place of an old one once it is whole; what is no plain file is written to as it is."""
    target = path.resolve()
    if path.is_dir():
        raise BadInput(f"{path} is a folder.", hint="Name the file to write, such as pairs.jsonl.")
    if not target.parent.is_dir():
        raise NotFound(f"There is no folder {target.parent}.", hint="Make it first, or write elsewhere.")
    plain = target.is_file() or not target.exists()
    part = target.with_name(f"{target.name}.part") if plain else target
    try:
        with part.open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
            yield stream
        if plain:
            part.replace(target)
    except BaseException:
        if plain:
            part.unlink(missing_ok=True)
        raise


def _json_line(row: Mapping[str, Any]) -> str:
    said = {"file": row["path"], "text": row["text"], "weight": row["weight"]}
    if row["locator"]:
        said["locator"] = row["locator"]
    return json.dumps(said)


def _tsv_line(row: Mapping[str, Any]) -> str | None:
    name = str(row["path"])
    if row["locator"] or name.startswith("#") or any(sign in name for sign in _TSV_BREAKS):
        return None
    return f"{name}\t{row['text']}\t{row['weight']:g}"
