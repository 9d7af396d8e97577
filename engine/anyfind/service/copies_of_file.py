"""One file whose copies are looked for: out of the library, or opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.errors import BadInput, NotFound
from anyfind.ingest.filesystem import RealFileSystem
from anyfind.ingest.identity import identify
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO, Float32Array, Role, Segment
from anyfind.similar.finding import CopyFinder, Target
from anyfind.similar.pictures import look
from anyfind.similar.sounds import Print, fingerprint
from anyfind.similar.texts import wording
from anyfind.spaces.pooling import standing_for
from anyfind.store.records import FileRecord, LocationPath

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

OUTSIDE: Final = -1
"""The number of a file that is not in the library."""


def target(engine: Engine, finder: CopyFinder, path: Path) -> tuple[Target, FileRecord]:
    """What to compare with, and the facts about it.

    Raises:
        NotFound: There is no such file.
        BadInput: It cannot be read, or it is a folder.
        WeightsMissing: It has to be encoded, and the encoder's weights were not pulled.
    """
    if not path.exists():
        raise NotFound(f"The file to look for does not exist: {path}.")
    if path.is_dir():
        raise BadInput(f"The file to look for is a folder: {path}.", hint="Give a file.")
    content = engine.store.content_at(path)
    extracted = engine.query_host.extract(engine.query_host.source(path), adding=False)
    modality = extracted.modality
    if content is not None:
        vectors = finder.rows(modality, [content]).vectors
    else:
        content, vectors = OUTSIDE, _encoded(engine, modality, extracted.segments)
    length = extracted.metadata.get("duration_s")
    texts = [segment.searchable_text or "" for segment in extracted.segments if segment.modality == TEXT]
    made = Target(
        content,
        modality,
        vectors[:1] if modality in {IMAGE, SOUND} else vectors,
        look=next(
            (look(_pixels(one)) for one in extracted.segments if modality == IMAGE and one.modality == IMAGE), None
        ),
        print=_print(extracted.segments) if modality == SOUND else None,
        wording=wording("\n".join(texts)) if modality == TEXT and content == OUTSIDE else None,
        duration_s=float(length) if isinstance(length, int | float) else None,
    )
    if content != OUTSIDE:
        if modality == TEXT:
            made = Target(content, modality, vectors, wording=finder.wording(content))
        return made, engine.store.files([content])[content]
    identified = identify(RealFileSystem(), str(path))
    if identified is None:
        raise BadInput(f"{path.name} is being written.", hint="Try again when that is done.")
    facts = identified.stat
    place = LocationPath(OUTSIDE, path, facts.st_mtime, True)
    mime = engine.query_host.source(path).mime
    record = FileRecord(
        OUTSIDE, (place,), facts.st_size, mime, modality, extracted.metadata, facts.st_mtime, identified.identity.full
    )
    return made, record


def heard(engine: Engine, path: Path) -> Print | None:
    """The fingerprint of a recording.

    Raises:
        OSError: It cannot be read.
        AnyfindError: It cannot be decoded.
    """
    return _print(engine.query_host.extract(engine.query_host.source(path), adding=False).segments)


def _print(segments: tuple[Segment, ...]) -> Print | None:
    whole = next((one for one in segments if one.modality == SOUND and one.locator.start_s is None), None)
    return None if whole is None else fingerprint(np.asarray(whole.payload, dtype=np.float32))


def _pixels(segment: Segment) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(segment.payload, dtype=np.uint8)


def _encoded(engine: Engine, modality: str, segments: tuple[Segment, ...]) -> Float32Array:
    """The vectors of a file that is not in the library, as they are compared, ``float32 [n, d]``."""
    kind = IMAGE if modality == VIDEO else modality
    mine = [segment for segment in segments if segment.modality == kind]
    if kind not in {IMAGE, SOUND} or kind not in engine.encoders or not mine:
        return np.empty((0, 1), dtype=np.float32)
    encoder, space = engine.encoders[kind]
    chosen = [mine[at].payload for at in standing_for([one.locator for one in mine])]
    raw = engine.query_host.encode(encoder, chosen, Role.DOCUMENT)
    kept = np.stack([vector for _, vector in raw.rows()]) if len(raw.failures) < len(chosen) else raw.vectors[:0]
    return np.asarray(engine.graph.routes(space.id, space.id)[0].adapt(kept), dtype=np.float32)
