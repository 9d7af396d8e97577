"""What to say something about next, and when another fit is worth its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from anyfind.align.pairs.held_out import is_held_out
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.align.reports.captioning import suggest
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Locator
from anyfind.service.library_pairs import accepted_by_item, encoders_of, paired_modalities
from anyfind.service.unpaired import without_pair

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

LOOKED_AT: Final = 1500
"""Files with words, and as many without, that a choice looks at: enough to know where words are missing, and quick."""

FIRST_FIT: Final = 40
"""Files with words below which a bridge calls nothing strong."""

GROWTH: Final = 4
"""Another fit is worth it when there are a quarter more files with words than at the last one,"""

LEAST_GROWTH: Final = 20
"""and at least so many."""

_DESCRIBED: Final = (IMAGE, SOUND)


def wanted(engine: Engine, modality: str | None, count: int) -> dict[str, Any]:
    """Files that words would help most with, the most useful first, and how many more the next fit waits for.

    Args:
        engine: The library.
        modality: What the files are; what most pairs are about, when ``None``.
        count: Files at most.

    Returns:
        What :class:`~anyfind.api.pairs.WantedPairs` says.

    Raises:
        BadInput: Words and this modality lie in one space already, or words are not paired with it.
        NotFound: No installed plugin encodes the modality.
    """
    modality = modality or _likeliest(engine)
    if modality not in _DESCRIBED:
        raise BadInput(f"Words are not paired with {modality}.", hint=f"They are with {' and '.join(_DESCRIBED)}.")
    text, space = encoders_of(engine, modality)
    cancel = CancelToken()
    paired: set[int] = set()
    taught: set[ItemRef] = set()
    for ref, rows in accepted_by_item(engine, modality):
        paired.add(ref.content_id)
        if not is_held_out(rows[0].pair.item):
            taught.add(ref)
    spare = without_pair(engine, modality, paired, LOOKED_AT, cancel)
    whole = [ref for ref in taught if ref.locator == Locator()]
    known = stored_vectors(engine.store, space, modality, whole[:LOOKED_AT], cancel)[0]
    chosen = None
    if spare.files:
        chosen = suggest(known, spare.vectors, spare.paths, cancel, count, most=LOOKED_AT, drawn=False)
    items = () if chosen is None else chosen.items
    return {
        "modality": modality,
        "paired": len(paired),
        "unpaired": spare.known,
        "files": [{"file": spare.files[one.item], "path": one.path, "stands_for": one.stands_for} for one in items],
        "next_fit": _next_fit(engine, text[1].id, space.id, len(taught)),
    }


def _likeliest(engine: Engine) -> str:
    paired = [modality for modality in paired_modalities(engine) if modality in _DESCRIBED]
    return next(iter([*paired, *(one for one in _DESCRIBED if one in engine.encoders and one != TEXT)]), IMAGE)


def _next_fit(engine: Engine, left: str, right: str, taught: int) -> dict[str, Any]:
    found = engine.adapters.between(left, right)
    own = found[0] if found is not None and found[0].removable else None
    fitted_on = None if own is None else int(own.stored.card.get("pairs", {}).get("right") or 0)
    enough = FIRST_FIT if fitted_on is None else fitted_on + max(fitted_on // GROWTH, LEAST_GROWTH)
    return {
        "adapter": None if own is None else own.name,
        "fitted_on": fitted_on,
        "now": taught,
        "needed": max(enough - taught, 0),
    }
