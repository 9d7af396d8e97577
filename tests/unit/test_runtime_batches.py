"""Batches that halve when memory runs out, and the device that is chosen."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import numpy as np
import pytest

from anyfind.errors import BadInput
from anyfind.sdk import Float32Array
from anyfind_plugins.runtime import device as devices
from anyfind_plugins.runtime.batching import HalvingBatches, out_of_memory
from anyfind_plugins.runtime.device import resolve

LOGGER = logging.getLogger("anyfind.test")


class SmallModel:
    """Squares numbers, as long as not too many come at once."""

    def __init__(self, room: int, error: Exception, heavy: int = -1) -> None:
        self.room = room
        self.error = error
        self.heavy = heavy
        self.sizes: list[int] = []

    def __call__(self, items: Sequence[int]) -> Float32Array:
        self.sizes.append(len(items))
        if len(items) > self.room or self.heavy in items:
            raise self.error
        return np.array([[item, item * item] for item in items], dtype=np.float32)


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)"),
        RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory: you tried 9 bytes"),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
        MemoryError(),
    ],
)
def test_the_batch_halves_until_it_fits_and_stays_there(error: Exception) -> None:
    model = SmallModel(room=5, error=error)
    batches = HalvingBatches(32, LOGGER)
    result = batches.run(model, list(range(50)), 2)
    assert not result.failures
    np.testing.assert_array_equal(result.vectors[:, 1], np.arange(50.0) ** 2)
    assert model.sizes[:4] == [32, 16, 8, 4]
    assert set(model.sizes[4:]) <= {4, 2}
    assert batches.size == 4
    model.sizes.clear()
    batches.run(model, list(range(8)), 2)
    assert model.sizes == [4, 4]


def test_an_item_that_never_fits_fails_alone() -> None:
    model = SmallModel(room=100, error=MemoryError(), heavy=6)
    result = HalvingBatches(8, LOGGER).run(model, list(range(10)), 2)
    assert list(result.failures) == [6]
    assert "memory" in result.failures[6]
    assert result.vectors[:, 0].tolist() == [0, 1, 2, 3, 4, 5, 0, 7, 8, 9]


def test_other_errors_pass_through() -> None:
    model = SmallModel(room=1, error=RuntimeError("mat1 and mat2 shapes cannot be multiplied"))
    with pytest.raises(RuntimeError, match="mat1"):
        HalvingBatches(8, LOGGER).run(model, [1, 2], 2)
    assert model.sizes == [2]
    assert not out_of_memory(ValueError("out of memory"))


def test_torchs_own_error_is_known() -> None:
    import torch  # noqa: PLC0415 - takes seconds

    assert out_of_memory(torch.cuda.OutOfMemoryError("CUDA out of memory."))


def test_auto_imports_nothing_where_no_gpu_is_in_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(name: str) -> bool:
        raise AssertionError(f"torch was asked for {name}")

    monkeypatch.setattr(devices, "_usable", asked)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    assert resolve("auto") == "cpu"
    assert resolve("cpu") == "cpu"


@pytest.mark.parametrize("usable", ["cuda", "mps"])
def test_auto_takes_the_gpu_that_torch_can_use(usable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "gpu_in_sight", lambda: True)
    monkeypatch.setattr(devices, "_usable", lambda name: name == usable)
    assert resolve("auto") == usable
    assert resolve(usable) == usable


def test_a_gpu_that_torch_cannot_use_leaves_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "gpu_in_sight", lambda: True)
    monkeypatch.setattr(devices, "_usable", lambda _name: False)
    assert resolve("auto") == "cpu"
    with pytest.raises(BadInput, match="torch cannot use one"):
        resolve("cuda")
    with pytest.raises(BadInput, match="no device 'tpu'"):
        resolve("tpu")
