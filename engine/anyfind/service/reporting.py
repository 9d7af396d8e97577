"""``align report`` for a library: which pairs, what is known of their files, which adapter, and where it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import blake3
import numpy as np

from anyfind.align.captions import read_captions, unpacked
from anyfind.align.reports.bridged import Given, card_recalls
from anyfind.align.reports.document import Report
from anyfind.align.reports.making import Subject, make_report
from anyfind.align.reports.writing import check_folder, check_page, write_all, write_page
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import TEXT, Pairs
from anyfind.service import last_report
from anyfind.service.alignment import encoder_of, features
from anyfind.service.fitting import FitRequest, material_for
from anyfind.service.library_pairs import LibraryPairs, modality_of_pairs
from anyfind.service.library_pairs import read_pairs as read_library_pairs
from anyfind.service.unpaired import records, without_pair
from anyfind.spaces.graph import Bridge
from anyfind.store.records import FileRecord

if TYPE_CHECKING:
    from anyfind.align.adapters import NamedAdapter
    from anyfind.service.engine import Engine

NAMES: Final[Mapping[str, str]] = {TEXT: "words", "image": "pictures", "sound": "sounds", "video": "films"}
"""What people call what is of a modality."""

MOST_UNPAIRED: Final = 1000
"""Files without a caption that are looked at beside a captions TSV; encoding them takes the time."""

HELD: Final = 12
"""Held-out files of a library from which an adapter is measured on them."""


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What ``align report`` was asked for.

    Attributes:
        files: Folder or tar archive of files; ``None`` for the library's own pairs.
        captions: TSV of captions, or of pairs; ``None`` with the library's own.
        modality: What the files are; found out when ``None``.
        paired: Whether the TSV names a second file where it would have a caption.
        name: The adapter to speak of; the one in use when ``None``.
        html: Where the page is written.
        out: Folder for the page, its JSON twin and its pictures.
        seed: Of every random choice.
    """

    files: Path | None = None
    captions: Path | None = None
    modality: str | None = None
    paired: bool = False
    name: str | None = None
    html: Path | None = None
    out: Path | None = None
    seed: int = 0

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> ReportRequest:
        """From what a client sends, as :class:`~anyfind.api.jobs.ReportJob` describes it."""
        files, captions, html, out = (
            None if document.get(key) is None else Path(document[key]) for key in ("files", "captions", "html", "out")
        )
        if (files is None) != (captions is None):
            raise BadInput("Files and their captions are given together, or neither for the library's own pairs.")
        return cls(
            files=files,
            captions=captions,
            modality=document.get("modality"),
            paired=bool(document.get("paired")),
            name=document.get("name"),
            html=html,
            out=out,
            seed=int(document.get("seed") or 0),
        )


