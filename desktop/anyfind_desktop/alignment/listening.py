"""A button that plays the sound that is spoken of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from anyfind_desktop.preview.player import Player, Trouble
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.buttons import TextButton


class PlayButton(TextButton):
    """Hidden for what cannot be heard. QtMultimedia is loaded when it is first pressed.

    Args:
        tools: Loads the player, and says why there is none.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("", "play", parent=parent)
        self.setText(self.tr("Play"))
        self._tools = tools
        self._player: Player | None = None
        self._path: str | None = None
        self.clicked.connect(self.press)
        self.hide()

    def offer(self, path: str | None) -> None:
        """Offer this sound, or none; one that plays goes on only if it is the same."""
        if path == self._path:
            return
        self._path = path
        if self._player is not None:
            self._player.close()
        self._show_state(False)
        self.setVisible(path is not None)

    def press(self) -> None:
        """Play from the start, or stop."""
        if self._path is None:
            return
        if self._player is not None and self._player.playing:
            self._player.close()
            self._show_state(False)
            return
        if self._player is None:
            self._player = Player(self._tools.tasks, self)
            self._player.playing_changed.connect(self._show_state)
            self._player.trouble.connect(self._explain)
            self._player.silent.connect(lambda: self._explain(None, ""))
        self._player.open(self._path, 0.0)
        self._player.play()

    def stop(self) -> None:
        """Play nothing any more; the window closes."""
        self._path = None
        if self._player is not None:
            self._player.end()
            self._player = None

    def _show_state(self, playing: bool) -> None:
        self.set_drawing("pause" if playing else "play")
        self.setText(self.tr("Stop") if playing else self.tr("Play"))

    def _explain(self, trouble: Trouble | None, why: str) -> None:
        del why
        if trouble is None:
            said = self.tr("There is nothing to hear sounds with on this computer.")
        elif trouble is Trouble.NO_PLAYER:
            said = self.tr("Sounds cannot be played here: a library of the system is missing. Open the file instead.")
        else:
            said = self.tr("This sound cannot be played. Open it in its own program instead.")
        self._tools.notices.say(said, self.tr("Dismiss"))
