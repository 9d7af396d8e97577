"""Who reads a file, of all that could."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from anyfind.errors import PluginDisabled
from anyfind.sdk.manifest import ExtractorEntry

_log = logging.getLogger(__name__)

Choice = tuple[ExtractorEntry | None, list[ExtractorEntry], list[tuple[str, Exception]]]
"""The surest, those that add, and those that failed to look."""


def choose(candidates: Sequence[ExtractorEntry], said: Mapping[str, float | Exception]) -> Choice:
    """The surest, priority deciding ties, those that add, and those that failed to look."""
    main: ExtractorEntry | None = None
    adders: list[ExtractorEntry] = []
    failed: list[tuple[str, Exception]] = []
    sure = 0.0
    wrong: Exception | None = None
    for entry in candidates:  # highest priority first, so a tie keeps the first
        confidence = said[entry.full_id]
        if isinstance(confidence, Exception):
            failed.append((entry.full_id, confidence))
            wrong = wrong or (None if entry.adds else confidence)
        elif entry.adds:
            adders += [entry] if confidence > 0 else []
        elif confidence > sure:
            main, sure = entry, confidence
    if main is None and wrong is not None:
        # Nobody else wants the file, so it may be the one that failed who could have read it.
        raise wrong
    for _, error in failed:
        if not isinstance(error, PluginDisabled):  # that was said once
            _log.warning("%s", error)
    return main, adders, failed
