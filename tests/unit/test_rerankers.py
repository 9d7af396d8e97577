from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from anyfind.errors import Cancelled, EncoderUnusable, NotFound, PluginError
from anyfind.plugins.models import ModelStore
from anyfind.plugins.reranking import RerankerHost
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk import CancelToken, Candidate, Region, parse_manifest
from anyfind.sdk.errors import ManifestError
from conftest import LogWatch
from fakes.reranking import MANIFEST, registry

LENGTHS, CORNERS = "fake.rerank/lengths", "fake.rerank/corners"
Make = Callable[..., RerankerHost]


@pytest.fixture(params=["in process", "in workers"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Makes what runs rerankers; each host is closed at the end."""
    made: list[WorkerHost] = []

    def making(mood: str = "", *, here: bool = request.param == "in process") -> RerankerHost:
        made.append(
            WorkerHost(
                registry(),
                ModelStore(tmp_path / "models"),
                tmp_path / "data",
                tmp_path / "cache",
                {"fake.rerank": {"mood": mood}},
                states=PluginStates(tmp_path / "states.json"),
                local=lambda _: here,
            )
        )
        return made[-1].rerankers

    yield making
    for host in made:
        host.close()


def candidates(*texts: str | None) -> list[Candidate]:
    return [Candidate(number, 0.0, text) for number, text in enumerate(texts)]


def calls(folder: Path) -> list[int]:
    return [int(line) for line in (folder / "cache" / "fake.rerank" / "calls").read_text().splitlines()]


def test_scores_in_the_batches_that_the_manifest_asks_for(make: Make, tmp_path: Path) -> None:
    found = make().rerank(LENGTHS, "two words", candidates("abc", None, "", "abcd", "a"), 60.0)
    assert found == [3.5, 0.5, 0.5, 4.5, 1.5]
    assert calls(tmp_path) == [2, 2, 1]


def test_nothing_to_order(make: Make) -> None:
    assert make().rerank(LENGTHS, "words", [], 60.0) == []


def test_a_short_name_says_enough() -> None:
    assert registry().reranker("lengths") == registry().reranker(LENGTHS)
    with pytest.raises(NotFound, match=r"no reranker 'breadths'; installed are fake\.rerank/lengths"):
        registry().reranker("breadths")


def test_what_was_scored_before_the_time_was_up_is_kept(make: Make, tmp_path: Path) -> None:
    found = make("slow").rerank(LENGTHS, "words", candidates(*("abc" * n for n in range(8))), 0.3)
    assert found == [0.0, 3.0, 6.0, 9.0]
    assert calls(tmp_path) == [2, 2]


def test_no_time_at_all(make: Make) -> None:
    assert make().rerank(LENGTHS, "words", candidates("a", "b"), 0.0) == []


def test_a_token_that_is_set_ends_it(make: Make) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        make().rerank(LENGTHS, "words", candidates("a", "b"), 60.0, cancel)


@pytest.mark.parametrize(
    ("mood", "error", "sentence"),
    [
        ("none", PluginError, "fake.rerank/lengths gave a NoneType instead of scores|not iterable"),
        ("few", PluginError, "gave 1 scores for 2 candidates"),
        ("nan", PluginError, "scores that are not finite"),
        ("raises", PluginError, "fake.rerank/lengths could not rerank: ZeroDivisionError: division by zero"),
        ("open", PluginError, "fake.rerank/lengths could not open: RuntimeError: no model"),
        ("no model", EncoderUnusable, "The folder of the model does not exist"),
    ],
)
def test_trouble_is_the_plugins(make: Make, mood: str, error: type[Exception], sentence: str) -> None:
    with pytest.raises(error, match=sentence) as raised:
        make(mood).rerank(LENGTHS, "words", candidates("a", "bb"), 60.0)
    assert getattr(raised.value, "plugin", None) in {"fake.rerank", None}


def test_a_reranker_that_ends_its_process_costs_one_answer(make: Make, log_watch: LogWatch) -> None:
    log_watch.expect("ended by itself")
    with pytest.raises(PluginError, match=r"fake\.rerank"):
        make("dies", here=False).rerank(LENGTHS, "words", candidates("a", "bb"), 60.0)


def test_parts_of_pictures_are_inside(make: Make) -> None:
    host = make()
    assert host.boxes(CORNERS, [(4, 2), (1, 1)]) == [((0, 0, 2, 1), (2, 1, 4, 2)), ((0, 0, 1, 1), (0, 0, 1, 1))]
    with pytest.raises(PluginError, match=r"asked for \(0, 0, 14, 9\) of a picture of 13 x 9"):
        host.boxes(CORNERS, [(13, 9)])


def test_regions_travel(make: Make) -> None:
    given = [Candidate(1, 0.5, None, None, "image", (Region((0, 0, 2, 2), 3.0),)), Candidate(2, 0.25, None)]
    assert make().rerank(CORNERS, "words", given, 60.0) == [3.0, 0.25]


def test_memory_is_given_back_and_taken_again(make: Make) -> None:
    host = make()
    first = host.rerank(LENGTHS, "words", candidates("abc"), 60.0)
    host.unload()
    assert host.rerank(LENGTHS, "words", candidates("abc"), 60.0) == first


def test_the_manifest_says_what_a_reranker_can_judge() -> None:
    lengths, corners = parse_manifest(MANIFEST, "plugin.toml").rerankers
    assert (lengths.modalities, lengths.regions, lengths.batch) == (("text",), False, 2)
    assert (corners.modalities, corners.regions) == (("image",), True)
    with pytest.raises(ManifestError, match="modalities must name at least one modality"):
        parse_manifest(MANIFEST.replace('modalities = ["image"]', "modalities = []"), "plugin.toml")
