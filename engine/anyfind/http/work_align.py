"""The work of jobs about single adapters and maps, as :mod:`anyfind.http.work` hands it on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anyfind.api.jobs import CompareJob, EditJob, MapJob, ReportJob, ScoreJob, UpgradeJob
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import editing, mapping, reporting, score_request, side_by_side, upgrading_live
from anyfind.service.daemon import Daemon
from anyfind.service.upgrading import UpgradeRequest

AboutOne = CompareJob | EditJob | MapJob | ReportJob | ScoreJob | UpgradeJob
"""Jobs about one adapter or two, one encoder or one map."""


def about_one(daemon: Daemon, request: AboutOne, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Do what is asked of one adapter, one encoder or one map."""
    if isinstance(request, UpgradeJob):
        asked = UpgradeRequest(
            request.modality, request.encoder, request.settings, request.sample, finish=request.finish
        )
        return upgrading_live.upgrade(daemon, asked, progress, cancel)
    if isinstance(request, CompareJob):
        with daemon.engine() as engine:
            engine.require_weights()
            return side_by_side.compare(engine, request.one, request.other, progress, cancel)
    if isinstance(request, MapJob):
        return mapped(daemon, request, progress, cancel)
    if isinstance(request, EditJob):
        return edited(daemon, request, progress, cancel)
    if isinstance(request, ScoreJob):
        return scored(daemon, request, progress, cancel)
    return reported(daemon, request, progress, cancel)


def edited(daemon: Daemon, request: EditJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Edit an adapter; searches go through what it is then."""
    with daemon.engine() as engine:
        engine.require_weights()
        report = editing.edit_adapter(engine, editing.EditRequest.of(request.model_dump()), progress, cancel)
    daemon.reload()
    return report


def mapped(daemon: Daemon, request: MapJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Make a map."""
    with daemon.engine() as engine:
        engine.require_weights()
        return mapping.make_map(engine, mapping.MapRequest.of(request.model_dump()), progress, cancel)


def reported(daemon: Daemon, request: ReportJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Report on pairs of the library or of files."""
    with daemon.engine() as engine:
        engine.require_weights()
        return reporting.report(engine, reporting.ReportRequest.of(request.model_dump()), progress, cancel)


def scored(daemon: Daemon, request: ScoreJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Judge scorers for an adapter; searches go by those that are on then."""
    with daemon.engine() as engine:
        if not request.off:
            engine.require_weights()
        report = score_request.score_adapter(
            engine, score_request.ScoreRequest.of(request.model_dump()), progress, cancel
        )
    daemon.reload()
    return report
