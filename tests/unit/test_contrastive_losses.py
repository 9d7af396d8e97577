"""Every term of the loss does what it is there for, on vectors where its effect is known."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor
from torch.nn.functional import normalize

from anyfind_plugins.contrastive import losses


def vectors(count: int = 24, width: int = 8, seed: int = 0, shift: float = 0.0) -> Tensor:
    drawn = torch.randn(count, width, generator=torch.Generator().manual_seed(seed))
    return normalize(drawn + shift, dim=1)


def rotated(given: Tensor) -> Tensor:
    turn = torch.linalg.qr(torch.randn(given.shape[1], given.shape[1], generator=torch.Generator().manual_seed(7)))[0]
    moved: Tensor = given @ turn
    return moved


def descended(loss: Callable[[Tensor], Tensor], start: Tensor, steps: int = 40) -> Tensor:
    """Unit vectors after some steps down a loss."""
    free = start.clone().requires_grad_(True)
    optimiser = torch.optim.Adam([free], lr=0.03)
    for _ in range(steps):
        optimiser.zero_grad()
        loss(normalize(free, dim=1)).backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
        optimiser.step()
    return normalize(free.detach(), dim=1)


def strangers(one: Tensor, other: Tensor) -> float:
    """Mean cosine of rows that are no partners."""
    apart = ~torch.eye(len(one), dtype=torch.bool)
    return float((one @ other.T)[apart].mean())


def test_info_nce_of_one_positive_is_the_mean_of_both_cross_entropies() -> None:
    scores, owner = torch.randn(5, 5, generator=torch.Generator().manual_seed(1)), torch.arange(5)
    both = [torch.nn.functional.cross_entropy(one, owner) for one in (scores, scores.T)]
    assert float(losses.info_nce(scores, owner, torch.ones(5))) == pytest.approx(float(sum(both)) / 2, abs=1e-6)


def test_captions_of_one_picture_are_no_negatives_of_each_other() -> None:
    """Of a picture that finds both of its captions, neither pushes the other away."""
    owner = torch.tensor([0, 0, 1])
    scores = torch.tensor([[9.0, 0.0], [9.0, 0.0], [0.0, 9.0]], requires_grad=True)
    loss = losses.info_nce(scores, owner, torch.ones(3))
    assert float(loss.detach()) < 1e-3
    loss.backward()  # type: ignore[no-untyped-call]
    assert scores.grad is not None
    assert (scores.grad[[0, 1], 0] < 0).all()
    assert (scores.grad[[0, 1], 1] > 0).all()


def test_weights_that_are_all_the_same_are_none_and_a_light_pair_counts_little() -> None:
    scores, owner = torch.randn(6, 6, generator=torch.Generator().manual_seed(2)), torch.arange(6)
    plain = losses.info_nce(scores, owner, torch.ones(6))
    assert torch.allclose(plain, losses.info_nce(scores, owner, torch.full((6,), 0.25)))
    scores[0, 0] = -20.0
    light = torch.tensor([1e-6, 1, 1, 1, 1, 1])
    assert losses.info_nce(scores, owner, light) < losses.info_nce(scores, owner, torch.ones(6)) / 2


@pytest.mark.parametrize("levels", [1, 2, 3])
def test_structure_is_nothing_under_a_rotation_and_draws_neighbourhoods_back(levels: int) -> None:
    before, start = vectors(), vectors(seed=1)
    assert float(losses.structure(before, rotated(before), levels)) == pytest.approx(0.0, abs=1e-5)
    assert float(losses.structure(before, start, levels)) > 0.02
    after = descended(lambda one: losses.structure(before, one, levels), start)
    near = [(one - one.mean(0)) @ (one - one.mean(0)).T for one in (before, start, after)]
    likeness = [float(torch.corrcoef(torch.stack([near[0].flatten(), one.flatten()]))[0, 1]) for one in near[1:]]
    assert likeness[1] > likeness[0] + 0.2


def test_anchors_share_out_evenly_and_draw_items_back_to_theirs() -> None:
    before, anchors = vectors(), vectors(6, seed=3)
    targets = losses.anchor_targets(before, anchors)
    assert torch.allclose(targets.sum(1), torch.ones(len(before)))
    assert float(targets.sum(0).max()) < 2.0 * float(targets.sum(0).min())
    turned = rotated(torch.cat([before, anchors]))
    moved, start = turned[len(before) :], vectors(seed=4)
    kept = float(losses.anchored(targets, turned[: len(before)], moved))
    assert kept < 0.3 * float(losses.anchored(targets, start, moved))
    after = descended(lambda one: losses.anchored(targets, one, moved), start)
    hits = [float(((one @ moved.T).argmax(1) == targets.argmax(1)).float().mean()) for one in (start, after)]
    assert hits[1] > hits[0] + 0.3


def test_items_that_mean_different_things_are_pushed_apart_and_those_that_mean_the_same_are_not() -> None:
    start, partner = vectors(8, 8, shift=1.0), vectors(8, 8, seed=5)
    different, same = torch.eye(8), torch.ones(8, 8)
    apart = descended(lambda one: losses.intra_modal(one, partner, different), start)
    beside = descended(lambda one: losses.intra_modal(one, partner, same), start)
    assert strangers(apart, apart) < strangers(start, start) - 0.1
    assert strangers(apart, apart) < strangers(beside, beside) - 0.05
    # The partner on the diagonal is drawn nearer by both.
    for one in (apart, beside):
        assert float((one * partner).sum(1).mean()) > float((start * partner).sum(1).mean())


def test_uniformity_is_the_published_number_and_spreads_items() -> None:
    left, right = vectors(5, 4), vectors(5, 4, seed=6)

    def by_hand(one: Tensor, other: Tensor) -> float:
        found = [math.exp(-2.0 * float(((one[i] - other[j]) ** 2).sum())) for i in range(5) for j in range(5) if i != j]
        return math.log(sum(found) / len(found))

    wanted = (by_hand(left, left) + by_hand(right, right) + by_hand(left, right)) / 3
    assert float(losses.uniformity(left, right)) == pytest.approx(wanted, abs=1e-5)
    start, other = vectors(shift=1.0), vectors(seed=8, shift=1.0)
    after = descended(lambda one: losses.uniformity(one, other), start)
    assert strangers(after, after) < strangers(start, start) - 0.2


def test_alignment_is_the_mean_squared_distance_of_partners_and_draws_them_together() -> None:
    left, right = vectors(), vectors(seed=6)
    assert float(losses.alignment(left, right)) == pytest.approx(float(((left - right) ** 2).sum(1).mean()), abs=1e-6)
    after = descended(lambda one: losses.alignment(one, right), left)
    assert float((after * right).sum(1).mean()) > float((left * right).sum(1).mean()) + 0.3


def test_mixed_items_are_negatives_and_partners_stay_positives() -> None:
    right = vectors()
    left, off = normalize(right + 0.1 * vectors(seed=9), dim=1), vectors(seed=10)

    def loss(one: Tensor) -> Tensor:
        return losses.geodesic(one, right, torch.Generator().manual_seed(3))

    assert float(loss(left)) < float(loss(off)) / 2
    after = descended(loss, off)
    assert float((after * right).sum(1).mean()) > float((off * right).sum(1).mean()) + 0.3
    assert strangers(after, right) < float((after * right).sum(1).mean())
    # Partners that lie on each other or opposite each other have an arc of no or any direction.
    for other in (right, -right):
        assert torch.isfinite(loss(other))


def test_mixed_items_lie_on_the_arcs_between_partners(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = vectors(4), vectors(4, seed=11)
    seen: list[Tensor] = []
    whole = torch.nn.functional.cross_entropy

    def look(logits: Tensor, wanted: Tensor) -> Tensor:
        seen.append(logits)
        return whole(logits, wanted)

    monkeypatch.setattr(torch.nn.functional, "cross_entropy", look)
    losses.geodesic(left, right, torch.Generator().manual_seed(3))
    share = torch.sin(torch.rand(4, generator=torch.Generator().manual_seed(3)) * (torch.pi / 2)) ** 2
    angle = torch.acos((left * right).sum(1))
    mixed = (torch.sin((1 - share) * angle)[:, None] * left + torch.sin(share * angle)[:, None] * right) / torch.sin(
        angle
    )[:, None]
    assert torch.allclose(mixed.norm(dim=1), torch.ones(4), atol=1e-5)
    apart = ~torch.eye(4, dtype=torch.bool)
    assert torch.allclose((seen[0] * 0.07)[apart], (left @ mixed.T)[apart], atol=1e-4)
