"""The work of jobs about single adapters and maps, as :mod:`anyfind.http.work` hands it on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anyfind.api.requests import EditJob, ReportJob
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import editing, reporting
from anyfind.service.daemon import Daemon


def about_one(
    daemon: Daemon, request: EditJob | ReportJob, progress: Progress, cancel: CancelToken
) -> Mapping[str, Any]:
    """Do what is asked of one adapter."""
    if isinstance(request, EditJob):
        return edited(daemon, request, progress, cancel)
    return reported(daemon, request, progress, cancel)


def edited(daemon: Daemon, request: EditJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Edit an adapter; searches go through what it is then."""
    with daemon.engine() as engine:
        engine.require_weights()
        report = editing.edit_adapter(engine, editing.EditRequest.of(request.model_dump()), progress, cancel)
    daemon.reload()
    return report


def reported(daemon: Daemon, request: ReportJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Report on pairs of the library or of files."""
    with daemon.engine() as engine:
        engine.require_weights()
        return reporting.report(engine, reporting.ReportRequest.of(request.model_dump()), progress, cancel)
