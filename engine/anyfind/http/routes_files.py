"""Routes about the files of the library."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import anyio
from fastapi import APIRouter, Header
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from anyfind.api.live import FileDetails, FileEntry, FilePage, FileWords, Place
from anyfind.errors import NotFound
from anyfind.http import paging
from anyfind.http.content import FileBytes, wanted
from anyfind.http.held import PICTURE, matches, record_of
from anyfind.http.parts import PROBLEMS, Number, Parts
from anyfind.http.problems import document
from anyfind.service import pictures, wording
from anyfind.service.inside import open_inside
from anyfind.store.records import FileRecord, FileRow, LocationPath

_BINARY = {"schema": {"type": "string", "format": "binary"}}
_BYTES = {"content": {"*/*": _BINARY}}


def routes(parts: Parts) -> APIRouter:
    """List, details, thumbnail, content."""
    router = APIRouter(tags=["files"], responses=PROBLEMS)
    daemon = parts.daemon
    reading = anyio.CapacityLimiter(4)

    @router.get(
        "/files", operation_id="files", summary="The files of the library, page by page", response_model=FilePage
    )
    def files(
        cursor: Annotated[str | None, InQuery(max_length=200)] = None,
        limit: Annotated[int, InQuery(ge=1, le=1000)] = 100,
        folder: Annotated[int | None, InQuery(ge=1, le=2**63 - 1)] = None,
    ) -> Response:
        after = paging.number_of("files", cursor)
        with daemon.engine() as engine:
            if folder is not None and all(root.id != folder for root in engine.store.roots()):
                raise NotFound(f"The library has no folder with the number {folder}.")
            rows = engine.store.file_page(after, limit + 1, folder)
        shown = rows[:limit]
        more = paging.after_number("files", shown[-1].location_id) if len(rows) > limit else None
        return document(FilePage(files=[_entry(row) for row in shown], next=more))

    @router.get("/files/{file}", operation_id="file", summary="What is known of a file", response_model=FileDetails)
    def file_details(file: Number) -> Response:
        with daemon.engine() as engine:
            record = record_of(engine, file)
            segments = len(engine.store.segments_of_content(file))
        return document(
            FileDetails(
                file=record.content_id,
                digest=record.digest,
                size=record.size,
                mime=record.mime,
                modality=record.modality,
                metadata=dict(record.metadata),
                segments=segments,
                locations=[
                    Place(location=one.id, path=str(one.path), modified=_iso(one.mtime), online=one.online)
                    for one in record.locations
                ],
            )
        )

    @router.get(
        "/files/{file}/words",
        operation_id="file_words",
        summary="What is in a picture, in words",
        response_model=FileWords,
    )
    def file_words(file: Number) -> Response:
        with daemon.engine() as engine:
            return document(wording.words_of(engine, file))

    @router.get(
        "/files/{file}/thumbnail",
        operation_id="thumbnail",
        summary="A small picture of a file",
        response_class=Response,
        responses={200: PICTURE, 304: {"description": "The client has it already."}},
    )
    async def thumbnail(
        request: Request,
        file: Number,
        side: Annotated[int, InQuery(ge=64, le=1024, description="No side is longer.")] = 256,
        if_none_match: Annotated[str | None, Header(max_length=4000)] = None,
    ) -> Response:
        def work() -> Response:
            with daemon.engine() as engine:
                record = record_of(engine, file)
                tag = pictures.tag(engine, record, side)
                # The content has this tag for ever, so a client that knows it has the picture.
                headers = {"ETag": f'"{tag}"', "Cache-Control": "private, max-age=31536000, immutable"}
                if matches(if_none_match, tag):
                    return Response(status_code=304, headers=headers)
                drawn = pictures.thumbnail(engine, record, side)
            return Response(drawn.data, headers=headers, media_type=drawn.mime)

        return await parts.thumbnails.run(request, work)

    @router.get(
        "/files/{file}/content",
        operation_id="content",
        summary="The bytes of a file, from where it lies now",
        response_class=Response,
        responses={200: _BYTES, 206: {"description": "A part of it.", **_BYTES}},
    )
    def content(
        file: Number,
        path: Annotated[str | None, InQuery(max_length=4096, description="One of its places.")] = None,
        location: Annotated[int | None, InQuery(ge=1, le=2**63 - 1, description="The same by its number.")] = None,
        content_range: Annotated[str | None, Header(alias="Range", max_length=200)] = None,
    ) -> Response:
        with daemon.engine() as engine:
            record = record_of(engine, file)
            place = _place(record, path, location)
            opened = open_inside(place.path, [root.path for root in engine.store.roots()])
        try:
            part = wanted(content_range, opened.size)
            return FileBytes(opened.file, place.path, record.mime, part, reading, parts.stopping)
        except BaseException:
            opened.file.close()
            raise

    return router


def _place(record: FileRecord, path: str | None, location: int | None) -> LocationPath:
    """The place that is meant, or any that can be reached."""
    fitting = [
        one
        for one in record.locations
        if (path is None or one.path == Path(path)) and (location is None or one.id == location)
    ]
    if not fitting:
        raise NotFound("The file does not lie there.", hint=f"'GET /v1/files/{record.content_id}' lists its places.")
    reachable = [one for one in fitting if one.online]
    if not reachable:
        raise NotFound("The folder of this file cannot be reached now.", hint="Plug its drive in again.")
    return reachable[0]


def _entry(row: FileRow) -> FileEntry:
    return FileEntry(
        location=row.location_id,
        file=row.content_id,
        path=str(row.path),
        size=row.size,
        modified=_iso(row.mtime_ns / 1e9),
        modality=row.modality,
        mime=row.mime,
        state=row.state,
    )


def _iso(seconds: float) -> str:
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat("T", "seconds")
    except (OverflowError, ValueError, OSError):
        # Some file systems give times that no calendar has.
        return dt.datetime.fromtimestamp(0, dt.UTC).isoformat("T", "seconds")
