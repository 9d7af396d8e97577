"""The engine's events, one connection for as long as the engine lives."""

from __future__ import annotations

import json
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkReply, QNetworkRequest

from anyfind.api.endpoint import Endpoint
from anyfind.api.live import Event
from anyfind_desktop.client.connection import local_manager, request_to
from anyfind_desktop.events.parser import EventParser, ServerEvent

SILENCE_MS: Final = 45_000
"""Three of the engine's heartbeats."""

FIRST_WAIT_MS: Final = 250
LONGEST_WAIT_MS: Final = 5000


class EventStream(QObject):
    """Listens to an engine, and listens again when the connection breaks.

    Signals:
        happened: An :class:`~anyfind.api.live.Event`.
        resync: Everything may have changed: ask for it again. Sent for each new engine, and when events were lost.
        broken: The connection broke or the engine has fallen silent; it is tried again.
    """

    happened = Signal(object)
    resync = Signal()
    broken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manager = local_manager(self)
        self._endpoint: Endpoint | None = None
        self._reply: QNetworkReply | None = None
        self._parser = EventParser()
        self._last_id = ""
        self._fresh = True
        self._wait = FIRST_WAIT_MS
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._connect)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._fell_silent)

    def open(self, endpoint: Endpoint) -> None:
        """Listen to this engine. Ids belong to one engine, so that another one starts anew."""
        self.close()
        self._endpoint = endpoint
        self._last_id = ""
        self._fresh = True
        self._wait = FIRST_WAIT_MS
        self._connect()

    def close(self) -> None:
        """Listen no more."""
        self._endpoint = None
        self._again.stop()
        self._drop()

    def _connect(self) -> None:
        if self._endpoint is None:
            return
        self._drop()
        request = request_to(self._endpoint, "/events")
        request.setRawHeader(QByteArray(b"Accept"), QByteArray(b"text/event-stream"))
        request.setAttribute(
            QNetworkRequest.Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork
        )
        if self._last_id:
            request.setRawHeader(QByteArray(b"Last-Event-ID"), QByteArray(self._last_id.encode()))
        self._parser = EventParser()
        self._reply = self._manager.get(request)
        self._reply.metaDataChanged.connect(self._answered)
        self._reply.readyRead.connect(self._read)
        self._reply.finished.connect(self._ended)
        self._silence.start()

    def _answered(self) -> None:
        if self._reply is None:
            return
        status = self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if status != 200:
            return
        self._wait = FIRST_WAIT_MS
        if self._fresh:
            self._fresh = False
            self.resync.emit()

    def _read(self) -> None:
        reply = self._reply
        if reply is None or reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) != 200:
            return
        self._silence.start()
        try:
            events = self._parser.feed(bytes(reply.readAll().data()))
        except ValueError:
            self._ended()
            return
        for event in events:
            # A receiver may have closed the stream meanwhile.
            if self._reply is not reply:
                return
            self._tell(event)

    def _tell(self, event: ServerEvent) -> None:
        self._last_id = event.id or self._last_id
        try:
            told = Event.model_validate(
                {"id": int(event.id or 0), "type": event.type, "data": json.loads(event.data or "{}")}, extra="ignore"
            )
        except ValueError:
            # A kind of event that a newer engine knows: what it says cannot matter to this program.
            return
        if told.type == "resync":
            self.resync.emit()
        else:
            self.happened.emit(told)

    def _fell_silent(self) -> None:
        self._ended()

    def _ended(self) -> None:
        if self._endpoint is None or self._reply is None:
            return
        self._drop()
        self._again.start(self._wait)
        self._wait = min(self._wait * 2, LONGEST_WAIT_MS)
        self.broken.emit()

    def _drop(self) -> None:
        self._silence.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.metaDataChanged.disconnect(self._answered)
            reply.readyRead.disconnect(self._read)
            reply.finished.disconnect(self._ended)
            reply.abort()
            reply.deleteLater()
