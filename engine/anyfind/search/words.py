"""The lists that words make by themselves: names and full text."""

from __future__ import annotations

import re

from anyfind.search.found import Found, Level, RankedList
from anyfind.search.query import Query
from anyfind.store import Store

_WORD = re.compile(r"\w+")
_FUNCTION_WORDS = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "are", "was"}
    | {"were", "be", "it", "its", "this", "that", "these", "those", "some", "any", "my", "your", "his", "her", "our"}
    | {"their", "as", "into", "onto", "about"}
)
"""English words that say nothing alone; a full-text hit on one of them is no reason to show a file."""


class WordLists:
    """Finds files by the words in their names and in their text.

    Args:
        store: Names and full text.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def lists(self, query: Query, depth: int) -> list[RankedList]:
        """The list of names and that of full text, so many names and passages deep; none when the query has no words.

        Beside a picture, words are half of the question: a file that only has the words is no strong answer then.
        """
        text, flt = query.text or "", query.flt
        strong = not query.files
        every = [word.lower() for word in _WORD.findall(text)]
        words = [word for word in every if word not in _FUNCTION_WORDS] or every
        if not words:
            return []
        wanted = " ".join(words)
        names: dict[int, Found] = {}
        named = self._store.search_names(wanted, depth, flt)
        for name in named:
            # A file whose content is not known yet is found by its name all the same.
            key = -name.location_id if name.content_id is None else name.content_id
            exact = text.strip().casefold() in {name.path.name.casefold(), name.path.stem.casefold()}
            level = Level.STRONG if exact or (strong and name.all_words) else Level.WEAK
            names.setdefault(
                key, Found(key, -name.rank, level, None, None, {"words": wanted}, name.path, exact, name.online)
            )
        texts: dict[int, Found] = {}
        told = self._store.search_text(wanted, depth, flt)
        for hit in told:
            level = Level.STRONG if strong and hit.all_words else Level.WEAK
            texts.setdefault(
                hit.content_id,
                Found(hit.content_id, -hit.rank, level, hit.segment_id, hit.snippet, {"words": wanted}),
            )
        return [RankedList("names", names, len(named) < depth), RankedList("fulltext", texts, len(told) < depth)]
