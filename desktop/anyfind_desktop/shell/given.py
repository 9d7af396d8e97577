"""What sections are given to work with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QUndoStack

from anyfind_desktop.client.connection import Connection
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.opening import Opener
from anyfind_desktop.shell.actions import Actions
from anyfind_desktop.shell.jobs import JobBook
from anyfind_desktop.shell.notices import Notices
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.thumbnails.loader import ThumbnailLoader


@dataclass(frozen=True, slots=True)
class Tools:
    """One of each for the whole window.

    Attributes:
        client: Typed requests to the engine.
        pictures: A connection for pictures and other bytes, so that searches never queue behind them.
        thumbnails: Small pictures of files, by number of the content.
        tasks: Work of milliseconds away from the window's thread.
        opener: Opens and reveals files.
        actions: Everything that can be done by name: the palette, the shortcut sheet and the menus read it.
        notices: The line that says what went wrong, and desktop notifications.
        undo: What can be undone.
        preferences: What the window remembers.
        jobs: Long work in the engine.
    """

    client: EngineClient
    pictures: Connection
    thumbnails: ThumbnailLoader
    tasks: Tasks
    opener: Opener
    actions: Actions
    notices: Notices
    undo: QUndoStack
    preferences: Preferences
    jobs: JobBook
