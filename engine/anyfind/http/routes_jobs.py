"""Routes about long work."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Path as InPath
from fastapi import Query as InQuery
from starlette.responses import Response

from anyfind.api.jobs import JobRequest
from anyfind.api.live import Event, Job, Jobs
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.http.work import work_for

JobId = Annotated[str, InPath(pattern="^[0-9a-f]{1,32}$")]


def routes(parts: Parts) -> APIRouter:
    """List, start, look at, cancel."""
    router = APIRouter(tags=["jobs"], responses=PROBLEMS)
    board = parts.daemon.jobs

    @router.get("/jobs", operation_id="jobs", summary="The jobs of late, newest first", response_model=Jobs)
    async def every_job() -> Response:
        return document(Jobs(jobs=board.all()))

    @router.post("/jobs", operation_id="start_job", summary="Start a job", status_code=202, response_model=Job)
    def start(body: Annotated[JobRequest, Body()]) -> Response:
        return document(board.start(body.kind, work_for(parts.daemon, body)), 202)

    @router.get(
        "/jobs/{job}",
        operation_id="job",
        summary="How far a job is; waits up to half a minute for its end if asked to",
        response_model=Job,
    )
    async def look(job: JobId, wait: Annotated[float, InQuery(ge=0, le=30, allow_inf_nan=False)] = 0) -> Response:
        return document(await _when_done(parts, job, wait))

    @router.delete("/jobs/{job}", operation_id="cancel_job", summary="Ask a job to stop", response_model=Job)
    async def cancel(job: JobId) -> Response:
        return document(board.cancel(job))

    return router


async def _when_done(parts: Parts, job_id: str, wait_s: float) -> Job:
    """A job once it is finished, the time is over, or the service ends. Holds no thread meanwhile."""
    board = parts.daemon.jobs
    job = board.get(job_id)
    if job.finished_at is not None or not wait_s:
        return job
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()

    def hear(event: Event) -> None:
        if event.type == "job" and event.data.get("id") == job_id:
            # A loop that is closed has nobody left who waits.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(changed.set)

    deadline = time.monotonic() + wait_s
    unfollow = parts.daemon.events.follow(hear)
    stopping = asyncio.create_task(parts.stopping.wait())
    try:
        while True:
            job = board.get(job_id)
            left = deadline - time.monotonic()
            if job.finished_at is not None or left <= 0 or stopping.done():
                return job
            told = asyncio.create_task(changed.wait())
            await asyncio.wait({told, stopping}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            told.cancel()
            changed.clear()
    finally:
        stopping.cancel()
        unfollow()
