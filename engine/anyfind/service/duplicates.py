"""Finds duplicates in a library, says which file to keep of each group, and remembers what is none. Deletes nothing."""

from __future__ import annotations

import io
import itertools
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.config import plain_path
from anyfind.errors import AnyfindError, NotFound, UsageError
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO
from anyfind.search.query import TYPE_NAMES
from anyfind.service import copies_of_file, pictures
from anyfind.similar.finding import CopyFinder, Found, Gallery
from anyfind.similar.grouping import Group, Relation, group_id, grouped, place_to_keep, reason, why_place
from anyfind.similar.pictures import Look, look
from anyfind.similar.sounds import Print
from anyfind.similar.verdicts import KINDS, Kind
from anyfind.store.records import FileRecord, LocationPath

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

MODALITIES: Final = (IMAGE, SOUND, VIDEO, TEXT)
"""Kinds of files of which near copies are found; copies with the same bytes are found of all."""

_SIDE: Final = 256
_LAST: Final = "duplicates"


@dataclass(frozen=True, slots=True)
class DuplicatesRequest:
    """What is looked for.

    Attributes:
        kinds: Some of :data:`~anyfind.similar.verdicts.KINDS`.
        types: Some of :data:`MODALITIES`; all files when empty.
        folders: Only places below these; everywhere when empty.
        like: Only copies of this file, which need not be in the library.
    """

    kinds: tuple[Kind, ...] = KINDS
    types: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    like: Path | None = None

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> DuplicatesRequest:
        """From what a client sends, as :class:`~anyfind.api.duplicates.DuplicatesJob` describes it.

        Raises:
            UsageError: A kind that there is not.
        """
        wanted = document.get("kinds") or KINDS
        if unknown := [one for one in wanted if one not in KINDS]:
            raise UsageError(f"{unknown[0]!r} is no kind of duplicate.", hint=f"Kinds: {', '.join(KINDS)}.")
        like = document.get("like")
        return cls(
            tuple(kind for kind in KINDS if kind in wanted),
            tuple(document.get("types") or ()),
            tuple(plain_path(Path(folder)) for folder in document.get("folders") or ()),
            None if like is None else plain_path(Path(like)),
        )


