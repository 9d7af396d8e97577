"""The same bridge on every device that there is, in either precision, and after memory ran out."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import numpy as np
import pytest
import torch

from anyfind.sdk import Artifact, CancelToken, FitOptions, Pairs
from anyfind_plugins.contrastive import heads, losses, sides
from anyfind_plugins.contrastive.devices import Halving, Place
from anyfind_plugins.contrastive.trainer import LinearTrainer, NetworkTrainer
from unit.test_contrastive import SMALL, made_up, quiet

DEVICES = [
    "cpu",
    *(["cuda"] if torch.cuda.is_available() else []),
    *(["mps"] if torch.backends.mps.is_available() else []),
]
AGREE = 1e-3

QUICKLY = 3e-3
"""A rate at which a dozen steps change a bridge by far more than devices may differ."""


def fit(pairs: Pairs, device: str = "cpu", *, network: bool = False, threads: int = 1, **values: object) -> Artifact:
    kind = NetworkTrainer if network else LinearTrainer
    options = FitOptions(device=device, threads=threads, values=SMALL | {"hidden": 16 if network else 0} | values)
    return kind().fit(pairs, quiet, CancelToken(), options)


def furthest(one: Artifact, other: Artifact) -> float:
    test = made_up(100, seed=4)
    return max(
        float(np.abs(mine.apply(vectors) - theirs.apply(vectors)).max())
        for mine, theirs, vectors in zip(sides.load(one), sides.load(other), (test.left, test.right), strict=True)
    )


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("network", [False, True])
def test_fits_agree_across_devices(device: str, network: bool) -> None:
    """Where there is only a processor it is two threads beside one, which add up in another order."""
    pairs = made_up(200)
    usual = fit(pairs, "cpu", network=network)
    assert furthest(usual, fit(pairs, device, network=network, threads=2)) < AGREE
    # A bridge that was not trained at all would not pass.
    assert furthest(usual, fit(pairs, network=network, steps=0)) > 2 * AGREE


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("network", [False, True])
def test_vectors_are_mapped_alike_on_all_devices(device: str, network: bool) -> None:
    artifact, pairs = fit(made_up(200), network=network), made_up(333, seed=2)
    for side, vectors in zip(sides.load(artifact), (pairs.left, pairs.right), strict=True):
        assert np.abs(side.apply_on(device, vectors, block=100) - side.apply(vectors)).max() < AGREE


def test_mixed_precision_gives_the_same_bridge(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processor takes halves too when it is told to, so the rounding of a GPU is tried everywhere."""
    pairs = made_up(200)
    full, start = fit(pairs, rate=QUICKLY), fit(pairs, rate=QUICKLY, steps=0)
    monkeypatch.setattr(Place, "on", classmethod(lambda cls, device: cls(device, True)))
    halves = fit(pairs, rate=QUICKLY)
    assert 0.0 < furthest(full, halves) < AGREE
    assert furthest(full, start) > 10 * AGREE


def test_halves_are_only_on_gpus() -> None:
    assert not Place.on("cpu").mixed
    assert isinstance(Place.on("cpu").halves(), nullcontext)
    assert Place.on("cuda").mixed
    assert Place.on("mps").mixed


def test_a_batch_that_does_not_fit_is_halved_and_the_fit_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = losses.info_nce
    sizes: list[int] = []

    def greedy(scores: Any, owner: Any, weight: Any) -> Any:
        sizes.append(len(scores))
        if len(scores) > 30:
            raise RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return whole(scores, owner, weight)

    monkeypatch.setattr(losses, "info_nce", greedy)
    artifact = fit(made_up(200))
    assert artifact.card["training"]["batch"] == 25
    # One split and all pairs: the size that failed is tried once in each.
    assert sizes.count(100) == sizes.count(50) == 2


def test_a_step_after_a_halving_draws_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed leaves no trace: a fit that ran out of memory at the very first attempt is as if it had asked for
    the smaller batch, up to which items come together."""
    whole = losses.info_nce
    failed: list[bool] = []

    def once(scores: Any, owner: Any, weight: Any) -> Any:
        if not failed:
            failed.append(True)
            raise torch.cuda.OutOfMemoryError("out of memory")
        return whole(scores, owner, weight)

    monkeypatch.setattr(losses, "info_nce", once)
    first = fit(made_up(200))
    failed.clear()
    assert fit(made_up(200)).card == first.card


def test_applying_halves_its_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    artifact, pairs = fit(made_up(200)), made_up(200, seed=2)
    _, right = sides.load(artifact)
    expected = right.apply(pairs.right)
    whole = heads.transformed
    sizes: list[int] = []

    def greedy(xp: Any, kind: str, vectors: Any) -> Any:
        sizes.append(len(vectors))
        if len(vectors) > 60:
            raise RuntimeError("MPS backend out of memory")
        return whole(xp, kind, vectors)

    monkeypatch.setattr(sides, "transformed", greedy)
    assert np.abs(right.apply_on("cpu", pairs.right, block=200) - expected).max() < AGREE
    assert sizes == [200, 100, 50, 50, 50, 50]


def test_memory_that_does_not_suffice_at_all_is_said_and_other_errors_pass() -> None:
    def never(size: int) -> None:
        raise RuntimeError("CUDA out of memory")

    with pytest.raises(MemoryError, match="does not suffice"):
        Halving(16, "cpu", least=4).run(never)

    def broken(size: int) -> None:
        raise RuntimeError("shapes do not match")

    with pytest.raises(RuntimeError, match="shapes"):
        Halving(16, "cpu").run(broken)
