"""The five searches of the demo, one of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from anyfind.demo.collection import Collection
from anyfind.search.query import Query, make_filter


@dataclass(frozen=True, slots=True)
class Question:
    """One search of the demo.

    Attributes:
        title: What finds what, for people.
        text: Words, or ``None``.
        image: Picture, or ``None``; at least one of the two is given.
        kind: Type of the files that are looked for, or ``None`` for all.
    """

    title: str
    text: str | None
    image: Path | None
    kind: str | None

    def query(self, results: int) -> Query:
        """The question as the engine takes it."""
        types = () if self.kind is None else (self.kind,)
        return Query(text=self.text, image=self.image, flt=make_filter(types), k=results)


def demo_questions(collection: Collection) -> list[Question]:
    """Five questions of different kinds; those whose picture is not installed are left out."""
    pictures = collection.questions
    wanted: list[tuple[str, str | None, str | None, str | None]] = [
        ("Words find pictures", "a red motorcycle in a garage", None, "image"),
        ("Words find documents", "what a program does when something goes wrong", None, "text"),
        ("A picture finds pictures", None, "motorcycle.png", "image"),
        ("A picture finds documents", None, "cat.png", "text"),
        ("Words and a picture together", "person", "rocket.jpg", None),
    ]
    return [
        Question(title, text, pictures[image] if image is not None else None, kind)
        for title, text, image, kind in wanted
        if image is None or image in pictures
    ]
