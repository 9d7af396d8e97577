"""Routes about changes of encoders."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from anyfind.api.live import Upgrades
from anyfind.api.requests import UpgradeOf
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service import upgrading, upgrading_live


def routes(parts: Parts) -> APIRouter:
    """State, pause, resume, rollback, finish. The job ``align.upgrade`` begins one."""
    router = APIRouter(tags=["upgrade"], responses=PROBLEMS)
    daemon = parts.daemon

    def state() -> Response:
        with daemon.engine() as engine:
            return document(Upgrades.model_validate({"upgrades": upgrading.rows(engine)}))

    @router.get(
        "/upgrade", operation_id="upgrades", summary="Changes of encoders that are under way", response_model=Upgrades
    )
    def upgrades() -> Response:
        return state()

    @router.post(
        "/upgrade/pause", operation_id="pause_upgrade", summary="Embed nothing anew for now", response_model=Upgrades
    )
    def pause(body: UpgradeOf) -> Response:
        with daemon.engine() as engine:
            upgrading.pause(engine, body.modality)
        return state()

    @router.post(
        "/upgrade/resume", operation_id="resume_upgrade", summary="Go on embedding anew", response_model=Upgrades
    )
    def resume(body: UpgradeOf) -> Response:
        upgrading_live.resume(daemon, body.modality)
        return state()

    @router.post(
        "/upgrade/rollback",
        operation_id="roll_back_upgrade",
        summary="Let the old encoder and its vectors answer again",
        response_model=Upgrades,
    )
    def roll_back(body: UpgradeOf) -> Response:
        upgrading_live.roll_back(daemon, body.modality)
        return state()

    @router.post(
        "/upgrade/finish",
        operation_id="finish_upgrade",
        summary="Drop the old vectors that were set aside",
        response_model=Upgrades,
    )
    def finish(body: UpgradeOf) -> Response:
        with daemon.engine() as engine:
            upgrading.finish(engine, body.modality)
        return state()

    return router
