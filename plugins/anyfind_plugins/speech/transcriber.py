"""Writes down stretches of speech with Whisper, and doubts what it hears."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.sdk import Float32Array
from anyfind_plugins.media.passages import Line
from anyfind_plugins.media.sound_track import Piece
from anyfind_plugins.speech.voices import RATE

SHORT_S: Final = 2.5
"""Up to this length a stretch is a word or two, which Whisper hears better when they are said twice."""

_LEAD_S: Final = 0.3
_APART_S: Final = 0.8
_FRAMES: Final = 3000  # what Whisper was trained on: thirty seconds
_GLANCE_FRAMES: Final = 1500  # a quarter of the time, and some more mistakes
_SHORT_TOKENS: Final = 24  # Whisper repeats itself for ever on a noise

# Mean logarithm of the tokens' probability below which it is guessing. A model that knows English only takes every
# language for it. What gives it away is that several words in a row, which English makes likely, are not.
_HOPELESS: Final = -1.5  # at the first glance at a short stretch
_WORDS: Final = (-1.0, -0.6, -0.4)  # of one, two, and more words said twice
_SURE_WORD: Final = -0.8  # of a word that was heard once only
_SENTENCES: Final = -0.6  # of anything longer
_NO_SPEECH: Final = 0.6
_REPETITIVE: Final = 2.4  # how well text may compress; loops do far better
_ENOUGH_WORDS: Final = 6  # from here on the language of a text can be told
_CERTAIN: Final = 2.3  # ten times as likely


@dataclass(frozen=True, slots=True)
class Said:
    """What was said in a stretch.

    Attributes:
        lines: With times in the recording.
        language: Its code, such as ``"en"``.
    """

    lines: tuple[Line, ...]
    language: str


@dataclass(frozen=True, slots=True)
class _Heard:
    text: str
    confidence: float
    repetitive: bool
    language: str


class Transcriber:
    """One Whisper model; safe to use from several threads.

    Args:
        model: A ``faster_whisper.WhisperModel``.
    """

    def __init__(self, model: Any) -> None:
        self._model = model
        self._language: str | None = None if model.model.is_multilingual else "en"

    def said(self, stretch: Piece) -> Said | None:
        """The words of a stretch of at most thirty seconds; ``None`` where it is unlikely that they were said."""
        peak = float(np.abs(stretch.samples).max()) if len(stretch.samples) else 0.0
        if peak <= 0:
            return None
        samples = stretch.samples * (0.9 / peak)
        if len(samples) <= SHORT_S * RATE:
            return self._word(stretch, samples)
        return self._sentences(stretch, samples)

    def _word(self, stretch: Piece, samples: Float32Array) -> Said | None:
        glance = self._heard(_spaced([samples]), _GLANCE_FRAMES)
        if glance is None or glance.confidence < _HOPELESS:
            return None
        heard = self._heard(_spaced([samples, samples]), _FRAMES)
        if heard is None or heard.repetitive:
            return None
        text = once(heard.text)
        if text is None:
            # Not heard alike both times. Then the first hearing must be good.
            text = glance.text if _sure(glance) else None
        elif heard.confidence < _WORDS[min(len(text.split()), len(_WORDS)) - 1]:
            return None
        if text is None:
            return None
        end = stretch.start_s + len(samples) / RATE
        return Said((Line(stretch.start_s, end, text),), heard.language)

    def _heard(self, samples: Float32Array, frames: int) -> _Heard | None:
        """What Whisper writes when it looks at so many frames, without looking for times."""
        features = self._model.feature_extractor(samples)[:, :frames]
        padded = np.pad(features, ((0, 0), (0, frames - features.shape[1])))
        encoded = self._model.encode(padded)
        language = self._language
        prompt = [self._token("<|startoftranscript|>")]
        if language is None:
            ((token, _), *_), *_ = self._model.model.detect_language(encoded)
            language = token.strip("<|>")
            prompt += [self._token(token), self._token("<|transcribe|>")]
        prompt.append(self._token("<|notimestamps|>"))
        (result,) = self._model.model.generate(
            encoded, [prompt], beam_size=1, max_length=len(prompt) + _SHORT_TOKENS, return_scores=True
        )
        tokens = result.sequences_ids[0]
        text = self._model.hf_tokenizer.decode(tokens).strip()
        if not text:
            return None
        # The score is a mean over the tokens; the end of the text counts as one, too.
        confidence = result.scores[0] * len(tokens) / (len(tokens) + 1)
        raw = text.encode()
        return _Heard(text, confidence, len(raw) / len(zlib.compress(raw)) > _REPETITIVE, language)

    def _token(self, name: str) -> int:
        return int(self._model.hf_tokenizer.token_to_id(name))

    def _sentences(self, stretch: Piece, samples: Float32Array) -> Said | None:
        segments, info = self._model.transcribe(
            samples,
            language=self._language,
            beam_size=1,
            temperature=0.0,
            condition_on_previous_text=False,
            no_speech_threshold=None,
        )
        good = [segment for segment in segments if self._credible(segment)]
        lines = [
            Line(stretch.start_s + segment.start, stretch.start_s + segment.end, segment.text.strip())
            for segment in good
        ]
        text = " ".join(line.text for line in lines)
        if not lines or (self._language is not None and self._foreign(text)):
            return None
        return Said(tuple(lines), info.language)

    def _credible(self, segment: Any) -> bool:
        return bool(
            segment.text.strip()
            and segment.compression_ratio <= _REPETITIVE
            and segment.avg_logprob >= _SENTENCES
            and not (segment.no_speech_prob > _NO_SPEECH and segment.avg_logprob < _SENTENCES / 2)
        )

    def _foreign(self, text: str) -> bool:
        """Whether a model of one language wrote down another by its sound."""
        if len(text.split()) < _ENOUGH_WORDS:
            return False
        import py3langid

        # Logarithms of probabilities, most likely language first.
        scores = dict(py3langid.rank(text))
        return bool(max(scores.values()) - scores[self._language] > _CERTAIN)


def once(text: str) -> str | None:
    """The first half of a text that says everything twice, ``None`` if it does not."""
    words = text.split()
    half = len(words) // 2
    plain = [re.sub(r"\W", "", word).lower() for word in words]
    if len(words) % 2 or not half or plain[:half] != plain[half:] or not any(plain):
        return None
    return " ".join(words[:half]).rstrip(" .,;:-\u2026")


def _sure(glance: _Heard) -> bool:
    return glance.confidence >= _SURE_WORD and not glance.repetitive and len(glance.text.split()) == 1


def main_language(languages: Sequence[str]) -> str | None:
    """The most frequent one."""
    return Counter(languages).most_common(1)[0][0] if languages else None


def _spaced(parts: Sequence[Float32Array]) -> Float32Array:
    """The parts with silence before and between them."""
    silence = np.zeros(int(_APART_S * RATE), dtype=np.float32)
    joined = [np.zeros(int(_LEAD_S * RATE), dtype=np.float32)]
    for part in parts:
        joined += [part, silence]
    return np.concatenate(joined)
