"""From a request to a query: what people type, and what programs send, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from anyfind.api.requests import SearchRequest
from anyfind.search.query import Query, make_filter

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def make_query(engine: Engine, request: SearchRequest, files: Mapping[str, Path | None]) -> Query:
    """The query that a request asks.

    Args:
        engine: The library, for its settings.
        request: What was sent.
        files: Where the files of ``image``, ``sound`` and ``like`` lie.

    Raises:
        UsageError: Nothing is asked for, or something cannot be understood.
        NotFound: A file to search by or a folder to search in does not exist.
        BadInput: A file to search by cannot be used.
    """
    query = Query(
        text=request.text,
        image=files["image"],
        sound=files["sound"],
        like=files["like"],
        negative=request.negative,
        flt=make_filter(
            tuple(request.types), tuple(Path(folder) for folder in request.folders), request.after, request.before
        ),
        after=request.after,
        before=request.before,
        k=request.k or engine.settings.search.results,
        explain=request.explain,
        cursor=request.cursor,
    )
    query.check()
    return query
