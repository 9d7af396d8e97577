"""Routes about duplicates that are none for the user; to find duplicates is a job."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Body
from starlette.responses import Response

from anyfind.api.duplicates import Dismiss, DismissedPairs, PairsChanged, RestoreDismissed
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service import duplicates


def routes(parts: Parts) -> APIRouter:
    """List, dismiss, restore."""
    router = APIRouter(tags=["duplicates"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get(
        "/duplicates/dismissed",
        operation_id="dismissed_duplicates",
        summary="What is no duplicate for the user",
        response_model=DismissedPairs,
    )
    def dismissed() -> Response:
        with daemon.engine() as engine:
            return document({"dismissed": duplicates.dismissed(engine)})

    @router.post(
        "/duplicates/dismiss",
        operation_id="dismiss_duplicates",
        summary="Speak no more of groups of the last look, or of files as copies of each other",
        response_model=PairsChanged,
    )
    def dismiss(body: Annotated[Dismiss, Body()]) -> Response:
        with daemon.engine() as engine:
            made = duplicates.dismiss(engine, body.groups, [Path(one) for one in body.files])
            return document(PairsChanged(pairs=len(made), ids=made))

    @router.post(
        "/duplicates/restore",
        operation_id="restore_duplicates",
        summary="Speak again of what was dismissed",
        response_model=PairsChanged,
    )
    def restore(body: Annotated[RestoreDismissed, Body()]) -> Response:
        with daemon.engine() as engine:
            return document(PairsChanged(pairs=duplicates.restore(engine, body.ids or None)))

    return router
