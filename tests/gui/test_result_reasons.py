"""Why a result is there, told by its card."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from anyfind.api.answers import QueryEcho, SearchAnswer, SearchResult, SourceHit
from anyfind_desktop.models.results import ResultsModel


def source(why: str, **given: Any) -> SourceHit:
    return SourceHit(**{"route": "names", "rank": 1, "score": 1.0, "why": why, **given})


def test_a_card_says_why_but_not_what_chance_found() -> None:
    sources = [
        source("its name has “crow”"),
        source("by chance", relevance="hidden"),
        source(""),
        source("b"),
        source("c"),
    ]
    found = SearchResult(
        path="/x/crow.png", score=1, relevance="strong", modality="image", segment=None, sources=[*sources, source("d")]
    )
    model = ResultsModel(lambda _: None)
    model.show(SearchAnswer(query=QueryEcho(k=10), took_ms=1, results=[found], relevant=1))
    told = next(
        text for row in range(model.rowCount()) if (text := model.data(model.index(row), Qt.ItemDataRole.ToolTipRole))
    )
    assert told.splitlines() == ["/x/crow.png", "its name has “crow”", "b", "c"]
