"""The work of jobs about single adapters and maps, as :mod:`anyfind.http.work` hands it on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anyfind.api.requests import EditJob
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import editing
from anyfind.service.daemon import Daemon


def edited(daemon: Daemon, request: EditJob, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Edit an adapter; searches go through what it is then."""
    with daemon.engine() as engine:
        engine.require_weights()
        report = editing.edit_adapter(engine, editing.EditRequest.of(request.model_dump()), progress, cancel)
    daemon.reload()
    return report
