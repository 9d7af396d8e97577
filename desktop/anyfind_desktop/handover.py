"""One window for a library: a second start hands its question to the first, and ends."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 2000
"""A first window that does not answer for so long hangs; then there is a second one."""

LONGEST: Final = 64 * 1024
"""Bytes of a question."""

_TAKEN: Final = b"taken\n"


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
        # Sockets of one user are in one folder, and their names have to be short.
        self.name = (
            "anyfind-" + hashlib.sha256(str(library.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        )
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._someone_came)
        self._socket = QLocalSocket(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._question = Question()
        self._settled = False

    def offer(self, question: Question) -> None:
        """Hand over a question to the window that is there, if there is one."""
        self._question = question
        self._socket.connected.connect(self._send)
        self._socket.readyRead.connect(self._answered)
        self._socket.errorOccurred.connect(self._be_alone)
        self._patience.timeout.connect(self._be_alone)
        self._patience.start()
        self._socket.connectToServer(self.name)

    def stop(self) -> None:
        """Listen no more."""
        self._patience.stop()
        self._server.close()

    def _send(self) -> None:
        self._socket.write(QByteArray(json.dumps(asdict(self._question)).encode("ascii") + b"\n"))

    def _answered(self) -> None:
        if self._socket.canReadLine() and bytes(self._socket.readLine().data()) == _TAKEN and not self._settled:
            self._settled = True
            self._patience.stop()
            self.taken.emit()

    def _be_alone(self) -> None:
        if self._settled:
            return
        self._settled = True
        self._patience.stop()
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
