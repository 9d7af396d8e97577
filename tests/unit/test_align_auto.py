# ruff: noqa: ARG002 (trainers have one signature)
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from anyfind.align.auto.choosing import ANEW, Choice, InUse, choose, compare_held_out
from anyfind.align.auto.parts import cut, taken, without
from anyfind.align.auto.trials import Candidate, Deadline, OutOfTimeError, Trials
from anyfind.align.auto.verdict import Verdict, verdict
from anyfind.errors import BadInput, Cancelled
from anyfind.sdk.contracts import PLAIN_FIT, CancelToken, Progress
from anyfind.sdk.types import Artifact, FitOptions, Float32Array, Pairs
from anyfind_plugins.bridges import cca

OPTIONS = FitOptions()


@dataclass(frozen=True)
class Linear:
    """Multiplies and scales to length one."""

    matrix: Float32Array
    source: str = "s"
    target: str = "t"

    def apply(self, vectors: Float32Array) -> Float32Array:
        out = vectors @ self.matrix
        return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9), dtype=np.float32)


class Least:
    """Least squares from left to right with a given ridge, as a trainer; remembers what it was fitted on."""

    def __init__(self, ridge: float = 1.0, takes_s: float = 0.0, clock: list[float] | None = None) -> None:
        self.ridge, self.takes_s, self.clock, self.fits = ridge, takes_s, clock or [0.0], 0

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        self.fits += 1
        self.clock[0] += self.takes_s
        cancel.check()
        x, y = pairs.left, pairs.right[pairs.partner]
        weight = np.linalg.solve(x.T @ x + self.ridge * np.eye(x.shape[1]), x.T @ y)
        return Artifact("test/least", {"w": weight.astype(np.float32)}, {"sides": ["l", "r"]})


def sides_of(artifact: Artifact) -> tuple[Linear, Linear]:
    weight = np.asarray(artifact.tensors["w"], dtype=np.float32)
    return Linear(weight), Linear(np.eye(weight.shape[1], dtype=np.float32))


def least(name: str = "least", ridge: float = 1.0, **more: Any) -> Candidate:
    trainer = more.pop("trainer", None) or Least(ridge)
    return Candidate(name, f"test/{name}", trainer, sides_of, **more)


CCA = Candidate("cca", "anyfind.bridges/cca", cca.CcaTrainer(), cca.load)


def planted(count: int, shared: int = 8, noise: float = 0.3, wide: int = 16, seed: int = 0, each: int = 1) -> Pairs:
    """Pairs with a few directions in common among louder ones of their own: what canonical correlations find."""
    random = np.random.default_rng(seed)
    partner = np.repeat(np.arange(count), each)
    common = random.normal(size=(count, shared))
    own = [3 * random.normal(size=(rows, wide - shared)) for rows in (count * each, count)]
    mixed = [np.linalg.qr(random.normal(size=(wide, wide)))[0] for _ in range(2)]
    left = np.concatenate([common[partner] + noise * random.normal(size=(count * each, shared)), own[0]], axis=1)
    right = np.concatenate([common + noise * random.normal(size=(count, shared)), own[1]], axis=1)
    return Pairs(
        "l", "r", (left @ mixed[0]).astype(np.float32), (right @ mixed[1]).astype(np.float32), partner, "test", "0"
    )


def nothing_shared(count: int, seed: int = 0) -> Pairs:
    random = np.random.default_rng(seed)
    left, right = random.normal(size=(2, count, 12)).astype(np.float32)
    return Pairs("l", "r", left, right, np.arange(count), "test", "0")


def chosen(
    pairs: Pairs, candidates: Sequence[Candidate], in_use: InUse | None = None, budget_s: float = 600
) -> tuple[Choice, Verdict]:
    choice = choose(pairs, candidates, in_use, OPTIONS, budget_s, lambda *_: None, CancelToken())
    return choice, verdict(choice)


def test_what_canonical_correlations_are_for_is_given_to_them() -> None:
    choice, said = chosen(planted(150), [least("procrustes-like", 1e6), CCA])
    assert choice.winner is not None
    assert choice.winner.candidate.name == "cca"
    assert said.use
    assert "Cca is the best of 2" in said.why
    assert choice.estimate is not None
    assert choice.estimate.p_value < 0.01
    # Five parts, each hidden once, and each two of them together.
    assert len(choice.chosen) == 5
    assert all(len(trial.outer) == 5 and len(trial.inner) == 20 for trial in choice.trials)


def test_nothing_shared_is_refused() -> None:
    for seed in range(4):
        choice, said = chosen(nothing_shared(80, seed), [least("a"), least("b", 100.0)])
        assert choice.estimate is not None
        assert not said.use, said.why
        assert "not better than chance" in said.why
        assert "too few to tell" in said.why


