"""The language of the search box: from a line of text to what it asks, and back.

Read by a tokeniser and a few rules rather than by a grammar tool: every line has to mean something, the words before
a sign decide what the sign is, and keys that are not known are words. A grammar in which everything is allowed would
be as long, and could not promise linear time.
"""

from anyfind.search.language.nodes import (
    KEYS,
    Condition,
    Either,
    File,
    Filter,
    Filters,
    Lacks,
    Parsed,
    Part,
    Phrase,
    Word,
    Words,
)
from anyfind.search.language.printing import print_query
from anyfind.search.language.reading import parse

__all__ = [
    "KEYS",
    "Condition",
    "Either",
    "File",
    "Filter",
    "Filters",
    "Lacks",
    "Parsed",
    "Part",
    "Phrase",
    "Word",
    "Words",
    "parse",
    "print_query",
]
