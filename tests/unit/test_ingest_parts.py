from __future__ import annotations

import errno
import os
import queue
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from anyfind.errors import (
    BadInput,
    DigestMismatch,
    DiskFull,
    EncryptedInput,
    PluginError,
    WeightsMissing,
)
from anyfind.ingest.budget import Budget, payload_size
from anyfind.ingest.encoding import Broken, Dropped, Encoded, EncoderThread, Item
from anyfind.ingest.failures import disk_full, reason_for, vanished
from anyfind.ingest.filesystem import NotAFile
from anyfind.ingest.ledger import Known, Ledger, New, Twin
from anyfind.ingest.pace import FullPace
from anyfind.ingest.ports import IngestOptions
from anyfind.sdk.types import IMAGE, TEXT, EncodeResult, Role, Segment
from anyfind.store.queue import ContentRef
from anyfind.store.records import Identity, PendingFile
from fakes.host import ENCODERS, FakeHost, vector

if TYPE_CHECKING:
    from conftest import LogWatch


def pending(number: int) -> PendingFile:
    return PendingFile(number, Path(f"/{number}"), 1, 1, 0)


# What is said about a file


@pytest.mark.parametrize(
    ("error", "code", "permanent"),
    [
        (BadInput("It is corrupt."), "bad-input", True),
        (EncryptedInput("It has a password."), "encrypted", True),
        (PluginError("It gave nonsense."), "plugin", False),
        (MemoryError(), "out-of-memory", False),
        (PermissionError(errno.EACCES, "Permission denied"), "permission", False),
        (OSError(errno.EIO, "Input/output error"), "read-error", False),
        (OSError(errno.EXDEV, "Cross-device link"), "read-error", False),
        (KeyError("x"), "plugin-crashed", False),
    ],
)
def test_every_error_becomes_one_sentence(error: Exception, code: str, permanent: bool) -> None:
    reason = reason_for(error, "some.plugin")
    assert (reason.code, reason.permanent) == (code, permanent)
    assert reason.message.endswith(".")
    assert "\n" not in reason.message


def test_a_plugin_is_named_and_the_class_of_what_it_raised() -> None:
    assert "some.plugin" in reason_for(PluginError("It gave nonsense."), "some.plugin").message
    reason = reason_for(ZeroDivisionError("x"), "some.plugin")
    assert "some.plugin" in reason.message
    assert "ZeroDivisionError" in reason.message
    assert reason.plugin == "some.plugin"


def test_a_file_that_is_gone_is_no_failure() -> None:
    assert vanished(FileNotFoundError(errno.ENOENT, "x"))
    assert vanished(NotAFile("x"))
    assert not vanished(PermissionError(errno.EACCES, "x"))


def test_a_full_disk_is_told_from_other_errors() -> None:
    assert isinstance(disk_full(OSError(errno.ENOSPC, "x")), DiskFull)
    assert disk_full(OSError(errno.EIO, "x")) is None
    assert disk_full(ValueError()) is None


# Content is worked on once


def test_the_first_file_works_and_the_others_wait() -> None:
    ledger = Ledger(lambda _identities: {})
    identity, other = Identity(1, "f", "full"), Identity(1, "f", "other")
    asked = [(pending(1), identity), (pending(2), identity), (pending(3), other)]
    assert [type(verdict) for verdict in ledger.judge(asked, deep=True)] == [New, Twin, New]
    assert [file.location_id for file in ledger.finish(identity)] == [2]
    assert isinstance(ledger.judge([(pending(4), identity)], deep=True)[0], New)
    assert not ledger.begin(identity)
    ledger.finish(identity)
    assert ledger.begin(identity)


def test_content_is_known_only_if_its_full_hash_agrees_and_its_vectors_are_there() -> None:
    refs = [ContentRef(7, "full", "settled"), ContentRef(8, "half", "text"), ContentRef(9, "bad", "failed")]
    ledger = Ledger(lambda _identities: {Identity(1, "f", ref.full): ref for ref in refs})
    asked = [(pending(at), Identity(1, "f", full)) for at, full in enumerate(("full", "bad", "half", "unknown"))]
    assert ledger.judge(asked, deep=False) == [Known(7), Known(9), Known(8), New()]
    assert ledger.judge(asked[:3], deep=True) == [Known(7), Known(9), New()]


# Memory


def test_the_budget_holds_back_until_there_is_room() -> None:
    budget = Budget(lambda: 100)
    budget.take(150)
    answers: queue.SimpleQueue[bool] = queue.SimpleQueue()
    thread = threading.Thread(target=lambda: answers.put(budget.wait()))
    thread.start()
    assert answers.empty()
    budget.give(100)
    assert answers.get(timeout=60) is True
    thread.join()
    assert budget.used == 50
    budget.take(500)
    budget.stop()
    assert budget.wait() is False


