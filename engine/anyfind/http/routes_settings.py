"""Routes about the settings."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from anyfind.api.settings import SettingsAnswer, SettingsChange
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service.changing_settings import SettingsFile, governed


def routes(parts: Parts) -> APIRouter:
    """Tell and change."""
    router = APIRouter(tags=["settings"], responses=PROBLEMS)
    daemon = parts.daemon
    file = SettingsFile(daemon.places, daemon.settings)

    @router.get(
        "/settings",
        operation_id="settings",
        summary="What the user can set, and what holds",
        response_model=SettingsAnswer,
    )
    def settings() -> Response:
        return document(file.tell())

    @router.patch(
        "/settings",
        operation_id="change_settings",
        summary="Change settings; they are written to the library's config.toml and followed at once where that can be",
        response_model=SettingsAnswer,
    )
    def change(body: SettingsChange) -> Response:
        changed = file.change(body.values)
        if changed and governed(changed):
            daemon.heed()
        elif not all(key.startswith("watch.") for key in changed):
            daemon.reload()
        return document(file.tell())

    return router
