"""Frames on a pair of pipes: a fixed start, a header of JSON, then the raw buffers that it refers to.

Large buffers of the engine's requests do not go through the pipe but through a piece of memory that both
sides map (the *arena*), where the system has one: it halves the copies.
"""

from __future__ import annotations

import itertools
import mmap
import os
import select
import struct
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

from anyfind.plugins.worker.wire import WireError, pack, unpack

_START: Final = struct.Struct("<4sIQI")
"""Mark, length of the header, length of the buffers together, how many they are."""

_MAGIC: Final = b"AnyW"
_LENGTH: Final = struct.Struct("<Q")
_IN_ARENA: Final = 1 << 31
"""Bit of the count that says that the buffers lie in the arena."""

LONGEST_HEADER: Final = 256 << 20
LONGEST_BODY: Final = 1 << 30
MOST_BUFFERS: Final = 1 << 20
_PIPE_BYTES: Final = 1 << 20
_ALIGNED: Final = 64
_WORTH_SHARING: Final = 1 << 16
_PATIENCE_MS: Final = 500
_AHEAD: Final = 1 << 14
"""Bytes that are read at once while small things come."""


class Closed(Exception):
    """The other side is gone."""


class Arena:
    """Memory that the engine writes and a worker reads.

    Args:
        handle: An open file that both sides have.
    """

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._map: mmap.mmap | None = None

    @property
    def size(self) -> int:
        """Bytes that are mapped here."""
        return 0 if self._map is None else len(self._map)

    def room(self, size: int) -> memoryview:
        """At least that many bytes; grows the file. The engine's side."""
        if self._map is None or len(self._map) < size:
            os.ftruncate(self._handle, size)
        return self.view(size)

    def view(self, size: int) -> memoryview:
        """The first bytes.

        Raises:
            WireError: The file is smaller.
        """
        if self._map is None or len(self._map) < size:
            # An older mapping lives on for as long as arrays refer to it.
            try:
                self._map = mmap.mmap(self._handle, os.fstat(self._handle).st_size)
            except (ValueError, OSError) as error:
                raise WireError(f"the arena cannot be used: {error}") from error
        if len(self._map) < size:
            raise WireError("the arena is smaller than what should be in it")
        return memoryview(self._map)[:size]

    def close(self) -> None:
        """Give the file back; a mapping lives on for as long as arrays refer to it."""
        os.close(self._handle)
        self._map = None


