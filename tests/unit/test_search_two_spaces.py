"""While files move from an old encoder's space to a new one's, both make one list."""

from __future__ import annotations

from typing import Any

import pytest

from anyfind.sdk.types import IMAGE, Space
from anyfind.search.found import Found, Level, RankedList
from anyfind.search.galleries import GalleryLists
from anyfind.search.query import Query

OLD, NEW = (Space(f"fake/{name}", (), "1", 4, "l2", (IMAGE,)) for name in ("old", "new"))


def found(content: int, score: float, level: Level) -> Found:
    return Found(content, score, level, None, None, {})


def test_levels_never_rise_along_the_list_of_two_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scores of two spaces say different things about how sure each is of a file."""
    held = {
        OLD.id: [found(1, 9.0, Level.STRONG), found(2, 3.0, Level.WEAK), found(3, 2.9, Level.HIDDEN)],
        NEW.id: [found(4, 2.5, Level.STRONG), found(3, 2.0, Level.WEAK), found(5, 1.0, Level.HIDDEN)],
    }

    def files(_lists: Any, _query: Query, _terms: Any, gallery: Space, _modality: Any, _depth: int) -> RankedList:
        return RankedList(gallery.encoder, {one.content: one for one in held[gallery.id]})

    monkeypatch.setattr(GalleryLists, "_gallery_files", files)
    nothing: Any = None
    merged = GalleryLists(nothing, nothing, nothing, nothing).one(Query(text="x"), [], [OLD, NEW], None, 10)
    assert merged is not None
    assert list(merged.found) == [1, 4, 2, 3, 5]
    assert [one.level for one in merged.found.values()] == sorted(
        (one.level for one in merged.found.values()), reverse=True
    )
    assert merged.found[3].level == Level.WEAK
