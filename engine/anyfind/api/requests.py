"""What clients send to the local service. Unknown keys are refused, so that a typing error is noticed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from anyfind.api.answers import Wire

_LONGEST: Final = 4096


def _usable_path(value: object) -> str:
    # Not a plain string of pydantic's: names that are no Unicode come as lone surrogates, which it refuses.
    if not isinstance(value, str) or not value or len(value) > _LONGEST:
        raise ValueError(f"a path is a string of 1 to {_LONGEST} characters")
    try:
        usable = b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        usable = False
    if not usable:
        raise ValueError("no file can have this name")
    if not Path(value).is_absolute():
        raise ValueError("the path has to be absolute")
    return value


Path_ = Annotated[
    str,
    PlainValidator(_usable_path),
    WithJsonSchema(
        {
            "type": "string",
            "minLength": 1,
            "maxLength": _LONGEST,
            "description": "An absolute path on this computer. Bytes that are no Unicode are lone surrogates.",
        }
    ),
]
"""An absolute path on this computer."""


class QueryFile(Wire):
    """A file to search by: one on this computer, one of the library, or bytes that were pasted.

    Exactly one of the three is given.
    """

    path: Path_ | None = None
    file: int | None = Field(default=None, ge=1, description="Number of a file of the library, from a result.")
    data: str | None = Field(default=None, max_length=45_000_000, description="The bytes of a file in base64.")
    name: str | None = Field(default=None, max_length=255, description="The name that pasted bytes go by.")


Values = Annotated[list[Annotated[str, Field(min_length=1, max_length=1000)]], Field(max_length=100)]
"""The values of a filter, as they are written behind its key in the box."""


class RequestPart(Wire):
    """One part of a composed question: words or a file, and how much it counts. Exactly one of the two is given."""

    text: str | None = Field(default=None, min_length=1, max_length=10_000, description="Words, and nothing else.")
    file: QueryFile | None = None
    role: Literal["image", "sound", "like"] = Field(
        default="like", description="What of the file is meant: its picture, its sound, or all of it."
    )
    weight: float = Field(default=1.0, ge=-2, le=2, description="Beside the other parts; a negative one pushes away.")
    box: tuple[int, int, int, int] | None = Field(
        default=None,
        description="The part of the picture that is meant: left, top, right, bottom in pixels of the upright picture.",
    )


class SearchRequest(Wire):
    """A query. At least one of text, image, sound, like, parts and a filter is given."""

    text: str | None = Field(
        default=None, max_length=10_000, description="Words, and everything else that the language of the box has."
    )
    folder: Path_ | None = Field(default=None, description="What relative paths in the text are relative to.")
    literal: bool = Field(default=False, description="The text is nothing but words, whatever signs are in it.")
    image: QueryFile | None = None
    sound: QueryFile | None = None
    like: QueryFile | None = None
    parts: list[RequestPart] = Field(
        default=[], max_length=20, description="Further parts of the question; the text counts 1 beside them."
    )
    negative: str | None = Field(default=None, alias="not", max_length=10_000)
    types: list[Annotated[str, Field(max_length=100)]] = Field(default=[], max_length=100)
    folders: list[Path_] = Field(default=[], max_length=100)
    after: str | None = Field(default=None, max_length=100)
    before: str | None = Field(default=None, max_length=100)
    date: Values = Field(default=[], description="Such as 2024-06, 'last week', 2023..2024: all have to hold.")
    size: Values = Field(default=[], description="Such as >1MB, <200k, 1MB..5MB: all have to hold.")
    extensions: Values = Field(default=[], description="Any of these endings of file names.")
    cameras: Values = Field(default=[], description="The camera's name contains any of these.")
    near: Values = Field(default=[], description="Near any of these: Berlin, Paris, Texas<50km or 52.5,13.4<5km.")
    has: Values = Field(default=[], description="All of these: text, place, date, camera, caption, thumbnail.")
    names: Values = Field(default=[], description="The file's name contains any of these, or is like one with *.")
    k: int | None = Field(default=None, ge=1, le=10_000)
    explain: bool = False
    sort: Literal["relevance", "date", "name", "size"] = "relevance"
    reverse: bool = Field(default=False, description="Turn the order round.")
    group: Literal["none", "day", "folder"] = Field(
        default="none",
        description="Keep results of one day, or of one folder, together: newest day first, folders by path.",
    )
    page: int = Field(
        default=1,
        ge=1,
        le=1_000_000,
        description="Which page of k results; a cursor also stays right while the library changes.",
    )
    nearest: bool = Field(default=False, description="Also show near misses, which are no better than chance.")
    weaker: bool = Field(
        default=True, description="Also weaker results; without them only strong ones are shown where there are any."
    )
    fixed: bool = Field(
        default=False,
        description="Pages are read in any order, each at the same cost: page n holds what is at its places, files "
        "that are gone included and marked; there is no 'next'.",
    )
    files: list[Annotated[int, Field(ge=1, le=2**63 - 1)]] = Field(
        default=[], max_length=100_000, description="Only these files of the library, by their numbers."
    )
    facets: bool = Field(default=False, description="Count the results by type, folder, year and extension.")
    cursor: str | None = Field(
        default=None, max_length=4_000_000, description="Go on after a page: its 'next', with the same question."
    )
    rerank: list[Annotated[str, Field(max_length=200)]] | None = Field(
        default=None,
        max_length=10,
        description="Rerankers for the first results, such as text or regions; [] for none, null for the setting.",
    )
    complete: bool = Field(
        default=False, description="Fail while weights are missing, rather than search names and text alone."
    )


class NewFolder(Wire):
    """A folder to add."""

    path: Path_
    rules: list[Annotated[str, Field(max_length=1000)]] = Field(
        default=[], max_length=1000, description="What to leave out, in the language of .gitignore."
    )


class FolderRules(Wire):
    """New exclusion rules of a folder."""

    rules: list[Annotated[str, Field(max_length=1000)]] = Field(max_length=1000)


class MovedFolder(Wire):
    """A folder that lies elsewhere now, with everything in it."""

    old: Path_
    new: Path_
    force: bool = Field(default=False, description="Even if the new folder holds none of the files.")


class Pause(Wire):
    """Stop indexing; for a while, or until somebody resumes it."""

    minutes: float | None = Field(default=None, gt=0, le=60 * 24 * 30)


class Resume(Wire):
    """Go on indexing."""

    override: bool = Field(default=False, description="Also on battery, under load and outside of the time window.")


class RetryFiles(Wire):
    """Which files that failed are tried again; all when none are named."""

    paths: list[Path_] = Field(default=[], max_length=10_000)


class NewToken(Wire):
    """A read-only token for another program."""

    name: str = Field(min_length=1, max_length=100, pattern=r"^[\w .-]+$")


class UpgradeOf(Wire):
    """Which change of encoders is meant; all that are under way if none is named."""

    modality: str | None = Field(default=None, max_length=100)
