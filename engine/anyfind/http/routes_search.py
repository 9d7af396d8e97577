"""The route that answers queries."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from anyfind.api.answers import SearchAnswer
from anyfind.api.requests import SearchRequest
from anyfind.http.parts import PROBLEMS, Parts, is_reader
from anyfind.http.problems import document
from anyfind.http.queries import Pasted, answered


def routes(parts: Parts) -> APIRouter:
    """Search."""
    router = APIRouter(tags=["search"], responses=PROBLEMS)
    pasted = Pasted(parts.daemon.places.library / "pasted")

    @router.post(
        "/search",
        operation_id="search",
        summary="Find files by words, a picture, a recording, any file, or several of these",
        response_model=SearchAnswer,
    )
    async def search(request: Request, body: SearchRequest) -> Response:
        reader = is_reader(request)

        def work() -> Response:
            with parts.daemon.engine() as engine:
                return document(answered(engine, body, pasted, reader=reader))

        return await parts.searches.run(request, work)

    return router
