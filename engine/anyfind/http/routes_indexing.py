"""Routes about the indexer and about files that it could not read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as InQuery
from starlette.responses import Response

from anyfind.api.live import FailurePage, IndexingState, Retried
from anyfind.api.requests import Pause, Resume, RetryFiles
from anyfind.http import paging
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service.status import failed_file


def routes(parts: Parts) -> APIRouter:
    """State, pause, resume, failures."""
    router = APIRouter(tags=["indexing"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get("/indexing", operation_id="indexing", summary="What the indexer does", response_model=IndexingState)
    def indexing() -> Response:
        return document(daemon.indexing())

    @router.post(
        "/indexing/pause", operation_id="pause", summary="Stop indexing, for a while", response_model=IndexingState
    )
    def pause(body: Pause) -> Response:
        return document(daemon.pause(body.minutes))

    @router.post("/indexing/resume", operation_id="resume", summary="Go on indexing", response_model=IndexingState)
    def resume(body: Resume) -> Response:
        return document(daemon.resume(body.override))

    @router.get(
        "/failures",
        operation_id="failures",
        summary="Files that could not be indexed, by path",
        response_model=FailurePage,
    )
    def failures(
        cursor: Annotated[str | None, InQuery(max_length=20_000)] = None,
        limit: Annotated[int, InQuery(ge=1, le=1000)] = 100,
    ) -> Response:
        after = paging.text_of("failures", cursor)
        with daemon.engine() as engine:
            every = [failed_file(failure) for failure in engine.store.failures()]
        left = sorted((one for one in every if after is None or one.path > after), key=lambda one: one.path)
        more = len(left) > limit
        shown = left[:limit]
        return document(
            FailurePage(failures=shown, next=paging.after_text("failures", shown[-1].path) if more else None)
        )

    @router.post(
        "/failures/retry",
        operation_id="retry_failures",
        summary="Give files that failed their attempts back, all or some",
        response_model=Retried,
    )
    def retry(body: RetryFiles | None = None) -> Response:
        chosen = [Path(path) for path in body.paths] if body is not None else []
        return document(Retried(files=daemon.retry_failed(chosen or None)))

    return router
