"""Saved searches and the history of searches, as they cross a process border."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from anyfind.api.answers import SearchAnswer, Wire
from anyfind.api.requests import SearchRequest

SearchName = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f/\\]+$")]
"""What a saved search is called."""


class SavedSearch(Wire):
    """A search that is kept by a name, and made anew whenever it is looked at."""

    name: str
    text: str | None = Field(description="Its words, with the filters among them.")
    request: dict[str, Any] = Field(description="All that it asks, as it was sent.")
    created_at: str
    looked_at: str | None = Field(description="When it was run last.")
    new: int | None = Field(
        default=None, description="Results that were not there when it was looked at last, where that was asked for."
    )
    problem: str | None = Field(default=None, description="Why it cannot be made now, where that was tried.")


class SavedSearches(Wire):
    """The saved searches, by name."""

    searches: list[SavedSearch]


class NewSearch(Wire):
    """A search to keep; what has the name already is replaced."""

    name: SearchName
    request: SearchRequest


class SearchRename(Wire):
    """Another name for a saved search."""

    name: SearchName


class SavedRun(Wire):
    """What a saved search finds now."""

    search: SavedSearch
    new_files: list[int] = Field(description="Numbers of the files that were not there at the last look.")
    answer: SearchAnswer


class PastSearch(Wire):
    """A search that was made."""

    id: int
    at: str
    text: str
    request: dict[str, Any]


class History(Wire):
    """Searches that were made, the last one first."""

    on: bool = Field(description="Whether searches are remembered.")
    searches: list[PastSearch]


class HistorySwitch(Wire):
    """Remember searches, or no more."""

    on: bool


class Cleared(Wire):
    """How many searches were forgotten."""

    cleared: int