def test_payload_sizes() -> None:
    assert payload_size(Segment(IMAGE, np.zeros((10, 10, 3), np.uint8))) == 300
    assert payload_size(Segment(TEXT, "x" * 1000)) >= 1000


# The encoder's thread


class Bench:
    """An encoder thread and what it delivers."""

    def __init__(self, host: FakeHost, batch: int) -> None:
        self.out: queue.SimpleQueue[Encoded | Dropped | Broken] = queue.SimpleQueue()
        batches = IngestOptions(batches={}, batch=batch)
        self.thread = EncoderThread(host, ENCODERS, batches, FullPace(), self.out.put)
        self.thread.start()

    def get(self) -> Encoded:
        found = self.out.get(timeout=60)
        assert isinstance(found, Encoded), found
        return found


def items(texts: Sequence[str], location: int = 1, modality: str = TEXT) -> list[Item]:
    return [Item(location, ordinal, modality, text, 10) for ordinal, text in enumerate(texts)]


def test_batches_are_full_where_possible_and_keep_modalities_apart() -> None:
    host = FakeHost()
    bench = Bench(host, batch=4)
    bench.thread.put(items([f"text {number}" for number in range(6)]))
    bench.thread.put(items(["a", "b"], location=2, modality=IMAGE))
    bench.thread.flush()
    results = [bench.get() for _ in range(3)]
    bench.thread.stop()
    assert sorted(host.batches) == [("fake.image/pixels", 2), ("fake.text/words", 2), ("fake.text/words", 4)]
    assert sum(result.held for result in results) == 80
    for result in results:
        for (location, ordinal), row in zip(result.keys, result.vectors, strict=True):
            payload = f"text {ordinal}" if location == 1 else "ab"[ordinal]
            np.testing.assert_array_equal(row, vector(payload))


def test_an_item_that_the_encoder_refuses_fails_alone() -> None:
    bench = Bench(FakeHost(), batch=4)
    bench.thread.put(items(["one", "unencodable", "three", "four"]))
    result = bench.get()
    bench.thread.stop()
    assert [ordinal for _, ordinal in result.keys] == [0, 2, 3]
    np.testing.assert_array_equal(result.vectors[1], vector("three"))
    ((location, ordinal, reason),) = result.failed
    assert (location, ordinal, reason.permanent, reason.plugin) == (1, 1, True, "fake.text")


def test_an_item_that_makes_the_encoder_raise_is_found_by_halves(log_watch: LogWatch) -> None:
    def trip(encoder: str, batch: Sequence[object]) -> None:
        if "bad" in batch:
            raise ValueError("cannot digest this")

    log_watch.expect("failed unexpectedly")
    bench = Bench(FakeHost(on_encode=trip), batch=8)
    bench.thread.put(items(["a", "b", "c", "d", "e", "bad", "g", "h"]))
    result = bench.get()
    bench.thread.stop()
    assert len(result.keys) == 7
    assert [ordinal for _, ordinal, _ in result.failed] == [5]
    assert "ValueError" in result.failed[0][2].message


def test_an_encoder_that_always_raises_is_not_asked_about_every_item() -> None:
    calls = []

    def trip(encoder: str, batch: Sequence[object]) -> None:
        calls.append(len(batch))
        raise PluginError("The encoder is broken.")

    bench = Bench(FakeHost(on_encode=trip), batch=32)
    for _ in range(10):
        bench.thread.put(items([str(number) for number in range(32)]))
    results = [bench.get() for _ in range(10)]
    bench.thread.stop()
    assert sum(len(result.failed) for result in results) == 320
    assert len(calls) < 40


def test_vectors_that_half_precision_cannot_hold_are_refused() -> None:
    class Wild(FakeHost):
        def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
            result = super().encode(encoder_id, items, role)
            vectors = result.vectors.copy()
            vectors[0, 3] = np.nan
            vectors[1, 0] = 1e6
            return EncodeResult(vectors)

    bench = Bench(Wild(), batch=3)
    bench.thread.put(items(["a", "b", "c"]))
    result = bench.get()
    bench.thread.stop()
    assert [ordinal for _, ordinal in result.keys] == [2]
    assert "fake.text/words" in result.failed[0][2].message


@pytest.mark.parametrize(
    "error",
    [WeightsMissing("Not there."), DigestMismatch("Damaged."), OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))],
)
def test_errors_that_no_item_is_to_blame_for_end_the_run(error: Exception) -> None:
    def trip(encoder: str, batch: Sequence[object]) -> None:
        raise error

    bench = Bench(FakeHost(on_encode=trip), batch=2)
    bench.thread.put(items(["a", "b"]))
    fatal = bench.out.get(timeout=60)
    bench.thread.stop()
    assert isinstance(fatal, Broken)
    assert isinstance(fatal.error, DiskFull if isinstance(error, OSError) else type(error))
