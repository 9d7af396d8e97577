"""Prints methods x pairs x pools with intervals, chance and shuffled pairs, and draws the curve. See README.md."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk.errors import AnyfindError
from anyfind.sdk.types import Artifact
from anyfind.service import methods
from benchmarks.alignment import table
from benchmarks.alignment.cells import KINDS, Cell, Done, fingerprint, run
from benchmarks.alignment.curve import draw
from benchmarks.alignment.material import Material, derived, from_engine, from_file
from benchmarks.alignment.page import page

PAIRS: Final = (100, 320, 500, 1000, 3000, 6000)
POOLS: Final = (400, 1000)
SEEDS: Final = 5
SHUFFLED: Final = (0.3, 0.5, 1.0)
REFERENCE: Final = "cca"


def main() -> int:
    """Measure what is missing, then print and write everything that is there."""
    asked = _arguments()
    registry = Registry(discover())
    if asked.features:
        material = from_file(asked.features)
    elif asked.images and asked.captions:
        material = from_engine(asked.home, asked.images, asked.captions, asked.test_captions)
    else:
        print("Give --features, or --images with --captions.", file=sys.stderr)
        return 2
    pools = sorted({min(pool, len(material.test.image)) for pool in asked.pools})
    folder = asked.out / fingerprint(material, pools)
    folder.mkdir(parents=True, exist_ok=True)
    _Shared.derived = derived(asked.home)
    cells = list(_cells(asked, registry, len(material.train.image)))
    failed = {} if asked.only_print else _measure(registry, material, cells, pools, folder, asked.jobs)
    done = [(cell, Done.load(path)) for cell in cells if (path := folder / f"{cell.key}.npz").exists()]
    rows = table.rows(done)
    gaps = table.against(rows, asked.reference)
    about = {
        "train_pictures": len(material.train.image),
        "test_pictures": len(material.test.image),
        "cells": len(cells),
        "done": len(done),
        "failed": failed,
    }
    text = page(rows, gaps, about, asked.title)
    (asked.out / "table.md").write_text(text, encoding="utf-8")
    (asked.out / "table.csv").write_text(table.as_csv(rows), encoding="utf-8")
    document = json.dumps(table.as_json(rows, gaps, about), indent=1) + "\n"
    (asked.out / "table.json").write_text(document, encoding="utf-8")
    for kind, pool in sorted({(row.place[0], row.place[3]) for row in rows}):
        draw(rows, kind, pool, asked.out / f"curve-{kind}-{pool}")
    print(text)
    print(f"{len(done)} of {len(cells)} cells. Table and curves: {asked.out}.")
    for key, why in failed.items():
        print(f"Not measured: {key}: {why}", file=sys.stderr)
    return 1 if failed else 0


def _cells(asked: argparse.Namespace, registry: Registry, most: int) -> Iterator[Cell]:
    """Every cell, what is quick first; the shuffled control at a few numbers of pairs alone."""
    ready = {entry.id: entry for entry in methods.derived(registry) if entry.id in _Shared.derived}
    chosen = [*methods.bridges(registry), *ready.values()]
    if asked.methods:
        chosen = [ready.get(name) or methods.named(registry, name) for name in asked.methods]
    scorers = [""] + ([one.id for one in registry.scorers()] if asked.scorers == ["all"] else asked.scorers)
    pairs = sorted({min(one, most) for one in asked.pairs})
    revision = {entry.id: str(getattr(methods.trainer(registry, entry), "revision", "1")) for entry in chosen}
    for seed, count, kind, share in product(range(asked.seeds), pairs, asked.kinds, (0.0, *asked.shuffled)):
        if share and count not in asked.shuffled_at:
            continue
        for entry, scorer in product(chosen, scorers if not share else [""]):
            if entry.id in ready and (share or scorer):
                continue
            if count >= entry.least_pairs or entry.id in ready:
                yield Cell(entry.id, scorer, kind, count, share, seed, revision[entry.id])


def _measure(
    registry: Registry, material: Material, cells: Sequence[Cell], pools: Sequence[int], folder: Path, jobs: int
) -> dict[str, str]:
    """Measure the cells that are missing; what could not be, and why."""
    together: dict[Cell, list[Cell]] = {}
    for cell in cells:
        together.setdefault(replace(cell, scorer=""), []).append(cell)
    work = [group for group in together.values() if any(not (folder / f"{one.key}.npz").exists() for one in group)]
    failed: dict[str, str] = {}
    started = time.monotonic()
    _Shared.registry, _Shared.material, _Shared.pools, _Shared.folder = registry, material, tuple(pools), folder
    # Forked, so that the vectors are there once.
    with multiprocessing.get_context("fork").Pool(jobs) as crew:
        for number, (key, why) in enumerate(crew.imap_unordered(_one, work), start=1):
            left = (time.monotonic() - started) / number * (len(work) - number)
            print(f"{number}/{len(work)} {key}{f': {why}' if why else ''}, about {left / 60:.0f} min to go", flush=True)
            if why:
                failed[key] = why
    return failed


class _Shared:
    """What forked processes find in memory."""

    registry: Registry
    material: Material
    pools: tuple[int, ...]
    folder: Path
    derived: Mapping[str, Artifact] = MappingProxyType({})


def _one(group: Sequence[Cell]) -> tuple[str, str]:
    try:
        run(_Shared.registry, _Shared.material, group, _Shared.pools, _Shared.folder, _Shared.derived)
    except AnyfindError as error:
        return group[0].key, str(error)
    except Exception as error:  # noqa: BLE001 (one method that fails leaves the others their rows)
        return group[0].key, repr(error)
    return group[0].key, ""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alignment", description=__doc__)
    parser.add_argument("--images", type=Path, help="folder or tar archive of pictures")
    parser.add_argument("--captions", type=Path, help="TSV of their captions")
    parser.add_argument("--test-captions", type=Path, help="TSV of the captions of the pictures for the pools")
    parser.add_argument("--features", type=Path, help="instead: an .npz of vectors, as the README describes it")
    parser.add_argument("--home", type=Path, help="the library whose encoders are used")
    parser.add_argument("--out", type=Path, default=Path("build/bench-alignment"))
    parser.add_argument("--methods", nargs="+", default=[], help="short ids; else every installed bridge trainer")
    parser.add_argument("--scorers", nargs="*", default=[], help="short ids, or 'all'")
    parser.add_argument("--pairs", nargs="+", type=int, default=PAIRS)
    parser.add_argument("--pools", nargs="+", type=int, default=POOLS)
    parser.add_argument("--seeds", type=int, default=SEEDS)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--shuffled", nargs="*", type=float, default=SHUFFLED, help="shares of shuffled pairs")
    parser.add_argument("--shuffled-at", nargs="+", type=int, default=(500, 3000), help="at which numbers of pairs")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2))
    parser.add_argument("--reference", default=REFERENCE, help="the method that others are compared with")
    parser.add_argument("--title", default="", help="a sentence for the page: what was measured on")
    parser.add_argument("--only-print", action="store_true", help="measure nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
