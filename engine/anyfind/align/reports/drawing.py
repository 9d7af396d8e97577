"""How the pictures of a report look: one palette, one type size, a finding above and a sentence under it.

Figures are made without pyplot, so nothing is registered anywhere and several threads can draw.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.sdk.types import Float32Array

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator, NullLocator

LEFT: Final = "#2f6fdb"
RIGHT: Final = "#d9702a"
SHARED: Final = "#1f9d73"
NULL: Final = "#98a4b3"
INK: Final = "#1d2733"
QUIET: Final = "#5d6b7a"
GRID: Final = "#e6eaef"
PAPER: Final = "#ffffff"

WIDTH: Final = 8.0
"""Inches."""
TALL: Final = 3.6
DPI: Final = 150

_THEMED: Final = {INK: "var(--ink)", QUIET: "var(--quiet)", GRID: "var(--grid)", PAPER: "var(--paper)"}


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture with what it says.

    Attributes:
        name: Of its files.
        title: The finding.
        sentence: How to read it.
        figure: The picture, without both.
    """

    name: str
    title: str
    sentence: str
    figure: Figure

    def svg(self) -> str:
        """A drawing to be put into a page that shows title and sentence itself; colours follow the page's theme."""
        target = io.StringIO()
        self.figure.savefig(target, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
        drawing = target.getvalue()
        drawing = drawing[drawing.index("<svg") :]
        for colour, variable in _THEMED.items():
            drawing = drawing.replace(colour, variable)
        # A fixed size in points would not shrink on a narrow screen.
        head = re.sub(r' (width|height)="[0-9.]+pt"', "", drawing[: drawing.index(">")])
        return head + _renamed(drawing[drawing.index(">") :], self.name)

    def files(self) -> dict[str, bytes]:
        """An SVG and a PNG on white, with title and sentence, by file name."""
        figure = self.figure
        width, height = figure.get_size_inches()
        head = 0.85
        # Room above the picture: everything else keeps its size.
        figure.set_size_inches(width, height + head)
        _arrange(figure, height / (height + head))
        figure.patch.set_alpha(1.0)
        texts = [
            figure.text(0.02, 1 - 0.16 / (height + head), self.title, size=13, weight="bold", color=INK, va="top"),
            figure.text(
                0.02,
                1 - 0.42 / (height + head),
                _wrapped(self.sentence),
                size=9.5,
                color=QUIET,
                va="top",
                linespacing=1.35,
            ),
        ]
        made = {}
        for kind in ("svg", "png"):
            target = io.BytesIO()
            metadata = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
            figure.savefig(target, format=kind, dpi=DPI, facecolor=PAPER, metadata=metadata)
            drawn = target.getvalue()
            made[f"{self.name}.{kind}"] = _renamed(drawn.decode(), self.name).encode() if kind == "svg" else drawn
        for text in texts:
            text.remove()
        figure.patch.set_alpha(0.0)
        _arrange(figure, 1.0)
        figure.set_size_inches(width, height)
        return made


def canvas(columns: int = 1, height: float = TALL, **options: Any) -> tuple[Figure, list[Axes]]:
    """An empty picture with so many axes beside each other."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, height))
    _arrange(figure, 1.0)
    FigureCanvasAgg(figure)
    figure.patch.set_alpha(0.0)
    axes = figure.subplots(1, columns, squeeze=False, **options)[0]
    for one in axes:
        bare(one)
    return figure, list(axes)


def _arrange(figure: Figure, share: float) -> None:
    """Lay the picture out in the lower part of its paper."""
    figure.set_layout_engine("constrained", w_pad=0.12, h_pad=0.08, wspace=0.04, rect=(0, 0, 1, share))


def bare(axes: Axes) -> None:
    """No box, quiet ticks, a light grid behind."""
    axes.patch.set_alpha(0.0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(GRID)
    axes.tick_params(colors=QUIET, labelsize=10, length=0)
    axes.grid(visible=True, axis="both", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.xaxis.label.set(color=QUIET, size=10)
    axes.yaxis.label.set(color=QUIET, size=10)


def legend(axes: Axes, **options: Any) -> None:
    """A legend without a box."""
    made = axes.legend(frameon=False, fontsize=10, **options)
    for text in made.get_texts():
        text.set_color(INK)


def apart(places: Float32Array, everything: Float32Array) -> Float32Array:
    """Places moved as little as it takes that numbered dots do not cover each other."""
    low, extent = everything.min(axis=0), np.maximum(np.ptp(everything, axis=0), 1e-9)
    at = (places - low) / extent * np.asarray([7.2, 3.2])
    for _ in range(60):
        away = at[:, None] - at[None]
        far = np.linalg.norm(away, axis=2) + np.eye(len(at)) * 9
        # Exactly the same place: apart in a direction of its own.
        away[far < 1e-6] = (0.01, 0.0)
        push = np.clip(0.24 - far, 0, None)[:, :, None] * away / np.maximum(far, 1e-6)[:, :, None]
        at = at + push.sum(axis=1) / 2
    return np.asarray(low + at / np.asarray([7.2, 3.2]) * extent, dtype=np.float32)


def whole_numbers() -> MaxNLocator:
    """Ticks for things that are counted."""
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(6, integer=True)


def unmarked() -> NullLocator:
    """No ticks."""
    from matplotlib.ticker import NullLocator

    return NullLocator()


def _renamed(drawing: str, prefix: str) -> str:
    """Shapes of letters and clips have names: each drawing of a page needs its own, and the same ones every time."""
    names = {name: f"{prefix}-{at}" for at, name in enumerate(dict.fromkeys(re.findall(r' id="([^"]+)"', drawing)))}

    def new(found: re.Match[str]) -> str:
        return f"{found[1]}{names.get(found[2], found[2])}{found[3]}"

    return re.sub(r'( id="|href="#|url\(#)([^")]+)("|\))', new, drawing)


def _wrapped(sentence: str, width: int = 106) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(sentence, width))
