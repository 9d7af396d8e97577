"""What is asked: the query as a value, checked before anything is loaded."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from anyfind.config import plain_path
from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO
from anyfind.store.records import SearchFilter

TYPE_NAMES: Mapping[str, str] = {
    "document": TEXT,
    "documents": TEXT,
    "images": IMAGE,
    "picture": IMAGE,
    "pictures": IMAGE,
    "photo": IMAGE,
    "photos": IMAGE,
    "audio": SOUND,
    "sounds": SOUND,
    "videos": VIDEO,
}
"""Other words for the modalities that ``--type`` takes."""

_TYPE = re.compile(r"[\w.+-]+(/[\w.+*-]+)?")


@dataclass(frozen=True, slots=True)
class Query:
    """One question. At least one of text, image, sound and like is given.

    Attributes:
        text: Words, for names, full text and every space that words reach.
        image: A picture to search by.
        sound: A sound to search by.
        like: Any file; files like it are found.
        negative: Words whose neighbourhood sinks.
        flt: Hard filter: nothing outside it is ever shown.
        after: The date of the filter as it was given.
        before: The date of the filter as it was given.
        k: How many results at most.
        explain: Whether the sources carry their details.
    """

    text: str | None = None
    image: Path | None = None
    sound: Path | None = None
    like: Path | None = None
    negative: str | None = None
    flt: SearchFilter | None = None
    after: str | None = None
    before: str | None = None
    k: int = 10
    explain: bool = False

    def check(self) -> None:
        """Refuse what cannot be asked.

        Raises:
            UsageError: Nothing is asked for.
            NotFound: A file to search by does not exist.
            BadInput: A file to search by is a folder.
        """
        if not (self.text and self.text.strip()) and not (self.image or self.sound or self.like):
            raise UsageError(
                "There is nothing to search for.", hint="Give words, or --image, --sound or --like a file."
            )
        for path in (self.image, self.sound, self.like):
            if path is None:
                continue
            if not path.exists():
                raise NotFound(f"The file to search by does not exist: {path}.")
            if path.is_dir():
                raise BadInput(f"The file to search by is a folder: {path}.", hint="Give a file.")


def make_filter(
    types: tuple[str, ...] = (),
    folders: tuple[Path, ...] = (),
    after: str | None = None,
    before: str | None = None,
) -> SearchFilter | None:
    """The hard filter for what the user typed, or ``None`` for no filter.

    Raises:
        UsageError: Something that can be no type, or a date that cannot be understood.
        NotFound: A folder that does not exist.
    """
    for name in types:
        if not _TYPE.fullmatch(name):
            raise UsageError(f"{name!r} is no type.", hint="Write image, text, pdf, .md or image/png.")
    for folder in folders:
        if not folder.is_dir():
            raise NotFound(f"The folder to search in does not exist: {folder}.")
    if not (types or folders or after or before):
        return None
    return SearchFilter(
        types=tuple(TYPE_NAMES.get(name.lower(), name.lower()) for name in types),
        folders=tuple(plain_path(folder) for folder in folders),
        after=None if after is None else parse_date(after),
        before=None if before is None else parse_date(before),
    )


def parse_date(words: str, now: dt.datetime | None = None) -> float:
    """Epoch seconds of the first moment of a date as people write it.

    ``2024`` is the first of January, ``2024-06`` the first of June, ``yesterday`` and ``3 May 2024``
    are what they say, in the computer's time zone.

    Raises:
        UsageError: It is no date.
    """
    for pattern in ("%Y", "%Y-%m", "%Y-%m-%d"):
        try:
            return dt.datetime.strptime(words.strip(), pattern).astimezone().timestamp()
        except (ValueError, OverflowError):
            # Of the year 1 no moment can be named in every time zone.
            continue
    with warnings.catch_warnings():
        # The library warns about Python's two-digit-year defaults while it tries its formats.
        warnings.simplefilter("ignore", DeprecationWarning)
        import dateparser  # noqa: PLC0415 (a third of a second that most searches need not pay)

        base = now or dt.datetime.now().astimezone()
        parsed = dateparser.parse(
            words, settings={"RELATIVE_BASE": base.replace(tzinfo=None), "PREFER_DAY_OF_MONTH": "first"}
        )
    if parsed is None:
        raise UsageError(f"{words!r} is no date.", hint="Write 2024-06-30, 2024, or words such as 'last monday'.")
    return float(parsed.astimezone().timestamp())
