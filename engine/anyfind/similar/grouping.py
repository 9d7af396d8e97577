"""From pairs of files to groups, and which file of a group to keep."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.similar.verdicts import Kind, Verdict
from anyfind.store.records import FileRecord, LocationPath

_COPY: Final = re.compile(
    r"(^|[\W_])(copy|copie|kopie|copia|duplicate|backup)($|[\W_\d])|\(\d{1,3}\)$|~\d*$|[ _-]copy\d*$", re.IGNORECASE
)
_PASSING: Final = frozenset(
    {"downloads", "download", "tmp", "temp", "cache", "trash", ".trash", "desktop", "backup", "backups"}
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Two contents, by their numbers, and what they are to each other."""

    one: int
    other: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Group:
    """Files that belong together.

    Attributes:
        id: Names exactly these contents as this kind of group, for ever.
        kind: What they are to each other.
        contents: Their numbers, the one to keep first.
        verdicts: For each content but the first: what it is to the one that it is most like, and which that is.
    """

    id: str
    kind: Kind
    contents: tuple[int, ...]
    verdicts: Mapping[int, tuple[int, Verdict]]


def group_id(kind: Kind, digests: Iterable[str]) -> str:
    """Names a group of contents by their hashes, whatever numbers they have."""
    return hashlib.sha256(" ".join([kind, *sorted(digests)]).encode()).hexdigest()[:10]


def grouped(relations: Sequence[Relation], records: Mapping[int, FileRecord]) -> list[Group]:
    """Groups of near copies, and groups of scenes among the files to keep of those.

    Near copies belong together however many steps apart. A scene does not travel: everybody in its group shares it with
    the file to keep.
    """
    near = [one for one in relations if one.verdict.kind == "near"]
    groups = [_group("near", members, near, records) for members in _components(near)]
    stands_for = {member: group.contents[0] for group in groups for member in group.contents}
    best: dict[tuple[int, int], Relation] = {}
    for one in relations:
        ends = sorted({stands_for.get(one.one, one.one), stands_for.get(one.other, one.other)})
        if one.verdict.kind == "scene" and len(ends) == 2:
            known = best.get((ends[0], ends[1]))
            if known is None or known.verdict.alike < one.verdict.alike:
                best[ends[0], ends[1]] = Relation(ends[0], ends[1], one.verdict)
    scenes = list(best.values())
    return groups + [_group("scene", members, scenes, records) for members in _stars(scenes, records)]


def keeping(record: FileRecord) -> tuple[float, ...]:
    """How much a content is worth keeping; the largest first: pixels, then length, then bytes, then age."""
    facts = record.metadata
    pixels = _number(facts.get("width")) * _number(facts.get("height"))
    if record.modality == "text":
        # Of texts the last version counts.
        return (0.0, 0.0, max(place.mtime for place in record.locations))
    camera = 1.0 if facts.get("camera") or facts.get("taken_at") else 0.0
    return (pixels, camera, _number(facts.get("duration_s")), float(record.size), -record.mtime)


def reason(kept: FileRecord, others: Sequence[FileRecord]) -> str:
    """Why the first of a group is the one to keep, in a few words."""
    if kept.modality == "text":
        return "changed last"
    sizes = [_number(one.metadata.get("width")) * _number(one.metadata.get("height")) for one in (kept, *others)]
    if sizes[0] and sizes[0] > max(sizes[1:], default=0.0):
        return f"most pixels: {kept.metadata['width']} x {kept.metadata['height']}"
    if keeping(kept)[1] and not any(keeping(one)[1] for one in others):
        return "knows when or with what it was taken"
    lengths = [_number(one.metadata.get("duration_s")) for one in (kept, *others)]
    if lengths[0] > max(lengths[1:], default=0.0) + 0.05:
        return "longest"
    return "largest file" if all(kept.size > one.size for one in others) else "oldest"


def place_to_keep(places: Sequence[LocationPath]) -> list[LocationPath]:
    """Places of one content, the one to keep first: no copy by its name or folder, the oldest, the shortest."""
    return sorted(places, key=lambda place: (not place.online, _passing(place.path), place.mtime, len(str(place.path))))


def why_place(places: Sequence[LocationPath]) -> str:
    """Why the first of these places is the one to keep."""
    first, others = places[0], places[1:]
    if first.online and not all(one.online for one in others):
        return "can be reached"
    if _passing(first.path) < min(_passing(one.path) for one in others):
        return "neither its name nor its folder says copy"
    return "oldest" if first.mtime < min(one.mtime for one in others) else "shortest path"


def _passing(path: Path) -> int:
    return int(_COPY.search(path.stem) is not None) + int(any(part.lower() in _PASSING for part in path.parts[:-1]))


def _group(
    kind: Kind, members: Sequence[int], relations: Sequence[Relation], records: Mapping[int, FileRecord]
) -> Group:
    order = sorted(members, key=lambda member: (*(-value for value in keeping(records[member])), member))
    if kind == "scene":
        # The star's middle is what everybody shares the scene with.
        order = [members[0], *(one for one in order if one != members[0])]
    inside = set(members)
    verdicts: dict[int, tuple[int, Verdict]] = {}
    for one in sorted(relations, key=lambda found: -found.verdict.alike):
        if one.one in inside and one.other in inside:
            for member, other in ((one.one, one.other), (one.other, one.one)):
                known = verdicts.get(member)
                if known is None or (other == order[0] and known[0] != order[0]):
                    verdicts[member] = other, one.verdict
    verdicts.pop(order[0], None)
    return Group(group_id(kind, (records[one].digest for one in members)), kind, tuple(order), verdicts)


def _components(relations: Sequence[Relation]) -> list[list[int]]:
    above: dict[int, int] = {}

    def top(one: int) -> int:
        while above.setdefault(one, one) != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for relation in relations:
        above[top(relation.one)] = top(relation.other)
    found: dict[int, list[int]] = {}
    for one in sorted(above):
        found.setdefault(top(one), []).append(one)
    return list(found.values())


def _stars(relations: Sequence[Relation], records: Mapping[int, FileRecord]) -> list[list[int]]:
    beside: dict[int, set[int]] = {}
    for one in relations:
        beside.setdefault(one.one, set()).add(one.other)
        beside.setdefault(one.other, set()).add(one.one)
    taken: set[int] = set()
    found = []
    for middle in sorted(
        beside, key=lambda one: (-len(beside[one]), *(-value for value in keeping(records[one])), one)
    ):
        rest = sorted(beside[middle] - taken)
        if middle not in taken and rest:
            found.append([middle, *rest])
            taken.update([middle, *rest])
    return found


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
