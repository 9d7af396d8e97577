"""Makes the evaluation set, indexes it in libraries of its own, asks, and counts."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.captions import unpacked
from anyfind.align.debian import stamps_folder
from anyfind.align.stamps import read_stamps
from anyfind.sdk.contracts import Progress
from anyfind.service.search_set import composed, mixed, probes, shelves
from anyfind.service.search_set.sources import Thing, drawings, grades, photographs

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

MIXES: Final[Mapping[str, Sequence[int]]] = {"1:1:1": (333, 333, 333), "70:20:10": (700, 200, 100)}
"""Pictures, captions and documents of the mixed lists."""

QUESTIONS: Final = 200
_DRAWN: Final = 5
"""One thing in so many is a drawing, the others are photographs."""

_SHELF: Final = 300
"""Photographs beside the stamps on the shelf of everything."""


@dataclass(frozen=True, slots=True)
class SearchSetRequest:
    """What to measure on.

    Attributes:
        photos: Folder or tar archive of photographs.
        captions: TSV of their captions.
        stamps: Folder of stamps; the installed ones or the package's when ``None``.
        keep: Where the files and their libraries are kept for the next time; nowhere when ``None``.
    """

    photos: Path
    captions: Path
    stamps: Path | None = None
    keep: Path | None = None

    @classmethod
    def of(cls, request: Mapping[str, Any]) -> SearchSetRequest:
        """The request that was sent as JSON."""
        given = {key: Path(value) for key, value in request.items() if key != "kind" and value is not None}
        return cls(**given)


def measure(engine: Engine, request: SearchSetRequest, progress: Progress) -> dict[str, Any]:
    """All figures, in the shape of ``eval search --json``.

    Args:
        engine: The library whose encoders, bridges and settings are measured; its files are not touched.
        request: What to measure on.
        progress: Called with what is done.

    Raises:
        AnyfindError: There are no stamps or photographs to measure on.
    """
    stamps = request.stamps or stamps_folder(engine.places.cache)
    with unpacked(request.photos) as photos, _kept(request.keep) as folder:
        taken = photographs(photos, request.captions)
        unseen = set(read_stamps(stamps).held_out)
        drawn = [replace(one, captions=one.captions * 3) for one in drawings(stamps) if one.name in unseen]
        told: dict[str, Any] = {"photographs": len(taken), "drawings": len(drawn)}
        for name, counts in MIXES.items():
            told[f"ndcg10 {name}"] = _mix(engine, folder / name.replace(":", "-"), counts, taken, drawn, progress)
        told["composed"] = _composed(engine, folder / "photographs", taken, progress)
        told |= _everything(engine, folder / "shelf", taken[-_SHELF:], stamps, progress)
    return told


def _mix(
    engine: Engine,
    folder: Path,
    counts: Sequence[int],
    taken: Sequence[Thing],
    drawn: Sequence[Thing],
    progress: Progress,
) -> dict[str, float]:
    some = min(max(counts) // _DRAWN, len(drawn))
    things = [*drawn[:some], *taken[: max(counts) - some]]
    # Where there are fewer photographs, there is fewer of all kinds.
    counts = tuple(count * len(things) // max(counts) for count in counts)
    # Evenly mixed, so that every part of the list holds drawings as well.
    things = [things[place] for place in np.random.default_rng(0).permutation(len(things))]
    items = shelves.mixed(folder / "files", things, counts)
    chosen = np.random.default_rng(1).permutation(len(things))[:QUESTIONS]
    asked = [(int(place), things[place].captions[0]) for place in np.sort(chosen)]
    with _library(engine, folder, progress) as library:
        return mixed.figures(library, mixed.questions(library, items, asked, grades(things)), progress)


def _composed(engine: Engine, folder: Path, taken: Sequence[Thing], progress: Progress) -> dict[str, float]:
    root = folder / "files"
    root.mkdir(parents=True, exist_ok=True)
    told: dict[Path, Sequence[str]] = {}
    for thing in taken:
        told[root / thing.picture.name] = thing.captions
        shutil.copyfile(thing.picture, root / thing.picture.name)
    with _library(engine, folder, progress) as library:
        return composed.figures(library, told, progress)


def _everything(
    engine: Engine, folder: Path, taken: Sequence[Thing], stamps: Path, progress: Progress
) -> dict[str, Any]:
    root = folder / "files"
    items = shelves.mixed(root, taken, (len(taken), 0, 60))
    documents, labels = shelves.named(root / "desk")
    shown = _stamps(stamps, root / "stamps")
    answerable: list[tuple[str, Sequence[Path]]] = [
        (taken[item.thing].captions[0], [item.path]) for item in items[: len(taken) // 2]
    ]
    answerable += sorted(shown.items())[: len(answerable)]
    answerable += [(f"notes about {path.stem.partition('-')[0]}", [path]) for path, _ in documents]
    with _library(engine, folder, progress) as library:
        return {
            "nothing": probes.zeros(library, progress),
            "answerable": probes.kept(library, answerable, progress),
            "filters": probes.filtered(library, root, progress),
            "names": probes.first(library, [(path.name, path) for path, _ in documents]),
            "phrases": probes.first(library, [(f'"{_middle(fact)}"', path) for path, fact in documents]),
            "codes": probes.first(library, [(code, path) for path, code in labels]),
        }


def _middle(sentence: str) -> str:
    return " ".join(sentence.rstrip(".").split()[2:8])


def _stamps(source: Path, folder: Path) -> dict[str, list[Path]]:
    """Stamps as they come: picture, caption and sound beside each other; pictures by caption."""
    pictures: dict[str, list[Path]] = {}
    for number, stamp in enumerate(read_stamps(source).stamps):
        target = folder / Path(stamp.name).parent
        target.mkdir(parents=True, exist_ok=True)
        for path in (stamp.picture, stamp.effect):
            if path is not None:
                shutil.copyfile(path, target / path.name)
                shelves.dated(target / path.name, 3 * number)
        (target / f"{Path(stamp.name).name}.txt").write_text(stamp.caption + "\n", encoding="utf-8")
        shelves.dated(target / f"{Path(stamp.name).name}.txt", 3 * number)
        if stamp.picture is not None:
            pictures.setdefault(stamp.caption, []).append(target / stamp.picture.name)
    return pictures


@contextlib.contextmanager
def _kept(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="anyfind-search-set-") as made:
        yield Path(made)


@contextlib.contextmanager
def _library(engine: Engine, folder: Path, progress: Progress) -> Iterator[Engine]:
    """A library of its own over ``files`` in a folder, with the bridges and settings of another."""
    from anyfind.service.engine import Engine as Opened  # noqa: PLC0415 (it imports what measures)

    places = replace(engine.places, library=folder / "library")
    if engine.places.adapters.is_dir():
        shutil.copytree(engine.places.adapters, places.adapters, dirs_exist_ok=True)
    with Opened.open(places, engine.settings, write=True) as library:
        library.add_folder(folder / "files")
        library.bring_up_to_date([], progress)
        yield library
