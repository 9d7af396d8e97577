"""Everything that the engine is known to say: the keys of its translations, in the engine's own words.

A placeholder stands for any text: ``{n}`` for a number, ``{page}``, ``{time}`` and ``{words}`` for what they say,
``{named}`` for the name of a file with an ending, and ``{said}`` for what is translated in its turn.
"""

from __future__ import annotations

from anyfind_desktop.sentences import (
    alignment,
    answers,
    duplicates,
    extensions,
    failures,
    indexing,
    methods,
    plugins,
    problems,
    work,
)


def entries() -> tuple[str, ...]:
    """All of them."""
    parts = (alignment, answers, duplicates, extensions, failures, indexing, methods, plugins, problems, work)
    return tuple(str(text) for part in parts for text in part.ENTRIES)
