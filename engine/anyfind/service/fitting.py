"""Fits a bridge for a library: from a request to pairs, from pairs to an adapter that is installed or written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.align.adapters import BRIDGE
from anyfind.align.artifacts import StoredArtifact, write_artifact
from anyfind.align.auto.choosing import BUDGET_S
from anyfind.align.captions import read_captions, read_pairs, unpacked
from anyfind.align.fit import captioned_pairs, file_pairs, fit, usable
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.manifest import AdapterEntry
from anyfind.sdk.types import IMAGE, TEXT, Artifact, FitOptions, Pairs, Space
from anyfind.service import extending, methods
from anyfind.service.alignment import encoder_of, features, modality_of
from anyfind.service.automatic import adapter_in_use, fit_automatically
from anyfind.service.comparing import compared
from anyfind.service.library_pairs import modality_of_pairs
from anyfind.service.library_pairs import read_pairs as read_library_pairs
from anyfind.service.pairs_in_files import Extent, few_of, nothing_to_fit_on, pairs_in_files
from anyfind.service.scoring import AUTO, NONE, contenders, judge_adapter

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


@dataclass(frozen=True, slots=True)
class FitRequest:
    """What ``align fit`` was asked for.

    Attributes:
        files: Folder or tar archive of files; ``None`` for the library's own pairs.
        captions: TSV of captions, or of pairs; ``None`` with the library's own.
        modality: What the files are; found out when ``None``.
        method: Short or full id of a trainer; the first there is when ``None``.
        name: Name of the adapter in the library.
        out: Where it is written instead.
        paired: Whether the TSV names a second file where it would have a caption.
        options: What the trainer is given.
        auto: Whether the method is chosen, and refused if it is not good enough.
        budget_s: Seconds that the trials of a choice may take.
        scorer: Which scorers are judged afterwards: an id, all of them (``auto``), or none (``none``).
        extend: Name of the bridge to which a space is added; ``None`` for a bridge of its own.
    """

    files: Path | None = None
    captions: Path | None = None
    modality: str | None = None
    method: str | None = None
    name: str = "fitted"
    out: Path | None = None
    paired: bool = False
    options: FitOptions = field(default_factory=FitOptions)
    auto: bool = False
    budget_s: float = BUDGET_S
    scorer: str = NONE
    extend: str | None = None

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> FitRequest:
        """From what a client sends, as :class:`~anyfind.api.jobs.FitJob` describes it."""
        files, captions, out = (
            None if document.get(key) is None else Path(document[key]) for key in ("files", "captions", "out")
        )
        if (files is None) != (captions is None):
            raise BadInput("Files and their captions are given together, or neither for the library's own pairs.")
        if document.get("auto") and any(document.get(key) for key in ("method", "values", "extend")):
            raise BadInput("A choice of the method chooses what it needs.", hint="Leave method, values and extend out.")
        return cls(
            files=files,
            captions=captions,
            modality=document.get("modality"),
            method=document.get("method"),
            name=document["name"],
            out=out,
            paired=bool(document.get("paired")),
            auto=bool(document.get("auto")),
            budget_s=float(document.get("budget_s") or BUDGET_S),
            scorer=document.get("scorer") or NONE,
            extend=document.get("extend"),
            options=FitOptions(
                device=document.get("device") or "auto",
                seed=int(document.get("seed") or 0),
                values=dict(document.get("values") or {}),
            ),
        )


@dataclass(frozen=True, slots=True)
class Material:
    """What a bridge is fitted on.

    Attributes:
        between: What the left and the right items are.
        pairs: To fit on.
        held_out: The library's fifth that nothing is ever fitted on; ``None`` for pairs that were given.
        sources: Of the library's own pairs, how many come from which kind of place.
        copies: How many of them are left out because they are about a copy of what is held out.
    """

    between: tuple[str, str]
    pairs: Pairs
    held_out: Pairs | None = None
    sources: Mapping[str, int] | None = None
    copies: int = 0


def fit_adapter(engine: Engine, request: FitRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Fit an adapter on captioned files or on pairs of files; install it in the library, or write it elsewhere.

    Args:
        engine: The library.
        request: What is asked for.
        progress: Called with the items done.
        cancel: Stops between steps.

    Raises:
        BadInput: The files cannot be encoded, are too few, or need no bridge; or the trainer refuses an option.
        NotFound: There is no such method.
        Cancelled: Somebody asked.
    """
    if request.scorer != NONE:
        if request.out is not None or request.extend is not None:
            raise BadInput("Scorers are kept beside bridges of this library.", hint="Leave --scorer out.")
        # Whether there is one of that name is known before anything is fitted.
        contenders(engine, () if request.scorer == AUTO else (request.scorer,))
    if request.out is None:
        # A fit can take long: what is wrong with its name or place is said before.
        engine.adapters.check_name(request.name)
    elif request.out.exists() and not request.out.is_dir():
        raise BadInput(f"{request.out} is a file: an adapter is a folder.", hint="Choose another place for it.")
    if request.auto:
        return _fit_automatically(engine, request, progress, cancel)
    told = extending.derived_report(engine, request.method)
    if told is not None:
        return told
    entry, options = extending.extender(engine, request), request.options
    if request.extend is not None:
        options = replace(options, base=extending.base_of(engine, request.extend))
    with _material_of_any_size(engine, request, entry, progress, cancel) as (material, able):
        return _fitted(engine, request, able or entry, options, material, progress, cancel)


