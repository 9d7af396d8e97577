from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from anyfind.sdk import BadInput, Context, Source
from anyfind_plugins.media.passages import Line, passages
from anyfind_plugins.media.sound_track import Piece
from anyfind_plugins.speech.extractor import SpeechExtractor
from anyfind_plugins.speech.model import open_transcriber
from anyfind_plugins.speech.transcriber import Transcriber, main_language, once
from anyfind_plugins.speech.voices import RATE, stretches
from fakes.recordings import noise, scene, tone, write_film, write_sound


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"))


def pieces(samples: np.ndarray[Any, np.dtype[np.float32]]) -> Iterator[Piece]:
    for start in range(0, len(samples), 1024):
        yield Piece(start / RATE, samples[start : start + 1024])


def test_lines_become_passages_that_end_with_sentences_and_pauses() -> None:
    lines = [
        Line(0.0, 6.0, "The crow sits"),
        Line(6.0, 13.0, "on the roof."),
        Line(13.5, 15.0, "It calls."),
        Line(30.0, 32.0, "Later it rains."),
    ]
    found = [(one.payload, one.locator.start_s, one.locator.end_s) for one in passages(lines)]
    assert found == [
        ("The crow sits on the roof.", 0.0, 13.0),
        ("It calls.", 13.5, 15.0),
        ("Later it rains.", 30.0, 32.0),
    ]


def test_passages_stay_short_without_punctuation() -> None:
    lines = [Line(second, second + 5.0, "word " * 10 + "word") for second in range(0, 300, 5)]
    found = list(passages(lines))
    assert all((one.locator.end_s or 0) - (one.locator.start_s or 0) <= 30.0 for one in found)
    assert sum(len(str(one.payload).split()) for one in found) == 60 * 11


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("Lark, lark!", "Lark"),
        ("A crow. A crow.", "A crow"),
        ("hen hen", "hen"),
        ("Lark, shark", None),
        ("Lark", None),
        ("one two one", None),
        ("... ...", None),
        ("", None),
    ],
)
def test_what_is_heard_twice(text: str, half: str | None) -> None:
    assert once(text) == half


def test_main_language() -> None:
    assert main_language(["en", "de", "en"]) == "en"
    assert main_language([]) is None


def test_noise_tones_and_silence_are_no_speech(tmp_path: Path, ctx: Context) -> None:
    sounds = [noise(5.0, rate=RATE), tone(5.0, 440.0, RATE), np.zeros(5 * RATE, np.float32)]
    assert list(stretches(pieces(np.concatenate(sounds)))) == []
    path = write_sound(tmp_path / "noise.wav", noise(3.0))
    # No weights are in the context: without a voice the model is never opened.
    assert list(SpeechExtractor().extract(Source(path, "audio/wav", 1), ctx)) == []


def test_a_film_without_sound_says_nothing(tmp_path: Path, ctx: Context) -> None:
    path = write_film(tmp_path / "film.mp4", [scene((9, 200, 9))] * 5)
    assert list(SpeechExtractor().extract(Source(path, "video/mp4", 1), ctx)) == []


def test_broken_files_are_refused(tmp_path: Path, ctx: Context) -> None:
    path = tmp_path / "broken.ogg"
    path.write_bytes(b"OggS" + b"\0" * 300)
    with pytest.raises(BadInput, match=r"broken\.ogg"):
        list(SpeechExtractor().extract(Source(path, "audio/ogg", 1), ctx))


class FakeWhisper:
    """Says what it is told to, in segments."""

    def __init__(self, *segments: dict[str, Any]) -> None:
        self.model = SimpleNamespace(is_multilingual=False)
        self._segments = segments

    def transcribe(self, _samples: object, **_: object) -> tuple[list[Any], Any]:
        fine = {"start": 0.0, "end": 2.0, "avg_logprob": -0.3, "compression_ratio": 1.1, "no_speech_prob": 0.1}
        return [SimpleNamespace(**{**fine, **one}) for one in self._segments], SimpleNamespace(language="en")


def stretch(seconds: float = 10.0) -> Piece:
    return Piece(100.0, noise(seconds, rate=RATE))


def test_sentences_keep_their_times() -> None:
    model = FakeWhisper({"text": " Good morning."}, {"text": " It rains.", "start": 3.0, "end": 4.5})
    said = Transcriber(model).said(stretch())
    assert said is not None
    assert said.lines == (Line(100.0, 102.0, "Good morning."), Line(103.0, 104.5, "It rains."))
    assert said.language == "en"


@pytest.mark.parametrize(
    "doubtful",
    [{"avg_logprob": -1.4}, {"compression_ratio": 9.0}, {"no_speech_prob": 0.9, "avg_logprob": -0.7}, {"text": "  "}],
)
def test_what_whisper_guesses_is_left_out(doubtful: dict[str, Any]) -> None:
    assert Transcriber(FakeWhisper({"text": " Thank you.", **doubtful})).said(stretch()) is None


def test_another_language_is_not_taken_for_english() -> None:
    german = " Der alte Mann sitzt am Fenster und sieht auf die Straße hinaus."
    assert Transcriber(FakeWhisper({"text": german})).said(stretch()) is None
    english = " The old man sits at the window and looks out into the street."
    assert Transcriber(FakeWhisper({"text": english})).said(stretch()) is not None


def test_a_model_of_the_users_own_that_is_none(tmp_path: Path, ctx: Context) -> None:
    ctx.settings["model"] = str(tmp_path / "nothing")
    with pytest.raises(BadInput, match="does not exist"):
        open_transcriber(ctx)
    ctx.settings["model"] = str(tmp_path)
    with pytest.raises(BadInput, match=r"no model\.bin"):
        open_transcriber(ctx)
    (tmp_path / "model.bin").write_bytes(b"nonsense")
    with pytest.raises(BadInput, match="cannot be loaded"):
        open_transcriber(ctx)
