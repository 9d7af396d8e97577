"""Routes about saved searches and the history of searches."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as InPath
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from anyfind.api.live import Removed
from anyfind.api.searches import (
    Cleared,
    History,
    HistorySwitch,
    NewSearch,
    SavedRun,
    SavedSearch,
    SavedSearches,
    SearchRename,
)
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service import searches

Name = Annotated[str, InPath(min_length=1, max_length=100)]


def routes(parts: Parts) -> APIRouter:
    """Keep, list, run and forget searches."""
    router = APIRouter(tags=["searches"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get("/searches", operation_id="saved_searches", summary="The saved searches", response_model=SavedSearches)
    async def every(
        request: Request,
        count: Annotated[bool, InQuery(description="Make each, and count what is new since the last look.")] = False,
    ) -> Response:
        def work() -> Response:
            with daemon.engine() as engine:
                return document(searches.saved(engine, count=count))

        return await parts.searches.run(request, work)

    @router.post(
        "/searches",
        operation_id="save_search",
        summary="Keep a search by a name; what has the name already is replaced",
        status_code=201,
        response_model=SavedSearch,
    )
    def save(body: NewSearch) -> Response:
        with daemon.engine() as engine:
            return document(searches.save(engine, body.name, body.request), 201)

    @router.post(
        "/searches/{name}/run",
        operation_id="run_search",
        summary="What a saved search finds now, and what of it is new since the last look",
        response_model=SavedRun,
    )
    async def run(request: Request, name: Name) -> Response:
        def work() -> Response:
            with daemon.engine() as engine:
                return document(searches.run(engine, name, by_names_at_least=True))

        return await parts.searches.run(request, work)

    @router.patch(
        "/searches/{name}",
        operation_id="rename_search",
        summary="Give a saved search another name",
        response_model=SavedSearch,
    )
    def rename(name: Name, body: SearchRename) -> Response:
        with daemon.engine() as engine:
            return document(searches.rename(engine, name, body.name))

    @router.delete(
        "/searches/{name}", operation_id="remove_search", summary="Forget a saved search", response_model=Removed
    )
    def remove(name: Name) -> Response:
        with daemon.engine() as engine:
            searches.remove(engine, name)
        return document(Removed(removed=name))

    @router.get("/history", operation_id="history", summary="Searches that were made", response_model=History)
    def history(limit: Annotated[int, InQuery(ge=1, le=1000)] = 100) -> Response:
        with daemon.engine() as engine:
            return document(searches.history(engine, limit))

    @router.put(
        "/history", operation_id="switch_history", summary="Remember searches, or no more", response_model=HistorySwitch
    )
    def switch(body: HistorySwitch) -> Response:
        with daemon.engine() as engine:
            engine.store.searches.record(on=body.on)
        return document(body)

    @router.delete("/history", operation_id="clear_history", summary="Forget all searches", response_model=Cleared)
    def clear() -> Response:
        with daemon.engine() as engine:
            return document(Cleared(cleared=engine.store.searches.clear()))

    return router
