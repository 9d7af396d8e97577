"""Fits and edits the relative bridge: there is nothing to fit but how similarities are sharpened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Pairs, Progress
from anyfind_plugins.bridges.features import fitting
from anyfind_plugins.fitting.cards import SEPARATION, identity
from anyfind_plugins.fitting.checks import check_pairs, given_values
from anyfind_plugins.fitting.held_out import HeldOut
from anyfind_plugins.fitting.searching import search
from anyfind_plugins.relative.anchors import Anchors, Removal
from anyfind_plugins.relative.judging import Judge
from anyfind_plugins.relative.sides import Choice, packing

KIND: Final = "anyfind.relative/asif"
REVISION: Final = 1

FEWEST: Final = 20
"""Right items below which similarities to them say nothing."""

MOST: Final = 20_000
"""Right items above which vectors, which have a value for each, would fill the memory."""

FEW: Final = 40

_GRID: Final = {
    "exponent": (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0),
    "share": (0.05, 0.1, 0.25, 0.5, 1.0),
    "damping": (0.0, 0.25, 0.5, 0.75),
}


class AsifTrainer:
    """Fits the bridge, and edits it: the same pairs give the same tensors, whichever way they came together."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Keep all pairs, with what cross-validation inside them chose.

        Args:
            pairs: :data:`FEWEST` to :data:`MOST` different right items; weights count. Named rows can be taken away
                by their names later.
            progress: Called with the values tried.
            cancel: Stops between two of them.
            options: ``values`` may hold the fields of :class:`~anyfind_plugins.relative.sides.Choice`; with any of
                them nothing is chosen.

        Raises:
            BadInput: There are too few or too many pairs, values that are not finite, or an unknown hyper-parameter.
        """
        check_pairs(pairs, FEWEST, cancel)
        ranges = {"share": (0.0, 1.0), "exponent": (0.0, 1000.0), "damping": (0.0, 100.0)}
        given = given_values(options, asdict(Choice()), "asif", ranges)
        kinds = fitting(pairs.left), fitting(pairs.right)
        cancel.check()
        anchors = Anchors.of(pairs, kinds)
        _check_size(anchors)
        with threadpool_limits(1, user_api="blas"):
            judge = Judge(anchors, options.seed)
            grid = {} if given or len(anchors.right) < FEW else _GRID
            choice, held_out = search(replace(Choice(), **given), grid, judge, progress, cancel)
        facts = {
            "sides": [pairs.left_space, pairs.right_space],
            "method": "similarities to named pairs (ASIF), hubs held down",
            "revision": REVISION,
            "transforms": list(kinds),
            "hyperparameters": asdict(choice),
            "seed": options.seed,
            "editable": True,
        }
        return _judged(_artifact(anchors, choice, facts, pairs.source), held_out)

    def edit(self, artifact: Artifact, added: Pairs | None = None, removed: Sequence[Removal] = ()) -> Artifact:
        """Take pairs away, then add pairs, under the same hyper-parameters.

        The tensors are those of a fit of the pairs that are left, bit for bit. What the card says about held-out
        pairs is still that of before until :meth:`judge` has looked again.

        Args:
            artifact: A bridge of this trainer.
            added: Pairs between the same spaces; rows without a name get the digest of their vector.
            removed: Names of right items in hex, each with one of its left items or with ``None`` for all of them.

        Raises:
            BadInput: A pair to be removed is not there, or too few or too many would be left.
        """
        anchors = Anchors.read(artifact.tensors)
        card = artifact.card
        if removed:
            anchors = anchors.without(removed)
        if added is not None:
            check_pairs(added, 1)
            if [added.left_space, added.right_space] != list(card["sides"]):
                raise BadInput("The pairs lie in other spaces than the bridge.", hint="Encode them with its encoders.")
            anchors = anchors.joined(Anchors.of(added, (card["transforms"][0], card["transforms"][1])))
        _check_size(anchors)
        return _artifact(anchors, _choice(artifact), dict(card), str(card["pairs"]["source"]))

    def judge(self, artifact: Artifact, progress: Progress, cancel: CancelToken) -> Artifact:
        """The same bridge with a card whose held-out facts are those of the pairs that it has now.

        Raises:
            Cancelled: Somebody asked.
        """
        cancel.check()
        progress(0, 1, "judging held-out pairs")
        with threadpool_limits(1, user_api="blas"):
            held_out = Judge(Anchors.read(artifact.tensors), int(artifact.card["seed"]))(_choice(artifact))
        return _judged(artifact, held_out)


def _check_size(anchors: Anchors) -> None:
    if len(anchors.right) < FEWEST:
        raise BadInput(f"A relative bridge needs at least {FEWEST} different items, not {len(anchors.right)}.")
    if len(anchors.right) > MOST:
        raise BadInput(
            f"A relative bridge holds at most {MOST:,} different items, not {len(anchors.right):,}.",
            hint="Fit with --method cca instead.",
        )


def _choice(artifact: Artifact) -> Choice:
    chosen: Any = artifact.card["hyperparameters"]
    return Choice(**{name: float(chosen[name]) for name in Choice.__slots__})


def _artifact(anchors: Anchors, choice: Choice, facts: dict[str, Any], source: str) -> Artifact:
    """The tensors, and what of the card follows from them."""
    # The names of the rows stand for the rows: they are digests of what was encoded, and the spaces say by what.
    small = {name: tensor for name, tensor in anchors.tensors().items() if name not in {"left", "right"}}
    small["spaces"] = np.frombuffer(" ".join([*facts["sides"], *facts["transforms"]]).encode(), dtype=np.uint8)
    small["settings"] = np.array([choice.share, choice.exponent, choice.damping], dtype=np.float32)
    card = {
        **facts,
        "target": identity(small),
        "dimension": len(anchors.right) + 6,
        "pairs": {
            "left": len(anchors.left),
            "right": len(anchors.right),
            "source": source,
            "digest": anchors.digest(),
        },
    }
    return Artifact(KIND, anchors.tensors(), card)


def _judged(artifact: Artifact, held_out: HeldOut) -> Artifact:
    squared = packing(1, _choice(artifact)).scale ** 2
    mean, deviation = held_out.background
    card = {
        **artifact.card,
        "held_out": held_out.facts(),
        "calibration": {"background": {"mean": mean / squared, "std": deviation / squared}},
        "trust": {"slots": [], "scale": 1.0, "offset": float(np.log(max(held_out.separation, 0.05) / SEPARATION))},
    }
    return Artifact(KIND, artifact.tensors, card)
