"""The pictures of a report. Each title says what was found; the sentence under it, how to read it."""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np

from anyfind.align.reports.bridged import Bridged
from anyfind.align.reports.captioning import Suggestions
from anyfind.align.reports.curve import Curve
from anyfind.align.reports.document import Report
from anyfind.align.reports.drawing import (
    GRID,
    INK,
    LEFT,
    NULL,
    PAPER,
    QUIET,
    RIGHT,
    SHARED,
    Plot,
    apart,
    bare,
    canvas,
    legend,
    unmarked,
    whole_numbers,
)
from anyfind.align.reports.null import Joint
from anyfind.align.reports.probes import Probe
from anyfind.align.reports.verdict import LABEL, UNIQUE

MUCH: Final = 2.0
"""How many times what chance makes of it a gap is called real from."""

HUBBY: Final = 1.5
"""Skewness from which hubs are spoken of."""

POINTS: Final = 700
"""Points of a kind on a map."""


def plots(report: Report) -> list[Plot]:
    """All pictures that this report has, in the order of the page."""
    made = [known(report), similarity(report.similarity)]
    if report.curve is not None:
        made += [learning(report.curve, report), recall(report.curve, report)]
    if report.bridged is not None:
        made += [gap(report.bridged, report), hubs(report.bridged, report)]
    if report.probes:
        made.append(labels(report.probes, report))
    if report.suggestions is not None and report.suggestions.items:
        made.append(captions(report.suggestions, report))
    return made


def known(report: Report) -> Plot:
    """What each side shares and what it alone knows."""
    figure, (axes,) = canvas(height=2.5)
    sides = [(report.left, report.sharing.left), (report.right, report.sharing.right)]
    for row, (_, side) in enumerate(sides):
        shared = side.structured * side.shared * 100
        alone = side.structured * side.unique * 100
        start = 0.0
        for size, colour, ink in (
            (shared, SHARED, "white"), (alone, (LEFT, RIGHT)[row], "white"), (100 - shared - alone, GRID, QUIET)
        ):  # fmt: skip
            axes.barh(row, size, left=start, color=colour, height=0.56, edgecolor=PAPER, linewidth=1.5)
            if size >= 6:
                axes.text(
                    start + size / 2, row, f"{size:.0f}%", ha="center", va="center", color=ink, size=11, weight="bold"
                )
            start += size
    axes.set_yticks([0, 1], [report.left.name, report.right.name], size=12, color=INK)
    axes.set(xlim=(0, 100), ylim=(1.55, -0.55), xticks=[])
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    from matplotlib.patches import Patch

    keys = [
        Patch(color=SHARED, label="the other side knows of it"),
        Patch(color=LEFT, label=f"only {report.left.name}"),
        Patch(color=RIGHT, label=f"only {report.right.name}"),
        Patch(color=GRID, label="not told from noise"),
    ]
    legend(
        axes, handles=keys, loc="upper center", bbox_to_anchor=(0.5, -0.02), ncol=4, handlelength=1.0, columnspacing=1.4
    )
    unique = {report.left.name: report.sharing.left.unique, report.right.name: report.sharing.right.unique}
    most = max(unique, key=lambda name: unique[name])
    if not report.sharing.significant and not max(report.sharing.left.curved, report.sharing.right.curved):
        title = f"{report.left.name.capitalize()} and {report.right.name} share nothing that can be found"
    elif unique[most] < UNIQUE:
        title = "What stands out on one side shows on the other"
    else:
        side = report.sharing.left if most == report.left.name else report.sharing.right
        title = f"{side.structured * side.unique * 100:.0f}% of what varies in {most} is known to {most} alone"
    return Plot(
        "known",
        title,
        "All that varies on each side. Green: directions that the other side knows of, at least in part. "
        "Blue and orange: structure that a bridge would lose.",
        figure,
    )


