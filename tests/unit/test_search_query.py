from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.search.language.dates import parse_date
from anyfind.search.query import Query, make_filter


def local(year: int, month: int = 1, day: int = 1) -> float:
    return dt.datetime(year, month, day).astimezone().timestamp()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024", local(2024)),
        ("2024-06", local(2024, 6)),
        ("2024-06-30", local(2024, 6, 30)),
        ("3 May 2024", local(2024, 5, 3)),
    ],
)
def test_dates_as_people_write_them(words: str, expected: float) -> None:
    assert parse_date(words) == expected


def test_relative_dates_count_from_now() -> None:
    now = dt.datetime(2026, 3, 10, 12).astimezone()
    assert parse_date("yesterday", now) == local(2026, 3, 9)
    assert parse_date("last month", now) == local(2026, 2)
    assert parse_date("2 hours ago", now) == now.timestamp() - 7200


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(UsageError, match="no date"):
        parse_date("the colour of tuesday's hat")


def test_an_empty_query_is_refused() -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        Query(text="  ").check()


def test_files_to_search_by_must_exist(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Query(image=tmp_path / "no.jpg").check()
    with pytest.raises(BadInput):
        Query(like=tmp_path).check()


def test_a_filter_takes_everyday_words(tmp_path: Path) -> None:
    flt = make_filter(("Photos", "pdf"), (tmp_path,), "2024", None)
    assert flt is not None
    assert flt.types == ("image", "pdf")
    assert flt.folders == (tmp_path,)
    assert flt.after == local(2024)


def test_no_filter_is_none() -> None:
    assert make_filter() is None


def test_a_filter_refuses_nonsense(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        make_filter(("what is this?",))
    with pytest.raises(NotFound):
        make_filter(folders=(tmp_path / "nowhere",))
