"""Shows what ``align fit --auto`` tried and why it took what it took."""

from __future__ import annotations

from typing import Any

import click

from anyfind.cli.tables import Column, print_table


def tell_choice(report: dict[str, Any]) -> None:
    """Print the table of candidates, the adapter in use, and the verdict.

    Args:
        report: The document of the fit.
    """
    choice = report["auto"]
    there = " to ".join(report["between"])
    back = " to ".join(reversed(report["between"]))
    click.echo(
        f"Tried on {report['files']:,} things with {report['pairs']:,} pairs, cut into {choice['parts']} parts, within"
        f" {choice['budget_s']:.0f} s. Of each figure, 95% lie between the two in brackets."
    )
    rows = [
        _row(one["method"], one["judged"], f"{one['seconds']:.0f} s", one["left_out"]) for one in choice["candidates"]
    ]
    if choice["estimate"] is not None:
        rows.append(_row("the choice", choice["estimate"], "", "judged on what each choice did not see"))
    if choice["in_use"] is not None:
        rows.append(
            _row(f"in use: {choice['in_use']['name']}", choice["in_use"]["judged"], "", choice["in_use"]["how"])
        )
    print_table(
        (
            Column("Method"),
            Column("Mean recall"),
            Column(f"R@10 {there}"),
            Column(f"R@10 {back}"),
            Column("p"),
            Column("Took"),
            Column("", weight=1, least=20, fold=True),
        ),
        rows,
    )
    click.echo(report["why"], err=not report["installed"])
    if not report["installed"]:
        click.echo("Nothing was installed; searches go on as before.", err=True)


def _row(name: str, judged: dict[str, Any] | None, took: str, note: str | None) -> tuple[str, ...]:
    if judged is None:
        return (name, "", "", "", "", took, note or "")
    figures = (judged["merit"], judged["left_to_right"]["r10"], judged["right_to_left"]["r10"])
    return (name, *map(_figure, figures), f"{judged['p_value']:.3f}", took, note or "")


def _figure(one: dict[str, float]) -> str:
    return f"{one['value']:.1f} ({one['low']:.1f}-{one['high']:.1f})"
