"""Routes about models, plugins and adapters."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as InPath
from starlette.responses import Response

from anyfind.api.alignment import LastReport
from anyfind.api.live import (
    AdapterInUse,
    AdapterRows,
    FittingMethods,
    ModelRows,
    PluginRows,
    PluginState,
    Removed,
    Restored,
)
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service import last_report, methods, plugins

Name = Annotated[str, InPath(min_length=1, max_length=200)]


def routes(parts: Parts) -> APIRouter:
    """List them, switch plugins on and off, choose and remove adapters."""
    router = APIRouter(tags=["setup"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get("/models", operation_id="models", summary="Weights: which there are", response_model=ModelRows)
    def models() -> Response:
        with daemon.engine() as engine:
            return document({"models": engine.model_rows()})

    @router.get("/plugins", operation_id="plugins", summary="Plugins: which there are", response_model=PluginRows)
    def every_plugin() -> Response:
        with daemon.engine() as engine:
            return document({"plugins": engine.plugin_rows(), **plugins.last_change(engine)})

    @router.post(
        "/plugins/{plugin}/enable",
        operation_id="enable_plugin",
        summary="Switch a plugin on",
        response_model=PluginState,
    )
    def enable(plugin: Name) -> Response:
        with daemon.engine() as engine:
            found, changed = plugins.enable(engine, plugin)
        return _switched(PluginState(plugin=found, enabled=True, changed=changed))

    @router.post(
        "/plugins/{plugin}/disable",
        operation_id="disable_plugin",
        summary="Switch a plugin off",
        response_model=PluginState,
    )
    def disable(plugin: Name) -> Response:
        with daemon.engine() as engine:
            found, changed = plugins.disable(engine, plugin)
        return _switched(PluginState(plugin=found, enabled=False, changed=changed))

    def _switched(state: PluginState) -> Response:
        if state.changed:
            daemon.reload()
        return document(state)

    @router.get("/adapters", operation_id="adapters", summary="Adapters: which there are", response_model=AdapterRows)
    def adapters() -> Response:
        with daemon.engine() as engine:
            return document({"adapters": engine.adapter_rows()})

    @router.get(
        "/reports/last",
        operation_id="last_report",
        summary="The alignment report that was made last on the library's own pairs",
        response_model=LastReport,
    )
    def last() -> Response:
        with daemon.engine() as engine:
            return document(last_report.last(engine))

    @router.get(
        "/adapters/methods",
        operation_id="fitting_methods",
        summary="Ways to fit a bridge between two encoders, and to correct its scores",
        response_model=FittingMethods,
    )
    def fitting_methods() -> Response:
        with daemon.engine() as engine:
            return document(methods.rows(engine.registry))

    @router.post(
        "/adapters/{adapter}/use",
        operation_id="use_adapter",
        summary="Search through an adapter from now on",
        response_model=AdapterInUse,
    )
    def use(adapter: Name) -> Response:
        with daemon.engine() as engine:
            engine.use_adapter(adapter)
        daemon.reload()
        return document(AdapterInUse(in_use=adapter))

    @router.delete(
        "/adapters/{adapter}",
        operation_id="remove_adapter",
        summary="Remove an adapter that was fitted for this library",
        response_model=Removed,
    )
    def remove(adapter: Name) -> Response:
        with daemon.engine() as engine:
            engine.remove_adapter(adapter)
        daemon.reload()
        return document(Removed(removed=adapter))

    @router.post(
        "/adapters/{adapter}/restore",
        operation_id="restore_adapter",
        summary="Bring an adapter back that was removed; it is not in use then",
        response_model=Restored,
    )
    def restore(adapter: Name) -> Response:
        with daemon.engine() as engine:
            engine.adapters.restore(adapter)
        daemon.reload()
        return document(Restored(restored=adapter))

    return router
