"""Kinds of files and numbers about adapters, as people say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from anyfind.api.alignment import AdapterRow


def kind_of(modality: str | None) -> str:
    """What people call files of a modality, at the beginning of a sentence."""
    return {
        "text": QCoreApplication.translate("Alignment", "Words"),
        "image": QCoreApplication.translate("Alignment", "Pictures"),
        "sound": QCoreApplication.translate("Alignment", "Sounds"),
        "video": QCoreApplication.translate("Alignment", "Films"),
    }.get(modality or "", modality or QCoreApplication.translate("Alignment", "A model that is not in use"))


def between(sides: Sequence[str | None]) -> str:
    """What an adapter joins, or what it is about where it has one side."""
    if len(sides) != 2:
        return ", ".join(kind_of(side) for side in sides)
    first, second = (kind_of(side) for side in sides)
    return QCoreApplication.translate("Alignment", "{first} ↔ {second}").format(first=first, second=second)


def percent(value: float, digits: int = 0) -> str:
    """A number that is already in percent."""
    locale = QLocale()
    return QCoreApplication.translate("Alignment", "{number}%").format(number=locale.toString(value, "f", digits))


def points(value: float) -> str:
    """Percentage points with their sign."""
    sign = "+" if value > 0 else "\u2212" if value < 0 else "±"
    return f"{sign}{QLocale().toString(abs(value), 'f', 1)}"


def number(value: int) -> str:
    """A number with the separators of the user's country."""
    return QLocale().toString(value)


def found_again(held_out: Mapping[str, Any]) -> tuple[str, str]:
    """Recall among the first ten both ways, and of how many; both empty where it was never measured."""
    ways = [held_out.get(way, {}).get("r10") for way in ("left_to_right", "right_to_left")]
    pool = held_out.get("pool")
    if not all(isinstance(way, int | float) for way in ways) or not isinstance(pool, int | float):
        return "", ""
    shares = QCoreApplication.translate("Alignment", "{there} · {back}").format(
        there=percent(float(ways[0])), back=percent(float(ways[1]))
    )
    of_all = QCoreApplication.translate("Alignment", "found among the first 10 of {count}").format(
        count=number(round(pool))
    )
    return shares, of_all


def title_of(row: AdapterRow) -> str:
    """The name of an adapter for people; those that ship with plugins are said to be built in."""
    origin, _, rest = row.name.partition(":")
    if row.removable or not rest:
        return row.name
    if origin == "derived":
        return QCoreApplication.translate("Alignment", "{name} (made on this computer)").format(name=rest)
    return QCoreApplication.translate("Alignment", "{name} (built in)").format(name=rest)