@contextlib.contextmanager
def _material_of_any_size(
    engine: Engine, request: FitRequest, entry: AdapterEntry | None, progress: Progress, cancel: CancelToken
) -> Iterator[tuple[Material, AdapterEntry | None]]:
    """What a bridge is fitted on, and the method; where the vectors do not fit into memory, one that reads files.

    Args:
        engine: The library.
        request: What is asked for.
        entry: The method; ``None`` where it is chosen later, among those that can.
        progress: Called with the texts done.
        cancel: Stops between batches.
    """
    modality = modality_of_pairs(engine, request.modality) if request.files is None else ""
    extent = Extent.of(engine, modality) if modality else None
    if extent is None or extent.fits:
        yield material_for(engine, request, progress, cancel), entry
        return
    if entry is not None and not entry.streams:
        able = [one for one in methods.fitting(engine.registry) if one.streams and one.purpose == entry.purpose]
        if not able or request.method is not None:
            raise BadInput(
                f"{entry.id} needs all vectors in memory, and those of {extent.pairs:,} pairs are too many for that.",
                hint=f"Methods that read them from files: {', '.join(one.id for one in able) or 'none installed'}.",
            )
        entry = able[0]
        engine.log.info("So many pairs are read from files, which %s can: it is what is fitted.", entry.id)
    with pairs_in_files(engine, modality, extent, progress, cancel) as found:
        yield Material((TEXT, modality), found.train, found.held, found.sources), entry


def _fitted(
    engine: Engine,
    request: FitRequest,
    entry: AdapterEntry,
    options: FitOptions,
    material: Material,
    progress: Progress,
    cancel: CancelToken,
) -> dict[str, Any]:
    fitted = fit(methods.trainer(engine.registry, entry), material.pairs, progress, cancel, options)
    replaced = None
    if request.out is None and entry.purpose == BRIDGE:
        progress(0, 0, "comparing with the bridge in use")
        replaced = _replaced(engine, request, entry, fitted.artifact, material, cancel)
    stored = kept(engine, request, fitted.artifact)
    told = {**report(stored, request, material, fitted.cpu_seconds), "replaced": replaced}
    return {**told, **_scored(engine, request, material, progress, cancel)}


def _replaced(
    engine: Engine,
    request: FitRequest,
    entry: AdapterEntry,
    artifact: Artifact,
    material: Material,
    cancel: CancelToken,
) -> dict[str, Any] | None:
    """How what was fitted compares with the bridge whose place it is about to take; ``None`` where there is none."""
    was = adapter_in_use(engine, material.pairs)
    if was is None:
        return None
    loaded = engine.registry.load(entry.factory)(artifact)
    sides = sorted(loaded, key=lambda side: side.source != material.pairs.left_space)
    return compared(was, (request.name, sides, artifact.card), material.pairs, material.held_out, cancel)


def _scored(
    engine: Engine, request: FitRequest, material: Material, progress: Progress, cancel: CancelToken
) -> dict[str, Any]:
    """How scorers fare on the adapter that was installed, where that was asked for; those that help are on."""
    if request.scorer == NONE:
        return {}
    known = contenders(engine, () if request.scorer == AUTO else (request.scorer,))
    adapter, options = engine.adapters.loaded(request.name), FitOptions(seed=request.options.seed)
    pairs = few_of(material.pairs)
    try:
        told = judge_adapter(engine, adapter, known, pairs, material.between, options, progress, cancel)
    except BadInput as error:
        # The adapter is fitted and installed all the same.
        return {"scoring": {"error": error.message}}
    return {"scoring": told}


