"""What each scorer corrects, on made-up sets in which it is there by construction, printed as a table.

``PYTHONPATH=tests python -m benchmarks.alignment.synthetic_scorers``
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import PLAIN_FIT, Bank, CancelToken, Float32Array, Scorer
from anyfind_plugins.scorers import conformal, hubs, invgc, mean_removal, probabilistic
from data_makers import hubs_and_gaps

TRAIN, HELD, TEST = 1200, 400, 600
COVERAGES: Final = (0.8, 0.9, 0.95)
BINS: Final = 10

HUB_SCORERS: Final[dict[str, tuple[Callable[[], Any], Callable[[Any], Any]]]] = {
    "invgc": (invgc.InvgcTrainer, invgc.load),
    "nnn": (hubs.NnnTrainer, hubs.load_nnn),
    "inverted-softmax": (hubs.InvertedSoftmaxTrainer, hubs.load_inverted_softmax),
    "csls": (hubs.CslsTrainer, hubs.load_csls),
}


def fitted(trainer: Callable[[], Any], load: Callable[[Any], Any], bank: Bank) -> Any:
    """A scorer, fitted with what it chooses itself."""
    return load(trainer().fit(bank, _quiet, CancelToken(), PLAIN_FIT))


def hub_figures(scores: Float32Array) -> dict[str, float]:
    """R@1 in percent, and the skew of how often items are among the ten best of a query."""
    order = np.argsort(-scores, axis=1)
    times = np.bincount(order[:, :10].ravel(), minlength=scores.shape[1]).astype(np.float64)
    return {
        "r1": float(np.mean(order[:, 0] == np.arange(len(scores)))) * 100,
        "skew": float(np.mean((times - times.mean()) ** 3) / times.std() ** 3),
    }


def hubness(seed: int = 0) -> dict[str, dict[str, float]]:
    """R7, R8, R9: before and after each scorer that holds hubs down."""
    train, held, test = (hubs_and_gaps.hubs(n, seed + i) for i, n in enumerate((TRAIN, HELD, TEST)))
    bank = hubs_and_gaps.bank_of(train, held)
    found = {"inner product": hub_figures(test[0] @ test[1].T)}
    for name, (trainer, load) in HUB_SCORERS.items():
        scorer: Scorer = fitted(trainer, load, bank)
        found[name] = hub_figures(scorer.scores(*test, 0))
    return found


def convolved(seed: int = 0) -> dict[str, dict[str, float]]:
    """R7: R@1, skew, and what the paper calls degeneration: how near the nearest other item of the gallery is."""
    train, held, test = (hubs_and_gaps.convolved(n, seed + i) for i, n in enumerate((TRAIN, HELD, TEST)))
    scorer = fitted(invgc.InvgcTrainer, invgc.load, hubs_and_gaps.bank_of(train, held))
    return {
        "inner product": {**hub_figures(test[0] @ test[1].T), "nearest": _nearest(test[1])},
        "invgc": {**hub_figures(scorer.scores(*test, 0)), "nearest": _nearest(scorer.map_gallery(test[1], 0))},
    }


def mixed(seed: int = 0) -> dict[str, float]:
    """R2: NDCG@10 of a collection in which each thing is there once, as a text or as a picture."""
    train, held, (questions, texts, pictures) = (
        hubs_and_gaps.gap(n, seed + i) for i, n in enumerate((TRAIN, HELD, TEST))
    )
    bank = hubs_and_gaps.bank_of((train[1], train[2]), (held[1], held[2]))
    scorer = fitted(mean_removal.MeanRemovalTrainer, mean_removal.load, bank)
    written = np.random.default_rng(seed).random(TEST) < 0.5
    figures = {}
    for name, change in (("inner product", lambda x, _: x), ("mean removal", scorer.removed)):
        collection: Float32Array = np.asarray(np.where(written[:, None], change(texts, 0), change(pictures, 1)))
        figures[name] = ndcg(change(questions, 0) @ collection.T)
        figures[f"{name}, pictures"] = ndcg(change(questions, 0)[~written] @ collection.T, np.flatnonzero(~written))
    return figures


def calibrated(seed: int = 0) -> dict[str, Any]:
    """R11: coverage in two bridges, and NDCG@10 of one list out of both."""
    held, test = hubs_and_gaps.scales(1500, seed), hubs_and_gaps.scales(TEST, seed + 1)
    wide = hubs_and_gaps.scales(3000, seed + 2)
    scorers = [
        fitted(conformal.ConformalTrainer, conformal.load, hubs_and_gaps.bank_of(pairs, pairs)) for pairs in held
    ]
    covered = [
        [float(np.mean(np.einsum("nd,nd->n", *pairs) >= scorer.calibration.threshold(c))) for c in COVERAGES]
        for scorer, pairs in zip(scorers, wide, strict=True)
    ]
    # Of each thing that is looked for only one bridge's gallery has something.
    there = np.random.default_rng(seed).random(TEST) < 0.5
    plain = [queries @ gallery[mine].T for (queries, gallery), mine in zip(test, (there, ~there), strict=True)]
    shares = [
        scorer.scores(queries, gallery[mine], 0)
        for scorer, (queries, gallery), mine in zip(scorers, test, (there, ~there), strict=True)
    ]
    ranked = [1.0 / (60 + 1 + np.argsort(np.argsort(-part, axis=1), axis=1)) for part in plain]
    place = np.where(there, np.cumsum(there) - 1, there.sum() + np.cumsum(~there) - 1)
    merged: dict[str, list[npt.NDArray[np.floating]]] = {
        "raw": list(plain),
        "reciprocal ranks": list(ranked),
        "calibrated": list(shares),
    }
    return {
        "covered": covered,
        "merged": {name: ndcg(np.concatenate(parts, axis=1), place) for name, parts in merged.items()},
    }


def uncertain(seed: int = 0) -> dict[str, Any]:
    """R31: R@1 over ten bins of rising uncertainty, and its rank correlation with the bin."""
    from scipy.stats import spearmanr

    train, held, test = (hubs_and_gaps.doubtful(n, seed + i) for i, n in enumerate((TRAIN, HELD, 2000)))
    scorer = fitted(probabilistic.ProbabilisticTrainer, probabilistic.load, hubs_and_gaps.bank_of(train, held))
    queries, gallery = test
    pool = gallery[:TEST]
    scores, everyone = queries[:TEST] @ pool.T, np.arange(TEST)
    right = scores.argmax(axis=1) == everyone
    doubt = scorer.uncertainty(queries[:TEST], 0)
    bins = [float(right[rows].mean()) for rows in np.array_split(np.argsort(doubt, kind="stable"), BINS)]
    told = scorer.certainty(queries[:TEST], pool, 0)[everyone, scores.argmax(axis=1)]
    parts = np.array_split(np.argsort(told, kind="stable"), BINS)
    off = sum(abs(float(told[rows].mean() - right[rows].mean())) * len(rows) for rows in parts) / TEST
    return {"bins": bins, "spearman": float(spearmanr(range(BINS), bins).statistic), "calibration_error": off}


def ndcg(scores: npt.NDArray[np.floating], right: npt.NDArray[np.int64] | None = None) -> float:
    """NDCG@10 in percent where each query has one right answer; row ``i``'s is ``i`` where nothing is said."""
    right = np.arange(len(scores)) if right is None else right
    own = scores[np.arange(len(scores)), right][:, None]
    ranks = np.count_nonzero(scores >= own, axis=1)
    return float(np.mean(np.where(ranks <= 10, 1.0 / np.log2(1.0 + ranks), 0.0))) * 100


