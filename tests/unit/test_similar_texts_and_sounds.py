"""Copies of texts and recordings, and vectors that lie close together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import SOUND_RATE, Locator
from anyfind.similar import neighbours
from anyfind.similar.neighbours import close_pairs
from anyfind.similar.sounds import fingerprint, match
from anyfind.similar.texts import alike, alikeness, running_text, wording
from anyfind.similar.verdicts import of_films, of_sounds, of_texts
from anyfind.store.records import SegmentRecord

LETTER = " ".join(f"word{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(200))


def test_case_spaces_and_punctuation_do_not_matter() -> None:
    again = LETTER.upper().replace(" ", ",\r\n  ")
    assert alikeness(wording(LETTER), wording(again)) == 1.0


def test_a_few_other_words_are_a_copy_and_many_are_not() -> None:
    words = LETTER.split()
    few = wording(" ".join(["other", *words[1:150], "another", *words[151:]]))
    many = wording(" ".join(f"new{word}" if at % 4 == 0 else word for at, word in enumerate(words)))
    assert of_texts(alikeness(wording(LETTER), few)) is not None
    assert of_texts(alikeness(wording(LETTER), many)) is None


def test_two_bills_on_one_form_are_no_copies() -> None:
    one, other = (wording(f"{LETTER} bill {number} due 2024 sum {number * 3}") for number in (1001, 1002))
    assert alikeness(one, other) == 0.0


def test_short_texts_are_copies_only_word_for_word() -> None:
    assert alikeness(wording("A dog runs on the beach."), wording("a dog runs on the beach")) == 1.0
    assert alikeness(wording("A dog runs on the beach."), wording("A cat runs on the beach.")) == 0.0


def test_tables_find_the_copies_among_many() -> None:
    random = np.random.default_rng(0)
    texts = [" ".join(f"w{one}x" for one in random.integers(0, 5000, 120)) for _ in range(60)]
    texts[41] = texts[7].replace(texts[7].split()[60], "changed")
    texts[50] = "the very same few words"
    texts[51] = "The very same few words!"
    pairs = list(alike(((number, wording(text)) for number, text in enumerate(texts)), CancelToken()))
    assert (7, 41) in pairs
    assert (50, 51) in pairs
    assert len(pairs) < 8


def test_passages_that_share_words_are_put_together_once() -> None:
    text = "one two three four five six"
    spans = [(0, 13), (8, 18), (14, 27)]
    segments = [
        SegmentRecord(at, 1, at, "text", Locator(start=start, end=end), text[start:end])
        for at, (start, end) in enumerate(spans)
    ]
    assert wording(running_text(segments)).digest == wording(text).digest


def song(seed: int, seconds: float = 3.0) -> np.ndarray:
    random = np.random.default_rng(seed)
    time = np.arange(int(seconds * SOUND_RATE)) / SOUND_RATE
    notes = random.uniform(320, 1800, 24)
    which = np.minimum((time / seconds * len(notes)).astype(int), len(notes) - 1)
    tone = np.sin(2 * np.pi * np.cumsum(notes[which]) / SOUND_RATE) + 0.1 * random.standard_normal(len(time))
    return (0.4 * tone).astype(np.float32)


@pytest.mark.parametrize("volume", [0.1, 1.0])
def test_a_recording_is_known_again_quieter_later_and_with_noise(volume: float) -> None:
    sound = song(1)
    noisy = volume * sound + 0.01 * volume * np.random.default_rng(9).standard_normal(len(sound))
    late = np.concatenate([np.zeros(5000, np.float32), noisy[3000:]])
    found = of_sounds(match(fingerprint(sound), fingerprint(late)))
    assert found is not None
    assert found.alike > 0.8


def test_other_recordings_and_silence_are_no_copies() -> None:
    prints = [fingerprint(song(seed)) for seed in range(5)] + [fingerprint(np.zeros(SOUND_RATE, np.float32))]
    for at, one in enumerate(prints):
        for other in prints[at + 1 :]:
            assert of_sounds(match(one, other)) is None
    assert of_sounds(match(fingerprint(song(1)), fingerprint(song(1)[: SOUND_RATE * 2]))) is None


def test_films_are_judged_by_their_scenes_and_lengths() -> None:
    scenes = np.linalg.qr(np.random.default_rng(0).standard_normal((20, 6)))[0].T.astype(np.float32)
    assert of_films(scenes, scenes, [60.0, 60.5]) is not None
    assert of_films(scenes, scenes, [60.0, 75.0]) is None
    assert of_films(scenes[:3], scenes[3:], [60.0, 60.0]) is None
    assert of_films(scenes, scenes, [60.0, None]) is None


def planted(count: int, seed: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    vectors = random.standard_normal((count, 64)).astype(np.float32)
    vectors[1::10] = vectors[::10] + 0.25 * random.standard_normal((len(vectors[1::10]), 64)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 1000))
def test_close_vectors_are_found_both_ways(seed: int) -> None:
    vectors = planted(400, seed)
    dense = close_pairs(vectors, 0.85, 5, 0.99, CancelToken())
    hashed = neighbours._hashed(vectors, 0.85, CancelToken())
    expected = {(at, at + 1) for at in range(0, 400, 10)}
    assert set(zip(dense[0].tolist(), dense[1].tolist(), strict=True)) == expected
    assert set(zip(hashed[0].tolist(), hashed[1].tolist(), strict=True)) <= expected
    assert len(hashed[0]) >= 0.97 * len(expected)


def test_each_vector_keeps_its_nearest_only() -> None:
    vectors = np.ones((30, 8), np.float32) / np.sqrt(np.float32(8))
    assert len(close_pairs(vectors, 0.9, 2, 2.0, CancelToken())[0]) < 30 * 3
    assert len(close_pairs(vectors, 0.9, 2, 0.9, CancelToken())[0]) == 30 * 29 // 2
