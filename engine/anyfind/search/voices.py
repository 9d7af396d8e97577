"""What the parts of a question say about candidates: each by its terms, each term by its routes."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array
from anyfind.search.levels import Levels, TermScores, judged
from anyfind.search.terms import Term
from anyfind.spaces.scoring import RouteScores


@dataclass(frozen=True, slots=True)
class Voice:
    """What one term says about the candidates.

    Attributes:
        term: The term.
        routes: What each of its routes says.
        evidence: All routes together, calibrated, and how sure that is.
    """

    term: Term
    routes: tuple[RouteScores, ...]
    evidence: TermScores


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of a question says about the candidates.

    Attributes:
        wordings: For each thing that it may mean its voices, one a space.
        best: ``int64 [n]``, which of these each candidate answers best.
        scores: ``float32 [n]`` calibrated, those of the best wording.
    """

    wordings: tuple[tuple[Voice, ...], ...]
    best: npt.NDArray[np.int64]
    scores: Float32Array

    @property
    def name(self) -> str:
        """That of its terms."""
        return self.wordings[0][0].term.name

    @property
    def weight(self) -> float:
        """How much it counts."""
        return self.wordings[0][0].term.weight

    def told(self, position: int) -> dict[str, float | str]:
        """What it says about one candidate, by the wording that the candidate answers best.

        The raw score of each route under ``part:route``, the calibrated score under the part's name, and, if there
        are several, the words that it answers.
        """
        voices = self.wordings[int(self.best[position])]
        told: dict[str, float | str] = {
            f"{self.name}:{one.route.name}": float(one.scores[position]) for voice in voices for one in voice.routes
        }
        told[self.name] = float(self.scores[position])
        if len(self.wordings) > 1:
            told["wording"] = voices[0].term.what
        return told


def by_part(voices: Sequence[Voice]) -> list[Part]:
    """The parts that voices belong to, in their order; a candidate answers the best of a part's wordings."""
    sorted_voices: dict[int, dict[int, list[Voice]]] = {}
    for voice in voices:
        sorted_voices.setdefault(voice.term.part, {}).setdefault(voice.term.wording, []).append(voice)
    parts = []
    for wordings in sorted_voices.values():
        said = np.stack([np.mean([one.evidence.scores for one in same], axis=0) for same in wordings.values()])
        scores = np.asarray(said.max(axis=0), dtype=np.float32)
        parts.append(Part(tuple(map(tuple, wordings.values())), np.argmax(said, axis=0), scores))
    return parts


def sureness(parts: Sequence[Part]) -> tuple[Levels, Float32Array]:
    """Levels ``int64 [n]`` and confidences ``float32 [n]`` of candidates: those of the best way to read the question.

    Args:
        parts: The positive ones; at least one.
    """
    told = [
        judged([_share(voice, len(same)) for same in reading for voice in same])
        for reading in itertools.product(*(part.wordings for part in parts))
    ]
    levels, confidences = (np.max(every, axis=0) for every in zip(*told, strict=True))
    return levels, confidences


def _share(voice: Voice, among: int) -> TermScores:
    """The evidence of one of several voices of a part."""
    return replace(voice.evidence, weight=voice.evidence.weight / among)
