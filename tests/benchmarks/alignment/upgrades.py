"""What a change of encoders keeps before anything is embedded anew, on real features.

``PYTHONPATH=tests python -m benchmarks.alignment.upgrades --side text --old vectors.npz --new others.npz``

The files are those of the table of methods; of the new one only ``train_SIDE`` and ``dev_SIDE`` are read, rows as in
the old one. Both may be one file, with ``--old-columns 0:1280 --new-columns 1280:2560``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.align.upgrading import trainer_entry
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import AdapterTrainer, CancelToken, FitOptions, Pairs
from anyfind.sdk.contracts import Adapter
from anyfind.sdk.types import Float32Array
from anyfind.service import methods

Numbers = npt.NDArray[np.int64]

NEAR: Final = 10
"""Places among which the right answer is looked for, and neighbours that captions choose for a picture."""

_BLOCK: Final = 1000


@dataclass(frozen=True, slots=True)
class Half:
    """Vectors of one split by both encoders: ``changed`` and ``other`` sides, and the picture of each caption."""

    old: Float32Array
    new: Float32Array
    other: Float32Array
    partner: Numbers


Row = tuple[float, float, float]
"""R@10 in percent: by the new encoder alone, through the map, by the old one alone."""


def unit(vectors: Float32Array) -> Float32Array:
    """Rows of length one."""
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def recall(
    queries: Float32Array,
    gallery: Float32Array,
    asked: Numbers,
    held: Numbers,
    *,
    itself: bool = False,
    near: int = NEAR,
) -> float:
    """Percent of queries with a right answer among the nearest.

    Args:
        queries: ``[n, d]``.
        gallery: ``[m, d]``.
        asked: ``[n]``, what each query is about.
        held: ``[m]``, what each answer is about.
        itself: Whether answer ``i`` is query ``i``, which does not count.
        near: How many of the nearest count.
    """
    hits = 0
    for start in range(0, len(queries), _BLOCK):
        scores = queries[start : start + _BLOCK] @ gallery.T
        if itself:
            rows = np.arange(len(scores))
            scores[rows, start + rows] = -np.inf
        top = np.argpartition(-scores, near, axis=1)[:, :near]
        hits += int((held[top] == asked[start : start + _BLOCK, None]).any(axis=1).sum())
    return 100.0 * hits / len(queries)


def text_rows(dev: Half, maps: tuple[Adapter, ...], bridges: Mapping[str, tuple[Adapter, Adapter]]) -> dict[str, Row]:
    """Rows of another encoder of words."""
    to_old, _, question = maps
    new, old = unit(dev.new), unit(dev.old)
    pictures = np.arange(len(dev.other), dtype=np.int64)

    def same(queries: Float32Array, gallery: Float32Array) -> float:
        return recall(queries, gallery, dev.partner, dev.partner, itself=True)

    def over(which: str, words: Float32Array) -> float:
        left, right = bridges[which]
        return recall(left.apply(words), right.apply(dev.other), dev.partner, pictures)

    return {
        "another caption of the same picture": (same(new, new), same(question.apply(dev.new), old), same(old, old)),
        "words to pictures over the old bridge": (
            over("new", dev.new),
            over("old", to_old.apply(dev.new)),
            over("old", dev.old),
        ),
    }


def image_rows(dev: Half, maps: tuple[Adapter, ...], bridges: Mapping[str, tuple[Adapter, Adapter]]) -> dict[str, Row]:
    """Rows of another encoder of pictures; captions are vectors of words."""
    to_old, _, question = maps
    new, old, asked = unit(dev.new), unit(dev.old), question.apply(dev.new)
    pictures = np.arange(len(dev.new), dtype=np.int64)
    means = unit(np.stack([unit(dev.other)[dev.partner == one].mean(axis=0) for one in pictures]))
    alike = means @ means.T
    np.fill_diagonal(alike, -np.inf)
    likest = alike.argmax(axis=1).astype(np.int64)

    def found(queries: Float32Array, gallery: Float32Array) -> float:
        return recall(queries, gallery, pictures, pictures, near=1)

    def by_captions(queries: Float32Array, gallery: Float32Array) -> float:
        return recall(queries, gallery, likest, pictures, itself=True)

    def to_captions(which: str, shown: Float32Array) -> float:
        left, right = bridges[which]
        return recall(right.apply(shown), left.apply(dev.other), pictures, dev.partner)

    def to_pictures(which: str, shown: Float32Array) -> float:
        left, right = bridges[which]
        return recall(left.apply(dev.other), right.apply(shown), dev.partner, pictures)

    imitated, before = to_old.apply(dev.new), to_pictures("old", dev.old)
    return {
        "the picture itself, R@1": (found(new, new), found(asked, old), found(old, old)),
        "the picture with the likest captions": (by_captions(new, new), by_captions(asked, old), by_captions(old, old)),
        "a new picture to captions over the old bridge": (
            to_captions("new", dev.new),
            to_captions("old", imitated),
            to_captions("old", dev.old),
        ),
        "words to old pictures (before they change over)": (to_pictures("new", dev.new), before, before),
        "words to new pictures over the old bridge (after)": (
            to_pictures("new", dev.new),
            to_pictures("old", imitated),
            before,
        ),
    }


def measured(halves: tuple[Half, Half], side: str, asked: argparse.Namespace, seed: int) -> dict[str, Row]:
    """Fit the map and the bridges of both encoders on training vectors, and look at what the others say."""
    train, dev = halves
    registry = Registry(discover())
    rng = np.random.default_rng(seed)
    order = rng.permutation(int(train.partner.max()) + 1)
    sample, shown = order[: asked.pairs], np.sort(order[asked.pairs : asked.pairs + asked.bridge])
    rows = sample
    if side == "text":
        rows = np.array([rng.choice(np.flatnonzero(train.partner == one)) for one in sample])
    entry = trainer_entry(registry)
    assert entry.trainer is not None
    artifact = _fitted(registry.load(entry.trainer)(), train.new[rows], train.old[rows], np.arange(len(rows)), seed)
    maps = registry.load(entry.factory)(artifact)
    captions = np.flatnonzero(np.isin(train.partner, shown))
    partner = np.searchsorted(shown, train.partner[captions])
    bridge = methods.named(registry, asked.method)
    bridges: dict[str, Any] = {}
    for which in ("old", "new"):
        vectors = getattr(train, which)
        sides = (vectors[captions], train.other[shown]) if side == "text" else (train.other[captions], vectors[shown])
        made = _fitted(methods.trainer(registry, bridge), sides[0], sides[1], partner, seed, {"rank": asked.rank})
        bridges[which] = registry.load(bridge.factory)(made)
    return (text_rows if side == "text" else image_rows)(dev, maps, bridges)


def _fitted(
    trainer: AdapterTrainer,
    left: Float32Array,
    right: Float32Array,
    partner: Numbers,
    seed: int,
    values: Mapping[str, Any] | None = None,
) -> Any:
    pairs = Pairs("left", "right", left, right, partner.astype(np.int64), "features", "0" * 64)
    return trainer.fit(pairs, _quiet, CancelToken(), FitOptions(seed=seed, values=values or {}))


def _quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def _half(old: Any, new: Any, name: str, asked: argparse.Namespace) -> Half:
    side, other = asked.side, "image" if asked.side == "text" else "text"

    def vectors(source: Any, key: str, columns: slice) -> Float32Array:
        return np.ascontiguousarray(source[f"{name}_{key}"][:, columns], dtype=np.float32)

    return Half(
        vectors(old, side, asked.old_columns),
        vectors(new, side, asked.new_columns),
        vectors(old, other, asked.other_columns),
        old[f"{name}_partner"].astype(np.int64),
    )


def _columns(given: str) -> slice:
    first, _, last = given.partition(":")
    return slice(int(first or 0), int(last) if last else None)


def main() -> int:
    """Print the table that docs/alignment/upgrade.md has."""
    parser = argparse.ArgumentParser(description="What a change of encoders keeps.")
    parser.add_argument("--side", choices=["text", "image"], required=True)
    parser.add_argument("--old", type=Path, required=True)
    parser.add_argument("--new", type=Path)
    for which in ("old", "new", "other"):
        parser.add_argument(f"--{which}-columns", type=_columns, default=slice(None))
    parser.add_argument("--pairs", type=int, default=1000, help="files that both encoders embed")
    parser.add_argument("--bridge", type=int, default=3000, help="other pictures that bridges are fitted on")
    parser.add_argument("--method", default="cca")
    parser.add_argument("--rank", type=int, default=160)
    parser.add_argument("--draws", type=int, default=2)
    asked = parser.parse_args()
    with np.load(asked.old) as old, np.load(asked.new or asked.old) as new:
        halves = (_half(old, new, "train", asked), _half(old, new, "dev", asked))
    tables = [measured(halves, asked.side, asked, seed) for seed in range(asked.draws)]
    say = sys.stdout.write
    say(f"R@{NEAR} in percent, {asked.pairs:,} files by both encoders, mean of {asked.draws} draws\n\n")
    say("| | new alone | old index, map | old alone | kept |\n|---|---|---|---|---|\n")
    for name in tables[0]:
        fresh, through, before = np.mean([table[name] for table in tables], axis=0)
        say(f"| {name} | {fresh:.1f} | {through:.1f} | {before:.1f} | {100 * through / fresh:.0f}% |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