def test_the_best_of_many_that_know_nothing_is_not_flattered() -> None:
    # Twelve methods that guess: the luckiest looks better than chance, the choosing does not.
    @dataclass
    class Guess(Least):
        seed: int = 0

        def fit(
            self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT
        ) -> Artifact:
            weight = np.random.default_rng(self.seed).normal(size=(12, 12))
            return Artifact("test/guess", {"w": weight.astype(np.float32)}, {})

    many = [least(f"guess{seed}", trainer=Guess(seed)) for seed in range(12)]
    lucky, honest = [], []
    for seed in range(6):
        choice, _ = chosen(nothing_shared(60, 100 + seed), many)
        assert choice.estimate is not None
        chance = sum(choice.estimate.by_chance) / 6
        lucky.append(choice.ranked[0].whole.merit - chance)  # type: ignore[union-attr]
        honest.append(choice.estimate.merit - chance)
    assert np.mean(lucky) > 2
    assert np.mean(honest) < np.mean(lucky) / 2


def test_worse_than_the_one_in_use_is_refused() -> None:
    pairs = planted(120, shared=10, wide=12)
    truth = sides_of(Least(0.1).fit(planted(120, shared=10, wide=12), lambda *_: None, CancelToken()))
    perfect = InUse("mine", "other/kind", truth, knows=False)
    choice, said = chosen(pairs, [least("poor", 1e9)], perfect)
    assert choice.compared is not None
    assert choice.compared.how == "as it is"
    assert not said.use
    assert "mine (as it is)" in said.why
    assert "worse by" in said.why


def test_better_than_the_one_in_use_is_taken() -> None:
    pairs = planted(120)
    blind = (Linear(np.zeros((16, 4), dtype=np.float32)), Linear(np.zeros((16, 4), dtype=np.float32)))
    choice, said = chosen(pairs, [CCA], InUse("default:cca", "other/kind", blind, knows=False))
    assert said.use
    assert choice.compared is not None
    assert choice.compared.gap.low > 0
    assert "better by" in said.why


def test_one_that_knows_these_pairs_is_fitted_anew() -> None:
    pairs = planted(60, shared=3, noise=1.0, wide=40)
    knowing = sides_of(Least(1e-3).fit(pairs, lambda *_: None, CancelToken()))
    flattered = InUse("old", "test/least", knowing, knows=True)
    choice, said = chosen(pairs, [least("least", 1e-3), CCA], flattered)
    assert choice.compared is not None
    assert choice.compared.how == ANEW
    assert choice.compared.judged.merit < 70
    alone, told = chosen(pairs, [least("least", 1e-3)], flattered)
    assert alone.compared is not None
    assert alone.compared.gap.value == 0
    assert "worse" not in told.why
    as_it_is, _ = chosen(pairs, [CCA], replace(flattered, kind="test/gone"))
    assert as_it_is.compared is not None
    assert as_it_is.compared.judged.merit > 90
    assert "may know these pairs" in as_it_is.compared.how
    assert said.why


def test_the_held_out_fifth_decides() -> None:
    pairs = planted(200)
    held, train = taken(pairs, np.arange(40)), taken(pairs, np.arange(40, 200))
    mine = cca.load(CCA.trainer.fit(train, lambda *_: None, CancelToken()))
    theirs = sides_of(Least().fit(train, lambda *_: None, CancelToken()))
    judged, compared = compare_held_out(mine, InUse("old", "k", theirs, knows=True), held, CancelToken())
    assert judged.pool == 40
    assert compared.gap.value == pytest.approx(judged.merit - compared.judged.merit)
    assert "held-out" in compared.how


@pytest.mark.parametrize("count", [1, 2, 4, 7, 9])
def test_a_handful_is_refused_with_a_reason(count: int) -> None:
    choice, said = chosen(planted(count), [least("least"), CCA])
    assert not said.use
    assert said.why
    assert choice.as_dict()["candidates"]