def report(engine: Engine, request: ReportRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Make a report and write what was asked for.

    Args:
        engine: The library.
        request: What is asked for.
        progress: Called with the work done.
        cancel: Stops between steps.

    Returns:
        The document of the report, with the files that were ``written``.

    Raises:
        BadInput: The files cannot be encoded, the pairs are too few, or nothing can be written there.
        NotFound: There is no such adapter, or it does not join these two.
        NoSuchFolder: The place to write to does not exist.
        Cancelled: Somebody asked.
    """
    if request.html is not None:
        check_page(request.html)
    if request.out is not None:
        check_folder(request.out)
    made = make_report(subject(engine, request, progress, cancel), progress, cancel, request.seed)
    progress(0, 0, "drawing")
    cancel.check()
    document = made.document()
    if request.files is None:
        last_report.keep(engine, document)
    return {**document, "written": [str(path) for path in written(made, request)]}


def written(made: Report, request: ReportRequest) -> list[Path]:
    """Write the page, or everything, where the request says."""
    paths = [] if request.html is None else [write_page(made, request.html)]
    return paths + ([] if request.out is None else write_all(made, request.out))


def subject(engine: Engine, request: ReportRequest, progress: Progress, cancel: CancelToken) -> Subject:
    """What the report is about: pairs, labels, files without a pair, and the adapter."""
    if request.files is None or request.captions is None:
        return _of_library(engine, request, progress, cancel)
    with unpacked(request.files) as folder:
        asked = FitRequest(folder, request.captions, request.modality, paired=request.paired)
        material = material_for(engine, asked, progress, cancel)
        pairs, (left, right) = material.pairs, material.between
        captioned = read_captions(folder, request.captions, warn=False)
        labels = {"folder": _folders(pairs, folder, captioned.files)}
        known = {path.resolve() for path in captioned.files} | {request.captions.resolve()}
        # Of pairs of files those that are missing on one side are not known.
        spare = [] if request.paired else _others(folder, known, {path.suffix.lower() for path in captioned.files})
        vectors, kept = None, list[int]()
        if spare:
            vectors, kept = features(engine).usable(encoder_of(engine, right), right, spare, progress, cancel)
    return Subject(
        pairs,
        (_called(left), _called(right)),
        labels,
        vectors,
        [_spare_name(spare[at], folder, request.files) for at in kept],
        _given(engine, request.name, pairs, None),
    )


def _of_library(engine: Engine, request: ReportRequest, progress: Progress, cancel: CancelToken) -> Subject:
    modality = modality_of_pairs(engine, request.modality)
    found = read_library_pairs(engine, modality, unpaired=False, progress=progress, cancel=cancel)
    if not len(found.train.left):
        raise BadInput(
            f"None of the {modality} pairs of this library can be looked at: their files have no vectors yet.",
            hint="Run 'anyfind index', or 'anyfind align pairs' for more of them.",
        )
    held = found.held if len(found.held.right) >= HELD else None
    paired = {row.pair.content_id for row in (*found.train_rows, *found.held_rows)}
    spare = without_pair(engine, modality, paired, 3 * MOST_UNPAIRED, cancel)
    return Subject(
        found.train,
        (_called(TEXT), _called(modality)),
        _library_labels(engine, found),
        spare.vectors if spare.paths else None,
        spare.paths,
        _given(engine, request.name, found.train, held),
    )


def _given(engine: Engine, name: str | None, pairs: Pairs, held: Pairs | None) -> Given | None:
    """The adapter that was named, or the one in use between the two spaces."""
    found = (
        engine.adapters.between(pairs.left_space, pairs.right_space) if name is None else _named(engine, name, pairs)
    )
    if found is None:
        return None
    named, bridge = found
    sides = sorted(bridge.sides, key=lambda side: side.source != pairs.left_space)
    card = named.stored.card
    about: Mapping[str, Any] = card.get("pairs", {})
    # Beyond the core lie corrections and trust, which are not places in the space.
    core = int(card.get("packing", {}).get("dimension", bridge.dimension))
    return Given(
        named.name,
        str(card.get("method", named.stored.kind)),
        (sides[0], sides[1]),
        core,
        # Whatever was fitted for this library may have seen these pairs; only held-out ones are new to it.
        named.removable,
        card_recalls(card.get("held_out")),
        int(about["right"]) if "right" in about else None,
        held,
    )


def _named(engine: Engine, name: str, pairs: Pairs) -> tuple[NamedAdapter, Bridge]:
    named, bridge = engine.adapters.loaded(name)
    if {side.source for side in bridge.sides} != {pairs.left_space, pairs.right_space}:
        raise NotFound(
            f"The adapter {name!r} does not join these two kinds of files.",
            hint="'anyfind align list' shows what joins what.",
        )
    return named, bridge


def _called(modality: str) -> str:
    return NAMES.get(modality, f"{modality} files")


def _folders(pairs: Pairs, folder: Path, files: Sequence[Path]) -> list[str | None]:
    """The folder of each right item, by the content of its file."""
    by_key = {blake3.blake3(path.read_bytes()).hexdigest(): path for path in files}
    found: list[str | None] = []
    for key in pairs.right_keys or [""] * len(pairs.right):
        path = by_key.get(key)
        found.append(None if path is None else path.parent.relative_to(folder).as_posix())
    return found


def _spare_name(path: Path, folder: Path, files: Path) -> str:
    """Where a file lies; of an archive its place in it, because what it was unpacked to is gone afterwards."""
    return path.relative_to(folder).as_posix() if files.is_file() else str(path)


def _others(folder: Path, known: set[Path], kinds: set[str]) -> list[Path]:
    """An even choice of the files of the same kinds that have no caption."""
    every = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in kinds and path.is_file() and path.resolve() not in known
    ]
    if len(every) <= MOST_UNPAIRED:
        return every
    return [every[at] for at in np.linspace(0, len(every) - 1, MOST_UNPAIRED).astype(int)]


def _library_labels(engine: Engine, found: LibraryPairs) -> dict[str, list[str | None]]:
    """Folder and year of each right item."""
    content = {int(item): row.pair.content_id for item, row in zip(found.train.partner, found.train_rows, strict=True)}
    known = records(engine, sorted(set(content.values())))
    files = [known.get(content.get(item, -1)) for item in range(len(found.train.right))]
    return {
        "folder": [None if one is None else str(Path(one.locations[0].path).parent) for one in files],
        "year": [None if one is None else _year(one) for one in files],
    }


def _year(file: FileRecord) -> str | None:
    """The year in which it was taken, where the file says so. When it was copied says nothing about it."""
    taken = file.metadata.get("taken_at")
    return str(taken)[:4] if isinstance(taken, str) and taken[:4].isdecimal() else None
