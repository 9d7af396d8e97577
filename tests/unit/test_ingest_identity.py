from __future__ import annotations

import os
from pathlib import Path

import blake3
import pytest

from anyfind.ingest.filesystem import NotAFile, RealFileSystem, same_file_state
from anyfind.ingest.identity import BLOCK, ONE_PIECE, SAMPLE, fast_hash, identify
from fakes.disk import FaultyDisk


@pytest.mark.parametrize(
    "size", [0, 1, SAMPLE - 1, SAMPLE, SAMPLE + 1, 3 * SAMPLE, ONE_PIECE, ONE_PIECE + 1, 3 * ONE_PIECE]
)
def test_the_hashes_do_not_depend_on_how_the_file_is_read(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    file = tmp_path / "file"
    file.write_bytes(data)
    found = identify(RealFileSystem(), str(file))
    assert found is not None
    assert (found.identity.size, found.identity.full) == (size, blake3.blake3(data).hexdigest())
    assert found.identity.fast == fast_hash(data)
    assert found.head == data[: len(found.head)]
    assert len(found.head) == min(size, 8192)


def test_every_byte_of_a_short_file_counts() -> None:
    data = bytearray(os.urandom(SAMPLE))
    hashes = {fast_hash(bytes(data))}
    for position in range(0, SAMPLE, 997):
        data[position] ^= 1
        hashes.add(fast_hash(bytes(data)))
    assert len(hashes) == 1 + len(range(0, SAMPLE, 997))


def test_the_fast_hash_depends_on_the_size_where_the_samples_agree() -> None:
    assert fast_hash(bytes(10 * SAMPLE)) != fast_hash(bytes(10 * SAMPLE + 2))


def test_a_long_file_that_differs_between_the_samples_differs_in_its_full_hash(tmp_path: Path) -> None:
    data = bytearray(ONE_PIECE + BLOCK)
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(data)
    data[2 * SAMPLE] = 1
    two.write_bytes(data)
    first, second = identify(RealFileSystem(), str(one)), identify(RealFileSystem(), str(two))
    assert first is not None
    assert second is not None
    assert first.identity.fast == second.identity.fast
    assert first.identity.full != second.identity.full


@pytest.mark.parametrize("size", [100, ONE_PIECE + 100])
@pytest.mark.parametrize("change", [-50, 50])
def test_a_file_that_is_being_written_has_no_identity(tmp_path: Path, size: int, change: int) -> None:
    file = tmp_path / "growing"
    file.write_bytes(bytes(size))
    disk = FaultyDisk()
    before = file.stat()
    disk.after_open = lambda path: os.truncate(path, size + change)
    found = identify(disk, str(file))
    assert found is None or not same_file_state(before, file.stat())


def test_a_pipe_or_folder_is_no_file_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAFile):
        identify(RealFileSystem(), str(tmp_path / "pipe"))
    with pytest.raises(IsADirectoryError):
        identify(RealFileSystem(), str(tmp_path))
