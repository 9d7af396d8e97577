"""What travels between the engine and a worker arrives as it was sent, and nothing else ever becomes a value."""

from __future__ import annotations

import os
import random
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from anyfind.plugins.worker.frames import Arena, Channel, Closed
from anyfind.plugins.worker.wire import WireError, pack, unpack
from anyfind.sdk import (
    ClassifierHead,
    Embedded,
    EncodeResult,
    Extraction,
    Locator,
    Segment,
    Source,
    Space,
)

_ARRAYS = arrays.arrays(
    st.sampled_from([np.uint8, np.int64, np.float16, np.float32, np.float64, np.complex64, np.bool_]),
    arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary() | _ARRAYS
_VALUES = st.recursive(
    _SCALARS,
    lambda parts: (
        st.lists(parts, max_size=3)
        | st.lists(parts, max_size=3).map(tuple)
        | st.dictionaries(st.text(), parts, max_size=3)
        | st.dictionaries(st.integers(), parts, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def travelled(value: object) -> Any:
    packed = pack(value)
    return unpack(packed.header, [memoryview(bytes(buffer)) for buffer in packed.buffers])


def same(one: Any, two: Any) -> bool:
    if isinstance(one, np.ndarray):
        return bool(one.dtype == two.dtype and one.shape == two.shape and one.tobytes() == two.tobytes())
    if isinstance(one, tuple | list):
        return type(one) is type(two) and len(one) == len(two) and all(map(same, one, two))
    if isinstance(one, dict):
        return set(one) == set(two) and all(same(part, two[key]) for key, part in one.items())
    return type(one) is type(two) and bool(one == two)


@given(_VALUES)
def test_values_arrive_as_they_were_sent(value: object) -> None:
    assert same(value, travelled(value))


@pytest.mark.parametrize(
    "value",
    [
        Segment("text", "words \udcff\0", Locator(page=2, start=0, end=4, box=(1, 2, 3, 4), member="a/b"), text="more"),
        Extraction({"title": "a", "gps": [1.5, 2.5], "nested": {"list": [1, None, True]}}),
        Embedded("letters/a.docx", Path("scratch/a.docx")),
        Source(Path("folder/\udcffa"), "text/plain", 3),
        Space("a/b", ("0" * 64,), "1", 3, "none", ("text",)),
        (Path("relative"), {0: "failed", 3: "too"}),
    ],
)
def test_the_types_of_the_contract_arrive(value: object) -> None:
    assert travelled(value) == value


def test_results_and_heads_arrive() -> None:
    vectors = np.arange(6, dtype=np.float32).reshape(2, 3)
    result = travelled(EncodeResult(vectors[:, ::-1], {1: "bad"}))
    assert np.array_equal(result.vectors, vectors[:, ::-1])
    assert result.failures == {1: "bad"}
    head = travelled(ClassifierHead(vectors, vectors[:, 0], (("a", "b"), ("c",)), ("x", "y")))
    assert np.array_equal(head.weight, vectors)
    assert (head.names, head.definitions) == ((("a", "b"), ("c",)), ("x", "y"))


def test_what_numpy_calls_a_number_or_text_arrives_as_one() -> None:
    assert travelled([np.float32(0.5), np.int8(3), np.bool_(1), np.str_("a")]) == [0.5, 3, True, "a"]


@pytest.mark.parametrize(
    "value", [object(), {1: 2, "a": 3}, {(1, 2): 3}, np.array([object()]), np.array(["text"]), {1, 2}, len]
)
def test_what_cannot_travel_is_refused(value: object) -> None:
    with pytest.raises(WireError, match="cannot travel"):
        pack([value])


def test_endless_nesting_is_refused() -> None:
    value: list[object] = []
    value.append(value)
    with pytest.raises(WireError, match="nested"):
        pack(value)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"nonsense",
        b"[1, 2]",
        b'["plain"]',
        b'["\\u0000unknown", 1]',
        b'["\\u0000array", "|O", [1], 0]',
        b'["\\u0000array", "<f4", [3], 0]',
        b'["\\u0000array", "<f4", [-1], 0]',
        b'["\\u0000array", "<f4", [1], 7]',
        b'["\\u0000bytes", 3]',
        b'["\\u0000segment", "text"]',
        b'["\\u0000locator", 1, 2, 3, 4, 5, 6, 7, 8]',
        b'["\\u0000space"]',
        b'{"a": [1]}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_garbled_header_becomes_no_value(header: bytes) -> None:
    with pytest.raises(WireError):
        unpack(header, [memoryview(b"1234")])


@given(st.binary(max_size=200))
def test_noise_becomes_no_value_or_a_plain_one(noise: bytes) -> None:
    try:
        value = unpack(noise, [])
    except WireError:
        return
    assert value is None or isinstance(value, bool | int | float | str | dict | list)


def channels() -> tuple[Channel, Channel, int]:
    """Two ends that talk to each other, and the handle that the second reads from the first."""
    there, here = os.pipe()
    back_read, back_write = os.pipe()
    arena = os.memfd_create("test") if hasattr(os, "memfd_create") else -1
    shared = [Arena(os.dup(arena)) if arena >= 0 else None for _ in range(2)]
    if arena >= 0:
        os.close(arena)
    return Channel(back_read, here, shared[0]), Channel(there, back_write, shared[1]), here


@pytest.mark.parametrize("share", [True, False])
def test_frames_arrive_one_after_the_other(share: bool) -> None:
    one, two, _ = channels()
    generator = np.random.default_rng(1)
    for number in range(20):
        items = [generator.integers(0, 255, generator.integers(1, 90_000), dtype=np.uint8) for _ in range(5)]
        one.send({"number": number, "items": items}, share=share)
        if sum(item.nbytes for item in items) > 900_000:  # nobody reads at the same time here
            continue
        got = two.receive()
        assert got["number"] == number
        assert same(got["items"], items)
    one.close()
    with pytest.raises(Closed):
        two.receive()
    two.close()


def test_small_things_are_not_shared_and_large_ones_outgrow_the_arena() -> None:
    one, two, _ = channels()
    for size in (10, 100_000, 300_000, 5):
        one.send(np.full(size, 7, dtype=np.uint8), share=True)
        got = two.receive()
        assert got.shape == (size,)
        assert (got == 7).all()
    one.close()
    two.close()


@pytest.mark.parametrize(
    "noise",
    [
        b"Traceback (most recent call last):\n  nothing that starts like a frame",
        struct.pack("<4sIQI", b"AnyW", 2, 1 << 40, 1) + struct.pack("<Q", 1 << 40) + b"{}",
        struct.pack("<4sIQI", b"AnyW", 0xFFFFFFFF, 0, 0),
        struct.pack("<4sIQI", b"AnyW", 2, 0, 0x7FFFFFFF),
        struct.pack("<4sIQI", b"AnyW", 2, 5, 1) + struct.pack("<Q", 4) + b"{}" + b"12345",
        struct.pack("<4sIQI", b"AnyW", 2, 1 << 30, 1 | 1 << 31) + struct.pack("<Q", 1 << 30) + b"{}",
        struct.pack("<4sIQI", b"AnyW", 4, 0, 0) + b"{a:}",
    ],
)
def test_noise_in_the_pipe_is_noticed(noise: bytes) -> None:
    one, two, handle = channels()
    os.write(handle, noise)
    with pytest.raises(WireError):
        two.receive()
    one.close()
    two.close()


def test_random_noise_ends_the_conversation() -> None:
    for seed in range(50):
        one, two, handle = channels()
        os.write(handle, random.Random(seed).randbytes(500))
        one.close()
        with pytest.raises((WireError, Closed)):
            two.receive()
        two.close()


def test_what_is_printed_before_the_greeting_is_passed_over() -> None:
    one, two, handle = channels()
    os.write(handle, b"a warning of the interpreter\n" * 30 + b"hello-1234")
    two.skip_to(b"hello-1234", 10_000)
    one.send("first")
    assert two.receive() == "first"
    os.write(handle, b"x" * 200)
    with pytest.raises(WireError, match="without end"):
        two.skip_to(b"hello-1234", 100)
    one.close()
    two.close()
