"""How a folder is, and why a file could not be read, for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from anyfind.api.answers import Folder
from anyfind.api.live import IndexingState
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views import wording


@dataclass(frozen=True, slots=True)
class FolderWords:
    """How a folder is.

    Attributes:
        state: One or two words for a badge.
        detail: Files, and what else is to be known.
        share: How much of it is indexed, from 0 to 1; ``None`` where there is nothing to wait for.
        strong: Whether something goes on in it.
    """

    state: str
    detail: str
    share: float | None = None
    strong: bool = False


def folder_words(folder: Folder, indexer: IndexingState | None) -> FolderWords:
    """How a folder is, seeing what the indexer does; ``None``: nobody knows."""
    parts = [wording.files(folder.files)]
    if folder.failed:
        failed = _tr("1 could not be read") if folder.failed == 1 else _tr("{count} could not be read")
        parts.append(failed.format(count=wording.number(folder.failed)))
    if folder.rules:
        rules = (
            _tr("1 rule of what is left out") if len(folder.rules) == 1 else _tr("{count} rules of what is left out")
        )
        parts.append(rules.format(count=wording.number(len(folder.rules))))
    if folder.reason:
        parts.append(translated(folder.reason))
    detail = " · ".join(parts)
    if folder.state != "online":
        return FolderWords(_tr("Offline"), detail)
    if folder.scanned_at is None:
        return FolderWords(_tr("Looking through it"), detail, None, True)
    if not folder.pending:
        return FolderWords(_tr("Up to date"), detail)
    share = (folder.files - folder.pending) / max(folder.files, 1)
    state = "" if indexer is None else indexer.state
    if state == "paused":
        return FolderWords(_tr("Paused"), detail, share)
    if state == "waiting":
        return FolderWords(_tr("Waiting"), detail, share)
    percent = QLocale().toString(int(share * 100)) + QLocale().percent()
    return FolderWords(_tr("Indexing · {percent}").format(percent=percent), detail, share, True)


_CODES: Final = {
    "bad-input": QT_TRANSLATE_NOOP("LibraryWords", "Damaged, locked, or not what the name says"),
    "empty": QT_TRANSLATE_NOOP("LibraryWords", "Empty"),
    "permission": QT_TRANSLATE_NOOP("LibraryWords", "Not allowed to be read"),
    "read-error": QT_TRANSLATE_NOOP("LibraryWords", "The disk did not give it out"),
    "out-of-memory": QT_TRANSLATE_NOOP("LibraryWords", "Too large for the memory"),
    "plugin-memory": QT_TRANSLATE_NOOP("LibraryWords", "Too large for the memory"),
    "plugin-timeout": QT_TRANSLATE_NOOP("LibraryWords", "Took too long"),
    "plugin-crashed": QT_TRANSLATE_NOOP("LibraryWords", "Its reader came down"),
    "plugin-garbage": QT_TRANSLATE_NOOP("LibraryWords", "Its reader gave no sense"),
    "plugin-disabled": QT_TRANSLATE_NOOP("LibraryWords", "Its plugin is switched off"),
    "weights-missing": QT_TRANSLATE_NOOP("LibraryWords", "A model is missing"),
    "not-encoded": QT_TRANSLATE_NOOP("LibraryWords", "A model could not make sense of it"),
}
"""By the engine's code. Codes that are not here are shown as they are."""


def reason_group(code: str) -> str:
    """A heading for failures of one kind."""
    known = _CODES.get(code)
    return _tr(str(known)) if known else code.replace("-", " ").capitalize()


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryWords", text)
