"""The sections that there are, in the order of the rail. Each is imported when it is first looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.section import Section, SectionEntry


def entries() -> tuple[SectionEntry, ...]:
    """The sections beside the search."""
    return (
        SectionEntry(
            "library",
            QCoreApplication.translate("Sections", "Library"),
            "folder",
            _library,
            module="anyfind_desktop.library.section",
        ),
        SectionEntry(
            "extensions",
            QCoreApplication.translate("Sections", "Plugins and models"),
            "blocks",
            _extensions,
            module="anyfind_desktop.extensions.section",
        ),
        SectionEntry(
            "alignment",
            QCoreApplication.translate("Sections", "Alignment"),
            "bridge",
            _alignment,
            module="anyfind_desktop.alignment.section",
        ),
        SectionEntry(
            "map", QCoreApplication.translate("Sections", "Map"), "map", _map, module="anyfind_desktop.map.section"
        ),
        SectionEntry(
            "settings",
            QCoreApplication.translate("Sections", "Settings"),
            "sliders",
            _settings,
            low=True,
            module="anyfind_desktop.settings.section",
        ),
    )


def _extensions(tools: Tools, parent: QWidget) -> Section:
    from anyfind_desktop.extensions.section import ExtensionsSection  # noqa: PLC0415 (the window opens without it)

    return ExtensionsSection(tools, parent)


def _alignment(tools: Tools, parent: QWidget) -> Section:
    from anyfind_desktop.alignment.section import AlignmentSection  # noqa: PLC0415 (made when it is first looked at)

    return AlignmentSection(tools, parent)


def _map(tools: Tools, parent: QWidget) -> Section:
    from anyfind_desktop.map.section import MapSection  # noqa: PLC0415 (made when it is first looked at)

    return MapSection(tools, parent)


def _library(tools: Tools, parent: QWidget) -> Section:
    from anyfind_desktop.library.section import LibrarySection  # noqa: PLC0415 (made when it is first looked at)

    return LibrarySection(tools, parent)


def _settings(tools: Tools, parent: QWidget) -> Section:
    from anyfind_desktop.library.tray import tray_available  # noqa: PLC0415 (made when it is first looked at)
    from anyfind_desktop.settings.section import SettingsSection  # noqa: PLC0415

    return SettingsSection(tools, tray_available(), parent)
