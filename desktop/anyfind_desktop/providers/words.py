"""The few words of the search provider, without Qt, which would take longer to load than to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ProviderWords:
    """What the desktop's search shows beside files.

    Attributes:
        reveal: Showing a file in its folder.
        more: Showing all results in the window.
    """

    reveal: str
    more: str


_WORDS: Final = {
    "en": ProviderWords("Show in its folder", "Show all results in Anyfind"),
    "de": ProviderWords("Im Ordner zeigen", "Alle Ergebnisse in Anyfind zeigen"),
    "he": ProviderWords("הצגה בתיקייה", "הצגת כל התוצאות ב־Anyfind"),
}


def words_of(language: str) -> ProviderWords:
    """The words of a language such as ``de_DE``; English where there are none."""
    return _WORDS.get(language.partition("_")[0].lower(), _WORDS["en"])
