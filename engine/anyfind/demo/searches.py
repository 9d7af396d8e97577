"""The five searches of the demo, one of each kind."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from anyfind.demo.collection import Collection


class Answer(Protocol):
    """What the demo shows of a result; the engine's results have more."""

    @property
    def path(self) -> Path | str:
        """Where the file lies."""
        ...

    @property
    def score(self) -> float:
        """Higher is better; comparable within one search."""
        ...

    @property
    def relevance(self) -> str:
        """``"strong"`` or ``"weak"``."""
        ...

    @property
    def modality(self) -> str:
        """``"image"``, ``"text"``, ..."""
        ...

    @property
    def snippet(self) -> str | None:
        """The words of the best passage, for documents."""
        ...


class Search(Protocol):
    """The one thing that the demo needs from the engine."""

    def __call__(self, *, text: str | None, image: Path | None, modality: str | None, limit: int) -> Sequence[Answer]:
        """The best files for words, a picture or both.

        Args:
            text: Words, or ``None``.
            image: A picture, or ``None``; at least one of the two is given.
            modality: Only files of this modality, or ``None`` for all.
            limit: How many at most.
        """
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """One search of the demo.

    Attributes:
        kind: What finds what, for people.
        text: Words, or ``None``.
        image: Picture, or ``None``.
        modality: What is looked for, or ``None`` for everything.
    """

    kind: str
    text: str | None
    image: Path | None
    modality: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers.

    Attributes:
        question: What was asked.
        answers: Best first.
        seconds: How long the search took, reading and encoding the question included.
    """

    question: Question
    answers: Sequence[Answer]
    seconds: float


def demo_questions(collection: Collection) -> list[Question]:
    """Five questions of different kinds; those whose picture is not installed are left out."""
    pictures = collection.questions
    wanted: list[tuple[str, str | None, str | None, str | None]] = [
        ("words find pictures", "a red motorcycle in a garage", None, "image"),
        ("words find documents", "which grapes was this wine made from", None, "text"),
        ("a picture finds pictures", None, "motorcycle.png", "image"),
        ("a picture finds documents", None, "cat.png", "text"),
        ("words and a picture together", "person", "rocket.jpg", None),
    ]
    return [
        Question(kind, text, pictures[image] if image is not None else None, modality)
        for kind, text, image, modality in wanted
        if image is None or image in pictures
    ]


def ask(search: Search, questions: Sequence[Question], limit: int = 5) -> list[Asked]:
    """Ask every question, one after the other."""
    asked = []
    for question in questions:
        started = time.perf_counter()
        answers = search(text=question.text, image=question.image, modality=question.modality, limit=limit)
        asked.append(Asked(question, answers, time.perf_counter() - started))
    return asked