def similarity(joint: Joint) -> Plot:
    """Every similarity with its null."""
    figure, (axes,) = canvas(height=3.4)
    rows = list(joint.rows)
    for row, one in enumerate(rows):
        low, high = min(one.null), max(one.null)
        axes.plot([low, high], [row, row], color=NULL, linewidth=9, solid_capstyle="round", zorder=2)
        beyond = one.value > one.threshold
        axes.scatter(one.value, row, s=120, color=SHARED if beyond else QUIET, zorder=3, edgecolor=PAPER, linewidth=1.5)
        axes.annotate(
            f"{one.value:.2f}, by chance {one.null_mean + 0.0:.2f}".replace("-0.00", "0.00"),
            (max(one.value, high), row), (12, 0), textcoords="offset points", va="center", size=10, color=INK,
        )  # fmt: skip
    axes.set_yticks(
        range(len(rows)),
        [f"{one.name}  n={one.n:,}" + (f" k={one.k}" if one.k else "") for one in rows],
        color=INK,
        size=10,
    )
    largest = max(max(one.value, *one.null) for one in rows)
    axes.set(
        ylim=(len(rows) - 0.5, -0.5),
        xlim=(min(0.0, *(min(one.null) for one in rows)) - 0.02, max(largest, 0.05) * 1.42),
    )
    # Room for the words beside the dots, where no similarity can be.
    axes.set_xticks([tick for tick in axes.get_xticks() if axes.get_xlim()[0] <= tick <= 1.0 + 1e-9])
    axes.grid(visible=False, axis="y")
    axes.set_xlabel("similarity of the two sides")
    if joint.similar:
        title = f"True pairs are more alike than shuffled ones (p = {joint.p:.3f})"
    else:
        title = f"True pairs are no more alike than shuffled ones (p = {joint.p:.2f})"
    return Plot(
        "similarity",
        title,
        f"Dots: the pairs as they are. Grey bars: the same pairs shuffled {joint.permutations} times. "
        "Only a dot beyond its bar means something; the raw figure alone does not.",
        figure,
    )


def learning(curve: Curve, report: Report) -> Plot:
    """Recall over pairs, and what more pairs would bring."""
    figure, (axes,) = canvas()
    sizes = [point.pairs for point in curve.points]
    first = "first" if curve.k == 1 else f"among the first {curve.k}"
    everything = report.rights
    far = (everything + curve.more) * 1.25
    grid = np.geomspace(sizes[0], far, 200)
    inside = grid <= sizes[-1]
    heights = np.asarray([curve.law.at(size) for size in grid])
    axes.plot(grid[inside], heights[inside], color=SHARED, linewidth=2.5, zorder=2)
    axes.plot(grid[~inside], heights[~inside], color=SHARED, linewidth=2.5, linestyle=(0, (2, 2)), zorder=2)
    for point in curve.points:
        axes.plot([point.pairs] * 2, [min(point.recall), max(point.recall)], color=SHARED, linewidth=1.6, alpha=0.6)
    axes.scatter(
        sizes, [point.mean for point in curve.points], s=70, color=SHARED, zorder=3, edgecolor=PAPER, label="measured"
    )
    axes.axhline(curve.chance, color=NULL, linewidth=2, linestyle=(0, (4, 3)))
    # At the right end, where the curve is far above it.
    axes.annotate(
        "a blind guess", (far, curve.chance), (0, 5), textcoords="offset points", color=QUIET, size=10, ha="right"
    )
    later = everything + curve.more
    span = [curve.now + curve.gain.low, min(curve.now + curve.gain.high, 100.0)]
    axes.plot([later] * 2, span, color=INK, linewidth=1.6, alpha=0.6, zorder=3)
    for size, text, place, side in (
        (everything, "what you have", (6, -16), "left"), (later, f"+{curve.more}", (-9, 9), "right")
    ):  # fmt: skip
        axes.scatter(size, curve.law.at(size), s=60, facecolor=PAPER, edgecolor=INK, zorder=4, linewidth=1.6)
        axes.annotate(text, (size, curve.law.at(size)), place, textcoords="offset points", color=INK, size=10, ha=side)
    axes.set_xscale("log")
    ticks = sorted({*sizes, everything})
    while any(b / a < 1.35 for a, b in itertools.pairwise(ticks)):
        ticks = [tick for at, tick in enumerate(ticks) if at == 0 or tick / ticks[at - 1] >= 1.35]
    axes.set_xticks(ticks, [f"{tick:,}" for tick in ticks])
    axes.xaxis.set_minor_locator(unmarked())
    top = max(float(heights.max()), span[1], *(max(point.recall) for point in curve.points))
    axes.set(ylim=(0, min(top * 1.2 + 4, 108)))
    axes.set_xlabel(f"{report.right.name} with a pair (each step doubles)")
    axes.set_ylabel(f"found {first}, %")
    gain = curve.gain
    title = f"Another {curve.more} pairs would give about {_signed(gain.value)} points R@{curve.k}"
    return Plot(
        "learning",
        title,
        f"95 times in 100 it is {_signed(gain.low)} to {_signed(gain.high)}. How often the right one of {curve.pool:,} "
        f"is {first}, after fitting on more and more of your pairs and looking for others.",
        figure,
    )


