"""What a running engine has to have in memory before its first search is as fast as the others."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable
from typing import Final

from anyfind.errors import AnyfindError, WeightsMissing
from anyfind.sdk.types import TEXT, Role
from anyfind.service.engine import Engine

log = logging.getLogger(__name__)

LOADING_S: Final = 60.0
"""How long loading the index may take before the engine counts as ready without: then searches load it."""

_LOOK_S: Final = 0.01


def make_ready(engine: Engine, stopped: Callable[[], bool]) -> None:
    """Load what a search needs: the index, the bridges, and the encoders that take words.

    Args:
        engine: Follows its library from now on.
        stopped: Whether nobody waits for it any more.
    """
    try:
        engine.index.follow()
        searcher = engine.searcher
        for encoder, space in dict.fromkeys(engine.encoders.values()):
            if TEXT in space.modalities:
                with contextlib.suppress(WeightsMissing):
                    engine.query_host.encode(encoder, ["warm"], Role.QUERY)
        searcher.prepare()
        deadline = time.monotonic() + LOADING_S
        while not (engine.index.ready or stopped()) and time.monotonic() < deadline:
            time.sleep(_LOOK_S)
    except AnyfindError as error:
        log.info("The engine could not be made ready: %s", error)
    except Exception:
        if not stopped():
            log.exception("The engine could not be made ready; the first search tries again.")
