"""Duplicates, as they cross a process border."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from anyfind.api.answers import Wire
from anyfind.api.requests import Path_


class DuplicateFile(Wire):
    """A file of a group.

    Attributes:
        file: Number of its content; ``None`` for a file that is not in the library.
        path: Where it lies.
        copies: In how many places the same bytes lie.
        digest: Full hash of its bytes, in hex.
        keep: Whether it is the one to keep.
        why: Why it is the one to keep, or what it is to the one in ``to``.
        alike: How far it is the same as that one, 0 to 1.
        to: Path of the file that it is most like.
        size: Bytes.
        modified: Epoch seconds.
        online: Whether it can be reached.
        width: Pixels, of a picture or a film.
        height: Pixels.
        duration_s: Length of a sound or a film.
    """

    file: int | None
    path: str
    copies: int
    digest: str
    keep: bool
    why: str
    alike: float
    to: str | None
    size: int
    modified: float
    online: bool
    width: int | None
    height: int | None
    duration_s: float | None


class DuplicateGroup(Wire):
    """Files that belong together.

    Attributes:
        id: Names exactly these contents as this kind of group.
        kind: The same bytes, the same content, or the same scene.
        type: What kind of files.
        alike: How far the two that are least alike are the same.
        wasted: Bytes of those that are not to be kept.
        files: The one to keep first.
    """

    id: str
    kind: Literal["same", "near", "scene"]
    type: str
    alike: float
    wasted: int
    files: list[DuplicateFile]


class DuplicateReport(Wire):
    """The result of a job ``duplicates.find``.

    Attributes:
        groups: Those with the same bytes first.
        compared: Files that were compared by their content.
        unread: Files that may have copies and could not be read.
        waiting: Files that were not looked into yet.
        wasted: Bytes of the copies that are not to be kept.
    """

    groups: list[DuplicateGroup]
    compared: int
    unread: int
    waiting: int
    wasted: int


class DismissedPair(Wire):
    """Two files that are no duplicates for the user, or one whose copies are none.

    Attributes:
        id: Its number.
        kind: What they were to each other.
        paths: Where they lie now, those that are still there.
        at: When it was dismissed, in epoch seconds.
    """

    id: int
    kind: str
    paths: list[str]
    at: float


class DismissedPairs(Wire):
    """All of them."""

    dismissed: list[DismissedPair]


class Dismiss(Wire):
    """What to speak of no more: groups of the last look by their ids, or files as copies of each other."""

    groups: list[Annotated[str, Field(max_length=64)]] = Field(default=[], max_length=10_000)
    files: list[Path_] = Field(default=[], max_length=1000)


class RestoreDismissed(Wire):
    """What to speak of again; all when no number is given."""

    ids: list[Annotated[int, Field(ge=1, le=2**53 - 1)]] = Field(default=[], max_length=100_000)


class PairsChanged(Wire):
    """How many pairs that was."""

    pairs: int
    ids: list[int] = Field(default=[], description="Numbers of the pairs that were dismissed, to take it back.")
