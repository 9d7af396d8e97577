"""``align fit --auto`` for a library: which methods there are, what is in use, and what comes of the choice."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from anyfind.align.auto.choosing import Choice, InUse, choose, compare_held_out
from anyfind.align.auto.trials import Candidate
from anyfind.align.auto.verdict import Verdict, verdict
from anyfind.align.fit import fit
from anyfind.errors import PluginError
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Artifact, Pairs
from anyfind.service import methods

if TYPE_CHECKING:
    from anyfind.service.engine import Engine
    from anyfind.service.fitting import FitRequest, Material

log = logging.getLogger(__name__)

_ENOUGH: Final = 20
"""Held-out things from which a comparison on them says more than one inside the pairs."""


def fit_automatically(
    engine: Engine, request: FitRequest, material: Material, progress: Progress, cancel: CancelToken
) -> tuple[Artifact | None, float, dict[str, Any]]:
    """Choose a method, fit it on everything, and decide whether it may be used.

    Args:
        engine: The library.
        request: What is asked for.
        material: What is fitted on.
        progress: Called with the work done.
        cancel: Stops between steps.

    Returns:
        The adapter, or ``None`` where it is refused; the processor seconds of the last fit; and the document of the
        choice.

    Raises:
        Cancelled: Somebody asked.
    """
    pairs, held_out = material.pairs, material.held_out
    if held_out is not None and len(held_out.right) < _ENOUGH:
        held_out = None
    in_use = adapter_in_use(engine, pairs)
    known = candidates(engine)
    choice = choose(
        pairs,
        known,
        None if held_out is not None else in_use,
        request.options,
        request.budget_s,
        progress,
        cancel,
    )
    said, artifact, seconds = verdict(choice), None, 0.0
    if said.use and choice.winner is not None:
        progress(0, 0, f"fitting {choice.winner.candidate.name} on everything")
        fitted = fit(choice.winner.candidate.trainer, pairs, progress, cancel, request.options)
        artifact, seconds = fitted.artifact, fitted.cpu_seconds
        if held_out is not None and in_use is not None:
            sides = choice.winner.candidate.load(artifact)
            held, compared = compare_held_out(sides, in_use, held_out, cancel)
            choice = replace(choice, compared=compared)
            said = verdict(choice, held)
    if artifact is not None and said.use:
        artifact = replace(artifact, card={**artifact.card, "automatic": _for_card(choice, said)})
    return (artifact if said.use else None), seconds, document(choice, said, request.budget_s)


def document(choice: Choice, said: Verdict, budget_s: float) -> dict[str, Any]:
    """What ``align fit --auto --json`` has beyond the report of a fit."""
    return {"installed": said.use, "why": said.why, "auto": {"budget_s": budget_s, **choice.as_dict()}}


def candidates(engine: Engine) -> list[Candidate]:
    """The installed methods that join two spaces; one whose code cannot be loaded is left out with a warning."""
    found = []
    for entry in methods.bridges(engine.registry):
        try:
            trainer, load = methods.trainer(engine.registry, entry), engine.registry.load(entry.factory)
        except PluginError as error:
            log.warning("The method %s is left out: %s", entry.full_id, error)
            continue
        found.append(
            Candidate(entry.id, entry.full_id, trainer, load, entry.least_pairs, entry.streams, entry.unpaired)
        )
    return found


def adapter_in_use(engine: Engine, pairs: Pairs) -> InUse | None:
    """The adapter that searches between the spaces of these pairs go through now."""
    found = engine.adapters.between(pairs.left_space, pairs.right_space)
    if found is None:
        return None
    named, bridge = found
    sides = sorted(bridge.sides, key=lambda side: side.source != pairs.left_space)
    about: Mapping[str, Any] = named.stored.card.get("pairs", {})
    knows = about.get("digest") == pairs.digest
    if named.removable and int(about.get("right") or 0) <= len(pairs.right):
        # Whoever fits for the second time has added pairs to the first ones. One that was fitted on more than these is
        # not what its method gives on these: it is judged as it is, and has the benefit of the doubt.
        knows = True
    return InUse(named.name, named.stored.kind, sides, knows)


def _for_card(choice: Choice, said: Verdict) -> dict[str, Any]:
    estimate = choice.estimate
    return {
        "why": said.why,
        "among": [trial.candidate.kind for trial in choice.ranked],
        "estimate": None if estimate is None else estimate.as_dict(),
    }
