"""The data-efficiency curve: what each method finds with how many pairs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.alignment.table import KINDS, Row


def draw(table: Sequence[Row], kind: str, pool: int, path: Path) -> list[Path]:
    """Draw R@10, the mean of both ways, against the number of pairs, as SVG and PNG.

    Args:
        table: The rows; those with shuffled pairs are left out.
        kind: Which captions.
        pool: Which pool.
        path: Where, without an ending.

    Returns:
        The files.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 5.5), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    rows = [row for row in table if (row.place[0], row.place[2], row.place[3]) == (kind, 0.0, pool)]
    names = sorted(
        {row.name for row in rows}, key=lambda name: -max(r.values[[2, 5]].mean() for r in rows if r.name == name)
    )
    for number, name in enumerate(names):
        mine = sorted((row for row in rows if row.name == name), key=lambda row: row.place[1])
        pairs = [row.place[1] for row in mine]
        low, high = np.quantile([row.drawn[:, [2, 5]].mean(axis=1) for row in mine], [0.025, 0.975], axis=1)
        dashes = ("-", "--", ":", "-.")[number // 10 % 4]
        (line,) = axes.plot(pairs, [row.values[[2, 5]].mean() for row in mine], dashes, marker="o", label=name)
        axes.fill_between(pairs, low, high, color=line.get_color(), alpha=0.12, linewidth=0)
    if rows:
        axes.axhline(float(rows[0].chance[[2, 5]].mean()), color="grey", linewidth=1, linestyle=":")
        axes.set_xscale("log")
        ticks = sorted({row.place[1] for row in rows})
        axes.set_xticks(ticks, [f"{tick:,}" for tick in ticks], minor=False)
        axes.minorticks_off()
        axes.legend(fontsize="small")
    axes.set_xlabel("pictures with captions to fit on")
    axes.set_ylabel(f"R@10 in %, both ways, pool {pool:,}")
    axes.set_title(f"{KINDS[kind]}; bands: 95% over seeds and pictures; dotted: chance", fontsize="medium")
    axes.grid(alpha=0.3)
    made = [path.with_suffix(ending) for ending in (".svg", ".png")]
    for one in made:
        figure.savefig(one, dpi=130, metadata={"Date": None} if one.suffix == ".svg" else {"Software": None})
    return made
