"""Takes pairs that a person gives into the library."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from anyfind.align.pairs.files import LibraryFile, Listing
from anyfind.align.pairs.found import Finding
from anyfind.align.pairs.held_out import is_held_out
from anyfind.align.pairs.kinds import IMPORTED
from anyfind.align.pairs.transfer import BadLine, GivenPair, read_given
from anyfind.align.pairs.wording import tidy
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE
from anyfind.store.pairs import PairFilter, PairWrite

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

NAMED: Final = 50
"""Bad lines that the result names; the others are counted."""


def import_pairs(engine: Engine, path: Path, progress: Progress, cancel: CancelToken | None = None) -> dict[str, Any]:
    """Store the pairs of a file beside those that are there. Doing it again changes nothing.

    A file is named by its absolute path, or relative to the file of pairs or to a folder of the library.

    Returns:
        ``imported``, of which ``new``, and ``bad``: how many lines were none, with the first ones in ``bad_lines``.

    Raises:
        NotFound: There is no such file.
        BadInput: It holds no pair of a file of the library.
    """
    stop = cancel or CancelToken()
    progress(0, 0, "reading pairs")
    listing = Listing.of(engine.store, stop)
    bases = [path.parent, *listing.roots]
    members = _members(engine)
    there = {row.pair.key: row.pair.weight for row in engine.store.pairs.every()}
    known = 0
    found: dict[str, PairWrite] = {}
    bad: list[BadLine] = []
    for given in read_given(path):
        stop.check()
        taken = given if isinstance(given, BadLine) else _understood(given, listing, bases, members)
        if isinstance(taken, BadLine):
            bad.append(taken)
        elif there.get(taken.key) == taken.weight:
            known += 1  # it stays what it is: where it was found says more than that it was given again
        else:
            found[taken.key] = taken
    if not found and not known:
        first = f" Line {bad[0].line}: {bad[0].reason}." if bad else ""
        raise BadInput(
            f"{path} holds no pair of a file of this library.{first}",
            hint='Each line is \'file<TAB>caption\', or JSON with "file" and "text"; files have to be indexed.',
        )
    new = engine.store.pairs.add(list(found.values()))
    return {
        "imported": len(found) + known,
        "new": new,
        "bad": len(bad),
        "bad_lines": [{"line": one.line, "reason": one.reason} for one in bad[:NAMED]],
    }


def _members(engine: Engine) -> Mapping[tuple[int, str], str]:
    """Hash of each picture inside a document that pairs are known of, by document and path in it."""
    return {
        (row.pair.content_id, row.pair.locator.member): row.pair.item
        for row in engine.store.pairs.every(PairFilter(modality=IMAGE))
        if row.pair.locator.member is not None
    }


def _understood(
    given: GivenPair, listing: Listing, bases: list[Path], members: Mapping[tuple[int, str], str]
) -> PairWrite | BadLine:
    file = next((one for base in bases if (one := listing.at(os.path.normpath(base / given.file)))), None)
    if file is None:
        return BadLine(given.line, f"the library has no file {given.file}, or has not read it yet")
    words = tidy(given.text)
    if not words:
        return BadLine(given.line, "it has no caption")
    place = _place(file, given, members)
    if isinstance(place, BadLine):
        return place
    modality, item = place
    finding = Finding(words, IMPORTED.id, file.content_id, item, modality, given.locator)
    return PairWrite(
        key=finding.key,
        content_id=file.content_id,
        item=item,
        modality=modality,
        locator=given.locator,
        text=words,
        source=IMPORTED.id,
        weight=given.weight,
        reason=f"{IMPORTED.why} ({given.weight:g})",
        held_out=is_held_out(item),
    )


def _place(file: LibraryFile, given: GivenPair, members: Mapping[tuple[int, str], str]) -> tuple[str, str] | BadLine:
    """What is described, and its hash."""
    if given.locator.member is not None:
        item = members.get((file.content_id, given.locator.member))
        if item is None:
            return BadLine(given.line, f"no picture {given.locator.member} in {file.path.name} is known")
        return IMAGE, item
    if file.described is None:
        return BadLine(given.line, f"{file.path.name} is a text: words describe pictures, sounds and films")
    return file.described, file.item
