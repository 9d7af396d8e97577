"""Opening files and showing them in the file manager."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


class Opener(Protocol):
    """What the window does with a file outside of itself."""

    def open(self, path: str) -> bool:
        """Open the file with the program that the user has for it; whether that was possible."""

    def reveal(self, path: str) -> bool:
        """Show the file in the file manager; whether that was possible."""


class SystemOpener:
    """Opens and reveals files with what the desktop offers."""

    def open(self, path: str) -> bool:
        """Open the file with the program that the user has for it."""
        return QDesktopServices.openUrl(_url(path))

    def reveal(self, path: str) -> bool:
        """Show the file in the file manager, or at least its folder."""
        if sys.platform == "win32":
            return _started("explorer.exe", ["/select,", str(Path(path))])
        if sys.platform == "darwin":
            return _started("open", ["-R", path])
        return self._reveal_freedesktop(path) or self.open(str(Path(path).parent))

    def _reveal_freedesktop(self, path: str) -> bool:
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 (not every build of Qt has it)
        except ImportError:
            return False
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        message = QDBusMessage.createMethodCall(
            "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1", "ShowItems"
        )
        message.setArguments([[Path(path).as_uri()], ""])
        names = bus.interface()
        known = names.isServiceRegistered("org.freedesktop.FileManager1").value() or (
            "org.freedesktop.FileManager1" in names.activatableServiceNames().value()
        )
        # Sent without waiting: a file manager that starts takes its time.
        return bool(known) and bus.send(message)


def _url(path: str) -> QUrl:
    # By way of Python, which keeps names that are no Unicode.
    return QUrl(Path(path).as_uri())


def _started(program: str, arguments: list[str]) -> bool:
    started, _ = QProcess.startDetached(program, arguments, "")
    return bool(started)
