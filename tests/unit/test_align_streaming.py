from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.align.pairs.vectors import ItemRef
from anyfind.align.streaming import PairBatch, PairWriter, open_pairs, stored_batches, write_pairs
from anyfind.errors import BadInput, Cancelled, DiskFull, NotFound
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import IMAGE, Float32Array, Locator
from anyfind.store import Store
from fakes.library import SPACE, content, embed, scan


def batch(lefts: int, rights: int, seed: int = 0) -> PairBatch:
    random = np.random.default_rng(seed)
    return PairBatch(
        random.normal(size=(lefts, 3)).astype(np.float32),
        random.normal(size=(rights, 5)).astype(np.float32),
        random.integers(0, rights, lefts),
    )


@settings(max_examples=25, deadline=None)
@given(sizes=st.lists(st.tuples(st.integers(1, 6), st.integers(1, 4)), min_size=1, max_size=5))
def test_batches_come_back_as_one_set_of_pairs(
    sizes: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    batches = [batch(*size, seed=number) for number, size in enumerate(sizes)]
    folder = tmp_path_factory.mktemp("pairs")
    pairs = write_pairs(folder, iter(batches), "words", "pictures", "made up", CancelToken())
    assert isinstance(pairs.left, np.memmap)
    assert pairs.left.dtype == pairs.right.dtype == np.float16
    assert (pairs.left == np.concatenate([one.left for one in batches]).astype(np.float16)).all()
    expected = np.concatenate([one.right[one.partner] for one in batches]).astype(np.float16)
    assert (pairs.right[pairs.partner] == expected).all()
    assert open_pairs(folder).digest == pairs.digest
    assert pairs.weight is not None
    assert (pairs.weight == 1).all()


def test_weights_and_names_are_kept(tmp_path: Path) -> None:
    one = batch(2, 1)
    weighted = PairBatch(one.left, one.right, one.partner, np.array([0.5, 1.0], dtype=np.float32))
    with PairWriter(tmp_path) as writer:
        writer.add(weighted)
        pairs = writer.finish("words", "pictures", "made up", "ab" * 32)
    assert pairs.weight is not None
    assert pairs.weight.tolist() == [0.5, 1.0]
    assert (pairs.left_space, pairs.right_space, pairs.source) == ("words", "pictures", "made up")
    assert pairs.digest == "ab" * 32


def test_pairs_that_were_not_finished_are_not_there(tmp_path: Path) -> None:
    write_pairs(tmp_path, [batch(2, 2)], "words", "pictures", "older", CancelToken())
    token = CancelToken()

    def stopped() -> object:
        yield batch(2, 2)
        token.cancel()
        yield batch(2, 2)

    with pytest.raises(Cancelled):
        write_pairs(tmp_path, stopped(), "words", "pictures", "newer", token)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        open_pairs(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="needs a limit on the size of files")

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(DiskFull, match="disk is full"):
            write_pairs(tmp_path, [batch(4000, 4000)], "words", "pictures", "made up", CancelToken())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_files_that_were_cut_short_are_refused(tmp_path: Path) -> None:
    write_pairs(tmp_path, [batch(4, 2)], "words", "pictures", "made up", CancelToken())
    (tmp_path / "left").write_bytes((tmp_path / "left").read_bytes()[:-2])
    with pytest.raises(BadInput, match="damaged"):
        open_pairs(tmp_path)
    assert json.loads((tmp_path / "pairs.json").read_text())["counts"] == {"left": 4, "right": 2}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (PairBatch(np.ones((2, 3)), np.ones((1, 5)), np.zeros(1, np.int64)), "do not fit"),
        (PairBatch(np.ones((1, 3)), np.ones((1, 5)), np.ones(1, np.int64)), "not in it"),
        (PairBatch(np.ones((1, 4)), np.ones((1, 5)), np.zeros(1, np.int64)), "4 dimensions after 3"),
        (PairBatch(np.full((1, 3), 1e6), np.ones((1, 5)), np.zeros(1, np.int64)), "half-precision"),
        (PairBatch(np.full((1, 3), np.nan), np.ones((1, 5)), np.zeros(1, np.int64)), "not finite"),
        (PairBatch(np.ones((1, 3)), np.ones((1, 5)), np.zeros(1, np.int64), np.zeros(1, np.float32)), "Weights"),
    ],
)
def test_batches_that_make_no_sense_are_refused(wrong: PairBatch, said: str, tmp_path: Path) -> None:
    with PairWriter(tmp_path) as writer:
        writer.add(batch(2, 2))
        with pytest.raises(BadInput, match=said):
            writer.add(wrong)


def test_nothing_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no pairs"):
        write_pairs(tmp_path, [], "words", "pictures", "made up", CancelToken())


def test_a_library_is_streamed_block_by_block_with_the_weights_of_its_texts(tmp_path: Path) -> None:
    asked: list[int] = []

    def encode(texts: Sequence[str]) -> Float32Array:
        asked.append(len(texts))
        return np.asarray([[len(text), 0.0] for text in texts], dtype=np.float32)

    with Store.open(tmp_path / "library.db") as store:
        places = scan(store, store.add_root(Path("/data")), [f"{name}.png" for name in "abcde"])
        items = [content(place, name, [None], mime="image/png", modality=IMAGE) for name, place in places.items()]
        numbers = sorted(embed(store, items))
        refs = [ItemRef(number, Locator()) for number in numbers]
        captioned = [(ref, [("x" * (row + 1), 0.5), ("y", 1.0)]) for row, ref in enumerate(refs)]
        # Of something that has no vector there is nothing to stream.
        captioned.insert(2, (ItemRef(9999, Locator()), [("nothing", 1.0)]))
        batches = stored_batches(store, SPACE, IMAGE, iter(captioned), encode, CancelToken(), block=2)
        pairs = write_pairs(tmp_path / "pairs", batches, "words", SPACE.id, "made up", CancelToken())
    assert asked == [4, 2, 4]
    assert pairs.left[:, 0].tolist() == [1, 1, 2, 1, 3, 1, 4, 1, 5, 1]
    assert pairs.partner.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert pairs.weight is not None
    assert pairs.weight.tolist() == [0.5, 1.0] * 5
    assert pairs.right.shape == (5, SPACE.dimension)
