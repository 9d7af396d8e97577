"""The upgrade adapter: what the new encoder says, in the old encoder's words, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, BadInput, CancelToken, FitOptions, Float32Array, Pairs, Progress
from anyfind_plugins.fitting.cards import identity
from anyfind_plugins.fitting.checks import check_pairs, given_values
from anyfind_plugins.upgrades.choosing import FEW, HALF, Choice, centred_query, choose
from anyfind_plugins.upgrades.maps import Affine, Centred, prepared, restored, rooted, unit

KIND: Final = "anyfind.upgrades/linear-upgrade"
REVISION: Final = 1

FEWEST: Final = 1
"""Pairs below which there is nothing to fit. A map of few pairs serves a library of few files, which it takes along."""

MOST: Final = 4000
"""Pairs that are compared with each other when the choice is made; all are fitted on."""


class UpgradeTrainer:
    """Fits the maps. Deterministic for the same pairs, library versions and processor."""

    revision = str(REVISION)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit both maps on all pairs with what cross-validation inside them chose.

        Args:
            pairs: The new encoder's vectors on the left, the old one's of the same items on the right.
            progress: Called with the folds tried.
            cancel: Stops between two of them.
            options: ``values`` may hold the fields of :class:`~anyfind_plugins.upgrades.choosing.Choice`.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or an unknown hyper-parameter.
        """
        check_pairs(pairs, FEWEST, cancel)
        given = given_values(options, Choice().as_dict(), "The upgrade", {"share": (0, 1), "centring": (0, 1)})
        new = np.asarray(pairs.left, dtype=np.float32)
        old = np.asarray(pairs.right, dtype=np.float32)[pairs.partner]
        # How the work is split between threads would change the last bits of the result.
        with threadpool_limits(1, user_api="blas"):
            some = np.random.default_rng(options.seed).permutation(len(new))[:MOST]
            choice, agreement = choose(new[some], old[some], given, options.seed, progress, cancel)
            cancel.check()
            seen = Centred.of(new, old)
            asking = seen.blended(seen.ridge(choice.damping), seen.rotation(), choice.share)
            cancel.check()
            roots = rooted(new), rooted(old)
            sides = [prepared(side, root=root) for side, root in zip((new, old), roots, strict=True)]
            there, back = (_imitating(one, other, choice) for one, other in (sides, sides[::-1]))
        tensors = {
            "question.matrix": asking.matrix.astype(np.float16),
            "question.offset": asking.offset,
            "to_old.matrix": there.matrix.astype(np.float16),
            "to_old.offset": there.offset,
            "to_new.matrix": back.matrix.astype(np.float16),
            "to_new.offset": back.offset,
            "old.mean": unit(old).mean(axis=0).astype(np.float32),
        }
        found = dict(zip(("r1", "r5", "r10"), agreement.recalls, strict=True))
        held_out = {"pool": agreement.pool, "left_to_right": found, "agreement": round(agreement.kept, 4)}
        # Of a single vector nobody knows how near others lie: then what the library has tells, not this.
        direct = {"direct": {"mean": agreement.direct[0], "std": agreement.direct[1]}} if agreement.pool else {}
        card = {
            "purpose": "upgrade",
            "sides": [pairs.left_space, pairs.right_space],
            "target": identity(tensors),
            "dimension": old.shape[1],
            "method": "ridge regression blended with a rotation, both ways",
            "revision": REVISION,
            "pairs": {
                "left": len(pairs.left),
                "right": len(pairs.right),
                "source": pairs.source,
                "digest": pairs.digest,
            },
            "hyperparameters": choice.as_dict(),
            "held_out": held_out if agreement.pool else {},
            "lengths": [_length(new), _length(old)],
            "roots": list(roots),
            "calibration": {
                "background": {"mean": agreement.background[0], "std": agreement.background[1]},
                **direct,
                "stretch": round(agreement.stretch, 4),
            },
        }
        return Artifact(KIND, tensors, card)


@dataclass(frozen=True, slots=True)
class Translation:
    """Vectors of one encoder as those that the other one would have given, for whatever takes these.

    Attributes:
        source: Space id of what it takes.
        target: Space id of what it gives.
        model: The map between prepared vectors.
        roots: Whether the values of either side are never negative, so that their roots are mapped.
        length: How long the other encoder's vectors usually are.
    """

    source: str
    target: str
    model: Affine
    roots: tuple[bool, bool]
    length: float

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Map ``[n, d]`` to vectors of the other encoder's space, of the length that they usually have there."""
        mapped = self.model.apply(prepared(vectors, root=self.roots[0]))
        return np.asarray(restored(mapped, root=self.roots[1]) * self.length, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Question:
    """Vectors of the new encoder as queries among old unit vectors.

    Attributes:
        source: Space id of the new vectors.
        target: Space id of the old ones.
        model: The map between unit vectors.
        mean: What old unit vectors share, ``[e]``.
        centring: How much of it is taken off.
    """

    source: str
    target: str
    model: Affine
    mean: Float32Array
    centring: float

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Map ``[n, d]`` to unit vectors whose inner products with old unit vectors rank the old vectors."""
        return centred_query(self.model.apply(vectors), self.mean, self.centring)


def load(artifact: Artifact) -> tuple[Translation, Translation, Question]:
    """New to old, old to new, and new vectors as queries among old ones.

    Raises:
        BadInput: The artifact lacks a tensor, or its tensors do not fit each other.
    """
    card: Any = artifact.card
    try:
        new, old = card["sides"]
        there, back, asking = (
            Affine(*(np.asarray(artifact.tensors[f"{way}.{part}"], dtype=np.float32) for part in ("matrix", "offset")))
            for way in ("to_old", "to_new", "question")
        )
        mean = np.asarray(artifact.tensors["old.mean"], dtype=np.float32)
        lengths = [float(length) for length in card["lengths"]]
        one, other = (bool(root) for root in card["roots"])
        centring = float(card["hyperparameters"]["centring"])
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise BadInput(f"The adapter is no upgrade: {error!r}.", hint="Begin the upgrade again.") from error
    if there.matrix.shape != back.matrix.shape[::-1] or mean.shape != asking.offset.shape:
        raise BadInput("The adapter's tensors do not fit its card.", hint="Begin the upgrade again.")
    return (
        Translation(new, old, there, (one, other), lengths[1]),
        Translation(old, new, back, (other, one), lengths[0]),
        Question(new, old, asking, mean, centring),
    )


def _imitating(one: Float32Array, other: Float32Array, choice: Choice) -> Affine:
    seen = Centred.of(one, other)
    share = 1.0 if len(one) < FEW else HALF
    return seen.blended(seen.ridge(choice.likeness), seen.rotation(), share)


def _length(vectors: Float32Array) -> float:
    return float(np.linalg.norm(vectors, axis=1).mean())
