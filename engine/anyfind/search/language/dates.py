"""Dates as people write them, as moments."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Callable, Mapping
from typing import Final

from anyfind.errors import UsageError

_PLAIN: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_TOO_SHORT: Final = re.compile(r"[+-]?\d{1,3}|\D|\d{4}[A-Za-z]")
"""What the date library would take for some day, and nobody could say which: ``5``, ``x``, ``2024x``."""

_RANGE: Final = ".."


def period(words: str, now: dt.datetime | None = None) -> tuple[float, float]:
    """The time that a date covers.

    ``2024`` is that year, ``2024-06`` that June, ``yesterday``, ``last month`` and ``3 May 2024`` are what they say,
    in the computer's time zone; ``2023..2024-06`` goes from the beginning of one to the end of the other. A date
    without a year lies in the past.

    Args:
        words: What was written.
        now: Against which relative dates count.

    Returns:
        Epoch seconds of its first moment, and of the first moment after it.

    Raises:
        UsageError: It is no date.
    """
    if _RANGE in words:
        first, last = (part.strip() for part in words.split(_RANGE, 1))
        start = period(first, now)[0] if first else float("-inf")
        end = period(last, now)[1] if last else float("inf")
        if start >= end or (not first and not last):
            raise UsageError(f"{words!r} is no time: it ends before it begins.", hint="Write 2023..2024-06.")
        return start, end
    base = now or dt.datetime.now().astimezone()
    start_of, long = _understood(words.strip(), base.replace(tzinfo=None))
    try:
        return start_of.astimezone().timestamp(), _AFTER[long](start_of).astimezone().timestamp()
    except (ValueError, OverflowError) as error:
        # Of the year 1 and of the year 9999 no moment can be named in every time zone.
        raise _no_date(words) from error


def parse_date(words: str, now: dt.datetime | None = None) -> float:
    """Epoch seconds of the first moment of a date as people write it; of ``an hour ago`` that moment.

    Raises:
        UsageError: It is no date.
    """
    return period(words, now)[0]


def _understood(words: str, now: dt.datetime) -> tuple[dt.datetime, str]:
    """When it begins, in local time, and how long it is."""
    plain = _PLAIN.fullmatch(words)
    if plain is not None:
        year, month, day = (None if group is None else int(group) for group in plain.groups())
        assert year is not None
        try:
            start = dt.datetime(year, month or 1, day or 1)  # noqa: DTZ001 (the computer's zone is meant, and added later)
        except ValueError as error:
            raise _no_date(words) from error
        return start, "day" if day else "month" if month else "year"
    if _TOO_SHORT.fullmatch(words):
        raise _no_date(words)
    with warnings.catch_warnings():
        # The library warns about Python's two-digit-year defaults while it tries its formats.
        warnings.simplefilter("ignore", DeprecationWarning)
        from dateparser.date import DateDataParser  # noqa: PLC0415 (a third of a second that most searches need not pay)

        found = DateDataParser(
            settings={
                "RELATIVE_BASE": now,
                "PREFER_DAY_OF_MONTH": "first",
                "PREFER_DATES_FROM": "past",
                "RETURN_TIME_AS_PERIOD": True,
            }
        ).get_date_data(words)
    if found.date_obj is None:
        raise _no_date(words)
    moment, long = found.date_obj, str(found.period)
    if moment.tzinfo is not None:
        moment = moment.astimezone().replace(tzinfo=None)
    return _FIRST.get(long, _same)(moment), long if long in _AFTER else "day"


def _no_date(words: str) -> UsageError:
    return UsageError(f"{words!r} is no date.", hint="Write 2024-06-30, 2024, or words such as 'last monday'.")


def _same(moment: dt.datetime) -> dt.datetime:
    return moment


def _midnight(moment: dt.datetime) -> dt.datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


_FIRST: Final[Mapping[str, Callable[[dt.datetime], dt.datetime]]] = {
    "day": _midnight,
    "week": lambda moment: _midnight(moment - dt.timedelta(days=moment.weekday())),
    "month": lambda moment: _midnight(moment).replace(day=1),
    "year": lambda moment: _midnight(moment).replace(month=1, day=1),
}
"""The beginning of the day, week, month or year that a moment lies in."""

_AFTER: Final[Mapping[str, Callable[[dt.datetime], dt.datetime]]] = {
    "time": lambda start: start + dt.timedelta(minutes=1),
    "day": lambda start: start + dt.timedelta(days=1),
    "week": lambda start: start + dt.timedelta(days=7),
    "month": lambda start: (start + dt.timedelta(days=32)).replace(day=1),
    "year": lambda start: start.replace(year=start.year + 1),
}
"""When the next one begins."""
