"""One window for a library: a second start hands its question to the first, and ends."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QDir, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from anyfind_desktop.turn import Turn

PATIENCE_MS: Final = 2000
"""A first window that does not answer for so long hangs; then there is a second one."""

AGAIN_MS: Final = 50
"""How often a window that is just being opened is looked for."""

LONGEST: Final = 64 * 1024
"""Bytes of a question."""

_TAKEN: Final = b"taken\n"

_LONGEST_PATH: Final = 100
"""Bytes that the path of a socket may have on every system, nearly."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the program was started with.

    Attributes:
        like: A file to search by; empty for none.
        search: Words to search for; empty for none.
        activation: The desktop's leave to come to the front, under Wayland.
    """

    like: str = ""
    search: str = ""
    activation: str = ""


class Handover(QObject):
    """Finds out whether there is a window on the library already.

    Args:
        library: The library's folder.
        parent: Owns it.

    Attributes:
        name: Of the socket.

    Signals:
        taken: Another window has taken the question: this program may end.
        alone: There is no other window. Emitted once, and questions are listened for from then on.
        asked: Another start handed over its :class:`Question`.
    """

    taken = Signal()
    alone = Signal()
    asked = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = _place(library)
        # Of several that start at the same moment, one may listen.
        self._turn = Turn(Path(QDir(QDir.tempPath()).absoluteFilePath(self.name) + ".lock"))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._someone_came)
        self._socket = QLocalSocket(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._question = Question()
        self._settled = False

    def offer(self, question: Question) -> None:
        """Hand over a question to the window that is there, if there is one."""
        self._question = question
        self._socket.connected.connect(self._send)
        self._socket.readyRead.connect(self._answered)
        self._socket.errorOccurred.connect(self._nobody_listens)
        self._again.timeout.connect(self._call)
        self._patience.timeout.connect(self._be_alone)
        self._patience.start()
        self._call()

    def stop(self) -> None:
        """Listen no more: whoever starts from now on is alone."""
        self._patience.stop()
        self._again.stop()
        self._server.close()
        self._turn.give_back()

    def _call(self) -> None:
        self._socket.connectToServer(self.name)

    def _send(self) -> None:
        self._socket.write(QByteArray(json.dumps(asdict(self._question)).encode("ascii") + b"\n"))

    def _answered(self) -> None:
        if self._socket.canReadLine() and bytes(self._socket.readLine().data()) == _TAKEN and not self._settled:
            self._settled = True
            self._patience.stop()
            self._again.stop()
            self.taken.emit()

    def _nobody_listens(self) -> None:
        if self._settled:
            return
        if self._turn.take():
            self._be_alone()
        else:
            # Somebody is about to listen, unless our patience ends before.
            self._again.start()

    def _be_alone(self) -> None:
        if self._settled:
            return
        self._settled = True
        self._patience.stop()
        self._again.stop()
        self._socket.abort()
        # A window that was killed leaves its socket behind.
        QLocalServer.removeServer(self.name)
        self._server.listen(self.name)
        self.alone.emit()

    def _someone_came(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(self._more_came)
            caller.disconnected.connect(self._hung_up)
            # What came with the connection itself is told of by no signal.
            self._read(caller)

    def _more_came(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._read(caller)

    def _hung_up(self) -> None:
        self.sender().deleteLater()

    def _read(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > LONGEST:
                caller.abort()
            return
        try:
            values = json.loads(bytes(caller.readLine().data()))
            question = Question(str(values["like"]), str(values["search"]), str(values["activation"]))
        except (ValueError, KeyError, TypeError):
            caller.abort()
            return
        caller.write(QByteArray(_TAKEN))
        caller.flush()
        self.asked.emit(question)


def _place(library: Path) -> str:
    """Where the first window on a library listens: the same place for everybody, however the library is called."""
    real = os.path.realpath(library)
    # Sockets of one user are in one folder, and their names have to be short.
    name = "anyfind-" + hashlib.sha256(os.fsencode(real)).hexdigest()[:16]
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = f"{folder}/{name}"
    # The session's own folder; the one for temporary files is another one for some of its programs.
    usable = folder.startswith("/") and len(os.fsencode(path)) < _LONGEST_PATH and os.access(folder, os.W_OK | os.X_OK)
    return path if usable else name
