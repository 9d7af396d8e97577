"""How much of a picture its words tell: ``python tests/benchmarks/search/picture_words.py --help``.

The pictures of a captioned set, indexed in a library, are told in words. Measured are the cosine of what the words add
up to; how many captions still find their picture among the first ten when each picture is replaced by its words; and
whether taking a word out of every code lowers the pictures with that word in their captions more than the others, for
questions of that one word (area under the curve), where its near synonyms go with it.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
from scipy.stats import rankdata

from anyfind.config import Places, Settings
from anyfind.sdk.types import TEXT, Float32Array, Role
from anyfind.search.picture_words.coding import Code
from anyfind.search.picture_words.seeing import Viewpoint
from anyfind.service import Engine

FEWEST, MOST = 20, 0.5
"""A word is judged that so many pictures, and no more than this share of them, have in their captions."""

SYNONYM = 0.5
"""Cosine from which two words of the vocabulary go together."""

FIRST = 10


def main() -> None:
    """Print the figures of one library and one file of captions."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path, required=True, help="a library in which the pictures are indexed")
    parser.add_argument("--images", type=Path, required=True, help="their folder")
    parser.add_argument("--captions", type=Path, required=True, help="a line a caption: file name, tab, caption")
    given = parser.parse_args()
    places = Places.choose(given.home)
    with Engine.open(places, Settings.load(places), write=False) as engine:
        for name, value in measured(engine, given.images.absolute(), given.captions).items():
            click.echo(f"{name:32} {value:.3f}")


def measured(engine: Engine, images: Path, captions: Path) -> dict[str, float]:
    """The figures by name."""
    said: dict[int, list[str]] = defaultdict(list)
    for line in captions.read_text(encoding="utf-8").splitlines():
        name, _, caption = line.partition("\t")
        content = engine.store.content_at(images / name)
        if content is not None:
            said[content].append(caption)
    if not said:
        raise click.ClickException(f"The library holds none of the pictures that {captions} names in {images}.")
    contents = sorted(said)
    view = engine.picture_words.view()
    seen = engine.picture_words.seen(contents)
    kept = sorted(seen)
    codes = {content: view.code(seen[content]) for content in kept}
    pictures = np.stack([view.placed(seen[content]) for content in kept])
    told = np.stack([codes[content].vector(view.dictionary) for content in kept])
    lengths = np.maximum(np.linalg.norm(told, axis=1, keepdims=True), 1e-9)
    asked, right = _asked(engine, view, [said[content] for content in kept])
    whole, words = _found(asked, right, pictures), _found(asked, right, told / lengths)
    alone, together = _lowered(view, [codes[content] for content in kept], [said[content] for content in kept])
    return {
        "pictures": len(kept),
        "captions": len(right),
        "words of the vocabulary": len(view.known.words),
        "words a picture": float(np.mean([len(one.words) for one in codes.values()])),
        "cosine": float((pictures * told / lengths).sum(axis=1).mean()),
        "found among ten by the picture": whole,
        "found among ten by its words": words,
        "share kept": words / whole,
        "a word taken out": alone,
        "with its synonyms": together,
    }


def _asked(
    engine: Engine, view: Viewpoint, said: Sequence[Sequence[str]]
) -> tuple[Float32Array, npt.NDArray[np.int64]]:
    texts = [caption for some in said for caption in some]
    right = np.repeat(np.arange(len(said)), [len(some) for some in said])
    vectors = engine.query_host.encode(engine.encoders[TEXT][0], texts, Role.QUERY).vectors
    return np.stack([view.asked(vector) for vector in vectors]), right


def _found(asked: Float32Array, right: npt.NDArray[np.int64], pictures: Float32Array) -> float:
    scores = asked @ pictures.T
    own = scores[np.arange(len(right)), right]
    return float(((scores > own[:, None]).sum(axis=1) < FIRST).mean())


def _lowered(view: Viewpoint, codes: Sequence[Code], said: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Areas under the curve of how far pictures fall, by the captions: the word alone, and with its synonyms."""
    having = [set(re.findall(r"\w+", " ".join(some).lower())) for some in said]
    alone: list[float] = []
    together: list[float] = []
    for row, word in enumerate(view.known.words):
        with_it = np.array([word.lower() in one or f"{word.lower()}s" in one for one in having])
        if FEWEST <= with_it.sum() <= MOST * len(having):
            near = view.dictionary @ view.dictionary[row]
            for rows, areas in ((np.array([row]), alone), (np.flatnonzero(near >= SYNONYM), together)):
                falls = np.array(
                    [float((code.weights * near[code.words])[np.isin(code.words, rows)].sum()) for code in codes]
                )
                areas.append(_area(falls, with_it))
    return float(np.mean(alone)), float(np.mean(together))


def _area(values: npt.NDArray[np.float64], positive: npt.NDArray[np.bool_]) -> float:
    ranks = rankdata(values)
    count = int(positive.sum())
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(values) - count)))


if __name__ == "__main__":
    main()
