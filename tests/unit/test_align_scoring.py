"""Scorers are judged on pairs nobody saw, kept beside their adapter, and change nothing where they are off."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.align.artifacts import write_artifact
from anyfind.align.retrieval import evaluate_retrieval
from anyfind.align.scorer_store import ScorerStore, Switched
from anyfind.align.scoring import Contender, auroc, background_of, bank_of, cut, fit_final, judge_scorers
from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import Artifact, CancelToken, FitOptions, Pairs, Space
from anyfind.search.gallery import GallerySearch
from anyfind.search.terms import Term
from anyfind.service.checking.files import leftovers
from anyfind.spaces.graph import Bridge, SpaceGraph
from anyfind.spaces.rescoring import Rescoring
from anyfind.spaces.scoring import RouteScores, fuse
from anyfind_plugins.scorers import hubs

LEFT = Space("fake/words", (), "1", 32, "l2", ("text",))
RIGHT = Space("fake/pictures", (), "1", 32, "l2", ("image",))
NOTHING = CancelToken()


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


@dataclass(frozen=True, slots=True)
class Plain:
    """A side that leaves unit vectors as they are."""

    source: str
    target: str = "bridge"

    def apply(self, vectors: np.ndarray) -> np.ndarray:
        return vectors


SIDES = (Plain(LEFT.id), Plain(RIGHT.id))


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def hub_pairs(count: int, seed: int, pull: float = 0.9, noise: float = 0.9) -> Pairs:
    """Right items that lie near the mean of the queries come up for all of them."""
    mean, random = unit(np.random.default_rng(99).normal(size=(1, 32)))[0], np.random.default_rng(seed)
    causes = unit(random.normal(size=(count, 32)))
    left = unit(causes + noise * unit(random.normal(size=(count, 32))) + 0.9 * mean)
    right = unit(causes + pull * random.random((count, 1)) * mean)
    return Pairs(LEFT.id, RIGHT.id, left, right, np.arange(count), "made up", "0" * 64)


def contenders(*ids: str) -> list[Contender]:
    registry = Registry(discover())
    wanted = {f"anyfind.scorers/{name}" for name in ids}
    return [
        Contender(entry.id, entry.full_id, registry.load(entry.trainer)(), registry.load(entry.factory))
        for entry in registry.scorers()
        if entry.full_id in wanted
    ]


def test_a_scorer_that_helps_is_on_and_the_best_one_is_chosen() -> None:
    verdicts = judge_scorers(
        contenders("nnn", "conformal"), SIDES, hub_pairs(900, 0), None, FitOptions(), quiet, NOTHING
    )
    nnn, conformal = verdicts.tried if verdicts.tried[0].contender.id == "nnn" else verdicts.tried[::-1]
    assert nnn.ways[0].on
    assert nnn.ways[0].gain.low > 0
    assert not any(way.on for way in conformal.ways)
    assert conformal.ways[0].reason == "It leaves the order as it is."
    assert conformal.sureness is not None
    best = verdicts.best(0)
    assert best is not None
    assert best.contender.id == "nnn"


def test_where_there_are_no_hubs_nothing_is_on() -> None:
    pairs = hub_pairs(400, 1, pull=0.0, noise=1.1)
    pairs = replace(pairs, left=unit(pairs.left - pairs.left.mean(axis=0)))
    verdicts = judge_scorers(contenders("nnn", "csls"), SIDES, pairs, None, FitOptions(), quiet, NOTHING)
    assert [way.on for one in verdicts.tried for way in one.ways] == [False] * 4


def test_shuffled_pairs_switch_nothing_on() -> None:
    pairs = hub_pairs(300, 2)
    pairs = replace(pairs, partner=np.random.default_rng(3).permutation(300))
    names = ("nnn", "csls", "invgc", "inverted-softmax", "mean-removal", "probabilistic", "conformal")
    verdicts = judge_scorers(contenders(*names), SIDES, pairs, None, FitOptions(), quiet, NOTHING)
    assert not any(way.on for one in verdicts.tried for way in one.ways)


def test_an_adapter_that_knows_the_pairs_is_fitted_again_without_what_is_judged() -> None:
    pairs, seen = hub_pairs(150, 4), []

    def refit(some: Pairs) -> Any:
        seen.append(some)
        return SIDES

    verdicts = judge_scorers(contenders("nnn"), SIDES, pairs, refit, FitOptions(), quiet, NOTHING)
    assert verdicts.refitted
    assert [len(some.right) for some in seen] == [75, 75, 75]
    artifact, bank = fit_final(verdicts.tried[0], SIDES, pairs, refitted=True, options=FitOptions(), cancel=NOTHING)
    assert artifact.card["hyperparameters"] in [dict(values) for values in verdicts.tried[0].values]
    assert (len(bank.left), len(bank.held_left)) == (150, 0)


def test_parts_share_no_twins_and_few_pairs_are_refused() -> None:
    pairs = hub_pairs(200, 5)
    pairs.right[100:] = pairs.right[:100]
    for train, held, test in cut(pairs, 0):
        twins = [set((rows % 100).tolist()) for rows in (train, held, test)]
        assert sum(map(len, twins)) == len(set().union(*twins))
    with pytest.raises(BadInput, match="too few to judge"):
        cut(hub_pairs(59, 6), 0)


def test_auroc() -> None:
    assert auroc(np.array([3.0, 1.0, 2.0]), np.array([True, False, False])) == 1.0
    assert auroc(np.array([1.0, 1.0]), np.array([True, False])) == 0.5
    assert auroc(np.array([1.0]), np.array([True])) == 0.5


# -- keeping ------------------------------------------------------------------------------------------------


@pytest.fixture
def registry() -> Registry:
    return Registry(discover())


def adapter(folder: Path, seed: int = 0) -> Any:
    card = {"sides": [LEFT.id, RIGHT.id], "target": "t", "dimension": 32}
    tensors = {"w": np.full(3, seed, dtype=np.float32)}
    return write_artifact(Artifact("fake.plugin/bridge", tensors, card), folder)


def nnn(pairs: Pairs) -> Artifact:
    nothing = replace(pairs, left=pairs.left[:0], right=pairs.right[:0], partner=pairs.partner[:0])
    options = FitOptions(values={"alpha": 0.75, "k": 16})
    return hubs.NnnTrainer().fit(bank_of(SIDES, pairs, nothing), quiet, NOTHING, options)


def kept(folder: Path, registry: Registry, stored: Any, side: int = 0) -> ScorerStore:
    store = ScorerStore(folder, registry)
    store.keep(stored, [Switched("nnn", nnn(hub_pairs(100, 0)), side, {"mean": 0.0, "std": 0.1})], {"scorers": []})
    return store


def test_a_scorer_survives_a_restart_and_goes_with_its_adapter(tmp_path: Path, registry: Registry) -> None:
    stored = adapter(tmp_path / "mine")
    kept(tmp_path, registry, stored)
    found = ScorerStore(tmp_path, registry).load(stored)
    assert list(found) == [0]
    assert (found[0].name, found[0].side) == ("nnn", 0)
    assert found[0].card["calibration"]["background"] == {"mean": 0.0, "std": 0.1}
    assert (tmp_path / "mine" / "scorers" / "nnn-left" / "card.json").is_file()
    assert ScorerStore(tmp_path, registry).forget(stored)
    assert ScorerStore(tmp_path, registry).load(stored) == {}
    assert not ScorerStore(tmp_path, registry).forget(stored)


def test_a_scorer_of_a_shipped_adapter_lies_in_the_library(tmp_path: Path, registry: Registry) -> None:
    stored = adapter(tmp_path / "package" / "cca")
    store = kept(tmp_path / "library", registry, stored)
    assert list(store.load(stored)) == [0]
    assert sorted(path.name for path in (tmp_path / "package" / "cca").iterdir()) == [
        "adapter.safetensors",
        "card.json",
    ]


def test_a_repair_leaves_the_scorers_of_shipped_adapters(tmp_path: Path, registry: Registry) -> None:
    stored = adapter(tmp_path / "package" / "cca")
    store = kept(tmp_path / "library" / "adapters", registry, stored)
    os.utime(tmp_path / "library" / "adapters" / ".scorers", (0, 0))
    assert list(leftovers(tmp_path / "library")) == []
    assert list(store.load(stored)) == [0]


def test_a_scorer_of_an_adapter_that_was_fitted_anew_is_ignored_and_said(
    tmp_path: Path, registry: Registry, caplog: pytest.LogCaptureFixture
) -> None:
    store = kept(tmp_path, registry, adapter(tmp_path / "mine"))
    with caplog.at_level("INFO"):
        assert store.load(adapter(tmp_path / "mine", seed=1)) == {}
    assert "fitted anew since its scorers were" in caplog.text


def test_a_damaged_scorer_is_left_out_with_a_warning(tmp_path: Path, registry: Registry, log_watch: Any) -> None:
    stored = adapter(tmp_path / "mine")
    store = kept(tmp_path, registry, stored)
    place = tmp_path / "mine" / "scorers"
    (place / "nnn-left" / "adapter.safetensors").write_bytes(b"noise")
    log_watch.expect("A scorer is left out")
    assert store.load(stored) == {}
    (place / "switches.json").write_text("{", encoding="utf-8")
    log_watch.expect("are left out")
    assert store.load(stored) == {}
    (place / "switches.json").write_text(json.dumps({"schema": 99, "adapter": "", "on": {}}), encoding="utf-8")
    log_watch.expect("written by another Anyfind")
    assert store.load(stored) == {}
    assert log_watch.unexpected


def test_pairs_the_other_way_round_serve_the_adapters_own_sides(tmp_path: Path, registry: Registry) -> None:
    stored = adapter(tmp_path / "mine")
    pairs = hub_pairs(100, 0)
    turned = Pairs(RIGHT.id, LEFT.id, pairs.right, pairs.left, pairs.partner, "", "")
    nothing = replace(turned, left=turned.left[:0], right=turned.right[:0], partner=turned.partner[:0])
    options = FitOptions(values={"alpha": 0.75, "k": 16})
    artifact = hubs.NnnTrainer().fit(bank_of(SIDES[::-1], turned, nothing), quiet, NOTHING, options)
    store = ScorerStore(tmp_path, registry)
    store.keep(stored, [Switched("nnn", artifact, 0, {"mean": 0.0, "std": 0.1})], {})
    found = store.load(stored)
    assert {at: one.side for at, one in found.items()} == {1: 0}


# -- use ----------------------------------------------------------------------------------------------------


def graph(rescoring: dict[int, Rescoring]) -> SpaceGraph:
    card = {"sides": [LEFT.id, RIGHT.id], "calibration": {"background": {"mean": 0.0, "std": 0.2}}}
    return SpaceGraph([Bridge("plain", "0" * 16, SIDES, 32, card, None, rescoring)])


def switched_on(pairs: Pairs, side: int = 0) -> Rescoring:
    artifact = nnn(pairs)
    scorer = hubs.load_nnn(artifact)
    nothing = replace(pairs, left=pairs.left[:0], right=pairs.right[:0], partner=pairs.partner[:0])
    background = background_of(scorer, bank_of(SIDES, pairs, nothing), side)
    return Rescoring("nnn", scorer, side, {"calibration": {"background": background}})


def test_only_the_direction_that_a_scorer_is_on_for_changes() -> None:
    bank, asked = hub_pairs(500, 0), hub_pairs(300, 1)
    plain, corrected = graph({}), graph({0: switched_on(bank)})
    results = [
        evaluate_retrieval(
            one, (LEFT, asked.left), (RIGHT, asked.right), "image", np.eye(300, dtype=bool), None, quiet, NOTHING
        )
        for one in (plain, corrected)
    ]
    assert results[1]["text_to_image"]["r1"] > results[0]["text_to_image"]["r1"] + 3
    assert results[1]["image_to_text"] == results[0]["image_to_text"]
    assert plain.routes(LEFT.id, RIGHT.id)[0].rescoring is None
    assert corrected.routes(RIGHT.id, LEFT.id)[0].rescoring is None


def test_without_a_scorer_the_scores_are_inner_products_bit_for_bit() -> None:
    pairs = hub_pairs(260, 2)
    route = graph({}).routes(LEFT.id, RIGHT.id)[0]
    told = RouteScores.of(route, pairs.left[0], pairs.right[:10], pairs.right)
    assert np.array_equal(told.scores, pairs.right[:10] @ pairs.left[0])
    assert np.array_equal(told.background, pairs.right @ pairs.left[0])
    assert told.known is route.card


def test_candidates_and_background_are_scored_alike_and_a_sample_is_mapped_once() -> None:
    bank, asked = hub_pairs(500, 0), hub_pairs(300, 1)
    rescoring = switched_on(bank)
    route = graph({0: rescoring}).routes(LEFT.id, RIGHT.id)[0]
    told = RouteScores.of(route, asked.left[0], asked.right, asked.right)
    assert told.background == pytest.approx(told.scores, abs=1e-5)
    assert float(np.abs(fuse([told]).mean())) < 1e-3
    again = rescoring.background(asked.left[1], asked.right)
    assert again == pytest.approx(rescoring.scores(asked.left[1], asked.right), abs=1e-5)
    # A new sample is not taken for an old one.
    other = rescoring.background(asked.left[1], asked.right[::-1].copy())
    assert other == pytest.approx(again[::-1], abs=1e-5)


def test_a_tiny_library_is_calibrated_by_the_scorers_own_card() -> None:
    bank, asked = hub_pairs(500, 0), hub_pairs(10, 1)
    route = graph({0: switched_on(bank)}).routes(LEFT.id, RIGHT.id)[0]
    told = RouteScores.of(route, asked.left[0], asked.right, asked.right)
    mean, std = (told.known["calibration"]["background"][key] for key in ("mean", "std"))
    assert fuse([told]) == pytest.approx((told.scores - mean) / std, abs=1e-4)
    assert told.scores.shape == (10,)
    assert RouteScores.of(route, asked.left[0], asked.right[:0], asked.right[:0]).scores.shape == (0,)


class Pile:
    """An index that looks at everything."""

    def __init__(self, vectors: np.ndarray) -> None:
        self._vectors = vectors

    def search(self, view: str, query: np.ndarray, count: int, allow: Any) -> tuple[np.ndarray, np.ndarray]:
        """The best by inner product."""
        del view, allow
        scores = self._vectors @ query
        best = np.argsort(-scores, kind="stable")[:count]
        return best.astype(np.int64), scores[best]

    def count(self, view: str) -> int:
        """How many there are; more than are compared as a whole, or candidates would be all of them."""
        del view
        return 10 * len(self._vectors) + 10_000

    def present(self, view: str, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Those that there are: all."""
        del view
        return labels, self._vectors[labels]

    def background(self, view: str) -> np.ndarray:
        """Everything."""
        del view
        return self._vectors


