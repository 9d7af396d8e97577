from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from anyfind.spaces.scoring import RouteScores, fuse, standardise, trust, weights

CARD = {"calibration": {"background": {"mean": 0.1, "std": 0.2}}}


@dataclass(frozen=True, slots=True)
class NamedRoute:
    name: str = "route"
    card: Mapping[str, Any] = field(default_factory=dict)
    rescoring: None = None


def floats(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_a_large_sample_speaks_for_itself() -> None:
    background = np.random.default_rng(0).normal(3, 2, 1000).astype(np.float32)
    scores = standardise(floats(3.0, 7.0), background, CARD)
    assert scores == pytest.approx([0.0, 2.0], abs=0.2)


def test_a_tiny_library_borrows_the_cards_distribution() -> None:
    background = floats(*([5.0] * 6), *([9.0] * 6))
    assert standardise(floats(0.1, 0.5), background, CARD) == pytest.approx([0.0, 2.0], abs=1e-5)


def test_between_tiny_and_large_both_count() -> None:
    background = np.full(115, 1.1, dtype=np.float32)
    halfway = float(standardise(floats(0.6), background, CARD)[0])
    assert halfway == pytest.approx(0.0, abs=1e-4)


def test_one_item_has_a_finite_score() -> None:
    route = NamedRoute(card=CARD)
    scores = fuse([RouteScores(route, floats(0.5), floats(0.5))])
    assert scores == pytest.approx([2.0], abs=1e-5)


def test_one_item_without_a_card_is_neither_good_nor_bad() -> None:
    assert fuse([RouteScores(NamedRoute(), floats(0.5), floats(0.5))]).tolist() == [0.0]


def test_no_background_at_all_still_ranks() -> None:
    scores = standardise(floats(0.1, 0.9, 0.5), floats(), {})
    assert np.argsort(-scores).tolist() == [1, 2, 0]


def test_constant_scores_stay_finite_and_equal() -> None:
    scores = standardise(np.full(50, 0.3, dtype=np.float32), np.full(500, 0.3, dtype=np.float32), {})
    assert scores.tolist() == [0.0] * 50


def test_above_a_constant_background_is_above_it() -> None:
    assert standardise(floats(0.4, 0.3, 0.2), np.full(500, 0.3, dtype=np.float32), {}).tolist() == [1.0, 0.0, -1.0]


def test_weights_have_length_one_and_follow_trust() -> None:
    shares = weights([0.0, -1.0])
    assert np.linalg.norm(shares) == pytest.approx(1.0)
    assert shares[1] / shares[0] == pytest.approx(np.exp(-1.0), rel=1e-4)
    assert weights([0.0, -50.0])[1] > 0.04


def test_trust_is_read_off_the_slots() -> None:
    card = {"trust": {"slots": [1, 2], "scale": 10.0, "offset": 0.5}}
    vectors = np.array([[9.0, 0.1, 0.0], [9.0, 0.0, -0.2]], dtype=np.float32)
    assert trust(card, vectors) == pytest.approx([1.0, -2.0])
    assert trust({}, vectors).tolist() == [0.0, 0.0]


def test_a_routes_trust_adds_query_gallery_and_offset() -> None:
    card = {"trust": {"slots": [1, 2], "scale": 10.0, "offset": 0.5}}
    gallery = np.array([[0.5, 0.0, 0.1], [0.2, 0.0, 0.3]], dtype=np.float32)
    scored = RouteScores.of(NamedRoute(card=card), floats(2.0, 0.3, 0.0), gallery, gallery)
    assert scored.trust == pytest.approx(3.0 + 2.0 + 0.5)
    assert scored.scores == pytest.approx([1.0, 0.4])


def test_an_empty_gallery_gives_no_scores() -> None:
    none = np.empty((0, 3), dtype=np.float32)
    scored = RouteScores.of(NamedRoute(), floats(1.0, 0.0, 0.0), none, none)
    assert fuse([scored]).shape == (0,)


def test_the_trusted_route_decides() -> None:
    background = np.random.default_rng(1).normal(size=500).astype(np.float32)
    first = RouteScores(NamedRoute("a"), floats(3.0, 0.0), background, trust=2.0)
    second = RouteScores(NamedRoute("b"), floats(0.0, 3.0), background, trust=0.0)
    fused = fuse([first, second])
    assert fused[0] > fused[1]


def test_no_route_is_an_error() -> None:
    with pytest.raises(ValueError, match="no route"):
        fuse([])
