"""Fitting, listing and measuring adapters for one library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from anyfind.align.artifacts import write_artifact
from anyfind.align.captions import read_captions, read_pairs, unpacked
from anyfind.align.evaluation import right_answers
from anyfind.align.features import FeatureCache
from anyfind.align.fit import captioned_pairs, file_pairs, fit, usable
from anyfind.align.retrieval import evaluate_retrieval
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.manifest import AdapterEntry
from anyfind.sdk.types import IMAGE, TEXT, Pairs, Space

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


PROBED: Final = 3
"""Files that are looked into to learn what they are, where nobody says."""


def fit_adapter(
    engine: Engine,
    files: Path,
    captions: Path,
    modality: str | None,
    method: str | None,
    name: str,
    out: Path | None,
    progress: Progress,
    *,
    paired: bool = False,
) -> dict[str, Any]:
    """Fit an adapter on captioned files or on pairs of files; install it in the library, or write it to ``out``.

    Args:
        engine: The library.
        files: Folder or tar archive of files.
        captions: TSV of captions, or of pairs.
        modality: What the files are; found out when ``None``.
        method: Short or full id of a trainer; the first there is when ``None``.
        name: Name of the adapter in the library.
        out: Where it is written instead.
        progress: Called with the items done.
        paired: Whether the TSV names a second file where it would have a caption.

    Raises:
        BadInput: The files cannot be encoded, are too few, or need no bridge.
    """
    entry = _method(engine, method)
    cancel = CancelToken()
    with unpacked(files) as folder:
        reading = _paired if paired else _captioned
        between, pairs = reading(engine, folder, captions, modality, progress, cancel)
    assert entry.trainer is not None
    fitted = fit(engine.registry.load(entry.trainer)(), pairs, progress, cancel)
    stored = engine.adapters.install(fitted.artifact, name) if out is None else write_artifact(fitted.artifact, out)
    return {
        "name": name if out is None else None,
        "path": str(stored.folder),
        "kind": stored.kind,
        "sha256": stored.digest,
        "between": list(between),
        "pairs": len(pairs.left),
        # The key of the first version, which knew pictures alone, stays beside the one that says what it is.
        "images": len(pairs.right),
        "files": len(pairs.right),
        "cpu_seconds": round(fitted.cpu_seconds, 2),
        "hyperparameters": stored.card.get("hyperparameters", {}),
        "held_out": stored.card.get("held_out", {}),
    }


def _captioned(
    engine: Engine, folder: Path, captions: Path, modality: str | None, progress: Progress, cancel: CancelToken
) -> tuple[tuple[str, str], Pairs]:
    # Of pictures every one has to be one; elsewhere silence and the like are left out.
    pictures = modality == IMAGE
    captioned = read_captions(folder, captions, "pictures" if pictures else "files")
    modality = modality or _modality_of(engine, captioned.files)
    other = _encoder(engine, modality)
    _refuse_one_space(TEXT, engine.encoders[TEXT], modality, other)
    kept = features(engine)
    if not pictures:
        captioned = usable(captioned, (modality, other), kept, progress, cancel)
    pairs = captioned_pairs(captioned, engine.encoders[TEXT], (modality, other), kept, captions.name, progress, cancel)
    return (TEXT, modality), pairs


def _paired(
    engine: Engine, folder: Path, names: Path, modality: str | None, progress: Progress, cancel: CancelToken
) -> tuple[tuple[str, str], Pairs]:
    captioned, others = read_pairs(folder, names)
    modality = modality or _modality_of(engine, captioned.files)
    theirs = _modality_of(engine, others)
    right, left = _encoder(engine, modality), _encoder(engine, theirs)
    _refuse_one_space(theirs, left, modality, right)
    kept = features(engine)
    sounding = usable(captioned, (modality, right), kept, progress, cancel)
    paths = [folder / name for name in sounding.captions]
    pairs = file_pairs((sounding, (modality, right)), (paths, (theirs, left)), kept, names.name, progress, cancel)
    return (theirs, modality), pairs


def _refuse_one_space(name: str, one: tuple[str, Space], other_name: str, other: tuple[str, Space]) -> None:
    if one[1].id == other[1].id:
        raise BadInput(
            f"{name.capitalize()} and {other_name} lie in one space already: they find each other without a bridge.",
            hint="Give files of another modality.",
        )


def evaluate(
    engine: Engine, files: Path, captions: Path, modality: str | None, route: str | None, progress: Progress
) -> dict[str, Any]:
    """Recall both ways on captioned files, through the encoders and adapters that a search would take."""
    cancel = CancelToken()
    with unpacked(files) as folder:
        # Of pictures every one has to be one; elsewhere silence and the like are left out.
        pictures = modality == IMAGE
        captioned = read_captions(folder, captions, "pictures" if pictures else "files")
        modality = modality or _modality_of(engine, captioned.files)
        other = _encoder(engine, modality)
        # An encoder that takes words itself is asked in its own space, as a search does.
        words = other if TEXT in other[1].modalities else engine.encoders[TEXT]
        kept = features(engine)
        if not pictures:
            captioned = usable(captioned, (modality, other), kept, progress, cancel)
        pairs = captioned_pairs(captioned, words, (modality, other), kept, captions.name, progress, cancel)
    return evaluate_retrieval(
        engine.graph,
        (words[1], pairs.left),
        (other[1], pairs.right),
        modality,
        right_answers(captioned.captions, captioned.partner, len(captioned.files)),
        route,
        progress,
        cancel,
    )


def rows(engine: Engine) -> list[dict[str, Any]]:
    """One row an adapter: those of plugins, of this library, and derived ones."""
    found = [
        {"name": named.name, "in_use": named.in_use, **_facts(named.stored.kind, dict(named.stored.card))}
        for named in engine.adapters.named()
    ]
    if not engine.missing_weights():
        for stored in engine.adapters.prepare([space for _, space in engine.encoders.values()]):
            facts = _facts(stored.kind, dict(stored.card))
            found.append({"name": f"derived:{stored.kind.rpartition('/')[2]}", "in_use": True, **facts})
    return found


def _facts(kind: str, card: dict[str, Any]) -> dict[str, Any]:
    pairs = card.get("pairs", {})
    return {
        "kind": kind,
        "sides": card["sides"],
        "dimension": card["dimension"],
        "method": card.get("method"),
        "pairs": pairs.get("left"),
        "source": pairs.get("source"),
        "held_out": card.get("held_out", {}),
        "sha256": card["sha256"],
    }


def features(engine: Engine) -> FeatureCache:
    """Vectors kept between runs."""
    return FeatureCache(engine.places.cache / "features", engine.host)


def _modality_of(engine: Engine, files: Sequence[Path]) -> str:
    """What files are: the commonest modality, words aside, of the pieces of the first few.

    Raises:
        BadInput: They have none that an encoder serves.
    """
    able = {modality for modality in engine.encoders if modality != TEXT}
    found: Counter[str] = Counter()
    for path in files[:PROBED]:
        found.update({segment.modality for segment in engine.host.extract(engine.host.source(path)).segments} & able)
    if not found:
        raise BadInput(
            f"{files[0].name} and the others hold nothing but words that an installed plugin can encode.",
            hint="Name the --modality, or install a plugin for these files.",
        )
    return found.most_common(1)[0][0]


def _encoder(engine: Engine, modality: str) -> tuple[str, Space]:
    if modality not in engine.encoders:
        known = ", ".join(engine.encoders)
        raise NotFound(f"No installed plugin can encode {modality}.", hint=f"Modalities that can be: {known}.")
    return engine.encoders[modality]


def _method(engine: Engine, method: str | None) -> AdapterEntry:
    """The trainer by its short or full id; the first that fits on pairs when none is named."""
    entries = [entry for entry in engine.registry.adapters() if entry.trainer is not None]
    trainable = [entry for entry in entries if hasattr(engine.registry.load(str(entry.trainer)), "fit")]
    chosen = [entry for entry in trainable if method in {None, entry.id, entry.full_id}]
    if not chosen:
        known = ", ".join(entry.id for entry in trainable) or "none"
        raise NotFound(f"There is no method {method!r}.", hint=f"Methods that fit on pairs: {known}.")
    return chosen[0]
