"""How much a second look helps: ``python tests/benchmarks/search/rerankers.py text|regions [options]``.

``text``: 800 functions of Python libraries. The question is the first sentence of a function's documentation, the
answer the rest of it, without that sentence. The first 50 by the cosine of the wholes are ordered anew.

``regions``: captioned photographs (``--photos FOLDER-OR-TAR --captions TSV``). The question is a caption, the answer
its photograph; the library is indexed and searched as anybody's is, among photographs alone.

The weights were chosen on other functions, and on the photographs of one half of the development set of Flickr8k: ask
about the other half with ``--from 500``.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import re
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from anyfind.align.captions import read_captions, unpacked
from anyfind.config import Places, Settings
from anyfind.sdk import Candidate, Role
from anyfind.search.query import Query
from anyfind.service.engine import Engine
from anyfind.store.hits import SearchFilter

MODULES = (
    *("sympy", "sympy.ntheory", "sympy.geometry", "sympy.stats", "networkx", "networkx.algorithms", "sqlalchemy"),
    *("sqlalchemy.orm", "skimage.filters", "skimage.morphology", "skimage.transform", "skimage.feature"),
    *("skimage.measure", "skimage.color", "skimage.segmentation", "skimage.restoration", "click", "rich.console"),
)
"""None of those whose functions the weights were chosen on: numpy, scipy, scikit-learn, torch, the standard library."""

LOOKED_AT = 50
LONGEST = 600


def functions() -> list[tuple[str, str]]:
    """First sentence and the rest of the documentation of functions, in an order that stays the same."""
    found: dict[str, str] = {}
    for name in MODULES:
        module = importlib.import_module(name)
        for key in sorted(vars(module)):
            one = getattr(module, key)
            text = inspect.getdoc(one) if callable(one) and not key.startswith("_") else None
            parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text or "") if part.strip()]
            while parts and "(" in parts[0]:
                parts.pop(0)
            rest = " ".join(parts[1:])[:LONGEST]
            if len(parts) > 1 and len(parts[0].split()) > 3 and len(parts[0]) < 160 and len(rest) > 150:
                found.setdefault(parts[0], rest)
    return list(found.items())


def measured(places: Sequence[int]) -> dict[str, float]:
    """Shares of questions whose answer is first, among five, among ten, and the mean reciprocal rank."""
    ranks = np.asarray(places, dtype=np.float64)
    near = {f"R@{k}": round(float((ranks < k).mean()), 4) for k in (1, 5, 10)}
    return near | {"MRR": round(float((1 / (1 + ranks)).mean()), 4)}


def interval(before: Sequence[int], after: Sequence[int]) -> list[float]:
    """95 % of what the gain in mean reciprocal rank may be, by drawing questions again (bootstrap)."""
    gains = 1 / (1 + np.asarray(after, dtype=np.float64)) - 1 / (1 + np.asarray(before, dtype=np.float64))
    rng = np.random.default_rng(0)
    means = [gains[rng.integers(0, len(gains), len(gains))].mean() for _ in range(2000)]
    return [round(float(end), 4) for end in np.percentile(means, [2.5, 97.5])]


def text(engine: Engine, questions: int) -> dict[str, Any]:
    """The reranker of passages against the cosine of the wholes."""
    pairs = functions()
    chosen = np.random.default_rng(11).permutation(len(pairs))[:800]
    asked, told = [pairs[n][0] for n in chosen], [pairs[n][1] for n in chosen]
    encoder = engine.encoders["text"][0]
    wholes = engine.query_host.encode(encoder, told, Role.DOCUMENT).vectors
    vectors = engine.query_host.encode(encoder, asked, Role.QUERY).vectors
    entry = engine.registry.reranker("text")
    engine.query_host.rerankers.rerank(entry.full_id, asked[0], [Candidate(0, 0.0, told[0])], 600.0)
    before: list[int] = []
    after: list[int] = []
    seconds: list[float] = []
    for number in range(min(questions, len(asked))):
        scores = wholes @ vectors[number]
        order = np.argsort(-scores)
        first = order[:LOOKED_AT]
        before.append(int(np.flatnonzero(order == number)[0]))
        candidates = [Candidate(int(n), float(scores[n]), told[n], None, "text") for n in first]
        start = time.perf_counter()
        anew = engine.query_host.rerankers.rerank(entry.full_id, asked[number], candidates, 600.0)
        seconds.append(time.perf_counter() - start)
        moved = first[np.argsort(-np.asarray(anew), kind="stable")]
        after.append(int(np.flatnonzero(moved == number)[0]) if number in first else before[-1])
    return _report(before, after, seconds)


def regions(engine: Engine, photos: Path, captions: Path, questions: int, start_at: int) -> dict[str, Any]:
    """The reranker of pictures against none, in a library of the photographs."""
    engine.add_folder(photos)
    engine.bring_up_to_date([], lambda _done, _total, _what: None)
    held = read_captions(photos, captions)
    before: list[int] = []
    after: list[int] = []
    seconds: list[float] = []
    only = SearchFilter(types=("image",))
    mine = [number for number, partner in enumerate(held.partner) if partner >= start_at]
    for number in np.random.default_rng(11).permutation(mine)[:questions].tolist():
        answer = str(held.files[held.partner[number]])
        for reranker, places in (((), before), (("regions",), after)):
            start = time.perf_counter()
            query = Query(text=held.captions[number], k=1000, flt=only, nearest=True, rerank=reranker)
            paths = [result.path for result in engine.search(query).results]
            if reranker:
                seconds.append(time.perf_counter() - start)
            places.append(paths.index(answer) if answer in paths else len(held.files))
    return _report(before, after, seconds)


def _report(before: list[int], after: list[int], seconds: list[float]) -> dict[str, Any]:
    return {
        "questions": len(before),
        "before": measured(before),
        "after": measured(after),
        "MRR gain": interval(before, after),
        "seconds": {"median": round(float(np.median(seconds)), 3), "p95": round(float(np.quantile(seconds, 0.95)), 3)},
    }


def main() -> None:
    """Measure and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("text", "regions"))
    parser.add_argument("--photos", type=Path)
    parser.add_argument("--captions", type=Path)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--from", dest="start_at", type=int, default=0, help="Ask about photographs from this one on.")
    options = parser.parse_args()
    if options.what == "regions" and (options.photos is None or options.captions is None):
        parser.error("regions needs --photos and --captions")
    with tempfile.TemporaryDirectory() as home:
        places = Places.choose(Path(home))
        settings = Settings.load(places)
        patient = settings.search.model_copy(update={"rerank_budget_s": 600.0})
        settings = settings.model_copy(update={"search": patient})
        with Engine.open(places, settings, write=True) as engine:
            if options.what == "text":
                found = text(engine, options.questions)
            else:
                with unpacked(options.photos.absolute()) as photos:
                    found = regions(engine, photos.resolve(), options.captions, options.questions, options.start_at)
    print(json.dumps(found, indent=1))  # noqa: T201 - what this script is for


if __name__ == "__main__":
    main()
