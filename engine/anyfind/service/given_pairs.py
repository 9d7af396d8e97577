"""Words that the user writes about files of the library, one pair at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from anyfind.align.pairs.files import LibraryFile, Listing
from anyfind.align.pairs.found import Finding
from anyfind.align.pairs.held_out import is_held_out
from anyfind.align.pairs.kinds import GIVEN, WRITTEN
from anyfind.align.pairs.wording import tidy
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken
from anyfind.service import pairs
from anyfind.store.pairs import PairWrite

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

WEIGHT: Final = 1.0
"""How far what the user wrote is relied on."""


def give(engine: Engine, entries: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Store what the user says of files. The same again changes nothing; what was rejected before counts again.

    Args:
        engine: The library.
        entries: ``text``, and ``file``, the number of a content, or ``path``, where it lies.

    Returns:
        ``pairs``: those that were given, as the list of pairs has them; ``new``: how many were not there before.

    Raises:
        NotFound: The library has no such file, or does not know its content yet.
        BadInput: There is nothing left of the words, or the file is a text itself.
    """
    listing = Listing.of(engine.store, CancelToken()) if any(one.get("path") for one in entries) else None
    found = [_pair(_file(engine, one, listing), str(one["text"])) for one in entries]
    given = {pair.key: pair for pair in found}
    new = engine.store.pairs.add(list(given.values()))
    rows = engine.store.pairs.having(given)
    rejected = [row.id for row in rows if row.state == "rejected"]
    if rejected:
        engine.store.pairs.decide(rejected, "new")
        rows = engine.store.pairs.having(given)
    return {"pairs": pairs.documents(engine, rows), "new": new}


def take_back(engine: Engine, number: int) -> None:
    """Forget a pair that the user gave.

    Raises:
        NotFound: There is no such pair.
        BadInput: It was found in the library's files, where it would be found again.
    """
    row = next((one for one in engine.store.pairs.page(number - 1, 1) if one.id == number), None)
    if row is None:
        raise NotFound(f"There is no pair {number}.", hint="'anyfind align pairs --list' shows them.")
    if row.pair.source not in GIVEN:
        raise BadInput(
            f"Pair {number} was found in your files and would be found again.",
            hint="Reject it: it is not used then, and stays rejected.",
        )
    engine.store.pairs.remove([number])


def _file(engine: Engine, entry: Mapping[str, Any], listing: Listing | None) -> LibraryFile:
    number, path = entry.get("file"), entry.get("path")
    if number is not None:
        record = engine.store.files([number]).get(number)
        if record is None:
            raise NotFound(f"The library has no file with the number {number}.")
        place = Path(record.locations[0].path)
        return LibraryFile(place, record.content_id, record.digest, record.modality, record.mime)
    found = None if listing is None else listing.at(str(path))
    if found is None:
        raise NotFound(f"The library has no file {path}, or has not read it yet.", hint="Add its folder, or wait.")
    return found


def _pair(file: LibraryFile, said: str) -> PairWrite:
    words = tidy(said)
    if not words:
        raise BadInput(f"Nothing is said about {file.path.name}.", hint="Write at least one word.")
    if file.described is None:
        raise BadInput(f"{file.path.name} is a text: words describe pictures, sounds and films.")
    finding = Finding(words, WRITTEN.id, file.content_id, file.item, file.described)
    return PairWrite(
        key=finding.key,
        content_id=file.content_id,
        item=file.item,
        modality=file.described,
        locator=finding.locator,
        text=words,
        source=WRITTEN.id,
        weight=WEIGHT,
        reason=f"{WRITTEN.why} ({WEIGHT:g})",
        held_out=is_held_out(file.item),
    )
