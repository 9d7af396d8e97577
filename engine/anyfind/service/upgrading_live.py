"""Changes of encoders in a running engine: nothing is indexed in the moment of the change, and every search answers."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from anyfind.errors import AnyfindError
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import choices, upgrading
from anyfind.service.upgrading import Prepared, UpgradeRequest
from anyfind.store.upgrades import RUNNING

if TYPE_CHECKING:
    from anyfind.service.daemon import Daemon
    from anyfind.service.engine import Engine

KIND = "align.upgrade"

log = logging.getLogger(__name__)


def upgrade(daemon: Daemon, request: UpgradeRequest, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    """Fit an upgrade and let the new encoder serve; files are embedded anew afterwards, in the background."""
    with daemon.engine() as engine:
        prepared = upgrading.prepare(engine, request, progress, cancel)
    return _begin(daemon, prepared)


def take_up(daemon: Daemon) -> None:
    """Begin what the settings ask for and the library has not followed yet, as a job."""
    try:
        with daemon.engine() as engine:
            upgrading.sweep(engine)
            unmet = choices.unmet(engine)
    except AnyfindError as error:
        log.info("Whether the settings ask for other encoders is not known: %s", error)
        return
    if unmet:
        daemon.jobs.start(KIND, lambda progress, cancel: _take_up(daemon, progress, cancel))


def _take_up(daemon: Daemon, progress: Progress, cancel: CancelToken) -> Mapping[str, Any]:
    with daemon.engine() as engine:
        prepared = upgrading.take_up(engine, progress, cancel)
    return {"begun": [dict(_begin(daemon, one)) for one in prepared]}


def roll_back(daemon: Daemon, modality: str | None) -> None:
    """Let the old encoder and its vectors serve again."""
    with daemon.held():
        with daemon.engine() as engine:
            upgrading.roll_back(engine, modality)
            engine.index.nudge()
        daemon.reload()
        with daemon.engine() as engine:
            upgrading.sweep(engine)


def embeds_anew(engine: Engine) -> bool:
    """Whether files are to be embedded anew in the background."""
    return any(one.state == RUNNING for one in engine.store.upgrades.all())


def resume(daemon: Daemon, modality: str | None) -> None:
    """Go on embedding anew."""
    with daemon.engine() as engine:
        upgrading.resume(engine, modality)
    daemon.wake()


def _begin(daemon: Daemon, prepared: Prepared) -> Mapping[str, Any]:
    # Until searches use the new encoder no file may get its vectors.
    with daemon.held():
        with daemon.engine() as engine:
            document = upgrading.begin(engine, prepared)
        daemon.reload()
    return document
