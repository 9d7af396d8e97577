"""Saved searches and the history, as the library keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind.store import Store
from anyfind.store.searches import KEPT, SearchBook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[SearchBook]:
    with Store.open(tmp_path / "library.db") as store:
        yield store.searches


def test_a_saved_search_remembers_what_was_seen(book: SearchBook) -> None:
    book.save("bills", {"text": "invoice after:yesterday"}, 10.0)
    book.looked("bills", {3, 1}, 20.0)
    (row,) = book.saved()
    assert (row.name, row.request, row.looked_at, row.seen) == (
        "bills",
        {"text": "invoice after:yesterday"},
        20.0,
        frozenset({1, 3}),
    )
    book.save("bills", {"text": "rent"})
    again = book.named("bills")
    assert again is not None
    assert (again.request, again.looked_at, again.seen) == ({"text": "rent"}, None, frozenset())
    assert book.remove("bills")
    assert not book.remove("bills")
    assert book.named("bills") is None


def test_a_saved_search_keeps_what_was_seen_under_another_name(book: SearchBook) -> None:
    book.save("bills", {"text": "invoice"})
    book.save("rent", {"text": "rent"})
    book.looked("bills", {3})
    assert [book.rename("none", "x"), book.rename("bills", "rent"), book.rename("bills", "invoices")] == [
        None,
        False,
        True,
    ]
    assert [(row.name, row.seen) for row in book.saved()] == [("invoices", frozenset({3})), ("rent", frozenset())]


def test_a_path_that_is_no_unicode_is_kept(book: SearchBook) -> None:
    book.save("odd", {"like": {"path": "/\udcff.png"}})
    row = book.named("odd")
    assert row is not None
    assert row.request == {"like": {"path": "/\udcff.png"}}


def test_the_history_is_one_line_a_search(book: SearchBook) -> None:
    for at, words in [(0, "b"), (1, "bo"), (2, "boat"), (60, "boat"), (61, "crow"), (100, "crows")]:
        book.remember(words, {"text": words}, float(at))
    assert [row.text for row in book.history(10)] == ["crows", "crow", "boat"]
    # What becomes a filter while it is typed is sent before the words.
    for at, words in [(200, "a hors"), (202, "type:image a horse")]:
        book.remember(words, {"text": words}, float(at))
    assert [row.text for row in book.history(10)] == ["type:image a horse", "crows", "crow", "boat"]
    assert book.clear() == 4
    assert book.history(10) == []


def test_nothing_is_remembered_when_it_is_off(book: SearchBook) -> None:
    switches = [book.recording]
    book.record(on=False)
    book.remember("secret", {"text": "secret"})
    switches.append(book.recording)
    assert switches == [True, False]
    assert book.history(10) == []
    book.record(on=True)
    book.remember("boat", {"text": "boat"})
    assert [row.text for row in book.history(10)] == ["boat"]


def test_the_history_ends_somewhere(book: SearchBook) -> None:
    for number in range(KEPT + 5):
        book.remember(f"{number} words", {"text": str(number)}, number * 100.0)
    rows = book.history(2 * KEPT)
    assert len(rows) == KEPT
    assert rows[-1].text == "5 words"


def test_what_was_cleared_is_in_no_file_of_the_library(tmp_path: Path) -> None:
    def told() -> list[str]:
        return [file.name for file in tmp_path.iterdir() if b"zebrasecret" in file.read_bytes()]

    with Store.open(tmp_path / "library.db") as store:
        store.searches.remember("zebrasecret", {"text": "zebrasecret"})
        assert told()
        store.searches.clear()
        assert told() == []
    assert told() == []
