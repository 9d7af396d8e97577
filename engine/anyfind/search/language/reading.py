"""From a line of text to what it asks. Every line asks something; nothing is refused here."""

from __future__ import annotations

from anyfind.search.language.nodes import (
    Condition,
    Either,
    Filter,
    Filters,
    Lacks,
    Parsed,
    Part,
    Phrase,
    Word,
    Words,
    options,
)
from anyfind.search.language.tokens import IsFile, Named, Or, Sign, Token, Tokens

_OR = Or()


def parse(text: str, is_file: IsFile = lambda word: False) -> Parsed:  # noqa: ARG005 (nobody knows files here)
    """What a line asks.

    Words up to a lone ``+`` or ``-`` are one part; a file is a part by itself. Conditions may stand anywhere.
    ``OR`` joins its neighbours, if they are words or filters; otherwise it is a word.

    Args:
        text: Any text.
        is_file: Whether a word with a slash in it names a file to search by. What begins with ``./``, ``../`` or
            ``~/`` always does.
    """
    reader = _Reader()
    tokens = Tokens(text, is_file)
    while True:
        if reader.fresh and (weight := tokens.weight()) is not None:
            reader.weigh(weight)
        token = tokens.next()
        if token is None:
            return reader.end()
        reader.take(token)


class _Reader:
    """Puts tokens together."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._conditions: list[Condition] = []
        self._terms: list[Word | Phrase | Or] = []
        self._weight: float | None = None
        self._sign: Sign | None = None
        self._held = False
        """Whether the last two tokens were a filter and OR: what comes next decides what OR is."""
        self._after_filter = False

    @property
    def fresh(self) -> bool:
        """Whether a weight may stand here: nothing of this part was read."""
        return not self._terms and self._weight is None and not self._held

    def weigh(self, weight: float) -> None:
        """The part that begins has this weight."""
        self._weight = weight

    def take(self, token: Token) -> None:
        """Put one more token in its place."""
        if isinstance(token, Or) and self._after_filter:
            self._held, self._after_filter = True, False
            return
        held, self._held = self._held, False
        if held and not isinstance(token, Filter):
            self._terms.append(_OR)
        self._after_filter = isinstance(token, Filter)
        match token:
            case Filter():
                self._filter(token, alternative=held)
            case Lacks():
                self._conditions.append(token)
            case Sign():
                self._close()
                self._sign = token
            case Named():
                self._file(token)
            case _:
                self._terms.append(token)

    def end(self) -> Parsed:
        """Everything that was read."""
        if self._held:
            self._terms.append(_OR)
        self._close()
        return Parsed(tuple(self._parts), tuple(self._conditions))

    def _filter(self, token: Filter, *, alternative: bool) -> None:
        if not alternative:
            self._conditions.append(token)
            return
        before = self._conditions.pop()
        assert not isinstance(before, Lacks)
        first = before.options if isinstance(before, Filters) else (before,)
        self._conditions.append(Filters((*first, token)))

    def _file(self, token: Named) -> None:
        # Between two files there is nothing that OR could join.
        self._close(drop_or=self._sign is None)
        negative = any(sign is not None and sign.negative for sign in (self._sign, token.sign))
        self._parts.append(Part(token.file, 1.0 if self._weight is None else self._weight, negative))
        self._weight = self._sign = None

    def _close(self, *, drop_or: bool = False) -> None:
        """End the part of words that was read, if there are any; its sign and weight end with it."""
        if not self._terms:
            return
        after_file = self._sign is None and bool(self._parts)
        if not ((drop_or or after_file) and all(isinstance(term, Or) for term in self._terms)):
            negative = self._sign is not None and self._sign.negative
            weight = 1.0 if self._weight is None else self._weight
            self._parts.append(Part(Words(_joined(self._terms)), weight, negative))
        self._terms = []
        self._weight = self._sign = None


def _joined(terms: list[Word | Phrase | Or]) -> tuple[Word | Phrase | Either, ...]:
    """The terms with alternatives put together."""
    done: list[Word | Phrase | Either] = []
    rest = iter(enumerate(terms))
    for at, term in rest:
        if not isinstance(term, Or):
            done.append(term)
            continue
        after = terms[at + 1] if at + 1 < len(terms) else _OR
        if done and not isinstance(after, Or):
            done.append(Either((*options(done.pop()), after)))
            next(rest)
        else:
            done.append(Word("OR"))
    return tuple(done)
