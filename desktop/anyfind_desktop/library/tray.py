"""The icon in the tray: the way back to the window, the state in a word, a pause of an hour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours

SIDES: Final = (16, 22, 24, 32, 48, 64)
SHOWN: Final = "tray/shown"
KEEP_RUNNING: Final = "tray/keep_running"


def tray_available() -> bool:
    """Whether this desktop has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The icon and its menu.

    Args:
        window: Owns the menu; its palette gives the colour of the drawing.
        parent: Owns the icon.

    Signals:
        open_wanted: Show the window.
        search_wanted: Show the window with the keyboard in the search box.
        pause_wanted: Hold the indexer for an hour.
        resume_wanted: Let it go on.
        quit_wanted: End the program, whatever closing the window does.
    """

    open_wanted = Signal()
    search_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(tray_icon(), self)
        self.icon.setToolTip("Anyfind")
        self.menu = QMenu(window)
        self.state = QAction(self.tr("Anyfind"), self.menu)
        self.state.setEnabled(False)
        self.open = QAction(self.tr("Open Anyfind"), self.menu)
        self.search = QAction(self.tr("Search…"), self.menu)
        self.pause = QAction(self.tr("Pause indexing for an hour"), self.menu)
        self.resume = QAction(self.tr("Resume indexing"), self.menu)
        self.resume.setVisible(False)
        self.quit = QAction(self.tr("Quit"), self.menu)
        for action, signal in (
            (self.open, self.open_wanted),
            (self.search, self.search_wanted),
            (self.pause, self.pause_wanted),
            (self.resume, self.resume_wanted),
            (self.quit, self.quit_wanted),
        ):
            action.triggered.connect(signal)
        self.menu.addAction(self.state)
        self.menu.addSeparator()
        self.menu.addActions([self.open, self.search])
        self.menu.addSeparator()
        self.menu.addActions([self.pause, self.resume])
        self.menu.addSeparator()
        self.menu.addAction(self.quit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_wanted)

    def show_state(self, words: str, *, held: bool) -> None:
        """Say what the indexer does.

        Args:
            words: In one line; empty where nothing is known.
            held: Whether it can be resumed, rather than paused.
        """
        self.state.setText(words or self.tr("Anyfind"))
        self.icon.setToolTip(f"Anyfind\n{words}" if words else "Anyfind")
        self.pause.setVisible(not held)
        self.resume.setVisible(held)

    def set_shown(self, shown: bool) -> None:
        """Show or hide the icon, where the desktop has a place for it."""
        self.icon.setVisible(shown and tray_available())

    @property
    def shown(self) -> bool:
        """Whether the icon is there."""
        return self.icon.isVisible()

    def tell(self, title: str, text: str) -> None:
        """Show a notification."""
        self.icon.showMessage(title, text, tray_icon())

    def stop(self) -> None:
        """The program ends."""
        self.icon.hide()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_wanted.emit()


def tray_icon() -> QIcon:
    """The magnifying glass on a disc of the accent's colour: it is seen on light and on dark bars."""
    tones = colours(QGuiApplication.palette())
    found = QIcon()
    for side in SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill("transparent")
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen("transparent")
        painter.setBrush(tones.accent)
        painter.drawRoundedRect(pixmap.rect().toRectF(), side / 4, side / 4)
        edge = side / 7
        draw(painter, "search", pixmap.rect().toRectF().adjusted(edge, edge, -edge, -edge), tones.on_accent)
        painter.end()
        found.addPixmap(pixmap)
    return found
