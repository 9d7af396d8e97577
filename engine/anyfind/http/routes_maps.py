"""Routes about maps."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi import Path as InPath
from fastapi import Query as InQuery
from starlette.responses import Response

from anyfind.api.maps import MapPage, MapRows
from anyfind.http import paging
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service import map_cloud, mapping


def routes(parts: Parts) -> APIRouter:
    """List maps, and the points on one."""
    router = APIRouter(tags=["maps"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get("/maps", operation_id="maps", summary="Maps: which there are", response_model=MapRows)
    def maps() -> Response:
        with daemon.engine() as engine:
            return document({"maps": mapping.rows(engine), "modalities": mapping.kinds(engine)})

    @router.get(
        "/maps/{name}/points",
        operation_id="map_points",
        summary="Every file as a point on a map, page by page",
        response_model=MapPage,
        responses={200: {"content": {map_cloud.MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}},
    )
    def points(
        name: Annotated[str, InPath(min_length=1, max_length=200)],
        cursor: Annotated[str | None, InQuery(max_length=200)] = None,
        limit: Annotated[int, InQuery(ge=1, le=1000)] = 500,
        form: Annotated[
            Literal["json", "binary"],
            InQuery(alias="format", description="binary: all points at once, as numbers, without their paths."),
        ] = "json",
    ) -> Response:
        if form == "binary":
            with daemon.engine() as engine:
                cloud = map_cloud.packed(engine, name)
            return Response(cloud, headers={"Cache-Control": "no-store"}, media_type=map_cloud.MEDIA_TYPE)
        with daemon.engine() as engine:
            found, last = mapping.page(engine, name, paging.number_of("map", cursor), limit)
        return document({"points": found, "next": None if last is None else paging.after_number("map", last)})

    return router