def test_things_that_hang_together_are_never_apart() -> None:
    pairs = planted(60, each=3)
    # Every second picture is a copy of the one before it.
    twins = pairs.right[np.arange(60) // 2 * 2]
    pairs = replace(pairs, right=twins)
    parts = cut(pairs, 0)
    assert len(parts) == 5
    assert sorted(np.concatenate(parts).tolist()) == list(range(60))
    for part in parts:
        assert {one ^ 1 for one in part.tolist()} == set(part.tolist())
    assert set(without(parts, 0, 3).tolist()).isdisjoint(parts[0].tolist() + parts[3].tolist())


def test_what_is_taken_keeps_its_names_and_weights() -> None:
    pairs = replace(
        planted(6, each=2),
        weight=np.arange(12, dtype=np.float32) + 1,
        left_keys=tuple("abcdefghijkl"),
        right_keys=tuple("ABCDEF"),
        left_unpaired=np.ones((3, 16), dtype=np.float32),
    )
    some = taken(pairs, np.asarray([1, 4]))
    assert some.partner.tolist() == [0, 0, 1, 1]
    assert (some.left_keys, some.right_keys) == (("c", "d", "i", "j"), ("B", "E"))
    assert some.weight is not None
    assert some.weight.tolist() == [3, 4, 9, 10]
    assert some.left_unpaired is pairs.left_unpaired
    assert np.array_equal(some.left, pairs.left[[2, 3, 8, 9]])


def test_methods_that_do_not_suit_say_why() -> None:
    choice, said = chosen(
        planted(60, shared=10, wide=12), [least("big", least=50), least("semi", unpaired=True), least("small")]
    )
    why = {trial.candidate.name: trial.reason for trial in choice.trials}
    assert why["small"] is None
    assert "asks for 50" in str(why["big"])
    assert "without a partner" in str(why["semi"])
    assert said.use
    assert "only method" in said.why


def test_one_that_fails_leaves_the_others_a_chance(log_watch: Any) -> None:
    class Broken(Least):
        def fit(
            self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT
        ) -> Artifact:
            raise ZeroDivisionError

    class Picky(Least):
        def fit(
            self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT
        ) -> Artifact:
            raise BadInput("I want more.")

    log_watch.expect("The method broken failed")
    broken, picky = least("broken", trainer=Broken()), least("picky", trainer=Picky())
    choice, said = chosen(planted(60, shared=10, wide=12), [broken, picky, least("good")])
    assert said.use
    why = {trial.candidate.name: trial.reason for trial in choice.trials}
    assert "ZeroDivisionError" in str(why["broken"])
    assert why["picky"] == "I want more."


def on_a_clock(budget_s: float, *takes_s: float) -> tuple[list[Any], list[tuple[int, int]], list[float]]:
    now = [0.0]
    told: list[tuple[int, int]] = []
    pairs = planted(50)
    candidates = [least(f"takes{seconds:.0f}", trainer=Least(takes_s=seconds, clock=now)) for seconds in takes_s]
    trials = Trials(
        pairs, cut(pairs, 0), OPTIONS, budget_s, lambda done, total, _: told.append((done, total)), CancelToken(),
        clock=lambda: now[0],
    )  # fmt: skip
    return trials.run(candidates), told, now


def test_the_budget_is_kept_and_the_time_to_go_is_honest() -> None:
    trials, told, now = on_a_clock(100, 1, 2, 40)
    assert [trial.reason is None for trial in trials] == [True, True, False]
    assert "would have taken" in str(trials[2].reason)
    # 15 fits of both, and the first one of the slow method.
    assert 85 <= now[0] <= 100
    known = [(done, total) for done, total in told if total]
    assert known == sorted(known)
    assert len({total for _, total in known}) == 1
    assert known[-1][0] / known[-1][1] > 0.9


def test_the_quickest_is_tried_whatever_it_takes() -> None:
    trials, _, _ = on_a_clock(30, 3, 4)
    assert trials[0].reason is None
    assert trials[0].whole is not None
    assert trials[1].reason is not None


def test_where_nobody_is_quick_enough_the_first_one_is_tried() -> None:
    trials, _, _ = on_a_clock(0.5, 3, 4)
    assert [trial.whole is not None for trial in trials] == [True, False]


def test_one_that_eats_the_time_is_stopped() -> None:
    trials, _, _ = on_a_clock(10, 1000, 0.1)
    assert "no time" in str(trials[0].reason)
    assert trials[1].reason is None


def test_it_can_be_cancelled() -> None:
    cancel = CancelToken()
    seen: list[str] = []

    def progress(done: int, total: int, what: str) -> None:
        seen.append(what)
        if len(seen) == 3:
            cancel.cancel()

    with pytest.raises(Cancelled):
        choose(planted(60), [least("a"), least("b")], None, OPTIONS, 600, progress, cancel)
    assert len(seen) == 3


def test_a_deadline_is_a_token() -> None:
    now = [0.0]
    whole = CancelToken()
    deadline = Deadline(whole, 5.0, lambda: now[0])
    deadline.check()
    now[0] = 6.0
    assert deadline.cancelled
    with pytest.raises(OutOfTimeError):
        deadline.check()
    whole.cancel()
    with pytest.raises(Cancelled) as caught:
        deadline.check()
    assert not isinstance(caught.value, OutOfTimeError)


def test_the_same_pairs_and_seed_give_the_same_choice() -> None:
    def once() -> Any:
        said = chosen(planted(60), [least("a"), CCA])[0].as_dict()
        for row in said["candidates"]:
            row.pop("seconds")
        return said

    assert once() == once()


def test_many_are_sampled_and_cut_into_three(monkeypatch: pytest.MonkeyPatch) -> None:
    make: Callable[[int], Pairs] = planted
    monkeypatch.setattr("anyfind.align.auto.parts.SAMPLE", 1200)
    parts = cut(make(1500), 0)
    assert len(parts) == 3
    assert sum(map(len, parts)) == 1200
