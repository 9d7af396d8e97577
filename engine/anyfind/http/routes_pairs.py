"""Routes about the pairs that bridges are fitted on."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.responses import Response

from anyfind.api.pairs import (
    NewPairs,
    PairDecision,
    PairPage,
    PairRemoved,
    PairsDecided,
    PairsGiven,
    PairStateName,
    PairSummary,
    WantedPairs,
)
from anyfind.http import paging
from anyfind.http.parts import PROBLEMS, Number, Parts
from anyfind.http.problems import document
from anyfind.service import given_pairs, pairs, wanted_pairs
from anyfind.store.pairs import PairFilter


def routes(parts: Parts) -> APIRouter:
    """List, sum up, decide, give, take back, and say what is wanted."""
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
        order: Annotated[
            Literal["number", "unsure"], InQuery(description="By number, or those first that a decision changes most.")
        ] = "number",
    ) -> Response:
        after = paging.number_of("pairs", cursor)
        with daemon.engine() as engine:
            which = PairFilter(state, source, modality)
            rows, last = pairs.page(engine, after, limit, which, unsure_first=order == "unsure")
        more = None if last is None else paging.after_number("pairs", last)
        answer: dict[str, Any] = {"pairs": rows, "next": more}
        return document(answer)

    @router.post(
        "/pairs",
        operation_id="give_pairs",
        summary="Say in words what files of the library show, so that the next fit learns from it",
        response_model=PairsGiven,
    )
    def give(body: Annotated[NewPairs, Body()]) -> Response:
        with daemon.engine() as engine:
            return document(given_pairs.give(engine, [one.model_dump() for one in body.pairs]))

    @router.delete(
        "/pairs/{pair}",
        operation_id="remove_pair",
        summary="Take back a pair that the user gave",
        response_model=PairRemoved,
    )
    def remove(pair: Number) -> Response:
        with daemon.engine() as engine:
            given_pairs.take_back(engine, pair)
        return document(PairRemoved(removed=pair))

    @router.get(
        "/pairs/wanted",
        operation_id="wanted_pairs",
        summary="Files that words would help most with, and when another fit is worth its time",
        response_model=WantedPairs,
    )
    def wanted(
        modality: Annotated[str | None, InQuery(max_length=100)] = None,
        limit: Annotated[int, InQuery(ge=1, le=100)] = 12,
    ) -> Response:
        with daemon.engine() as engine:
            return document(wanted_pairs.wanted(engine, modality, limit))

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
        summary="Accept or reject pairs, one by one or all that come from one kind of place, or take a decision back",
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
