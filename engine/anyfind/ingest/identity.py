"""What makes two files the same: their bytes, told apart by size, a fast hash and a full hash."""

from __future__ import annotations

import io
import os
import stat
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

import blake3
import xxhash

from anyfind.ingest.filesystem import FileSystem, NotAFile
from anyfind.plugins.mime import HEAD
from anyfind.store.records import Identity

SAMPLE: Final = 64 * 1024
"""Bytes that the fast hash reads at the start, in the middle and at the end."""

BLOCK: Final = 1024 * 1024
"""Bytes read at a time from a file that is not read in one piece."""

ONE_PIECE: Final = 8 * BLOCK
"""Files up to this size are read by a single call."""


@dataclass(frozen=True, slots=True)
class Identified:
    """A file's identity, the facts about it from before it was read, and its first bytes."""

    identity: Identity
    stat: os.stat_result
    head: bytes


def identify(filesystem: FileSystem, path: str, *, growing: bool = False) -> Identified | None:
    """Hash a file, reading it once.

    Args:
        filesystem: The disk.
        path: The file.
        growing: It is a log or the like, to which something is added all the time: its length when it is opened counts.
            More may be there when it is read for its content, so no other file is ever taken for the same.

    Returns:
        ``None`` if the file is shorter or longer than it said when it was opened: it is being written.

    Raises:
        NotAFile: It is a folder, a pipe or a device by now.
        OSError: It cannot be read.
    """
    with filesystem.open(path) as file:
        facts = os.fstat(file.fileno())
        if not stat.S_ISREG(facts.st_mode):
            raise NotAFile(f"{path} is no regular file")
        # One byte more than promised, so that a file that grew is noticed.
        limit = facts.st_size + (not growing)
        read = (_of_short if facts.st_size <= ONE_PIECE else _of_long)(file, facts.st_size, limit)
    if read is None:
        return None
    identity, head = read
    if growing:
        identity = replace(identity, full=blake3.blake3(f"growing {identity.full}".encode()).hexdigest())
    return Identified(identity, facts, head)


def fast_hash(data: bytes) -> str:
    """The fast hash of content that is in memory, 32 hex digits."""
    return _fast_of(len(data), [data[at : at + SAMPLE] for at in _offsets(len(data))])


def _of_short(file: BinaryIO, size: int, limit: int) -> tuple[Identity, bytes] | None:
    data = _read_up_to(file, limit)
    if len(data) != size:
        return None
    return Identity(size, fast_hash(data), blake3.blake3(data).hexdigest()), data[:HEAD]


def _of_long(file: BinaryIO, size: int, limit: int) -> tuple[Identity, bytes] | None:
    full = blake3.blake3()
    samples = {at: bytearray() for at in _offsets(size)}
    buffer = bytearray(BLOCK)
    view = memoryview(buffer)
    position = 0
    while read := _read_into(file, view[: min(BLOCK, limit - position)]):
        block = view[:read]
        full.update(block)
        for at, sample in samples.items():
            start, end = max(at, position), min(at + SAMPLE, position + read)
            if start < end:
                sample.extend(block[start - position : end - position])
        position += read
    if position != size:
        return None
    pieces = [bytes(sample) for sample in samples.values()]
    return Identity(size, _fast_of(size, pieces), full.hexdigest()), pieces[0][:HEAD]


def _offsets(size: int) -> tuple[int, ...]:
    """Where the samples start. A short file is one sample, so that every byte counts."""
    if size <= SAMPLE:
        return (0,)
    return (0, (size - SAMPLE) // 2, size - SAMPLE)


def _fast_of(size: int, samples: list[bytes]) -> str:
    state = xxhash.xxh3_128(size.to_bytes(8, "little"))
    for sample in samples:
        state.update(sample)
    return state.hexdigest()


def _read_up_to(file: BinaryIO, limit: int) -> bytes:
    data = file.read(limit)
    if data is None or len(data) in (0, limit, limit - 1):
        return data or b""
    # A raw read may give less than there is, as network drives do.
    gathered = io.BytesIO()
    gathered.write(data)
    while gathered.tell() < limit and (data := file.read(limit - gathered.tell())):
        gathered.write(data)
    return gathered.getvalue()


def _read_into(file: BinaryIO, view: memoryview) -> int:
    read: int | None = file.readinto(view)  # type: ignore[attr-defined]  # every raw file has it
    return read or 0
