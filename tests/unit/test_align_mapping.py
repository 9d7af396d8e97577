from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
import torch

from anyfind.align.mapping import training
from anyfind.align.mapping.kernel import Kernel, choose_kernel, explained, read_off
from anyfind.align.mapping.metrics import hubness, typicality
from anyfind.align.mapping.projection import Projection
from anyfind.align.mapping.training import FEWEST, FittedMap, fit_map, similarities
from anyfind.errors import BadInput
from anyfind.sdk import Cancelled, CancelToken


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def planted(count: int = 400, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Unit vectors in clusters, and a number that depends on directions which are not the strongest two."""
    random, mixing = np.random.default_rng(seed), np.random.default_rng(9)
    hidden = random.normal(size=(count, 6)) * np.array([1.0, 1.0, 0.8, 0.8, 0.6, 0.6])
    vectors = hidden @ mixing.normal(size=(6, 40)) + 0.1 * random.normal(size=(count, 40))
    metric = np.tanh(2 * hidden[:, 2]) + np.tanh(2 * hidden[:, 4])
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit.astype(np.float32), metric.astype(np.float32)


@pytest.fixture(scope="module")
def fitted() -> Iterator[FittedMap]:
    with pytest.MonkeyPatch.context() as patch:
        # Seconds are enough for planted structure.
        patch.setattr(training, "_STEPS", 200)
        patch.setattr(training, "_WIDTHS", (64, 64))
        yield fit_map(*planted(), 0, quiet, CancelToken())


def test_the_metric_is_read_off_the_map_better_than_off_principal_axes(fitted: FittedMap) -> None:
    assert fitted.judged.r2 > fitted.plain.r2 + 0.2
    assert fitted.judged.r2 > 0.5
    assert fitted.judged.kept >= fitted.plain.kept - 0.05
    assert (fitted.fitted, fitted.held_out) == (320, 80)


def test_points_that_it_never_saw_land_where_their_number_is_right(fitted: FittedMap) -> None:
    vectors, metric = planted()
    new, wanted = planted(200, seed=5)
    places = fitted.projection.apply(vectors)
    read = read_off(fitted.kernel, fitted.projection.apply(new), places, metric)
    assert explained(wanted, read) > 0.4


def test_the_same_seed_gives_the_same_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "_STEPS", 15)
    vectors, metric = planted(120)
    one, same, other = (fit_map(vectors, metric, seed, quiet, CancelToken()).projection for seed in (0, 0, 1))
    assert all(np.array_equal(one.tensors()[key], same.tensors()[key]) for key in one.tensors())
    assert not np.array_equal(one.apply(vectors), other.apply(vectors))


def test_a_fit_draws_no_random_numbers_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "_STEPS", 3)
    before = torch.get_rng_state()
    fit_map(*planted(60), 0, quiet, CancelToken())
    assert torch.equal(torch.get_rng_state(), before)


def test_what_is_stored_places_points_alike_alone_and_together(fitted: FittedMap) -> None:
    vectors, _ = planted(20, seed=3)
    again = Projection.read(fitted.projection.tensors())
    places = again.apply(vectors)
    assert places.shape == (20, 2)
    assert places.dtype == np.float32
    assert np.array_equal(places, fitted.projection.apply(vectors))
    np.testing.assert_allclose(again.apply(vectors[3:4])[0], places[3], atol=1e-4)
    assert again.apply(vectors[:0]).shape == (0, 2)
    with pytest.raises(BadInput, match="lacks"):
        Projection.read({})


def test_the_network_that_is_stored_is_the_one_that_was_trained() -> None:
    torch = pytest.importorskip("torch")
    network = training._network(5, 3)
    network.train()
    inputs = torch.randn(64, 5, generator=torch.Generator().manual_seed(1))
    for _ in range(10):
        network(inputs)
    network.eval()
    layers = training._folded(network)
    stored = Projection(np.zeros(5, dtype=np.float32), np.eye(5, dtype=np.float32), layers)
    np.testing.assert_allclose(stored.apply(inputs.numpy()), network(inputs).detach().numpy(), atol=1e-4)


@pytest.mark.parametrize("count", [FEWEST, 45])
def test_small_collections_have_a_map(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "_STEPS", 10)
    vectors, metric = planted(count)
    made = fit_map(vectors, metric, 0, quiet, CancelToken())
    assert np.isfinite(made.projection.apply(vectors)).all()
    flat = fit_map(np.ones_like(vectors), np.zeros_like(metric), 0, quiet, CancelToken())
    assert np.isfinite(flat.projection.apply(vectors)).all()


def test_what_no_map_can_be_made_of_is_refused() -> None:
    vectors, metric = planted(FEWEST)
    with pytest.raises(BadInput, match="at least 30 files"):
        fit_map(vectors[1:], metric[1:], 0, quiet, CancelToken())
    metric[0] = np.nan
    with pytest.raises(BadInput, match="not finite"):
        fit_map(vectors, metric, 0, quiet, CancelToken())


def test_a_fit_stops_when_it_is_asked_to() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        fit_map(*planted(40), 0, quiet, token)


def test_neighbours_of_a_point_are_as_many_as_the_perplexity_says() -> None:
    joint = similarities(planted(100)[0], 15.0)
    assert joint.sum() == pytest.approx(1.0, abs=1e-4)
    assert np.array_equal(joint, joint.T)
    assert not joint.diagonal().any()
    few = similarities(planted(100)[0], 3.0)
    assert np.sort(few, axis=1)[:, -3:].sum() > np.sort(joint, axis=1)[:, -3:].sum()


def test_a_number_that_changes_smoothly_is_read_off_and_noise_is_not() -> None:
    random = np.random.default_rng(2)
    places = random.uniform(-1, 1, size=(600, 2)).astype(np.float32)
    smooth = (places[:, 0] + places[:, 1] ** 2).astype(np.float32)
    noise = random.normal(size=600).astype(np.float32)
    for values, low, high in ((smooth, 0.9, 1.0), (noise, -0.6, 0.1)):
        kernel = choose_kernel(places[:500], values[:500])
        read = read_off(kernel, places[500:], places[:500], values[:500])
        assert low < explained(values[500:], read) <= high
    assert read_off(Kernel(128.0, 3.0), places[:1], places, smooth)[0] == pytest.approx(smooth[0], abs=0.05)


def test_the_odd_one_is_not_typical_and_the_middle_is_a_hub() -> None:
    random = np.random.default_rng(4)
    crowd = random.normal(size=(100, 30)) + 3.0 * np.eye(30)[0]
    middle, odd = 3.0 * np.eye(30)[0], -3.0 * np.eye(30)[0]
    vectors = np.stack([*crowd, middle, odd]).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    usual = typicality(vectors, 0, CancelToken())
    assert usual.argmin() == 101
    assert usual.argmax() == 100
    often = hubness(vectors, 0, CancelToken())
    assert often.argmax() == 100
    assert np.expm1(often).sum() == pytest.approx(10 * 102, rel=1e-4)
