"""What a card and a screen reader say of a result."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from anyfind.api.answers import ResultGroup, SearchResult
from anyfind_desktop.naming import shown_name
from anyfind_desktop.sentences.translating import translated

REASONS: Final = 3
"""Reasons that are told at most."""

HEARD: Final = frozenset({"sound", "audio", "video", "speech"})
"""Kinds of files in which a place is a time."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Results", text)


def name(result: SearchResult) -> str:
    """The file's name."""
    return shown_name(result.path)


def folder(result: SearchResult) -> str:
    """The name of the folder it lies in."""
    return shown_name(str(PurePath(result.path).parent))


def snippet(result: SearchResult) -> str:
    """What the file says where it was found; empty if it says nothing."""
    return (result.segment.snippet if result.segment else None) or ""


def reasons(result: SearchResult) -> list[str]:
    """Why it is here, what chance found excepted."""
    return [translated(source.why) for source in result.sources if source.why and source.relevance != "hidden"]


def first_reason(result: SearchResult) -> str:
    """The first of them; that it passes the filter is none."""
    told = (one for one in result.sources if one.why and one.relevance != "hidden" and one.route != "filter")
    return next((translated(one.why) for one in told), "")


def place(result: SearchResult) -> str:
    """Where in the file it was found: a page, a time, a file inside it."""
    segment = result.segment
    if segment is None:
        return ""
    if segment.page is not None:
        return _tr("p. {page}").format(page=segment.page)
    if segment.start_s is not None and result.modality in HEARD:
        return clock(segment.start_s)
    return segment.member or ""


def picture_place(result: SearchResult) -> str:
    """Where a picture of it should be taken, as a parameter of the engine's; empty where its usual one is right."""
    segment = result.segment
    if segment is None or segment.member is not None:
        return ""
    if result.modality == "text" and segment.page is not None and segment.page > 1:
        return f"page={segment.page}"
    if result.modality == "video" and segment.start_s:
        return f"second={segment.start_s:g}"
    return ""


def told(result: SearchResult) -> str:
    """All of that, in lines."""
    said = [result.path]
    if where := place(result):
        said.append(where)
    said += reasons(result)[:REASONS]
    if result.copies:
        said.append(copies(len(result.copies)))
    if result.gone:
        said.append(_tr("It is not there any more."))
    elif not result.online:
        said.append(_tr("Its folder cannot be reached now."))
    return "\n".join(said)


def copies(count: int) -> str:
    """How many more places a file lies at."""
    return _tr("1 more copy") if count == 1 else QCoreApplication.translate("Results", "%Ln more copies", "", count)


def day(group: ResultGroup) -> str:
    """A day as a heading, in the language of the user."""
    date = QDate.fromString(group.value, "yyyy-MM-dd")
    if not date.isValid():
        return _tr("Day not known")
    return QLocale().toString(date, QLocale.FormatType.LongFormat)


def parent(group: ResultGroup) -> str:
    """A folder as a heading."""
    return group.value or _tr("Folder not known")


def taken(result: SearchResult) -> str:
    """The date of a file, if it is known what that is; empty otherwise."""
    stamp = result.metadata.get("taken_at")
    if not isinstance(stamp, str):
        return ""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.ShortFormat)


def clock(seconds: float) -> str:
    """A time in a recording, such as ``1:23``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
