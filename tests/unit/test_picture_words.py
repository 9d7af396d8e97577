"""Sparse codes of pictures, and the words that they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.sdk.types import EncodeResult, Float32Array, Role, Space
from anyfind.search.picture_words import vocabulary
from anyfind.search.picture_words.coding import MOST, centred, sparse_code
from anyfind.spaces.graph import unit

SPACE = Space(
    encoder="fake/words", weights=(), preprocessing="1", dimension=8, normalisation="l2", modalities=("text",)
)


def directions(seed: int, count: int, length: int) -> Float32Array:
    return unit(np.random.default_rng(seed).normal(size=(count, length)).astype(np.float32))


class CountingHost:
    """Encodes words by their hashes, and counts."""

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, encoder: str, items: Sequence[Any], role: Role) -> EncodeResult:
        assert (encoder, role) == ("fake/words", Role.QUERY)
        self.encoded += items
        return EncodeResult(directions(len(items), len(items), SPACE.dimension), {})


def test_a_sum_of_words_is_taken_apart_into_these_words() -> None:
    words = directions(0, 300, 128)
    picture = unit((3 * words[7] + 2 * words[99] + words[200])[None])[0]
    code = sparse_code(words, picture)
    assert code.words.tolist() == [7, 99, 200]
    assert code.cosine == pytest.approx(1.0, abs=1e-3)
    assert code.weights[0] / code.weights[2] == pytest.approx(3.0, rel=0.05)


def test_a_word_that_may_not_take_part_does_not() -> None:
    words = directions(1, 50, 64)
    allowed = np.ones(50, dtype=bool)
    allowed[7] = False
    picture = unit((2 * words[7] + words[9])[None])[0]
    assert 7 in sparse_code(words, picture).words
    assert 7 not in sparse_code(words, picture, allowed).words


def test_taking_a_word_out_lowers_what_has_it_and_nothing_else() -> None:
    words = directions(2, 100, 64)
    having = sparse_code(words, unit((words[3] + words[4])[None])[0])
    lacking = sparse_code(words, unit((words[5] + words[6])[None])[0])
    gone = np.array([3])
    assert having.without(gone).vector(words) @ words[3] < having.vector(words) @ words[3] - 0.5
    np.testing.assert_array_equal(lacking.without(gone).vector(words), lacking.vector(words))


@given(st.integers(0, 1000), st.integers(1, 60), st.integers(2, 24))
def test_codes_are_short_positive_and_the_better_the_weightier(seed: int, count: int, length: int) -> None:
    words = directions(seed, count, length)
    code = sparse_code(words, directions(seed + 1, 1, length)[0])
    assert len(code.words) <= MOST
    assert len(set(code.words.tolist())) == len(code.words)
    assert (code.weights > 0).all()
    assert (np.diff(code.weights) <= 0).all()
    assert -1e-5 <= code.cosine <= 1 + 1e-5


def test_a_picture_that_no_word_fits_has_no_words() -> None:
    words = np.eye(4, dtype=np.float32)[:2]
    code = sparse_code(words, np.eye(4, dtype=np.float32)[3])
    assert code.words.size == 0
    assert code.cosine == 0.0


def test_what_all_have_in_common_says_nothing() -> None:
    vectors = directions(3, 20, 16) + 5
    assert np.abs(centred(vectors, vectors.mean(axis=0)).mean()) < 0.05


def test_words_in_two_forms_are_one_and_names_of_classes_come_last() -> None:
    words, before = vocabulary.gathered(
        ["boat", "dog", "gas"], ["boats", "dogs", "ferry", "ferries"], ["Dog", "guenon"]
    )
    assert words == ["boat", "dog", "gas", "ferry", "guenon"]
    assert before == 4


def test_the_common_words_are_many_and_each_is_there_once() -> None:
    words = vocabulary.common_words()
    assert len(words) > 400
    assert len(set(words)) == len(words)


def test_words_are_encoded_once_until_something_changes(tmp_path: Path) -> None:
    host = CountingHost()
    known = vocabulary.made(host, "fake/words", SPACE, ["a", "b", "c"], 2, tmp_path, "one")  # type: ignore[arg-type]
    assert known.taught.tolist() == [False, False, True]
    again = vocabulary.kept(tmp_path, SPACE, "one")
    assert again is not None
    assert again.words == known.words
    assert again.taught.tolist() == known.taught.tolist()
    np.testing.assert_array_equal(again.vectors, known.vectors)
    assert vocabulary.kept(tmp_path, SPACE, "two") is None
    assert host.encoded == ["a", "b", "c"]


def test_a_file_that_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    vocabulary.made(CountingHost(), "fake/words", SPACE, ["a", "b"], 2, tmp_path, "one")  # type: ignore[arg-type]
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:40])
    assert vocabulary.kept(tmp_path, SPACE, "one") is None


def test_a_folder_that_cannot_be_written_to_keeps_nothing(tmp_path: Path) -> None:
    taken = tmp_path / "words"
    taken.write_text("no folder")
    known = vocabulary.made(CountingHost(), "fake/words", SPACE, ["a"], 1, taken, "one")  # type: ignore[arg-type]
    assert known.words == ("a",)
