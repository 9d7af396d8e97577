"""Routes about the pairs that bridges are fitted on."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.responses import Response

from anyfind.api.pairs import PairDecision, PairPage, PairsDecided, PairStateName, PairSummary
from anyfind.http import paging
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document
from anyfind.service import pairs
from anyfind.store.pairs import PairFilter


def routes(parts: Parts) -> APIRouter:
    """List, sum up, decide."""
    router = APIRouter(tags=["pairs"], responses=PROBLEMS)
    daemon = parts.daemon

    @router.get(
        "/pairs",
        operation_id="pairs",
        summary="Words with the files that they describe, page by page",
        response_model=PairPage,
    )
    def page(
        cursor: Annotated[str | None, InQuery(max_length=200)] = None,
        limit: Annotated[int, InQuery(ge=1, le=1000)] = 100,
        state: PairStateName | None = None,
        source: Annotated[str | None, InQuery(max_length=100)] = None,
        modality: Annotated[str | None, InQuery(max_length=100)] = None,
    ) -> Response:
        after = paging.number_of("pairs", cursor)
        with daemon.engine() as engine:
            rows, last = pairs.page(engine, after, limit, PairFilter(state, source, modality))
        more = None if last is None else paging.after_number("pairs", last)
        answer: dict[str, Any] = {"pairs": rows, "next": more}
        return document(answer)

    @router.get(
        "/pairs/summary",
        operation_id="pair_summary",
        summary="How many pairs there are, by where they come from",
        response_model=PairSummary,
    )
    def summary() -> Response:
        with daemon.engine() as engine:
            return document(pairs.summary(engine))

    @router.post(
        "/pairs/decisions",
        operation_id="decide_pairs",
        summary="Accept or reject pairs, one by one or all that come from one kind of place",
        response_model=PairsDecided,
    )
    def decide(body: Annotated[PairDecision, Body()]) -> Response:
        with daemon.engine() as engine:
            if body.source is not None:
                done = pairs.decide_source(engine, body.source, body.state)
            else:
                done = pairs.decide(engine, body.ids, body.state)
        return document(PairsDecided(decided=done))

    return router
