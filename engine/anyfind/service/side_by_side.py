"""Two bridges between the same spaces, judged on the same pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyfind.align.adapters import BRIDGE, NamedAdapter
from anyfind.align.judging import Judged, judge
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import TEXT, Pairs
from anyfind.service.comparing import FEWEST
from anyfind.service.library_pairs import read_pairs
from anyfind.service.pairs_in_files import few_of
from anyfind.spaces.graph import Bridge

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def compare(engine: Engine, one: str, other: str, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Judge two bridges on the library's own pairs that nothing is ever fitted on.

    Args:
        engine: The library.
        one: Name of a bridge between words and something.
        other: Of another between the same.
        progress: Called with the texts done.
        cancel: Stops between steps.

    Returns:
        ``between``, ``pool`` (files that are searched), ``queries`` (their captions), ``one`` and ``other`` with
        ``name``, ``recalls`` (R@1, R@5 and R@10 from words, then to words, percent) and ``merit``, their mean;
        ``chance``, the recalls of a blind guess; ``better_by``: points by which the first one's merit is higher, with
        a 95% interval.

    Raises:
        NotFound: There is no adapter of a name.
        BadInput: They are no bridges between the same two spaces, or there are too few pairs to judge on.
        Cancelled: Somebody asked.
    """
    loaded = [engine.adapters.loaded(name) for name in (one, other)]
    modality = _modality(engine, loaded)
    progress(0, 0, "reading held-out pairs")
    held = few_of(read_pairs(engine, modality, unpaired=False, progress=progress, cancel=cancel).held)
    if len(held.right) < FEWEST:
        raise BadInput(
            f"Only {len(held.right)} files with words are held out, which is too few to compare on.",
            hint="A fifth of all pairs is held out: with more pairs there will be enough.",
        )
    progress(0, 0, "comparing")
    first, second = (_judged(bridge, held, cancel) for _, bridge in loaded)
    return {
        "between": [TEXT, modality],
        "pool": len(held.right),
        "queries": len(held.left),
        "one": _told(one, first),
        "other": _told(other, second),
        "chance": [round(value, 2) for value in first.by_chance],
        "better_by": first.less(second).as_dict(),
    }


def _modality(engine: Engine, loaded: list[tuple[NamedAdapter, Bridge]]) -> str:
    sides = {frozenset(named.stored.sides) for named, _ in loaded}
    words = engine.encoders[TEXT][1].id
    purposes = {entry.full_id: entry.purpose for entry in engine.registry.adapters()}
    bridges = all(purposes.get(named.stored.kind) == BRIDGE for named, _ in loaded)
    if not bridges or len(sides) != 1 or words not in (joined := next(iter(sides))) or len(joined) != 2:
        raise BadInput("Only two bridges between words and the same kind of file can be compared.")
    (right,) = joined - {words}
    found = next((name for name, (_, space) in engine.encoders.items() if space.id == right), None)
    if found is None:
        raise BadInput("These bridges lead to an encoder that is not in use any more.")
    return found


def _judged(bridge: Bridge, held: Pairs, cancel: CancelToken) -> Judged:
    sides = sorted(bridge.sides, key=lambda side: side.source != held.left_space)
    return judge(sides, held, cancel=cancel)


def _told(name: str, judged: Judged) -> dict[str, Any]:
    return {"name": name, "recalls": [round(value, 2) for value in judged.recalls], "merit": round(judged.merit, 2)}