def _fit_automatically(engine: Engine, request: FitRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    with _material_of_any_size(engine, request, None, progress, cancel) as (material, _):
        artifact, seconds, said = fit_automatically(engine, request, material, progress, cancel)
        stored = None if artifact is None else kept(engine, request, artifact)
        scored = {} if stored is None else _scored(engine, request, material, progress, cancel)
        return {**report(stored, request, material, seconds), **said, **scored}


def material_for(engine: Engine, request: FitRequest, progress: Progress, cancel: CancelToken) -> Material:
    """The pairs that a request asks to fit on.

    Raises:
        BadInput: The files cannot be encoded, or need no bridge.
    """
    if request.files is None or request.captions is None:
        return _of_library(engine, request, progress, cancel)
    with unpacked(request.files) as folder:
        reading = _paired if request.paired else _captioned
        return reading(engine, folder, request, progress, cancel)


def kept(engine: Engine, request: FitRequest, artifact: Artifact) -> StoredArtifact:
    """Install a fitted adapter, or write it where the request says."""
    if request.out is None:
        return engine.adapters.install(artifact, request.name)
    return write_artifact(artifact, request.out)


def report(
    stored: StoredArtifact | None, request: FitRequest, material: Material, cpu_seconds: float
) -> dict[str, Any]:
    """What came of a fit, as ``align fit --json`` prints it; ``stored`` is ``None`` where nothing was kept."""
    card = {} if stored is None else stored.card
    return {
        "name": request.name if request.out is None and stored is not None else None,
        "path": None if stored is None else str(stored.folder),
        "kind": None if stored is None else stored.kind,
        "sha256": None if stored is None else stored.digest,
        "between": list(material.between),
        "pairs": len(material.pairs.left),
        # The key of the first version, which knew pictures alone, stays beside the one that says what it is.
        "images": len(material.pairs.right),
        "files": len(material.pairs.right),
        "cpu_seconds": round(cpu_seconds, 2),
        "sources": None if material.sources is None else dict(material.sources),
        "held_out_pairs": None if material.held_out is None else len(material.held_out.left),
        "held_out_copies": None if material.held_out is None else material.copies,
        "hyperparameters": card.get("hyperparameters", {}),
        "held_out": card.get("held_out", {}),
        "replaced": None,
    }


def _of_library(engine: Engine, request: FitRequest, progress: Progress, cancel: CancelToken) -> Material:
    modality = modality_of_pairs(engine, request.modality)
    found = read_library_pairs(engine, modality, progress=progress, cancel=cancel)
    if not len(found.train.left):
        raise nothing_to_fit_on(modality)
    return Material((TEXT, modality), found.train, found.held, found.sources(), found.copies)


def _captioned(engine: Engine, folder: Path, request: FitRequest, progress: Progress, cancel: CancelToken) -> Material:
    # Of pictures every one has to be one; elsewhere silence and the like are left out.
    pictures = request.modality == IMAGE
    assert request.captions is not None
    captioned = read_captions(folder, request.captions, "pictures" if pictures else "files")
    modality = request.modality or modality_of(engine, captioned.files)
    other, text, kept_features = encoder_of(engine, modality), engine.encoders[TEXT], features(engine)
    _refuse_one_space(TEXT, text, modality, other)
    if not pictures:
        captioned = usable(captioned, (modality, other), kept_features, progress, cancel)
    source = request.captions.name
    pairs = captioned_pairs(captioned, text, (modality, other), kept_features, source, progress, cancel)
    return Material((TEXT, modality), pairs)


def _paired(engine: Engine, folder: Path, request: FitRequest, progress: Progress, cancel: CancelToken) -> Material:
    assert request.captions is not None
    captioned, others = read_pairs(folder, request.captions)
    modality = request.modality or modality_of(engine, captioned.files)
    theirs = modality_of(engine, others)
    right, left, kept_features = encoder_of(engine, modality), encoder_of(engine, theirs), features(engine)
    _refuse_one_space(theirs, left, modality, right)
    sounding = usable(captioned, (modality, right), kept_features, progress, cancel)
    paths = [folder / name for name in sounding.captions]
    source = request.captions.name
    pairs = file_pairs((sounding, (modality, right)), (paths, (theirs, left)), kept_features, source, progress, cancel)
    return Material((theirs, modality), pairs)


def _refuse_one_space(name: str, one: tuple[str, Space], other_name: str, other: tuple[str, Space]) -> None:
    if one[1].id == other[1].id:
        raise BadInput(
            f"{name.capitalize()} and {other_name} lie in one space already: they find each other without a bridge.",
            hint="Give files of another modality.",
        )
