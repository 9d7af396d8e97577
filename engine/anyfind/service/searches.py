"""Saved searches, which are made anew whenever somebody looks, and the history of searches."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from anyfind.api import searches as wire
from anyfind.api.requests import QueryFile, SearchRequest
from anyfind.errors import BadInput, DiskFull, LibraryBusy, LibraryReadOnly, NotFound, UsageError
from anyfind.search.query import Query
from anyfind.service.asking import checked_parts, file_of, files_in, make_query
from anyfind.store.searches import SavedSearch

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

LOOKED_AT: Final = 1000
"""Results among which new ones are counted."""

_FILES: Final = ("image", "sound", "like")
_OF_A_PAGE: Final = ("cursor", "page", "complete", "explain")
"""What a request says about one look rather than about what is searched for."""

log = logging.getLogger(__name__)


def save(engine: Engine, name: str, request: SearchRequest) -> wire.SavedSearch:
    """Keep a search; what has the name already is replaced.

    Raises:
        AnyfindError: It cannot be asked, so it is not kept.
        BadInput: It was asked with bytes that are gone.
    """
    if any(file.data is not None for file in files_in(request)):
        raise BadInput("A search by something pasted cannot be kept.", hint="Save it as a file first.")
    _query(engine, request)
    engine.store.searches.save(name, _kept(request))
    return _told(_named(engine, name))


def saved(engine: Engine, *, count: bool = False) -> wire.SavedSearches:
    """The saved searches by name.

    Args:
        engine: The library.
        count: Whether each is made to see how many new results it has.
    """
    rows = engine.store.searches.saved()
    return wire.SavedSearches(searches=[_counted(engine, row) if count else _told(row) for row in rows])


def run(engine: Engine, name: str, *, by_names_at_least: bool = False) -> wire.SavedRun:
    """What a saved search finds now; from now on that is what was seen.

    Raises:
        NotFound: There is no search of that name.
        AnyfindError: It cannot be answered now.
    """
    row = _named(engine, name)
    query = _query(engine, SearchRequest.model_validate(row.request))
    answer = engine.search(query, by_names_at_least=by_names_at_least)
    found = _found(engine, query)
    new = sorted(found - row.seen)
    engine.store.searches.looked(name, found)
    return wire.SavedRun(search=_told(row, len(new)), new_files=new, answer=answer)


def rename(engine: Engine, name: str, other: str) -> wire.SavedSearch:
    """Give a saved search another name; what was seen of it stays seen.

    Raises:
        NotFound: There is no search of that name.
        BadInput: Another one has the new name.
    """
    renamed = engine.store.searches.rename(name, other)
    if renamed is None:
        raise _no_search(name)
    if not renamed:
        raise BadInput(f"There is a saved search {other!r} already.", hint="Choose another name.")
    return _told(_named(engine, other))


def remove(engine: Engine, name: str) -> None:
    """Forget a saved search.

    Raises:
        NotFound: There is none of that name.
    """
    if not engine.store.searches.remove(name):
        raise _no_search(name)


def remember(engine: Engine, request: SearchRequest) -> None:
    """Note a search that was made, where that is wanted; further pages of one are the same search."""
    pasted = any(file.data is not None for file in files_in(request))
    if request.cursor is not None or request.page > 1 or (pasted and not request.text):
        return
    kept = {key: value for key, value in _kept(request).items() if not pasted or key not in {*_FILES, "parts"}}
    try:
        engine.store.searches.remember(request.text or "", kept)
    except (LibraryReadOnly, LibraryBusy, DiskFull) as error:
        # The search was answered; that it is not remembered is no reason to fail.
        log.debug("The search is not remembered: %s", error)


def history(engine: Engine, limit: int) -> wire.History:
    """Searches that were made, the last one first."""
    book = engine.store.searches
    rows = [
        wire.PastSearch(id=row.id, at=_stamp(row.at), text=row.text, request=dict(row.request))
        for row in book.history(limit)
    ]
    return wire.History(on=book.recording, searches=rows)


def _kept(request: SearchRequest) -> dict[str, Any]:
    asked: Mapping[str, Any] = request.model_dump(by_alias=True, exclude_defaults=True)
    return {key: value for key, value in asked.items() if key not in _OF_A_PAGE}


def _query(engine: Engine, request: SearchRequest) -> Query:
    files = {part: _path(engine, getattr(request, part)) for part in _FILES}
    return make_query(engine, request, files, [_path(engine, part.file) for part in checked_parts(request)])


def _path(engine: Engine, file: QueryFile | None) -> Path | None:
    if file is None:
        return None
    return file_of(engine, file.file) if file.file is not None else Path(file.path or "")


def _found(engine: Engine, query: Query) -> set[int]:
    """Contents of the first results, however many are shown; relevance alone decides which those are."""
    every = replace(query, k=LOOKED_AT, skip=0, cursor=None, facets=False, explain=False, rerank=())
    answer = engine.search(every, by_names_at_least=True)
    return {result.file for result in answer.results if result.file is not None}


def _counted(engine: Engine, row: SavedSearch) -> wire.SavedSearch:
    """A saved search with how much is new in it, or why that cannot be told: its folder may be gone."""
    try:
        found = _found(engine, _query(engine, SearchRequest.model_validate(row.request)))
    except (UsageError, NotFound, BadInput) as error:
        return _told(row).model_copy(update={"problem": str(error)})
    return _told(row, len(found - row.seen))


def _named(engine: Engine, name: str) -> SavedSearch:
    row = engine.store.searches.named(name)
    if row is None:
        raise _no_search(name)
    return row


def _no_search(name: str) -> NotFound:
    return NotFound(f"There is no saved search {name!r}.", hint="'anyfind saved list' lists them.")


def _told(row: SavedSearch, new: int | None = None) -> wire.SavedSearch:
    return wire.SavedSearch(
        name=row.name,
        text=row.request.get("text"),
        request=dict(row.request),
        created_at=_stamp(row.created_at),
        looked_at=None if row.looked_at is None else _stamp(row.looked_at),
        new=new,
    )


def _stamp(seconds: float) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat("T", "seconds")