def recall(curve: Curve, report: Report) -> Plot:
    """Expected before the fit, achieved after it."""
    figure, axes = canvas(2, sharey=True)
    last = curve.points[-1]
    achieved = (*last.left_to_right, *last.right_to_left)
    given = report.bridged.achieved if report.bridged is not None else None
    ways = ((report.left.name, report.right.name), (report.right.name, report.left.name))
    for way, (one, (query, answer)) in enumerate(zip(axes, ways, strict=True)):
        places = np.arange(3)
        bars = [
            ("expected before fitting", curve.expected_recalls[3 * way : 3 * way + 3], NULL),
            ("achieved after", achieved[3 * way : 3 * way + 3], SHARED),
        ]
        if given is not None and report.bridged is not None:
            bars.append((f"{report.bridged.name}, pool {given.pool:,}", given.recalls[3 * way : 3 * way + 3], LEFT))
        wide = 0.8 / len(bars)
        for number, (label, heights, colour) in enumerate(bars):
            at = places + (number - (len(bars) - 1) / 2) * wide
            one.bar(at, heights, wide * 0.92, color=colour, label=label)
            for x, height in zip(at, heights, strict=True):
                one.text(x, height + 1.2, f"{height:.0f}", ha="center", color=INK, size=9.5)
        one.set_xticks(places, ["first", "first 5", "first 10"], size=10)
        one.grid(visible=False, axis="x")
        one.set_title(f"{query} find {answer}", size=11, color=INK)
        one.set(ylim=(0, 112))
    axes[0].set_ylabel("found, %")
    handles, names = axes[0].get_legend_handles_labels()
    made = figure.legend(handles, names, loc="outside lower center", ncol=3, frameon=False, fontsize=10)
    for text in made.get_texts():
        text.set_color(INK)
    off = curve.achieved - curve.expected.value
    title = (
        "The fit went as expected" if curve.expected.low - 2 <= curve.achieved <= curve.expected.high + 2
        else f"The fit went {'better' if off > 0 else 'worse'} than expected"
    )  # fmt: skip
    return Plot(
        "recall",
        title,
        f"Expected: from fits on at most {curve.points[-2].pairs:,} pairs. Achieved: after fitting on {last.pairs:,}, "
        f"on pairs that were left out, {curve.pool:,} to choose from.",
        figure,
    )


def gap(bridged: Bridged, report: Report) -> Plot:
    """The gap in its two parts, and whether each side keeps its neighbours."""
    figure, (one, two) = canvas(2)
    parts = [("centroid\n(a shift)", bridged.gap.centroid), ("distribution\n(the shape)", bridged.gap.distribution)]
    one.bar([0, 1], [value for _, value in parts], 0.55, color=[NULL, SHARED])
    one.plot([0.7, 1.3], [bridged.gap.by_chance] * 2, color=INK, linewidth=2)
    top = max(*(value for _, value in parts), bridged.gap.by_chance, 1e-9)
    # To the right of the bar, where nothing is in the way.
    one.text(1.34, bridged.gap.by_chance, "by chance", color=QUIET, size=9.5, va="center")
    for at, (_, value) in enumerate(parts):
        one.text(at, value + top * 0.03, f"{value:.3f}", ha="center", color=INK, size=10)
    one.set_xticks([0, 1], [name for name, _ in parts], size=10)
    one.set(ylim=(0, top * 1.25), xlim=(-0.5, 1.95))
    one.grid(visible=False, axis="x")
    one.set_title("gap between the two clouds, squared", size=11, color=INK)
    kept = [bridged.left.preserved * 100, bridged.right.preserved * 100]
    two.barh([0, 1], kept, 0.5, color=[LEFT, RIGHT])
    for at, value in enumerate(kept):
        two.text(value + 1.5, at, f"{value:.0f}%", va="center", color=INK, size=11)
    two.set_yticks([0, 1], [report.left.name, report.right.name], size=11, color=INK)
    two.set(xlim=(0, 112), ylim=(1.6, -0.6))
    two.grid(visible=False, axis="y")
    two.set_title(f"of the {bridged.right_hubs.k} nearest of their own kind kept", size=11, color=INK)
    real = bridged.gap.distribution > MUCH * bridged.gap.by_chance
    return Plot(
        "gap",
        "The two clouds differ in shape after bridging"
        if real
        else "After bridging the two clouds lie on top of each other",
        "A shift does not matter for finding single items, it does for grouping; a different shape costs both. "
        "Right: how far a bridge disturbs each side's own neighbourhoods.",
        figure,
    )