def test_a_search_orders_the_candidates_of_the_index_by_the_scorer() -> None:
    bank, asked = hub_pairs(500, 0), hub_pairs(300, 1)
    pile: Any = Pile(asked.right)
    rescoring, first = switched_on(bank), {"plain": 0, "scored": 0}
    for row in range(40):
        term = Term("words", 1.0, LEFT, asked.left[row])
        wanted = np.argsort(-(asked.right @ asked.left[row]), kind="stable")[:20]
        plain = GallerySearch(pile, graph({}), 20).search([term], RIGHT, None, 20)
        scored = GallerySearch(pile, graph({0: rescoring}), 20).search([term], RIGHT, None, 20)
        assert plain is not None
        assert scored is not None
        assert plain.labels.tolist() == wanted.tolist()
        # The index brings the same candidates; the scorer says which of them is best.
        assert sorted(scored.labels.tolist()) == sorted(wanted.tolist())
        told = rescoring.scores(asked.left[row], asked.right[scored.labels])
        assert (np.diff(told) <= 1e-6).all()
        assert [one["words:plain"] for one in scored.details] == pytest.approx(told.tolist(), abs=1e-5)
        first["plain"] += int(plain.labels[0] == row)
        first["scored"] += int(scored.labels[0] == row)
    assert first["scored"] >= first["plain"]
