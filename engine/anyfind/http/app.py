"""The local service: routes behind the layers that decide who gets in and what may be sent."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp

from anyfind.api.endpoint import API
from anyfind.api.live import Event, Problem
from anyfind.errors import AnyfindError
from anyfind.http import (
    routes_duplicates,
    routes_engine,
    routes_events,
    routes_files,
    routes_folders,
    routes_indexing,
    routes_jobs,
    routes_maps,
    routes_pairs,
    routes_previews,
    routes_search,
    routes_searches,
    routes_settings,
    routes_setup,
    routes_tokens,
    routes_upgrade,
)
from anyfind.http.access import Access
from anyfind.http.bodies import Bodies
from anyfind.http.guard import Guard
from anyfind.http.handling import Problems
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import Refusal
from anyfind.http.problems import document as answered
from anyfind.http.stopping import Stopping
from anyfind.http.tokens import TokenBook
from anyfind.service.daemon import Daemon

_TOPICS: Final[tuple[Callable[[Parts], APIRouter], ...]] = (
    routes_engine.routes,
    routes_folders.routes,
    routes_search.routes,
    routes_searches.routes,
    routes_files.routes,
    routes_previews.routes,
    routes_duplicates.routes,
    routes_indexing.routes,
    routes_jobs.routes,
    routes_setup.routes,
    routes_settings.routes,
    routes_pairs.routes,
    routes_maps.routes,
    routes_events.routes,
    routes_tokens.routes,
    routes_upgrade.routes,
)

_DESCRIPTION: Final = """The engine of one library, on this computer only. Every request needs the token of the
library's `engine.json` as `Authorization: Bearer TOKEN`; requests that come from web pages are refused. Errors are
problem documents (RFC 9457) with stable codes. Long work is a job; what happens is told by `/v1/events`."""


def make_app(daemon: Daemon, tokens: TokenBook, shutdown: Callable[[], None], stopping: Stopping) -> ASGIApp:
    """The service over a running engine.

    Args:
        daemon: The running engine.
        tokens: Who may talk to it.
        shutdown: Lets the process end; called once the answer that says so was sent.
        stopping: Set when the service ends, so that streams and long polls do.
    """
    parts = Parts(daemon, tokens, stopping, shutdown)
    return Guard(Access(Bodies(routed(parts), parts.refusals), tokens, parts.refusals), stopping)


def routed(parts: Parts) -> FastAPI:
    """The routes alone, with nobody at the door."""
    api = FastAPI(
        title="Anyfind",
        version=API,
        description=_DESCRIPTION,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    for topic in _TOPICS:
        api.include_router(topic(parts), prefix=f"/v{API}")
    _add_openapi(api)
    for kind in (Refusal, HTTPException, AnyfindError, OSError, RequestValidationError, Exception):
        api.add_exception_handler(kind, Problems(parts.refusals))
    return api


def openapi(api: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of the routes."""
    made = get_openapi(title=api.title, version=api.version, description=api.description, routes=api.routes)
    schemas = made["components"]["schemas"]
    for model in (Problem, Event):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.setdefault(model.__name__, schema)
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    for operations in made["paths"].values():
        for operation in operations.values():
            # What does not fit is a problem like any other.
            operation["responses"].pop("422", None)
    made["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    made["security"] = [{"token": []}]
    return made


def _add_openapi(api: FastAPI) -> None:
    written = functools.cache(lambda: openapi(api))

    @api.get(
        f"/v{API}/openapi.json",
        tags=["engine"],
        operation_id="openapi",
        summary="This document",
        responses=PROBLEMS,
        response_model=dict[str, Any],
    )
    def document() -> Response:
        return answered(written())