def hubs(bridged: Bridged, report: Report) -> Plot:
    """How evenly answers are spread."""
    figure, axes = canvas(2, sharey=False)
    both = (
        (axes[0], bridged.right_hubs, report.right.name, RIGHT),
        (axes[1], bridged.left_hubs, report.left.name, LEFT),
    )
    for one, found, name, colour in both:
        most = int(found.counts.max(initial=1))
        step = max(1, most // 24)
        one.hist(found.counts, bins=np.arange(-0.5, most + step + 0.5, step).tolist(), color=colour, rwidth=0.9)
        one.grid(visible=False, axis="x")
        one.set_title(
            f"{name}: skewness {found.skewness:.1f}, {found.never * 100:.0f}% never found", size=11, color=INK
        )
        one.set_xlabel(f"times among the first {found.k}")
        one.yaxis.set_major_locator(whole_numbers())
    axes[0].set_ylabel("items")
    worst = max(bridged.right_hubs, bridged.left_hubs, key=lambda one: one.skewness)
    name = report.right.name if worst is bridged.right_hubs else report.left.name
    hubby = worst.skewness > HUBBY
    return Plot(
        "hubs",
        f"A few {name} turn up for everything" if hubby else "Answers are spread evenly: there are no hubs to speak of",
        f"How many items are found how often, when every item of the other side asks once. Without hubs all would be "
        f"found about {worst.k} times; a long tail to the right means hubs.",
        figure,
    )


def labels(probes: tuple[Probe, ...], report: Report) -> Plot:
    """What labels each side tells apart, all of it and its shared part."""
    figure, (axes,) = canvas(height=1.5 + 0.85 * len(probes))
    for row, probe in enumerate(probes):
        for offset, whole, shared, colour in (
            (-0.17, probe.left, probe.left_shared, LEFT), (0.17, probe.right, probe.right_shared, RIGHT)
        ):  # fmt: skip
            axes.plot([shared, whole], [row + offset] * 2, color=colour, linewidth=3, alpha=0.35, zorder=1)
            axes.scatter(whole, row + offset, s=90, color=colour, zorder=3)
            axes.scatter(shared, row + offset, s=70, facecolor=PAPER, edgecolor=colour, linewidth=2, zorder=2)
        axes.plot([probe.chance] * 2, [row - 0.36, row + 0.36], color=NULL, linewidth=2.5)
    axes.set_yticks(range(len(probes)), [f"{one.label} ({one.classes})" for one in probes], size=11, color=INK)
    axes.set(xlim=(0, 102), ylim=(len(probes) - 0.4, -0.6))
    axes.set_xlabel("told apart, % (grey line: a blind guess)")
    from matplotlib.lines import Line2D

    def dot(colour: str, face: str, text: str) -> Line2D:
        return Line2D(
            [], [], marker="o", linestyle="", markersize=9, markerfacecolor=face, markeredgecolor=colour, label=text
        )

    keys = [
        dot(LEFT, LEFT, report.left.name),
        dot(RIGHT, RIGHT, report.right.name),
        dot(QUIET, PAPER, "what the other side says of them"),
    ]
    legend(axes, handles=keys, loc="upper center", bbox_to_anchor=(0.5, -0.32 / (0.3 + 0.5 * len(probes))), ncol=3)
    lost = max(probes, key=lambda one: max(one.left_alone, one.right_alone))
    points = max(lost.left_alone, lost.right_alone)
    name = report.left.name if lost.left_alone >= lost.right_alone else report.right.name
    title = f"Only {name} know the {lost.label}" if points >= LABEL else "No label is known to one side alone"
    return Plot(
        "labels",
        title,
        "Full dots: how well a label can be read from a side. Hollow dots: from what the other side can say of it. "
        "A long line between the two is knowledge that a bridge would lose.",
        figure,
    )


def captions(found: Suggestions, report: Report) -> Plot:
    """Where the items that should be captioned lie."""
    figure, (axes,) = canvas(height=4.2)
    # More points than these make a picture slow and no clearer.
    paired, unpaired = found.layout[: found.paired][:POINTS], found.layout[found.paired :][:POINTS]
    axes.scatter(unpaired[:, 0], unpaired[:, 1], s=12, color=NULL, alpha=0.55, linewidth=0, label="no caption yet")
    axes.scatter(paired[:, 0], paired[:, 1], s=12, color=SHARED, alpha=0.75, linewidth=0, label="captioned")
    chosen = apart(found.layout[[found.paired + place for place in found.places]], found.layout)
    axes.scatter(
        chosen[:, 0],
        chosen[:, 1],
        s=190,
        facecolor=RIGHT,
        edgecolor=PAPER,
        linewidth=1.5,
        zorder=4,
        label="caption these next",
    )
    for number, place in enumerate(chosen, start=1):
        axes.text(
            float(place[0]),
            float(place[1]),
            str(number),
            ha="center",
            va="center",
            color="white",
            size=9,
            weight="bold",
            zorder=5,
        )
    bare(axes)
    axes.set(xticks=[], yticks=[])
    axes.spines["bottom"].set_visible(False)
    legend(axes, loc="upper center", bbox_to_anchor=(0.5, 0.0), ncol=3, markerscale=1.0)
    stood = sum(one.stands_for for one in found.items)
    return Plot(
        "captions",
        f"{len(found.items)} captions would stand for {stood:,} {report.right.name} that have nothing like them yet",
        f"Each point is one of the {report.right.name}; near means alike. The numbered ones are far from everything "
        "that has a caption and near to much that has none.",
        figure,
    )


def _signed(value: float) -> str:
    return f"{value:+.1f}"
