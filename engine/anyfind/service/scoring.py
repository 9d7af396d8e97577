"""Fits and judges scorers for the adapters of a library, and switches on those that help."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from anyfind.align.adapters import NamedAdapter
from anyfind.align.scorer_store import SIDES, Switched
from anyfind.align.scoring import Contender, Sides, Verdicts, background_of, fit_final, judge_scorers
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import FitOptions, Pairs
from anyfind.service import methods
from anyfind.spaces.graph import Bridge

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

AUTO: Final = "auto"
"""Every scorer is judged."""

NONE: Final = "none"
"""No scorer is judged: searches go by the bridge's own scores."""

_MANY_MORE: Final = 2
"""An adapter of this library that was fitted on so many times the pairs mostly knows others than these."""


def judge_adapter(
    engine: Engine,
    adapter: tuple[NamedAdapter, Bridge],
    known: Sequence[Contender],
    pairs: Pairs,
    between: tuple[str, str],
    options: FitOptions,
    progress: Progress,
    cancel: CancelToken,
) -> dict[str, Any]:
    """Judge scorers for one adapter on pairs, and keep those that help beside it.

    Args:
        engine: The library.
        adapter: Its name and what is loaded of it.
        known: The scorers that are tried.
        pairs: Between its spaces.
        between: What the left and the right items are.
        options: Seed.
        progress: Called with the work done.
        cancel: Stops between steps.

    Raises:
        BadInput: There are too few pairs.
        Cancelled: Somebody asked.
    """
    named, bridge = adapter
    sides = sorted(bridge.sides[:2], key=lambda side: side.source != pairs.left_space)
    refit = _refit(engine, named, pairs, options, cancel)
    verdicts = judge_scorers(known, sides, pairs, refit, options, progress, cancel)
    switched = []
    for side in (0, 1):
        best = verdicts.best(side)
        if best is None:
            continue
        progress(0, 0, f"fitting {best.contender.id} on everything")
        artifact, bank = fit_final(best, sides, pairs, refitted=refit is not None, options=options, cancel=cancel)
        background = background_of(best.contender.load(artifact), bank, side)
        switched.append(Switched(best.contender.id, artifact, side, background))
    report = _report(named, verdicts, {SIDES[one.side]: one.id for one in switched}, pairs, between)
    engine.adapters.scorers.keep(named.stored, switched, report)
    return report


def contenders(engine: Engine, wanted: Sequence[str] = ()) -> list[Contender]:
    """The installed scorers, all or those that are named by short or full id.

    Raises:
        NotFound: There is none of a name.
        PluginError: The code of one cannot be loaded.
    """
    entries = engine.registry.scorers()
    for name in wanted:
        if not any(name in {entry.id, entry.full_id} for entry in entries):
            known = ", ".join(entry.id for entry in entries) or "none"
            raise NotFound(f"There is no scorer {name!r}.", hint=f"Installed scorers: {known}.")
    return [
        Contender(entry.id, entry.full_id, engine.registry.load(entry.trainer)(), engine.registry.load(entry.factory))
        for entry in entries
        if not wanted or entry.id in wanted or entry.full_id in wanted
    ]


def _refit(
    engine: Engine, named: NamedAdapter, pairs: Pairs, options: FitOptions, cancel: CancelToken
) -> Callable[[Pairs], Sides] | None:
    """How to fit an adapter again that was fitted on these pairs; ``None`` where it was not."""
    about: Mapping[str, Any] = named.stored.card.get("pairs", {})
    knows = about.get("digest") == pairs.digest
    if named.removable and int(about.get("right") or 0) <= _MANY_MORE * len(pairs.right):
        # Whoever fits for the second time has added pairs to the first ones.
        knows = True
    if not knows:
        return None
    entry = engine.registry.adapter(named.stored.kind)
    if entry.trainer is None:
        raise BadInput(
            f"The adapter {named.name} was fitted on these very pairs and cannot be fitted again to judge scorers.",
            hint="Give pairs that it has not seen.",
        )
    trainer, factory = methods.trainer(engine.registry, entry), engine.registry.load(entry.factory)
    again = replace(options, values=dict(named.stored.card.get("hyperparameters", {})))

    def refit(some: Pairs) -> Sides:
        sides = factory(trainer.fit(some, _quiet, cancel, again))
        return sorted(sides, key=lambda side: side.source != pairs.left_space)

    return refit


def _report(
    named: NamedAdapter, verdicts: Verdicts, on: Mapping[str, str], pairs: Pairs, between: tuple[str, str]
) -> dict[str, Any]:
    return {
        "name": named.name,
        "kind": named.stored.kind,
        "sha256": named.stored.digest,
        "between": list(between),
        "on": {side: on.get(side) for side in SIDES},
        "pairs": {"left": len(pairs.left), "right": len(pairs.right), "source": pairs.source, "digest": pairs.digest},
        "judged_on": {"left": verdicts.pairs[0], "right": verdicts.pairs[1], "pool": round(verdicts.pool, 1)},
        "refitted": verdicts.refitted,
        "scorers": [one.as_dict() for one in verdicts.tried],
    }


def _quiet(done: int, total: int, what: str) -> None:
    del done, total, what