def main() -> int:
    """Print the table."""
    say = sys.stdout.write
    say("Hubs (1,200 known pairs, 600 to choose from)      R@1   skew of 10-occurrence\n")
    for name, figures in hubness().items():
        say(f"  {name:45} {figures['r1']:5.1f}   {figures['skew']:6.2f}\n")
    say("A crowded gallery, mixed with its neighbours      R@1   skew   cosine of the nearest other\n")
    for name, figures in convolved().items():
        say(f"  {name:45} {figures['r1']:5.1f}   {figures['skew']:4.2f}   {figures['nearest']:.3f}\n")
    say("Gap (texts and pictures in one list)          NDCG@10\n")
    for name, figure in mixed().items():
        say(f"  {name:45} {figure:5.1f}\n")
    found = calibrated()
    say("Two bridges on different scales\n")
    for name, row in zip(("first bridge", "second bridge"), found["covered"], strict=True):
        told = ", ".join(f"{c:.0%}: {share:.1%}" for c, share in zip(COVERAGES, row, strict=True))
        say(f"  covered in the {name:30} {told}\n")
    for name, figure in found["merged"].items():
        say(f"  {f'NDCG@10 merged by {name}':45} {figure:5.1f}\n")
    doubts = uncertain()
    say("Doubtful queries, from sure to unsure\n")
    say(f"  R@1 by tenth of uncertainty: {', '.join(f'{share:.2f}' for share in doubts['bins'])}\n")
    say(f"  Spearman {doubts['spearman']:.2f}, error of the certainty {doubts['calibration_error']:.3f}\n")
    return 0


def _nearest(rows: Float32Array) -> float:
    scores = rows @ rows.T
    np.fill_diagonal(scores, -1.0)
    return float(scores.max(axis=1).mean())


def _quiet(done: int, total: int, what: str) -> None:
    del done, total, what


if __name__ == "__main__":
    sys.exit(main())
