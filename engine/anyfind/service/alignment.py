"""Listing and measuring adapters for one library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.captions import read_captions, unpacked
from anyfind.align.evaluation import right_answers
from anyfind.align.features import FeatureCache
from anyfind.align.fit import captioned_pairs, usable
from anyfind.align.retrieval import evaluate_retrieval
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, TEXT, Space
from anyfind.service.library_pairs import modality_of_pairs, read_pairs

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


PROBED: Final = 3
"""Files that are looked into to learn what they are, where nobody says."""


def evaluate(
    engine: Engine,
    files: Path | None,
    captions: Path | None,
    modality: str | None,
    route: str | None,
    progress: Progress,
) -> dict[str, Any]:
    """Recall both ways on captioned files, through the encoders and adapters that a search would take.

    Without files and captions on the fifth of the library's own pairs that nothing is ever fitted on.
    """
    cancel = CancelToken()
    if (files is None) != (captions is None):
        raise BadInput("Files and their captions are given together, or neither for the library's own pairs.")
    if files is None or captions is None:
        return _on_own_pairs(engine, modality, route, progress, cancel)
    with unpacked(files) as folder:
        # Of pictures every one has to be one; elsewhere silence and the like are left out.
        pictures = modality == IMAGE
        captioned = read_captions(folder, captions, "pictures" if pictures else "files")
        modality = modality or modality_of(engine, captioned.files)
        other = encoder_of(engine, modality)
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


def _on_own_pairs(
    engine: Engine, modality: str | None, route: str | None, progress: Progress, cancel: CancelToken
) -> dict[str, Any]:
    modality = modality_of_pairs(engine, modality)
    found = read_pairs(engine, modality, unpaired=False, progress=progress, cancel=cancel)
    if not found.held_rows:
        raise BadInput(
            "None of this library's accepted pairs is held out yet, so there is nothing to measure on.",
            hint="A fifth of them is, as chance has it: with more pairs there will be some.",
        )
    texts = [row.pair.text for row in found.held_rows]
    return evaluate_retrieval(
        engine.graph,
        (engine.encoders[TEXT][1], np.asarray(found.held.left, dtype=np.float32)),
        (engine.encoders[modality][1], np.asarray(found.held.right, dtype=np.float32)),
        modality,
        right_answers(texts, found.held.partner.tolist(), len(found.held.right)),
        route,
        progress,
        cancel,
    )


def rows(engine: Engine) -> list[dict[str, Any]]:
    """One row an adapter: those of plugins, of this library, and derived ones."""
    changing = {upgrade.adapter for upgrade in engine.store.upgrades.all()}
    found = [
        {
            "name": named.name,
            "in_use": named.in_use or named.name in changing,
            "removable": named.removable,
            **_facts(engine, named.stored.kind, dict(named.stored.card)),
            "scorers": (engine.adapters.scorers.switches(named.stored) or {}).get("on"),
        }
        for named in engine.adapters.named()
    ]
    if not engine.missing_weights():
        for stored in engine.adapters.prepare([space for _, space in engine.encoders.values()]):
            facts = {"removable": False, **_facts(engine, stored.kind, dict(stored.card))}
            name = f"derived:{stored.kind.rpartition('/')[2]}"
            found.append({"name": name, "in_use": True, **facts, "scorers": None})
    return found


def _facts(engine: Engine, kind: str, card: dict[str, Any]) -> dict[str, Any]:
    pairs = card.get("pairs", {})
    modality = {space.id: name for name, (_, space) in reversed(list(engine.encoders.items()))}
    purpose = next((entry.purpose for entry in engine.registry.adapters() if entry.full_id == kind), None)
    return {
        "kind": kind,
        "purpose": purpose,
        "sides": card["sides"],
        "between": [modality.get(side) for side in card["sides"]],
        "dimension": card["dimension"],
        "method": card.get("method"),
        "pairs": pairs.get("left"),
        "files": pairs.get("right"),
        "source": pairs.get("source"),
        "held_out": card.get("held_out", {}),
        "sha256": card["sha256"],
    }


def features(engine: Engine) -> FeatureCache:
    """Vectors kept between runs."""
    return FeatureCache(engine.places.cache / "features", engine.host)


def modality_of(engine: Engine, files: Sequence[Path]) -> str:
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


def encoder_of(engine: Engine, modality: str) -> tuple[str, Space]:
    """The encoder of a modality.

    Raises:
        NotFound: No installed plugin has one.
    """
    if modality not in engine.encoders:
        known = ", ".join(engine.encoders)
        raise NotFound(f"No installed plugin can encode {modality}.", hint=f"Modalities that can be: {known}.")
    return engine.encoders[modality]
