"""Judges every installed scorer on bridges of real features, as ``anyfind align score`` does, and prints the table.

``PYTHONPATH=tests python -m benchmarks.alignment.real_scorers --features file.npz --methods ridge cca --pairs 4000``
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from anyfind.align.scoring import Contender, Tried, judge_scorers
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import CancelToken, FitOptions, Pairs
from anyfind.service import methods
from benchmarks.alignment.material import Half, from_file


def main() -> int:
    """Fit each method on some pairs, judge each scorer on others, and print one row a scorer."""
    asked = _arguments()
    registry, whole = Registry(discover()), from_file(asked.features).train
    known = [
        Contender(entry.id, entry.full_id, registry.load(entry.trainer)(), registry.load(entry.factory))
        for entry in registry.scorers()
        if not asked.scorers or entry.id in asked.scorers
    ]
    order = np.random.default_rng(asked.seed).permutation(len(whole.image))
    train, rest = order[: asked.pairs], order[asked.pairs : asked.pairs + asked.judged]
    say = sys.stdout.write
    for name in asked.methods:
        entry = methods.named(registry, name)
        trainer, factory = methods.trainer(registry, entry), registry.load(entry.factory)
        artifact = trainer.fit(_pairs(whole, train), _quiet, CancelToken(), FitOptions(seed=asked.seed))
        options = FitOptions(seed=asked.seed)
        verdicts = judge_scorers(known, factory(artifact), _pairs(whole, rest), None, options, _quiet, CancelToken())
        say(f"{name} fitted on {len(train):,}, judged on {verdicts.pairs[1]:,} others, pool {verdicts.pool:.0f}\n")
        for one in verdicts.tried:
            say(f"  {one.contender.id:18}{_row(one)}\n")
        sys.stdout.flush()
    return 0


def _row(one: Tried) -> str:
    if one.error is not None:
        return one.error
    ways = [
        f"{way.before[0]:5.1f}/{way.before[2]:4.1f} -> {way.after[0]:5.1f}/{way.after[2]:4.1f}  "
        f"{way.gain.value:+5.2f} [{way.gain.low:+.2f}, {way.gain.high:+.2f}] {'on ' if way.on else 'off'}"
        for way in one.ways
    ]
    sure = one.sureness
    told = "" if sure is None else f"  auroc {sure['auroc']:.3f}, covered {sure['covered']:.1f}%"
    return " | ".join(ways) + told


def _pairs(half: Half, images: np.ndarray) -> Pairs:
    some = half.of(np.sort(images))
    return Pairs("text", "image", some.text, some.image, some.partner, "features", "0" * 64)


def _quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge scorers on real features.")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--methods", nargs="+", default=["ridge", "csa", "cca"])
    parser.add_argument("--scorers", nargs="*", default=[])
    parser.add_argument("--pairs", type=int, default=4000)
    parser.add_argument("--judged", type=int, default=1999)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
