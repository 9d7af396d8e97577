"""The lists that words make by themselves: names and full text."""

from __future__ import annotations

from anyfind.search.asked import question
from anyfind.search.found import Found, Level, RankedList
from anyfind.search.query import Query
from anyfind.store import Store

STRONG = 0.75
"""Coverage from which a hit is strong: all that tells, or nearly all."""

_BESIDE_FILES = 0.5
"""How much the words of a question with a file in it count by themselves."""


class WordLists:
    """Finds files by the words in their names, in their folders' names and in their text.

    Args:
        store: Names and full text.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def lists(self, query: Query, depth: int) -> list[RankedList]:
        """The list of names and that of full text, so many files deep; none when the query has no words.

        Files with too few of the words are in no list. Beside a picture, words are half of the question: a file that
        only has the words is no strong answer then.
        """
        asked = question(query)
        if not asked.wanted:
            return []
        alone = not query.files
        names: dict[int, Found] = {}
        for name in self._store.words.names(asked.wanted, depth, query.flt, query.text or ""):
            # A file whose content is not known yet is found by its name all the same.
            key = -name.location_id if name.content_id is None else name.content_id
            level = Level.STRONG if name.exact or (alone and name.coverage >= STRONG) else Level.WEAK
            detail = {"words": asked.said}
            confidence = 1.0 if name.exact else name.coverage
            verbatim = name.exact and (query.text or "").strip() in {name.path.name, name.path.stem}
            names[key] = Found(
                key, -name.rank, level, None, None, detail, name.path, name.exact, name.online, confidence, verbatim
            )
        texts: dict[int, Found] = {}
        for hit in self._store.words.texts(asked.wanted, depth, query.flt, asked.whole):
            level = Level.STRONG if alone and (hit.literal or hit.coverage >= STRONG) else Level.WEAK
            texts[hit.content_id] = Found(
                hit.content_id,
                -hit.rank,
                level,
                hit.segment_id,
                None,
                {"words": asked.said},
                exact=hit.literal,
                confidence=1.0 if hit.literal else hit.coverage,
            )
        share = 1.0 if alone else _BESIDE_FILES
        return [
            RankedList("names", names, len(names) < depth, share=share),
            RankedList("fulltext", texts, len(texts) < depth, share=share),
        ]
