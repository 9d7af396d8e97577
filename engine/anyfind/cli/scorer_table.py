"""The table of scorers that ``align score`` and ``align fit --scorer`` print."""

from __future__ import annotations

from typing import Any

import click

from anyfind.cli.tables import Column, print_table


def tell_scorers(report: dict[str, Any]) -> None:
    """Print how scorers fared."""
    left, right = report["between"]
    judged = report["judged_on"]
    print_table(
        (
            Column("Scorer"),
            Column(f"{left} to {right}", align="right"),
            Column(f"{right} to {left}", align="right"),
            Column("Why", weight=1, least=24, fold=True),
        ),
        [(row["id"], _gain(row, "left"), _gain(row, "right"), _why(row, (left, right))) for row in report["scorers"]],
        title=f"{report['name']}: points of mean R@1, R@5, R@10 gained, {judged['pool']:.0f} {right} to choose from",
    )
    for side, way in (("left", f"{left} to {right}"), ("right", f"{right} to {left}")):
        on = report["on"][side]
        click.echo(f"{way}: {f'{on} is on' if on else 'no scorer is on'}.")
    if report["refitted"]:
        click.echo("The adapter knows these pairs: it was fitted again on parts of them to judge on the rest.")


def _gain(row: dict[str, Any], side: str) -> str:
    if row["error"] is not None:
        return ""
    gain = row[side]["gain"]
    return f"{gain['value']:+.1f} [{gain['low']:+.1f}, {gain['high']:+.1f}]{' on' if row[side]['on'] else ''}"


def _why(row: dict[str, Any], between: tuple[str, str]) -> str:
    if row["error"] is not None:
        return str(row["error"])
    reasons = [row[side]["reason"] for side in ("left", "right")]
    ways = (f"{between[0]} to {between[1]}", f"{between[1]} to {between[0]}")
    told = [f"{way}: {reason}" for way, reason in zip(ways, reasons, strict=True)]
    if reasons[0] == reasons[1]:
        told = [str(reasons[0])]
    if row["certainty"] is not None:
        sure = row["certainty"]
        told.append(
            f"It tells right first results from wrong ones in {sure['auroc']:.0%} of cases, the score itself in"
            f" {sure['auroc_score']:.0%}; {sure['covered']:.1f}% of right pairs have a certainty of a tenth or more."
        )
    return " ".join(told)
