"""The numbers of a map in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from anyfind.api.maps import MapEntry

METRICS: Final = ("typical", "hub", "date", "query")
"""What a map can show, in the order in which it is offered."""

ROUGH: Final = 100
"""Files to judge a map on below which its numbers are rough."""

_EPOCH: Final = QDate(1970, 1, 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Map", text)


def kind(modality: str) -> str:
    """Files of a modality."""
    return {
        "image": _tr("Pictures"),
        "text": _tr("Texts"),
        "sound": _tr("Sounds"),
        "speech": _tr("Speech"),
        "video": _tr("Films"),
    }.get(modality, modality)


def title(metric: str) -> str:
    """The name of a number."""
    return {
        "typical": _tr("Typical"),
        "hub": _tr("Often found"),
        "date": _tr("Date"),
        "query": _tr("Words"),
    }[metric]


def explanation(metric: str) -> str:
    """What a number says, as a sentence."""
    return {
        "typical": _tr("How much each file is like the ten that are nearest to it."),
        "hub": _tr("How often each file is among the ten nearest of other files."),
        "date": _tr("When each file was changed."),
        "query": _tr("How well each file fits some words."),
    }[metric]


def ends(entry: MapEntry, least: float, most: float) -> tuple[str, str]:
    """What the two ends of the colours stand for."""
    match entry.metric:
        case "typical":
            return _tr("one of a kind"), _tr("like many others")
        case "hub":
            return _tr("seldom"), _tr("often")
        case "date":
            return value(entry.metric, least), value(entry.metric, most)
    return _tr("fits little"), _tr("fits well")


def heading(entry: MapEntry) -> str:
    """What the colours show."""
    match entry.metric:
        case "typical":
            return _tr("How typical a file is")
        case "hub":
            return _tr("How often a file is near others")
        case "date":
            return _tr("When a file was changed")
    return _tr("How well a file fits “{words}”").format(words=entry.query or "")


def value(metric: str, number: float) -> str:
    """A number of a file: a date where it is one."""
    if metric == "date":
        return QLocale().toString(_EPOCH.addDays(int(number)), QLocale.FormatType.ShortFormat)
    return QLocale().toString(number, "f", 2)


def quality(entry: MapEntry) -> str:
    """How far the map can be relied on, as sentences."""
    tens = entry.neighbours_kept.map * 10
    kept = QLocale().toString(tens, "f", 1)
    said = _tr("Of a file's ten nearest, {kept} are also among its ten nearest here: a plane has no room for all.")
    words = said.format(kept=kept)
    if entry.judged_on < ROUGH:
        words += " " + _tr("With so few files that is a rough number.")
    return words
