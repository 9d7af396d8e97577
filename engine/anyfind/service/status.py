"""Collects the state of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyfind.api.answers import FailedFile, SpaceStatus, Status, UpgradeStatus
from anyfind.plugins.mime import media_suffixes
from anyfind.service import models, upgrading
from anyfind.store.records import Failure

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def failed_file(failure: Failure) -> FailedFile:
    """A failure as it is answered."""
    return FailedFile(
        path=str(failure.path),
        code=failure.code,
        reason=failure.message,
        plugin=failure.plugin,
        attempts=failure.attempts,
        quarantined=failure.quarantined,
    )


def collect(engine: Engine, *, failures: bool = True) -> Status:
    """The state of an open library; loads no model and no index.

    Args:
        engine: The library.
        failures: Whether each file that could not be read is told; their number always is.
    """
    counts = engine.store.counts()
    return Status(
        library=str(engine.places.library),
        folders=engine.folders(),
        files=counts.files,
        contents=counts.contents,
        segments=counts.segments,
        pending=counts.pending,
        failed=counts.failed,
        quarantined=counts.quarantined,
        embeddings=sum(counts.vectors.values()),
        embeddings_made=counts.embeddings_made,
        spaces=[
            SpaceStatus(
                id=space.id, encoder=space.encoder, dimension=space.dimension, vectors=counts.vectors.get(space.id, 0)
            )
            for space in engine.store.spaces()
        ],
        failures=[failed_file(failure) for failure in engine.store.failures()] if failures else [],
        weights_missing=[weight.name for weight in models.missing_everywhere(engine)],
        problems=[f"{name}: {reason}" for name, reason in engine.registry.problems()],
        upgrades=[UpgradeStatus(**row) for row in upgrading.rows(engine)],
        waiting={kind: one.files for kind, one in engine.store.queue.waiting(media_suffixes()).items()},
    )
