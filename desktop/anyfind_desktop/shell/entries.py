"""The sections that there are, in the order of the rail. Each is imported when it is first looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from anyfind_desktop.shell.section import SectionEntry


def entries() -> tuple[SectionEntry, ...]:
    """The sections beside the search."""
    return ()


def _title(text: str) -> str:
    return QCoreApplication.translate("Sections", text)
