"""Routes about the folders of the library."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from starlette.responses import Response

from anyfind.api.answers import Folder
from anyfind.api.live import Folders, RemovedFolder
from anyfind.api.requests import FolderRules, MovedFolder, NewFolder
from anyfind.errors import NotFound
from anyfind.http.parts import PROBLEMS, Number, Parts
from anyfind.http.problems import document


def routes(parts: Parts) -> APIRouter:
    """List, add, change, move, remove."""
    router = APIRouter(tags=["folders"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get("/folders", operation_id="folders", summary="The folders of the library", response_model=Folders)
    def folders() -> Response:
        return document(Folders(folders=daemon.folders()))

    @router.post(
        "/folders",
        operation_id="add_folder",
        summary="Add a folder; it is scanned and indexed behind",
        status_code=201,
        response_model=Folder,
    )
    def add_folder(body: NewFolder) -> Response:
        return document(daemon.add_folder(Path(body.path), body.rules), 201)

    @router.post(
        "/folders/move",
        operation_id="move_folder",
        summary="Say that a folder, or several below one, lie elsewhere now",
        response_model=Folders,
    )
    def move_folder(body: MovedFolder) -> Response:
        moved = daemon.move_folder(Path(body.old), Path(body.new), force=body.force)
        return document(Folders(folders=moved))

    @router.patch(
        "/folders/{folder}",
        operation_id="set_rules",
        summary="Change what a folder leaves out",
        response_model=Folder,
    )
    def set_rules(folder: Number, body: FolderRules) -> Response:
        return document(daemon.set_rules(folder, body.rules))

    @router.delete(
        "/folders/{folder}",
        operation_id="remove_folder",
        summary="Take a folder out of the library; its files are not touched",
        response_model=RemovedFolder,
    )
    def remove_folder(folder: Number) -> Response:
        path = next((one.path for one in daemon.folders() if one.id == folder), None)
        if path is None:
            raise NotFound(f"The library has no folder with the number {folder}.", hint="'GET /v1/folders' lists them.")
        return document(RemovedFolder(removed=path, files=daemon.remove_folder(folder)))

    return router
