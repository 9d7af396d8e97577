"""From a request to the work of a job: what the command of that name does, with its document as the result."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from anyfind.api.jobs import (
    BackupJob,
    BundleJob,
    CheckJob,
    CheckPluginJob,
    DuplicatesJob,
    EvaluateJob,
    FitJob,
    IndexJob,
    InstallJob,
    JobRequest,
    MeasureJob,
    OfferJob,
    PairsJob,
    PullJob,
    RemovePluginJob,
    RollbackJob,
    SearchSetJob,
    StampsJob,
)
from anyfind.http.work_align import AboutOne, about_one
from anyfind.plugins.requested import understand
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import documents, duplicates, installing, measuring, models, pair_import, pairs, plugins
from anyfind.service.daemon import Daemon
from anyfind.service.fitting import FitRequest
from anyfind.service.jobs import Work
from anyfind.service.search_set.measuring import SearchSetRequest, measure

Document = Mapping[str, Any]
_PluginJob = OfferJob | InstallJob | RemovePluginJob | RollbackJob | CheckPluginJob


def work_for(daemon: Daemon, request: JobRequest) -> Work:
    """The work that a request asks for.

    Args:
        daemon: The running engine; made anew where the work changes what it is made of.
        request: What is asked for.
    """

    def work(progress: Progress, cancel: CancelToken) -> Document:
        def watched(done: int, total: int, what: str) -> None:
            # Where a piece of work knows no cancelling, it is stopped between its steps.
            cancel.check()
            progress(done, total, what)

        return _do(daemon, request, watched, cancel)

    return work


def _do(daemon: Daemon, request: JobRequest, progress: Progress, cancel: CancelToken) -> Document:
    match request:
        case IndexJob():
            folders = [Path(folder) for folder in request.folders]
            return daemon.index(folders, progress, cancel, retry_failed=request.retry_failed).model_dump(by_alias=True)
        case CheckJob():
            with daemon.held(), daemon.engine() as engine:
                return engine.check(repair=request.repair, progress=progress).document()
        case BackupJob() | DuplicatesJob():
            return _beside(daemon, request, progress, cancel)
        case PullJob() | BundleJob() | MeasureJob():
            return _weights(daemon, request, progress, cancel)
        case PairsJob() | FitJob() | EvaluateJob() | StampsJob() | SearchSetJob():
            return _align(daemon, request, progress, cancel)
        case _:
            return _about_one(daemon, request, progress, cancel)


def _beside(daemon: Daemon, request: BackupJob | DuplicatesJob, progress: Progress, cancel: CancelToken) -> Document:
    with daemon.engine() as engine:
        if isinstance(request, DuplicatesJob):
            asked = duplicates.DuplicatesRequest.of(request.model_dump())
            return duplicates.find(engine, asked, progress, cancel)
        return engine.backup(Path(request.target), progress, overwrite=request.overwrite).document()


def _about_one(daemon: Daemon, request: AboutOne | _PluginJob, progress: Progress, cancel: CancelToken) -> Document:
    if isinstance(request, AboutOne):
        return about_one(daemon, request, progress, cancel)
    return _plugin(daemon, request, progress)


def _weights(
    daemon: Daemon, request: PullJob | BundleJob | MeasureJob, progress: Progress, cancel: CancelToken
) -> Document:
    with daemon.engine() as engine:
        if isinstance(request, MeasureJob):
            return measuring.measure(engine, request.encoder, request.modality, progress, cancel)
        if isinstance(request, BundleJob):
            folder = Path(request.folder)
            return documents.bundled(folder, engine.bundle_weights(folder))
        source = None if request.source is None else Path(request.source)
        files = models.pull_pack(engine, request.pack, progress, source, request.settings)
    daemon.reload()
    return documents.pulled(request.pack, files)


def _align(
    daemon: Daemon,
    request: PairsJob | FitJob | EvaluateJob | StampsJob | SearchSetJob,
    progress: Progress,
    cancel: CancelToken,
) -> Document:
    with daemon.engine() as engine:
        if isinstance(request, PairsJob):
            if request.given is not None:
                return pair_import.import_pairs(engine, Path(request.given), progress, cancel)
            return pairs.collect_pairs(engine, progress, cancel)
        engine.require_weights()
        if isinstance(request, SearchSetJob):
            return measure(engine, SearchSetRequest.of(request.model_dump()), progress)
        if isinstance(request, StampsJob):
            return engine.evaluate_stamps(None if request.folder is None else Path(request.folder), progress)
        if isinstance(request, EvaluateJob):
            files, captions = (None if one is None else Path(one) for one in (request.files, request.captions))
            return engine.evaluate_retrieval(files, captions, request.modality, request.route, progress)
        fitted = engine.fit_adapter(FitRequest.of(request.model_dump()), progress, cancel)
    if request.out is None and fitted["name"] is not None:
        daemon.reload()
    return fitted


def _plugin(
    daemon: Daemon,
    request: _PluginJob,
    progress: Progress,
) -> Document:
    if isinstance(request, CheckPluginJob):
        with daemon.engine() as engine:
            progress(0, 0, f"checking {request.plugin}")
            return documents.checked_plugin(*installing.check(engine, request.plugin))
    if isinstance(request, OfferJob):
        return _offer(daemon, request, progress)
    if isinstance(request, InstallJob):
        done = _install(daemon, request, progress)
    elif isinstance(request, RemovePluginJob):
        with daemon.engine() as engine:
            done = documents.removed_plugin(*installing.remove(engine, request.plugin))
    else:
        done = documents.rolled_back(*installing.make_installer(daemon.places).roll_back())
    daemon.reload()
    return done


def _offer(daemon: Daemon, request: OfferJob, progress: Progress) -> Document:
    # The build script of a source folder would run before anybody agreed.
    requested = understand(request.requirement, request.name)
    with installing.make_installer(daemon.places).begin() as installation:
        return documents.offered(installation.prepare(requested, progress, may_build=lambda _: False))


def _install(daemon: Daemon, request: InstallJob, progress: Progress) -> Document:
    requested = understand(request.requirement, request.name)
    weights = None if request.weights_from is None else Path(request.weights_from)
    with installing.make_installer(daemon.places).begin() as installation:
        offer = installation.prepare(requested, progress, may_build=lambda _: True, source_builds=request.build)
        done = installation.install(offer, progress, weights)
    with daemon.engine() as engine:
        switched_off = plugins.switched_off(engine, done.plugin.plugins)
    return documents.installed(offer, done, switched_off)
