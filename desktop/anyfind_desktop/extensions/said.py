"""Plugins and models in sentences: sizes, kinds, dates, and why something is not known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from anyfind_desktop.extensions.facts import Part, Plugin
from anyfind_desktop.extensions.models_facts import Measured
from anyfind_desktop.sentences.translating import translated


def size(count: int) -> str:
    """Bytes, as the user's country writes them, in three digits or so."""
    leading = count
    while leading >= 1000:
        leading //= 1000
    digits = 0 if leading >= 100 or count < 1000 else 1
    return QLocale().formattedDataSize(count, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def day(iso: str) -> str:
    """The day of a time that the engine gave; empty if it gave none."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime().date(), QLocale.FormatType.ShortFormat) if moment.isValid() else ""


def percent(share: float) -> str:
    """A share of a hundred."""
    return QCoreApplication.translate("Extensions", "{number}%").format(number=QLocale().toString(share, "f", 0))


def pace(items: float) -> str:
    """A number of pieces a second."""
    return QLocale().toString(items, "f", 0 if items >= 10 else 1)


def modality(name: str) -> str:
    """What a modality is called; its own name if it is none of the usual ones."""
    known = {
        "image": QCoreApplication.translate("Extensions", "Pictures"),
        "text": QCoreApplication.translate("Extensions", "Words"),
        "sound": QCoreApplication.translate("Extensions", "Sounds"),
        "speech": QCoreApplication.translate("Extensions", "Speech"),
        "video": QCoreApplication.translate("Extensions", "Films"),
    }
    return known.get(name, name)


def modality_icon(name: str) -> str:
    """The drawing for a modality."""
    return {"image": "image", "sound": "sound", "speech": "sound", "video": "film"}.get(name, "page")


def pace_of(name: str, items: float) -> str:
    """How many pieces of a modality a second."""
    number = pace(items)
    match name:
        case "image":
            return QCoreApplication.translate("Extensions", "{number} pictures/s").format(number=number)
        case "text":
            return QCoreApplication.translate("Extensions", "{number} passages/s").format(number=number)
        case "sound":
            return QCoreApplication.translate("Extensions", "{number} sounds/s").format(number=number)
    return QCoreApplication.translate("Extensions", "{number} pieces/s").format(number=number)


def part(one: Part) -> str:
    """What a part of a plugin does."""
    about = ", ".join(one.about[:8]) + ("…" if len(one.about) > 8 else "")
    if one.kind == "encoder":
        kinds = ", ".join(modality(name) for name in one.about)
        return QCoreApplication.translate("Extensions", "Understands: {kinds}").format(kinds=kinds)
    if one.kind == "extractor":
        return QCoreApplication.translate("Extensions", "Reads {patterns}").format(patterns=about)
    plain = {
        "adapter": QCoreApplication.translate("Extensions", "Joins two models"),
        "scorer": QCoreApplication.translate("Extensions", "Corrects scores"),
        "reranker": QCoreApplication.translate("Extensions", "Looks at the first results again"),
        "index": QCoreApplication.translate("Extensions", "Finds nearest neighbours"),
    }
    return translated(one.description) or plain.get(one.kind, one.kind)


def environment(plugin: Plugin) -> str:
    """Where a plugin lives."""
    match plugin.environment:
        case "layered":
            return QCoreApplication.translate("Extensions", "Its own, on top of Anyfind's packages")
        case "apart":
            return QCoreApplication.translate("Extensions", "Its own, apart from Anyfind's packages")
    return QCoreApplication.translate("Extensions", "Among Anyfind's packages")


def summary(plugin: Plugin) -> str:
    """One line below a plugin's name."""
    if plugin.state == "broken" or plugin.troubled:
        return translated(plugin.reason)
    return translated(plugin.description) or ", ".join(part(one) for one in plugin.parts[:3])


def health(plugin: Plugin) -> str:
    """How a plugin fares, in a few words; empty when there is nothing to say."""
    said = []
    fares = plugin.health
    if fares.failed:
        said.append(QCoreApplication.translate("Extensions", "failed on %n files", "", fares.failed))
    if fares.quarantined:
        said.append(QCoreApplication.translate("Extensions", "%n set aside", "", fares.quarantined))
    if fares.processes:
        said.append(QCoreApplication.translate("Extensions", "%n processes at work", "", fares.processes))
    return " · ".join(said)


def quality(found: Measured | None, wants: str) -> tuple[str, str]:
    """How well words find files through an encoder: a figure, and what it means or why there is none.

    Args:
        found: What was measured, if anything was.
        wants: The modality.
    """
    dash = "\N{EN DASH}"
    if found is None:
        return dash, QCoreApplication.translate("Extensions", "Not measured on this library yet.")
    if found.r10 is not None:
        explained = QCoreApplication.translate(
            "Extensions",
            "of {captions} descriptions have their file among the first ten of {pool}; guessing would find {chance}.",
        )
        return percent(found.r10), explained.format(
            captions=QLocale().toString(found.captions),
            pool=QLocale().toString(found.pool),
            chance=percent(found.chance),
        )
    return dash, _unknown(found, wants)


def _unknown(found: Measured, wants: str) -> str:
    match found.code:
        case "no-pairs":
            return QCoreApplication.translate(
                "Extensions", "Cannot be known: no file of this library comes with words about it yet."
            )
        case "few-pairs":
            words = QCoreApplication.translate(
                "Extensions", "Cannot be known: it takes {least} described files held out for it, and there are {pool}."
            )
            return words.format(least=found.least, pool=found.pool)
        case "no-bridge":
            return QCoreApplication.translate(
                "Extensions", "Cannot be known: no bridge from words leads to this model yet."
            )
        case "words":
            if wants == "text":
                return QCoreApplication.translate("Extensions", "Measured together with pictures and sounds.")
    return translated(found.reason)