class Channel:
    """One end of the two pipes. One thread receives at a time; any thread may send.

    Args:
        reading: Handle that frames come from.
        writing: Handle that frames go to.
        arena: Where large buffers of requests lie.
    """

    def __init__(self, reading: int, writing: int, arena: Arena | None = None) -> None:
        self._reading = reading
        self._writing = writing
        self._alive: Callable[[], bool] | None = None
        self._arena = arena
        self._lock = threading.Lock()
        self._ahead = memoryview(b"")
        _enlarge(writing)

    @property
    def shared_bytes(self) -> int:
        """Size of the arena."""
        return 0 if self._arena is None else self._arena.size

    def guard(self, alive: Callable[[], bool]) -> None:
        """Give up waiting once the other side is gone, even if something that it started holds the pipe.

        Args:
            alive: Asked now and then while nothing comes; where a pipe cannot be asked (Windows) never.
        """
        self._alive = alive
        if sys.platform != "win32":
            os.set_blocking(self._reading, False)
            os.set_blocking(self._writing, False)

    def send(self, value: object, *, share: bool = False) -> None:
        """Send a value.

        Args:
            value: What :func:`~anyfind.plugins.worker.wire.pack` takes.
            share: Put large buffers into the arena. They must stay there until the answer has come.

        Raises:
            Closed: The other side is gone.
            WireError: The value cannot travel; nothing was sent.
        """
        packed = pack(value)
        sizes = [len(buffer) for buffer in packed.buffers]
        total = sum(sizes)
        if len(packed.header) > LONGEST_HEADER or len(sizes) > MOST_BUFFERS:
            raise WireError("the value is too large to travel")
        shared = share and self._arena is not None and total >= _WORTH_SHARING
        if not shared and total > LONGEST_BODY:
            raise WireError(f"{total:,} bytes are too many to travel at once")
        lengths = b"".join(map(_LENGTH.pack, sizes))
        count = len(sizes) | (_IN_ARENA if shared else 0)
        with self._lock:
            if shared:
                self._share(packed.buffers, sizes)
            start = _START.pack(_MAGIC, len(packed.header), total, count) + lengths + packed.header
            if shared:
                self._write(start)
            elif total <= _WORTH_SHARING:
                # One call for all: every write wakes the other side.
                self._write(b"".join([start, *packed.buffers]))
            else:
                self._write(start)
                for buffer in packed.buffers:
                    self._write(buffer)

    def receive(self) -> Any:
        """The next value.

        Raises:
            Closed: The other side is gone.
            WireError: What came is no frame.
        """
        magic, header_length, total, count = _START.unpack(self._read(_START.size))
        shared, count = bool(count & _IN_ARENA), count & ~_IN_ARENA
        if magic != _MAGIC:
            raise WireError("what came does not start like an answer")
        if header_length > LONGEST_HEADER or count > MOST_BUFFERS or (not shared and total > LONGEST_BODY):
            raise WireError(f"an answer of {header_length + total:,} bytes was announced, which is too long")
        sizes = [
            _LENGTH.unpack_from(lengths, at)[0] for lengths in [self._read(8 * count)] for at in range(0, 8 * count, 8)
        ]
        if sum(sizes) != total:
            raise WireError("the lengths of an answer do not add up")
        header = self._read(header_length)
        if shared:
            buffers = self._shared(sizes)
        else:
            body = memoryview(self._read(total))
            ends = itertools.accumulate(sizes, initial=0)
            buffers = [body[start:end] for start, end in itertools.pairwise(ends)]
        return unpack(bytes(header), buffers)

    def skip_to(self, greeting: bytes, at_most: int) -> None:
        """Pass over what was printed before the greeting.

        Raises:
            Closed: The other side is gone.
            WireError: It printed more than that many bytes.
        """
        seen = bytearray()
        while not seen.endswith(greeting):
            if len(seen) > at_most:
                raise WireError("it printed without end before it was ready")
            seen += self._read(1)

    def close(self) -> None:
        """Close both pipes and the arena."""
        os.close(self._reading)
        os.close(self._writing)
        if self._arena is not None:
            self._arena.close()

    def _share(self, buffers: Sequence[memoryview], sizes: Sequence[int]) -> None:
        assert self._arena is not None
        room = self._arena.room(sum(map(_padded, sizes)))
        start = 0
        for buffer, size in zip(buffers, sizes, strict=True):
            room[start : start + size] = buffer
            start += _padded(size)

    def _shared(self, sizes: Sequence[int]) -> list[memoryview]:
        if self._arena is None or self._alive is not None:
            raise WireError("only the engine writes into the arena")
        room = self._arena.view(sum(map(_padded, sizes)))
        starts = itertools.accumulate(map(_padded, sizes), initial=0)
        return [room[start : start + size] for start, size in zip(starts, sizes, strict=False)]

    def _write(self, data: bytes | memoryview) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._writing, view) :]
            except BlockingIOError:
                self._wait(self._writing, writing=True)
            except OSError as error:
                raise Closed from error

    def _read(self, length: int) -> bytearray:
        data = bytearray(length)
        view = memoryview(data)
        while view:
            if not self._ahead and len(view) < _AHEAD:
                self._ahead = memoryview(self._some(_AHEAD))
            if self._ahead:
                ready = min(len(self._ahead), len(view))
                view[:ready] = self._ahead[:ready]
                self._ahead = self._ahead[ready:]
            else:
                ready = self._into(view)
            view = view[ready:]
        return data

    def _some(self, at_most: int) -> bytes:
        """What is there, or comes first."""
        while True:
            try:
                some = os.read(self._reading, at_most)
            except BlockingIOError:
                self._wait(self._reading, writing=False)
                continue
            except OSError as error:
                raise Closed from error
            if not some:
                raise Closed
            return some

    def _into(self, view: memoryview) -> int:
        """As :meth:`_some`, without a copy where the system can."""
        if sys.platform == "win32":
            some = self._some(min(len(view), _PIPE_BYTES))
            view[: len(some)] = some
            return len(some)
        while True:
            try:
                got = os.readv(self._reading, [view])
            except BlockingIOError:
                self._wait(self._reading, writing=False)
                continue
            except OSError as error:
                raise Closed from error
            if got == 0:
                raise Closed
            return got

    def _wait(self, handle: int, *, writing: bool) -> None:
        """Wait until a handle that does not block is ready."""
        assert sys.platform != "win32"
        poll = select.poll()
        poll.register(handle, select.POLLOUT if writing else select.POLLIN)
        while not poll.poll(_PATIENCE_MS):
            if self._alive is not None and not self._alive():
                raise Closed


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _enlarge(handle: int) -> None:
    """Give a pipe room for a picture, where the system allows it: fewer switches between the processes."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - not on Windows

        try:
            fcntl.fcntl(handle, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        except OSError:
            return  # the user's share of pipe memory is used up; the usual size works as well
