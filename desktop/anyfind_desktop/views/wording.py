"""Numbers and times as sentences for a person."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from anyfind.api.live import IndexingState
from anyfind_desktop.sentences.translating import translated


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def number(value: int) -> str:
    """A number with the separators of the user's country."""
    return QLocale().toString(value)


def files(count: int) -> str:
    """So many files."""
    return _tr("1 file") if count == 1 else _tr("{count} files").format(count=number(count))


def time_to_go(seconds: float | None) -> str:
    """About how long it takes, as roughly as it is known; empty while it is not."""
    if seconds is None:
        return ""
    if seconds < 50:
        return _tr("less than a minute to go")
    minutes = round(seconds / 60)
    if minutes < 90:
        return _tr("about {count} min to go").format(count=max(minutes, 1))
    return _tr("about {count} hours to go").format(count=round(minutes / 60))


def indexing(state: IndexingState, total_files: int | None, pending: int = 0) -> str:
    """What the indexer does, in one line; the library has so many files, of which so many wait."""
    if state.state == "idle" and pending:
        return _tr("{files} to go").format(files=files(pending))
    if state.state == "idle":
        if total_files == 0:
            return ""
        known = [] if total_files is None else [files(total_files)]
        return " · ".join([_tr("Up to date"), *known])
    if state.state in {"paused", "waiting"}:
        held = _tr("Indexing is paused") if state.state == "paused" else _waits(state)
        return held + _until(state.until) + _waiting(state.pending)
    return _at_work(state)


def _at_work(state: IndexingState) -> str:
    parts = {"scanning": _tr("Looking for new files"), "stopping": _tr("Finishing")}
    said = [parts.get(state.state, _tr("Indexing"))]
    if state.state == "indexing" and state.total:
        said = [_tr("Indexing {done} of {total}").format(done=number(state.done), total=number(state.total))]
        said.append(time_to_go(state.eta_s))
    # The engine also names what it does where it works on no single file.
    if state.state != "stopping" and PurePath(state.what).is_absolute():
        said.append(PurePath(state.what).name)
    return " · ".join(part for part in said if part)


def _until(until: str | None) -> str:
    if until is None:
        return ""
    try:
        moment = datetime.fromisoformat(until)
    except ValueError:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return " " + _tr("until {time}").format(time=QLocale().toString(local.time(), QLocale.FormatType.ShortFormat))


def _waiting(pending: int) -> str:
    return " · " + _tr("{files} to go").format(files=files(pending)) if pending else ""


def _waits(state: IndexingState) -> str:
    return translated(state.reason) if state.reason else _tr("Indexing waits")
