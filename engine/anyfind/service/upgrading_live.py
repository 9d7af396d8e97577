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
    begun = None
    while begun is None:
        with daemon.engine() as engine:
            prepared = upgrading.prepare(engine, request, progress, cancel)
        # Files that the old encoder was given meanwhile, the first ones, must be reached from the new one.
        begun = _begin(daemon, prepared)
    return begun


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
    # What is not begun now is taken up with the next look at the settings.
    begun = [_begin(daemon, one) for one in prepared]
    return {"begun": [dict(one) for one in begun if one is not None]}


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


def _begin(daemon: Daemon, prepared: Prepared) -> Mapping[str, Any] | None:
    """Begin it; ``None`` if it was prepared for a library without vectors, and there are some now."""
    # Until searches use the new encoder no file may get its vectors.
    with daemon.held():
        with daemon.engine() as engine:
            if prepared.artifact is None and _has_vectors(engine, prepared):
                return None
            document = upgrading.begin(engine, prepared)
        daemon.reload()
    return document


def _has_vectors(engine: Engine, prepared: Prepared) -> bool:
    """Whether the library has vectors of the old encoder."""
    if prepared.old.id not in {space.id for space in engine.store.spaces()}:
        return False
    return bool(engine.store.upgrades.sample(prepared.serving.modality, prepared.old, upgrading.SAMPLE, 0))
