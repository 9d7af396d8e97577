"""Routes for looking closely at a file: a large picture of a place in it, its pieces, where words are on a page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from anyfind.api.previews import Marks, PiecePage
from anyfind.http import paging
from anyfind.http.held import PICTURE, matches, record_of
from anyfind.http.parts import PROBLEMS, Number, Parts
from anyfind.http.problems import document
from anyfind.service import previews

_LAST_PAGE = 1_000_000
_LONGEST_S = 10_000_000.0
_MOST_WORDS = 32

Page = Annotated[int, InQuery(ge=1, le=_LAST_PAGE)]


def routes(parts: Parts) -> APIRouter:
    """Preview, pieces, marks."""
    router = APIRouter(tags=["files"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get(
        "/files/{file}/preview",
        operation_id="preview",
        summary="A large picture of a file, of a page of it, or of a frame",
        response_class=Response,
        responses={200: PICTURE, 304: {"description": "The client has it already."}},
    )
    async def preview(
        request: Request,
        file: Number,
        side: Annotated[int, InQuery(ge=64, le=2048, description="No side is longer.")] = 1280,
        page: Annotated[int | None, InQuery(ge=1, le=_LAST_PAGE, description="Of a document, from 1.")] = None,
        second: Annotated[float | None, InQuery(ge=0, le=_LONGEST_S, description="Of a film, from its start.")] = None,
        if_none_match: Annotated[str | None, Header(max_length=4000)] = None,
    ) -> Response:
        place = previews.place_of(page, second)

        def work() -> Response:
            with daemon.engine() as engine:
                record = record_of(engine, file)
                tag = previews.tag(engine, record, place, side)
                # The content has this tag for ever, so a client that knows it has the picture.
                headers = {"ETag": f'"{tag}"', "Cache-Control": "private, max-age=31536000, immutable"}
                if matches(if_none_match, tag):
                    return Response(status_code=304, headers=headers)
                drawn = previews.preview(engine, record, place, side)
            return Response(drawn.data, headers=headers, media_type=drawn.mime)

        return await parts.previews.run(request, work)

    @router.get(
        "/files/{file}/segments",
        operation_id="segments",
        summary="The pieces of a file in reading order, page by page",
        response_model=PiecePage,
    )
    def segments(
        file: Number,
        cursor: Annotated[str | None, InQuery(max_length=200)] = None,
        start: Annotated[int, InQuery(ge=0, le=2**31, description="The first piece, where no cursor is given.")] = 0,
        limit: Annotated[int, InQuery(ge=1, le=1000)] = 100,
        modality: Annotated[str | None, InQuery(max_length=40, description="Only such pieces: text, image…")] = None,
    ) -> Response:
        first = start if cursor is None else paging.number_of("segments", cursor)
        with daemon.engine() as engine:
            record_of(engine, file)
            found = engine.store.segments_of_content(file, first, limit + 1, modality or "")
        more = paging.after_number("segments", found[limit].ordinal) if len(found) > limit else None
        return document(PiecePage(pieces=[previews.piece_of(one) for one in found[:limit]], next=more))

    @router.get(
        "/files/{file}/marks",
        operation_id="marks",
        summary="Where on a page of a file a piece of it and words are",
        response_model=Marks,
    )
    async def marks(
        request: Request,
        file: Number,
        page: Page = 1,
        segment: Annotated[int | None, InQuery(ge=0, le=2**31, description="Ordinal of a piece.")] = None,
        words: Annotated[str | None, InQuery(max_length=1000, description="Words, parted by blanks.")] = None,
    ) -> Response:
        def work() -> Response:
            with daemon.engine() as engine:
                record = record_of(engine, file)
                asked = (words or "").split()[:_MOST_WORDS]
                return document(previews.marks(engine, record, page, segment, asked))

        return await parts.previews.run(request, work)

    return router
