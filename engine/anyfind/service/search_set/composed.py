"""Judges composed questions: a picture and a word for what it does not show, and words without another word.

Photographs show two things each here, such as a dog and snow, as far as two of the people who described them say so.
A question is a picture that shows the one, and not the other, with the word for the other; right is every picture that
shows both. Neither the picture nor the word alone asks for that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.sdk.contracts import Progress
from anyfind.search.query import Query, QueryPart, make_filter

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

QUESTIONS: Final = 200
_TOP: Final = 10
_DEPTH: Final = 200
_LEAST: Final = 3
_MOST: Final = 40
"""So many pictures show both things of a question."""

# The words that are asked, and those that say the same in a description.
THINGS: Final[Mapping[str, str]] = {
    "dog": "dog dogs puppy",
    "man": "man men guy",
    "woman": "woman women lady",
    "girl": "girl girls",
    "boy": "boy boys",
    "child": "child children kid kids toddler baby",
    "people": "people crowd group",
    "snow": "snow snowy",
    "a beach": "beach sand sandy shore",
    "water": "water ocean lake river",
    "grass": "grass grassy lawn",
    "a street": "street road sidewalk",
    "a pool": "pool",
    "a mountain": "mountain mountains hill cliff",
    "a ball": "ball",
    "a hat": "hat cap helmet",
    "a frisbee": "frisbee",
    "a bicycle": "bike bicycle bikes biker cyclist",
    "a skateboard": "skateboard skateboarder skateboarding",
    "a swing": "swing swinging slide",
    "soccer": "soccer football",
    "tennis": "tennis",
    "swimming": "swimming swims swim",
    "jumping": "jump jumping jumps leaps leaping",
    "climbing": "climbing climbs climb climber",
    "the woods": "woods forest trees",
    "a rock": "rock rocks",
    "a boat": "boat canoe kayak raft",
    "a car": "car truck",
    "a building": "building buildings",
    "a stick": "stick branch",
    "a wave": "wave waves surfer surfboard surfing",
    "a bench": "bench",
    "basketball": "basketball",
    "running": "running runs run",
    "red": "red",
    "pink": "pink",
    "yellow": "yellow",
    "sitting": "sitting sits sit",
    "a fence": "fence",
    "a motorcycle": "motorcycle motorbike dirtbike",
    "a guitar": "guitar",
    "a horse": "horse horses",
    "sunglasses": "sunglasses glasses",
    "food": "food eating eats",
}


@dataclass(frozen=True, slots=True)
class Composed:
    """A picture and a word.

    Attributes:
        picture: It shows the one thing and not the other.
        thing: The word for what it shows, which is not asked.
        word: The word for the other.
        right: Pictures that show both.
        without: Pictures that show the thing, and of which nobody says that they show the other.
        other: Pictures that show the other.
    """

    picture: Path
    thing: str
    word: str
    right: frozenset[Path]
    without: frozenset[Path]
    other: frozenset[Path]


def questions(told: Mapping[Path, Sequence[str]], count: int = QUESTIONS) -> list[Composed]:
    """So many questions, the same for the same pictures; fewer where the pictures give no more.

    Args:
        told: What people said of each picture.
        count: How many.
    """
    paths = sorted(told)
    words = [[set(re.findall(r"[a-z]+", one.lower())) for one in told[path]] for path in paths]
    agree = {
        name: np.array([sum(bool(one & set(forms.split())) for one in some) for some in words])
        for name, forms in THINGS.items()
    }
    random = np.random.default_rng(0)
    pairs = [
        (thing, word)
        for thing in THINGS
        for word in THINGS
        if not set(THINGS[thing].split()) & set(THINGS[word].split())
        and _LEAST <= int(((agree[thing] >= 2) & (agree[word] >= 2)).sum()) <= _MOST
        and ((agree[thing] >= _LEAST) & (agree[word] == 0)).any()
    ]
    made = []
    for place in random.permutation(len(pairs))[:count]:
        thing, word = pairs[place]
        picture = paths[int(random.choice(np.flatnonzero((agree[thing] >= _LEAST) & (agree[word] == 0))))]
        shows, other = agree[thing] >= 2, agree[word] >= 2
        right, without, others = (
            frozenset(paths[row] for row in np.flatnonzero(wanted))
            for wanted in (shows & other, shows & (agree[word] == 0), other)
        )
        made.append(Composed(picture, thing, word, right, without, others))
    return made


def figures(engine: Engine, told: Mapping[Path, Sequence[str]], progress: Progress) -> dict[str, float]:
    """What the parts of a question do for its answers.

    Args:
        engine: A library that holds the pictures.
        told: What people said of each picture.
        progress: Called with what is done.

    Returns:
        ``mrr picture``, ``mrr word`` and ``mrr both``: means of the reciprocal rank of the first right picture;
        ``shown both percent``: how often a right one is shown and not only among the near misses. Of ``thing - word``
        against ``thing`` alone: how many of the first ten show the word's thing, or the thing without it, in percent,
        and how many answers became shorter.
    """
    asked = questions(told)
    found: dict[str, list[float]] = {name: [] for name in ("picture", "word", "both")}
    shown: list[bool] = []
    with_word: tuple[list[float], list[float]] = ([], [])
    kept: tuple[list[float], list[float]] = ([], [])
    shorter = 0
    for number, one in enumerate(asked):
        progress(number, len(asked), "asking by picture and word")
        for name, query in (
            ("picture", Query(image=one.picture)),
            ("word", Query(text=one.word)),
            ("both", Query(image=one.picture, text=one.word)),
        ):
            found[name].append(_reciprocal(_answers(engine, query, nearest=True), one))
        shown.append(_reciprocal(_answers(engine, Query(image=one.picture, text=one.word), nearest=False), one) > 0)
        less = QueryPart(-1.0, text=one.word)
        answers = [_answers(engine, Query(text=one.thing, parts=parts), nearest=False) for parts in ((), (less,))]
        shorter += len(answers[1]) < len(answers[0])
        for place, paths in enumerate(answers):
            with_word[place].append(sum(path in one.other for path in paths[:_TOP]) / _TOP)
            kept[place].append(sum(path in one.without for path in paths[:_TOP]) / _TOP)
    told_all = {f"mrr {name}": round(float(np.mean(ranks)), 4) for name, ranks in found.items()}
    told_all["shown both percent"] = round(100 * float(np.mean(shown)), 1)
    for name, some in (("showing the word's thing", with_word), ("showing the thing alone", kept)):
        for place, way in enumerate(("thing", "thing - word")):
            told_all[f"{way}: {name}"] = round(100 * float(np.mean(some[place])), 1)
    return {"questions": len(asked), **told_all, "thing - word: answers that became shorter": shorter}


def _answers(engine: Engine, query: Query, *, nearest: bool) -> list[Path]:
    answer = engine.search(replace(query, flt=make_filter(("image",)), k=_DEPTH, nearest=nearest))
    return [Path(result.path) for result in answer.results]


def _reciprocal(answers: Sequence[Path], one: Composed) -> float:
    ranked = [path for path in answers if path != one.picture]
    return next((1.0 / rank for rank, path in enumerate(ranked, start=1) if path in one.right), 0.0)
