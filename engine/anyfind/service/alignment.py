"""Fitting, listing and measuring adapters for one library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.align.artifacts import write_artifact
from anyfind.align.captions import read_captions, unpacked
from anyfind.align.evaluation import right_answers
from anyfind.align.features import FeatureCache
from anyfind.align.fit import captioned_pairs, fit
from anyfind.align.retrieval import evaluate_retrieval
from anyfind.errors import NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.manifest import AdapterEntry
from anyfind.sdk.types import IMAGE, TEXT

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def fit_adapter(
    engine: Engine, images: Path, captions: Path, method: str | None, name: str, out: Path | None, progress: Progress
) -> dict[str, Any]:
    """Fit an adapter on captioned pictures; install it in the library, or write it to ``out``."""
    entry = _method(engine, method)
    cancel = CancelToken()
    with unpacked(images) as folder:
        pairs = captioned_pairs(
            read_captions(folder, captions),
            engine.encoders[TEXT],
            engine.encoders[IMAGE],
            _features(engine),
            captions.name,
            progress,
            cancel,
        )
    assert entry.trainer is not None
    fitted = fit(engine.registry.load(entry.trainer)(), pairs, progress, cancel)
    stored = engine.adapters.install(fitted.artifact, name) if out is None else write_artifact(fitted.artifact, out)
    return {
        "name": name if out is None else None,
        "path": str(stored.folder),
        "kind": stored.kind,
        "sha256": stored.digest,
        "pairs": len(pairs.left),
        "images": len(pairs.right),
        "cpu_seconds": round(fitted.cpu_seconds, 2),
        "hyperparameters": stored.card.get("hyperparameters", {}),
        "held_out": stored.card.get("held_out", {}),
    }


def evaluate(engine: Engine, images: Path, captions: Path, route: str | None, progress: Progress) -> dict[str, Any]:
    """Recall both ways on captioned pictures, through the adapters in use."""
    cancel = CancelToken()
    with unpacked(images) as folder:
        captioned = read_captions(folder, captions)
        pairs = captioned_pairs(
            captioned,
            engine.encoders[TEXT],
            engine.encoders[IMAGE],
            _features(engine),
            captions.name,
            progress,
            cancel,
        )
    return evaluate_retrieval(
        engine.graph,
        (engine.encoders[TEXT][1], pairs.left),
        (engine.encoders[IMAGE][1], pairs.right),
        right_answers(captioned.captions, captioned.partner, len(captioned.images)),
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


def _features(engine: Engine) -> FeatureCache:
    return FeatureCache(engine.places.cache / "features", engine.host)


def _method(engine: Engine, method: str | None) -> AdapterEntry:
    """The trainer by its short or full id; the first that fits on pairs when none is named."""
    entries = [entry for entry in engine.registry.adapters() if entry.trainer is not None]
    trainable = [entry for entry in entries if hasattr(engine.registry.load(str(entry.trainer)), "fit")]
    chosen = [entry for entry in trainable if method in {None, entry.id, entry.full_id}]
    if not chosen:
        known = ", ".join(entry.id for entry in trainable) or "none"
        raise NotFound(f"There is no method {method!r}.", hint=f"Methods that fit on pairs: {known}.")
    return chosen[0]
