"""The trainers: starts from canonical correlations, stops early by cross-validation, and writes the card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from anyfind.sdk import PLAIN_FIT, Artifact, CancelToken, FitOptions, Pairs, Progress, Vectors
from anyfind_plugins.bridges.canonical import Canonical, Moments
from anyfind_plugins.bridges.packing import EXTRA, Packing
from anyfind_plugins.contrastive.devices import Place, threads
from anyfind_plugins.contrastive.judging import Bank, Trial, banks_of, damped, watch
from anyfind_plugins.contrastive.preparing import Prepared, analysed, heads
from anyfind_plugins.contrastive.recipe import FEW, LARGE, MANY, Recipe, sensible
from anyfind_plugins.contrastive.training import Tick, Trained, checkpoints, train
from anyfind_plugins.fitting.cards import card
from anyfind_plugins.fitting.checks import check_pairs, given_values
from anyfind_plugins.fitting.folds import FOLDS, Ids, Split, apart, grouped, splits
from anyfind_plugins.fitting.held_out import HeldOut, mean_of
from anyfind_plugins.fitting.searching import search
from anyfind_plugins.runtime.device import resolve

NAMES: Final = ("left", "right")
REVISION: Final = 1
FEWEST: Final = 4

_JUDGED: Final = 6
"""How often heads are judged on their way."""

_SAMPLED: Final = 100_000
"""Right items from which canonical correlations are told where there are very many: an even sample has the moments of
the whole to three digits, and training goes over all of them."""

_STIFF: Final = (1.0, 3.0, 10.0, 30.0)
_WEAK: Final = (0.3, 1.0, 3.0)
_DAMPINGS: Final = (0.0, 0.25, 0.5)


class LinearTrainer:
    """Trains two linear heads."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs; of very many, on all but those held out for judging.

        Ridges, the number of steps and the damping of hubs are chosen by cross-validation inside the pairs, unless
        some hyper-parameter is given. Deterministic on one machine's processor for the same pairs, seed and number
        of threads; on another device the bridge maps vectors the same within 1e-3.

        Args:
            pairs: At least :data:`FEWEST` different right items, in memory or mapped from files; weights count.
            progress: Called with the steps done.
            cancel: Asked before each step.
            options: ``values`` may hold the fields of :class:`~anyfind_plugins.contrastive.recipe.Recipe`.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or a hyper-parameter makes no sense.
            Cancelled: Somebody asked.
            MemoryError: The device has no room even for the smallest batch.
        """
        return _fit("anyfind.contrastive/contrastive", pairs, progress, cancel, options, network=False)


class NetworkTrainer:
    """Trains two heads with a residual network each."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs, as :meth:`LinearTrainer.fit` does.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or a hyper-parameter makes no sense.
            Cancelled: Somebody asked.
            MemoryError: The device has no room even for the smallest batch.
        """
        return _fit("anyfind.contrastive/contrastive-mlp", pairs, progress, cancel, options, network=True)


@dataclass(frozen=True, slots=True)
class _Work:
    """What all parts of a fit share."""

    prepared: Prepared
    place: Place
    seed: int
    progress: Progress
    cancel: CancelToken

    def train(
        self,
        rights: Ids,
        model: Canonical,
        coordinates: tuple[Vectors, Vectors],
        recipe: Recipe,
        tick: Tick,
        keep: Sequence[int],
    ) -> Trained:
        """Train on some right items."""
        start = heads(model.rho, recipe, self.seed)
        args = (rights, start, recipe, self.place, self.seed, keep, tick, self.cancel)
        return train(self.prepared, coordinates, *args)


def _fit(
    kind: str, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions, *, network: bool
) -> Artifact:
    check_pairs(pairs, FEWEST, cancel)
    used = np.unique(pairs.partner)
    usual = sensible(len(used), network=network)
    given = given_values(options, usual.as_dict(), kind.rpartition("/")[2])
    recipe = replace(usual, **given).checked()
    place = Place.on(resolve(options.device))
    cancel.check()
    with threads(options.threads):
        progress(0, 1, "preparing features")
        work = _Work(Prepared.of(pairs), place, options.seed, progress, cancel)
        cuts = _splits(pairs, used, options.seed, cancel)
        if len(used) >= LARGE:
            return _fit_once(kind, work, recipe, cuts[0], choose=not given)
        # With values given a fit is to be quick: one split says how it fares.
        chosen = cuts if not given and len(used) >= FEW else cuts[:1]
        moments = [work.prepared.moments(cut.train, cancel) for cut in chosen]
        if not given and len(used) >= FEW:
            recipe = _ridges(work, chosen, moments, recipe)
        steps, damping, held_out = _stopped(work, chosen, moments, recipe, choose=not given and len(used) >= FEW)
        recipe = replace(recipe, steps=steps, damping=damping)
        model = analysed(work.prepared.moments(used, cancel), recipe)
        coordinates = work.prepared.coordinates(model, cancel)

        def tick(done: int, total: int) -> None:
            progress(done, total, "training on all pairs")

        trained = work.train(used, model, coordinates, recipe, tick, [0])
        return _artifact(kind, work, model, coordinates, used, trained, recipe, held_out)


def _fit_once(kind: str, work: _Work, recipe: Recipe, cut: Split, *, choose: bool) -> Artifact:
    """For very many pairs: those held out for judging stay out, and heads are taken where they fared best.

    Where nothing is to be chosen, they are taken at the last step.
    """
    work.progress(0, recipe.steps, "canonical correlations")
    some = cut.train[:: max(1, len(cut.train) // _SAMPLED)]
    model = analysed(work.prepared.moments(some, work.cancel), recipe)
    coordinates = work.prepared.coordinates(model, work.cancel)

    def tick(done: int, total: int) -> None:
        work.progress(done, total, "training")

    steps = checkpoints(recipe.steps, _JUDGED) if choose else [0, recipe.steps]
    trained = work.train(cut.train, model, coordinates, recipe, tick, steps)
    trial = Trial.of(work.prepared, cut, coordinates)
    fared = {
        step: trial.judge(work.prepared, kept, recipe)
        for step, kept in trained.heads.items()
        if choose or step == recipe.steps
    }
    best = max(fared, key=lambda step: fared[step].merit)
    kept = Trained({0: trained.heads[0], best: trained.heads[best]}, trained.batch, trained.loss)
    return _artifact(kind, work, model, coordinates, cut.train, kept, replace(recipe, steps=best), fared[best])


def _splits(pairs: Pairs, used: Ids, seed: int, cancel: CancelToken) -> list[Split]:
    """Folds of the right items that have a partner; of very many items only the first."""
    if len(used) >= LARGE:
        cut = splits(np.arange(len(used)), seed=seed)[0]
        whole = Split(used[cut.train], used[cut.test], cut.groups)
        return [apart(whole, pairs.left, pairs.right, pairs.partner, cancel)]
    position = np.full(len(pairs.right), -1, dtype=np.int64)
    position[used] = np.arange(len(used))
    groups = grouped(pairs.left, pairs.right[used], position[pairs.partner])
    cuts = splits(groups, seed=seed)[:FOLDS]
    return [Split(used[cut.train], used[cut.test], cut.groups) for cut in cuts]


def _ridges(work: _Work, cuts: Sequence[Split], moments: Sequence[Moments], recipe: Recipe) -> Recipe:
    """The ridges under which the start fares best: training goes on from there."""
    few = min(len(cut.train) for cut in cuts) < MANY
    values = _STIFF if few else _WEAK

    def judge(trial: Recipe) -> HeldOut:
        parts = []
        for cut, part in zip(cuts, moments, strict=True):
            work.cancel.check()
            model = analysed(part, trial)
            parts.append(_at_start(work, cut, model, trial))
        return mean_of(parts)

    grid: Mapping[str, Sequence[Any]] = {"right_ridge": values, "left_ridge": values}
    return search(recipe, grid, judge, work.progress, work.cancel)[0]


def _at_start(work: _Work, cut: Split, model: Canonical, recipe: Recipe) -> HeldOut:
    """How heads fare before any training."""
    trial = Trial.of(work.prepared, cut, work.prepared.coordinates(model, work.cancel))
    left, right = heads(model.rho, recipe, work.seed)
    return trial.judge(work.prepared, (left, right), recipe)


def _stopped(
    work: _Work, cuts: Sequence[Split], moments: Sequence[Moments], recipe: Recipe, *, choose: bool
) -> tuple[int, float, HeldOut]:
    """How many steps and how much damping fare best on held-out pairs, and how they fare."""
    keep = checkpoints(recipe.steps, _JUDGED) if choose else [recipe.steps]
    dampings = _DAMPINGS if choose else (recipe.damping,)
    fared: dict[tuple[int, float], list[HeldOut]] = {}
    for number, (cut, part) in enumerate(zip(cuts, moments, strict=True)):
        model = analysed(part, recipe)
        coordinates = work.prepared.coordinates(model, work.cancel)

        def tick(done: int, total: int, number: int = number) -> None:
            work.progress(number * total + done, len(cuts) * total, "training on folds")

        trained = work.train(cut.train, model, coordinates, recipe, tick, keep)
        trial = Trial.of(work.prepared, cut, coordinates)
        for step, kept in trained.heads.items():
            if step in keep:
                for damping in dampings:
                    judged = trial.judge(work.prepared, kept, replace(recipe, damping=damping))
                    fared.setdefault((step, damping), []).append(judged)
    pooled = {key: mean_of(parts) for key, parts in fared.items()}
    best = max(pooled, key=lambda key: pooled[key].merit)
    return (*best, pooled[best])


def _artifact(
    kind: str,
    work: _Work,
    model: Canonical,
    coordinates: tuple[Vectors, Vectors],
    rights: Ids,
    trained: Trained,
    recipe: Recipe,
    held_out: HeldOut,
) -> Artifact:
    prepared = work.prepared
    final = trained.heads[max(trained.heads)]
    banks = banks_of(prepared, coordinates, rights, final, recipe)
    tensors: dict[str, Any] = {}
    maps = ((model.left, model.left_mean), (model.right, model.right_mean))
    for name, reading, (matrix, mean), head, bank in zip(NAMES, prepared.readings, maps, final, banks, strict=True):
        whole, offset = reading.whole(matrix, mean)
        tensors[f"{name}.matrix"] = np.ascontiguousarray(whole, dtype=np.float16)
        tensors[f"{name}.offset"] = np.asarray(offset, dtype=np.float32)
        tensors |= {f"{name}.head.{part}": np.asarray(value, dtype=np.float32) for part, value in head.items()}
        tensors[f"{name}.bank"] = np.asarray(bank.core, dtype=np.float16)
        tensors[f"{name}.bank_bias"] = np.asarray(bank.bias, dtype=np.float32)
    packing = _packing(banks, recipe)
    before, after = (watch(prepared, coordinates, rights, kept, recipe) for kept in (trained.heads[0], final))
    return card(
        kind,
        prepared.pairs,
        tensors,
        dimension=packing.dimension + EXTRA,
        method=_said(recipe),
        revision=REVISION,
        hyperparameters=recipe.as_dict(),
        held_out=held_out,
        shrink=packing.scale**2,
        extra={
            "transforms": [reading.kind for reading in prepared.readings],
            "packing": packing.facts(),
            "monitor": {"start": before, "end": after},
            "training": {"device": work.place.device, "batch": trained.batch, "loss": round(trained.loss, 4)},
        },
    )


def _packing(banks: tuple[Bank, Bank], recipe: Recipe) -> Packing:
    biases = [
        damped(bank.core, bank.bias, banks[1 - side].core, banks[1 - side].bias, recipe.damping)
        for side, bank in enumerate(banks)
    ]
    core = np.concatenate([bank.core for bank in banks])
    return Packing.for_sizes(core.shape[1], core, np.concatenate(biases))


def _said(recipe: Recipe) -> str:
    what = f"heads with a residual network of {recipe.hidden} units" if recipe.hidden else "linear heads"
    if recipe.steps == 0:
        return f"{what} at their start, canonical correlations: training by contrast did not help held-out pairs"
    return f"{what} trained by contrast from canonical correlations on, hubs held down"