def find(engine: Engine, request: DuplicatesRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Look for duplicates.

    Returns:
        ``groups``, each with ``id``, ``kind`` and ``files``, the one to keep first; ``compared``, ``unread`` and
        ``waiting`` count files, ``wasted`` the bytes of the copies that are not to be kept.

    Raises:
        NotFound: The file of ``like`` does not exist, or a folder is not there.
        BadInput: The file of ``like`` cannot be read.
        Cancelled: Somebody asked.
        UsageError: A type that no file has.
    """
    request = replace(request, types=_types(engine, request.types))
    for folder in request.folders:
        if not folder.is_dir():
            raise NotFound(f"The folder to look in does not exist: {folder}.")
    engine.index.refresh()
    finder = make_finder(engine)
    outside: dict[int, FileRecord] = {}
    if request.like is not None:
        target, record = copies_of_file.target(engine, finder, request.like)
        outside = {target.content: record} if target.content == copies_of_file.OUTSIDE else {}
        found = finder.like(target, cancel)
        same = [target.content] if len(record.locations) > 1 else []
        if outside and (known := engine.store.duplicates.having(record.digest)) is not None:
            same = [known]
    else:
        fuzzy = {"near", "scene"} & set(request.kinds)
        wanted = [one for one in MODALITIES if not request.types or one in request.types]
        found = finder.find(wanted if fuzzy else (), progress, cancel)
        same = engine.store.duplicates.copied()
    records = {**_records(engine, found, same, request), **outside}
    groups = [*_same(engine, same, records, request), *_others(engine, found, records, request)]
    document = {
        "groups": groups,
        "compared": found.compared,
        "unread": len(found.unread),
        "waiting": engine.store.pending_counts()[0],
        "wasted": sum(group["wasted"] for group in groups if group["kind"] != "scene"),
    }
    _remember(engine, groups)
    return document


def make_finder(engine: Engine) -> CopyFinder:
    """What looks for copies in a library."""
    galleries: dict[str, Gallery] = {}
    for modality, encoded in ((IMAGE, IMAGE), (VIDEO, IMAGE), (SOUND, SOUND)):
        if encoded in engine.encoders:
            space = engine.encoders[encoded][1]
            routes = engine.graph.routes(space.id, space.id)
            if routes:
                galleries[modality] = Gallery(space, routes[0].view)

    def seen(content: int) -> Look | None:
        record = engine.store.files([content]).get(content)
        try:
            return None if record is None else _decoded(pictures.thumbnail(engine, record, _SIDE).data)
        except (AnyfindError, OSError) as error:
            # Not there now, or not to be drawn: it is counted as unread.
            engine.log.info("Content %d is compared with none: %s", content, error)
            return None

    def heard(content: int) -> Print | None:
        record = engine.store.files([content]).get(content)
        for place in () if record is None else record.locations:
            if place.online:
                try:
                    return copies_of_file.heard(engine, place.path)
                except (AnyfindError, OSError) as error:
                    engine.log.info("Content %d is compared with none: %s", content, error)
        return None

    return CopyFinder(engine.store, engine.index, galleries, seen, heard)


def _decoded(data: bytes) -> Look:
    from PIL import Image  # noqa: PLC0415 (who compares no pictures need not wait for it)

    with Image.open(io.BytesIO(data)) as picture:
        return look(np.asarray(picture.convert("RGB")))


def _records(engine: Engine, found: Found, same: Sequence[int], request: DuplicatesRequest) -> dict[int, FileRecord]:
    """The files that are spoken of, inside the folders that are asked for."""
    ids = {end for one in found.relations for end in (one.one, one.other)} | set(same)
    records = {}
    for content, record in engine.store.files(sorted(ids)).items():
        inside = tuple(place for place in record.locations if _inside(place, request))
        if inside and (not request.types or record.modality in request.types):
            records[content] = _with_places(record, inside)
    return records


def _inside(place: LocationPath, request: DuplicatesRequest) -> bool:
    return not request.folders or any(place.path.is_relative_to(folder) for folder in request.folders)


def _with_places(record: FileRecord, places: tuple[LocationPath, ...]) -> FileRecord:
    return replace(record, locations=places, mtime=places[0].mtime)


def _same(
    engine: Engine, same: Sequence[int], records: Mapping[int, FileRecord], request: DuplicatesRequest
) -> list[dict[str, Any]]:
    if "same" not in request.kinds:
        return []
    quiet = {one.one for one in engine.store.duplicates.dismissals() if one.kind == "same"}
    groups = []
    for content in same:
        record = records.get(content)
        least = 1 if request.like is not None and record is not None and request.like not in _paths(record) else 2
        if record is None or len(record.locations) < least or record.digest in quiet:
            continue
        places = place_to_keep(record.locations)
        disk = engine.store.duplicates.linked(place.id for place in places)
        files = [
            _file(record, place, at == 0, why_place(places) if at == 0 and len(places) > 1 else "the same bytes")
            for at, place in enumerate(places)
        ]
        extra = len({disk.get(place.id, (0, -place.id)) for place in places}) - 1
        groups.append(
            {
                "id": group_id("same", [record.digest]),
                "kind": "same",
                "type": record.modality,
                "alike": 1.0,
                "wasted": record.size * extra,
                "files": files,
            }
        )
    return groups


def _others(
    engine: Engine, found: Found, records: Mapping[int, FileRecord], request: DuplicatesRequest
) -> list[dict[str, Any]]:
    quiet = {(one.one, one.other, one.kind) for one in engine.store.duplicates.dismissals()}

    def spoken_of(one: Relation) -> bool:
        if one.one not in records or one.other not in records:
            return False
        low, high = sorted((records[one.one].digest, records[one.other].digest))
        return low != high and (low, high, one.verdict.kind) not in quiet

    relations = [one for one in found.relations if spoken_of(one)]
    groups = [group for group in grouped(relations, records) if group.kind in request.kinds]
    order = sorted(groups, key=lambda group: (KINDS.index(group.kind), -len(group.contents), group.id))
    return [_described(group, records) for group in order]


def _described(group: Group, records: Mapping[int, FileRecord]) -> dict[str, Any]:
    kept, *others = (records[content] for content in group.contents)
    files = [_file(kept, place_to_keep(kept.locations)[0], group.kind == "near", reason(kept, others))]
    for record in others:
        other, verdict = group.verdicts[record.content_id]
        told = _file(record, place_to_keep(record.locations)[0], False, verdict.said)
        told |= {"alike": round(verdict.alike, 3), "to": str(place_to_keep(records[other].locations)[0].path)}
        files.append(told)
    return {
        "id": group.id,
        "kind": group.kind,
        "type": kept.modality,
        "alike": round(min(verdict.alike for _, verdict in group.verdicts.values()), 3),
        "wasted": sum(record.size for record in others),
        "files": files,
    }


def _file(record: FileRecord, place: LocationPath, keep: bool, why: str) -> dict[str, Any]:
    facts = record.metadata
    return {
        "file": record.content_id if record.content_id > 0 else None,
        "path": str(place.path),
        "copies": len(record.locations),
        "digest": record.digest,
        "keep": keep,
        "why": why,
        "alike": 1.0,
        "to": None,
        "size": record.size,
        "modified": place.mtime,
        "online": place.online,
        "width": facts.get("width"),
        "height": facts.get("height"),
        "duration_s": facts.get("duration_s"),
    }


def _paths(record: FileRecord) -> set[Path]:
    return {place.path for place in record.locations}


# -- what is none ----------------------------------------------------------------------------------


def dismiss(engine: Engine, groups: Sequence[str], files: Sequence[Path]) -> list[int]:
    """Remember groups of the last look, or some files, as no duplicates of each other.

    Returns:
        Numbers of the pairs that were not remembered yet; :func:`restore` takes them.

    Raises:
        NotFound: The last look found no such group, or a file is not in the library.
        UsageError: Nothing is named.
    """
    if not groups and not files:
        raise UsageError("Which duplicates are none is missing.", hint="Give the id of a group, or files.")
    pairs: list[tuple[str, str, str]] = []
    last = _remembered(engine)
    for name in groups:
        if name not in last:
            raise NotFound(f"The last look found no group {name!r}.", hint="'anyfind duplicates' shows the groups.")
        pairs += _pairs(last[name]["digests"], last[name]["kind"])
    digests = [_digest(engine, path) for path in files]
    for kind in KINDS:
        pairs += _pairs(digests, kind) if digests else []
    return engine.store.duplicates.dismiss(pairs)


def dismissed(engine: Engine) -> list[dict[str, Any]]:
    """What is remembered as no duplicates, with where those contents lie now."""
    rows = []
    for one in engine.store.duplicates.dismissals():
        ends = [engine.store.duplicates.having(digest) for digest in (one.one, one.other)]
        records = engine.store.files([end for end in ends if end is not None])
        paths = [str(records[end].locations[0].path) if end in records else None for end in ends if end is not None]
        rows.append({"id": one.id, "kind": one.kind, "paths": [path for path in paths if path], "at": one.at})
    return rows


def _types(engine: Engine, types: Sequence[str]) -> tuple[str, ...]:
    wanted = tuple(TYPE_NAMES.get(one.lower(), one.lower()) for one in types)
    known = dict.fromkeys((*MODALITIES, *engine.encoders))
    if unknown := [one for one in wanted if one not in known]:
        raise UsageError(f"{unknown[0]!r} is no type of files.", hint=f"Types: {', '.join(known)}.")
    return wanted


def restore(engine: Engine, ids: Sequence[int] | None) -> int:
    """Speak again of what was dismissed: of some by their numbers, or of all; how many."""
    return engine.store.duplicates.restore(ids)


def _pairs(digests: Sequence[str], kind: str) -> list[tuple[str, str, str]]:
    known = sorted(set(digests))
    if kind == "same":
        return [(one, one, kind) for one in known]
    return [(one, other, kind) for one, other in itertools.combinations(known, 2)]


def _digest(engine: Engine, path: Path) -> str:
    content = engine.store.content_at(plain_path(path))
    if content is None:
        raise NotFound(f"The library has no file {path}.", hint="Give the path of a file in one of its folders.")
    return engine.store.files([content])[content].digest


def _remember(engine: Engine, groups: Sequence[Mapping[str, Any]]) -> None:
    """Keep which contents the groups are of, so that they can be dismissed by their ids."""
    known = {
        group["id"]: {"kind": group["kind"], "digests": sorted({file["digest"] for file in group["files"]})}
        for group in groups
    }
    place, fresh = _place(engine), Path()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
        fresh = Path(made)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(known, stream)
        fresh.replace(place)
    except OSError as error:
        if fresh.name:
            fresh.unlink(missing_ok=True)
        engine.log.info("The groups were not kept, so they can be dismissed by their files only: %s.", error)


def _place(engine: Engine) -> Path:
    """Libraries share the cache, and each has groups of its own."""
    return engine.places.cache / _LAST / f"{engine.store.db_id}.json"


def _remembered(engine: Engine) -> dict[str, Any]:
    try:
        known = json.loads(_place(engine).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
