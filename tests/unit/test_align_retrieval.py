from __future__ import annotations

import numpy as np
import pytest

from anyfind.align.evaluation import right_answers
from anyfind.align.retrieval import evaluate_retrieval
from anyfind.errors import NotFound
from anyfind.sdk import CancelToken, Pairs, Space
from anyfind.spaces.graph import Bridge, SpaceGraph
from anyfind_plugins.bridges import cca

WORDS = Space("fake/words", (), "1", 12, "l2", ("text",))
PICTURES = Space("fake/pictures", (), "1", 16, "none", ("image",))


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def pairs(count: int, seed: int) -> Pairs:
    mixing, random = np.random.default_rng(7), np.random.default_rng(seed)
    hidden = random.normal(size=(count, 4))
    right = np.maximum(hidden @ mixing.normal(size=(4, 16)) + 1, 0) + 0.1 * random.random((count, 16))
    left = hidden @ mixing.normal(size=(4, 12)) + 0.2 * random.normal(size=(count, 12))
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    partner = np.arange(count)
    return Pairs(WORDS.id, PICTURES.id, left.astype(np.float32), right.astype(np.float32), partner, "made up", "")


@pytest.fixture(scope="module")
def graph() -> SpaceGraph:
    artifact = cca.CcaTrainer().fit(pairs(200, 0), quiet, CancelToken())
    sides = cca.load(artifact)
    return SpaceGraph([Bridge("cca", "0" * 16, sides, int(artifact.card["dimension"]), artifact.card)])


def test_a_fitted_bridge_retrieves_and_the_answer_has_the_documented_shape(graph: SpaceGraph) -> None:
    held_out = pairs(80, 1)
    right = right_answers([str(row) for row in range(80)], range(80), 80)
    result = evaluate_retrieval(
        graph, (WORDS, held_out.left), (PICTURES, held_out.right), "image", right, None, quiet, CancelToken()
    )
    assert set(result) == {"route", "pool", "captions", "text_to_image", "image_to_text"}
    assert (result["pool"], result["captions"]) == (80, 80)
    for direction in ("text_to_image", "image_to_text"):
        assert set(result[direction]) == {"r1", "r5", "r10", "median_rank"}
        assert result[direction]["r10"] > 60


@pytest.mark.parametrize("count", [1, 2, 12])
def test_a_tiny_library_can_be_measured(graph: SpaceGraph, count: int) -> None:
    held_out = pairs(count, 2)
    right = right_answers([str(row) for row in range(count)], range(count), count)
    result = evaluate_retrieval(
        graph, (WORDS, held_out.left), (PICTURES, held_out.right), "image", right, "cca", quiet, CancelToken()
    )
    assert result["route"] == "cca"
    assert result["text_to_image"]["r10"] >= 50


def test_an_unknown_route_names_those_there_are(graph: SpaceGraph) -> None:
    held_out = pairs(5, 3)
    right = right_answers(list("abcde"), range(5), 5)
    with pytest.raises(NotFound, match="cca"):
        evaluate_retrieval(
            graph, (WORDS, held_out.left), (PICTURES, held_out.right), "image", right, "other", quiet, CancelToken()
        )
