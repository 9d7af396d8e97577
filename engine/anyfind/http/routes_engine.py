"""Routes about the engine as a whole."""

from __future__ import annotations

import datetime as dt
import os
from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as InQuery
from starlette.background import BackgroundTask
from starlette.responses import Response

import anyfind
from anyfind.api.answers import Status
from anyfind.api.endpoint import API
from anyfind.api.live import Ping, Reloaded, Stopping
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document


def routes(parts: Parts) -> APIRouter:
    """Ping, status, reload, shutdown."""
    router = APIRouter(tags=["engine"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get("/ping", operation_id="ping", summary="Whether the engine is there", response_model=Ping)
    async def ping() -> Response:
        return document(
            Ping(
                api=API,
                version=anyfind.__version__,
                pid=os.getpid(),
                library=str(daemon.places.library),
                started_at=dt.datetime.fromtimestamp(daemon.started_at, dt.UTC).isoformat("T", "milliseconds"),
                ready=daemon.ready,
            )
        )

    @router.get("/status", operation_id="status", summary="The state of the library", response_model=Status)
    def status(
        failures: Annotated[bool, InQuery(description="Whether each failure is told, and not only how many.")] = True,
    ) -> Response:
        with daemon.engine() as engine:
            return document(engine.status(failures=failures))

    @router.post(
        "/reload",
        operation_id="reload",
        summary="Make the engine anew, after plugins, weights, adapters or settings changed on disk",
        response_model=Reloaded,
    )
    def reload() -> Response:
        daemon.reload()
        return document(Reloaded())

    @router.post(
        "/shutdown",
        operation_id="shutdown",
        summary="End the engine once what is in flight is finished",
        status_code=202,
        response_model=Stopping,
    )
    async def shutdown() -> Response:
        answer = document(Stopping(), 202)
        answer.background = BackgroundTask(parts.shutdown)
        return answer

    return router
