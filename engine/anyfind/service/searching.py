"""Makes what answers queries, from an open library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyfind.sdk.types import IMAGE
from anyfind.search.crops import CropStore
from anyfind.search.nothing import NullQuestions
from anyfind.search.regions import RegionScores
from anyfind.search.reranking import Reranking
from anyfind.search.searcher import Searcher
from anyfind.search.terms import TermMaker

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def make_searcher(engine: Engine) -> Searcher:
    """What answers queries."""
    return Searcher(
        engine.store,
        engine.index,
        engine.graph,
        TermMaker(engine.store, engine.query_host, engine.encoders, engine.former),
        engine.settings.search.candidates,
        engine.settings.search.rank_constant,
        attended=engine.attended,
        nothing=NullQuestions(engine.query_host, engine.encoders, engine.places.cache),
        reranking=make_reranking(engine),
    )


def make_reranking(engine: Engine) -> Reranking:
    """What orders the first results anew."""
    regions = None
    if IMAGE in engine.encoders:
        crops = CropStore(engine.places.cache / "regions")
        regions = RegionScores(
            engine.store, engine.index, engine.graph, engine.query_host, engine.encoders[IMAGE], crops
        )
    return Reranking(
        engine.store,
        engine.query_host.rerankers,
        engine.registry.reranker,
        regions,
        engine.settings.search.rerank_budget_s,
    )
