"""Fits a bridge for a library: from a request to pairs, from pairs to an adapter that is installed or written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.align.artifacts import StoredArtifact, write_artifact
from anyfind.align.captions import read_captions, read_pairs, unpacked
from anyfind.align.fit import captioned_pairs, file_pairs, fit, usable
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, TEXT, Artifact, FitOptions, Pairs, Space
from anyfind.service import methods
from anyfind.service.alignment import encoder_of, features, modality_of

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


@dataclass(frozen=True, slots=True)
class FitRequest:
    """What ``align fit`` was asked for.

    Attributes:
        files: Folder or tar archive of files.
        captions: TSV of captions, or of pairs.
        modality: What the files are; found out when ``None``.
        method: Short or full id of a trainer; the first there is when ``None``.
        name: Name of the adapter in the library.
        out: Where it is written instead.
        paired: Whether the TSV names a second file where it would have a caption.
        options: What the trainer is given.
    """

    files: Path
    captions: Path
    modality: str | None = None
    method: str | None = None
    name: str = "fitted"
    out: Path | None = None
    paired: bool = False
    options: FitOptions = field(default_factory=FitOptions)

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> FitRequest:
        """From what a client sends, as :class:`~anyfind.api.requests.FitJob` describes it."""
        out = document.get("out")
        return cls(
            files=Path(document["files"]),
            captions=Path(document["captions"]),
            modality=document.get("modality"),
            method=document.get("method"),
            name=document["name"],
            out=None if out is None else Path(out),
            paired=bool(document.get("paired")),
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
    """

    between: tuple[str, str]
    pairs: Pairs


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
    entry = methods.named(engine.registry, request.method)
    material = material_for(engine, request, progress, cancel)
    fitted = fit(methods.trainer(engine.registry, entry), material.pairs, progress, cancel, request.options)
    return report(kept(engine, request, fitted.artifact), request, material, fitted.cpu_seconds)


def material_for(engine: Engine, request: FitRequest, progress: Progress, cancel: CancelToken) -> Material:
    """The pairs that a request asks to fit on.

    Raises:
        BadInput: The files cannot be encoded, or need no bridge.
    """
    with unpacked(request.files) as folder:
        reading = _paired if request.paired else _captioned
        return reading(engine, folder, request, progress, cancel)


def kept(engine: Engine, request: FitRequest, artifact: Artifact) -> StoredArtifact:
    """Install a fitted adapter, or write it where the request says."""
    if request.out is None:
        return engine.adapters.install(artifact, request.name)
    return write_artifact(artifact, request.out)


def report(stored: StoredArtifact, request: FitRequest, material: Material, cpu_seconds: float) -> dict[str, Any]:
    """What came of a fit, as ``align fit --json`` prints it."""
    return {
        "name": request.name if request.out is None else None,
        "path": str(stored.folder),
        "kind": stored.kind,
        "sha256": stored.digest,
        "between": list(material.between),
        "pairs": len(material.pairs.left),
        # The key of the first version, which knew pictures alone, stays beside the one that says what it is.
        "images": len(material.pairs.right),
        "files": len(material.pairs.right),
        "cpu_seconds": round(cpu_seconds, 2),
        "hyperparameters": stored.card.get("hyperparameters", {}),
        "held_out": stored.card.get("held_out", {}),
    }


def _captioned(engine: Engine, folder: Path, request: FitRequest, progress: Progress, cancel: CancelToken) -> Material:
    # Of pictures every one has to be one; elsewhere silence and the like are left out.
    pictures = request.modality == IMAGE
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
