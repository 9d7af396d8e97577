"""The report as one HTML page that needs nothing else: drawings inside, no script, no network, light or dark."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from anyfind.align.reports.document import Report
from anyfind.align.reports.plots import plots
from anyfind.align.reports.verdict import Choice

_STYLE: Final = """
:root { color-scheme: light dark; }
:root { --ink: #1d2733; --quiet: #5d6b7a; --grid: #e6eaef; --paper: #ffffff; --page: #f5f7f9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf3; --quiet: #9aa8b7; --grid: #37424f; --paper: #1b2229; --page: #12171c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.05rem; font-weight: 600; color: var(--quiet); margin: 0 0 1.25rem; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
p { margin: 0 0 .75rem; }
.card { background: var(--paper); border: 1px solid var(--grid); border-radius: 12px; }
.card { padding: 1.25rem 1.5rem; margin: 0 0 1.25rem; }
.verdict { border-left: 6px solid var(--mark); }
.choice { text-transform: uppercase; letter-spacing: .06em; font-size: .8rem; font-weight: 700; color: var(--mark); }
.verdict .said { font-size: 1.3rem; line-height: 1.4; font-weight: 600; }
.how, .note { color: var(--quiet); font-size: .95rem; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .35rem .6rem; border-bottom: 1px solid var(--grid); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
th { color: var(--quiet); font-weight: 600; }
td.path { white-space: normal; overflow-wrap: anywhere; }
ul { margin: .5rem 0 0; padding-left: 1.2rem; }
"""

_MARKS: Final = {Choice.FULLY: "#1f9d73", Choice.PARTLY: "#d9912a", Choice.SEPARATE: "#c2503f"}


def page(report: Report) -> str:
    """The whole page; begins with the verdict."""
    title = f"{report.left.name.capitalize()} and {report.right.name}: a report on their alignment"
    said = report.verdict
    reasons = "".join(f"<li>{escape(reason)}</li>" for reason in said.reasons)
    parts = [
        f"<h1>{escape(title)}, on {report.rights:,} pairs of {escape(report.source)}</h1>",
        f'<section class="card verdict" style="--mark: {_MARKS[said.choice]}">'
        f'<p class="choice">{escape(said.choice.value)}</p>'
        f'<p class="said">{escape(said.headline)} {escape(said.advice)}</p>'
        f"<ul>{reasons}</ul></section>",
    ]
    for plot in plots(report):
        drawing = plot.svg().replace("<svg", f'<svg role="img" aria-label="{escape(plot.title, quote=True)}"', 1)
        parts.append(
            f'<section class="card"><h2>{escape(plot.title)}</h2><p class="how">{escape(plot.sentence)}</p>'
            f"<figure>{drawing}</figure>{_beside(plot.name, report)}</section>"
        )
    parts.append(_figures(report))
    notes = "".join(f"<li>{escape(note)}</li>" for note in report.notes)
    parts.append(f'<section class="card note"><h2>Reading this report</h2><ul>{notes}</ul></section>')
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body><main>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )


def _beside(name: str, report: Report) -> str:
    """The table that belongs to a drawing."""
    if name == "similarity":
        return _table(
            ("", "n", "k", "raw", "by chance", "p", "calibrated"),
            [
                (row.name, f"{row.n:,}", str(row.k or ""), f"{row.value:.3f}", f"{row.null_mean:.3f}", f"{row.p:.3f}",
                 f"{row.score:.3f}")
                for row in report.similarity.rows
            ],
        )  # fmt: skip
    if name == "captions" and report.suggestions is not None:
        return _table(
            ("Caption next", "stands for"),
            [(one.path, f"{one.stands_for:,}") for one in report.suggestions.items],
            path=True,
        )
    return ""


def _figures(report: Report) -> str:
    """What has no drawing: the shape of both clouds and what one predicts of the other."""
    sides = ((report.left, report.sharing.left), (report.right, report.sharing.right))
    rows: list[tuple[str, ...]] = [
        ("numbers in a vector", *(f"{cloud.dimension:,}" for cloud, _ in sides)),
        ("directions it fills (effective rank)", *(f"{cloud.effective_rank:.0f}" for cloud, _ in sides)),
        ("directions it has locally (TwoNN)", *(f"{cloud.local_dimension:.1f}" for cloud, _ in sides)),
        ("mean cosine of two items", *(f"{cloud.mean_cosine:.2f}" for cloud, _ in sides)),
        ("directions that stand out of noise", *(str(side.directions) for _, side in sides)),
        ("variance the other side predicts (held-out R²)", *(f"{side.predicted * 100:.0f}%" for _, side in sides)),
        ("structure known to it alone", *(f"{side.unique * 100:.0f}%" for _, side in sides)),
    ]
    if report.bridged is not None:
        both = (report.bridged.left, report.bridged.right)
        rows += [
            ("effective rank in the bridge", *(f"{side.effective_rank:.0f}" for side in both)),
            ("mean cosine in the bridge", *(f"{side.mean_cosine:.2f}" for side in both)),
        ]
    table = _table(("", report.left.name, report.right.name), rows)
    return f'<section class="card"><h2>Both sides in figures</h2>{table}</section>'


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], *, path: bool = False) -> str:
    top = "".join(f"<th>{escape(one)}</th>" for one in head)
    body = ""
    for row in rows:
        first = f'<td class="path">{escape(row[0])}</td>' if path else f"<td>{escape(row[0])}</td>"
        body += f"<tr>{first}{''.join(f'<td>{escape(one)}</td>' for one in row[1:])}</tr>"
    return f'<div class="wide"><table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
