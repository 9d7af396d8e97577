"""Questions to try, out of what is in the library: a word of a name, what is in a picture, a kind of file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from anyfind.api.answers import SearchAnswer
from anyfind.api.live import FilePage, FileWords
from anyfind.api.requests import SearchRequest
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.engine import EngineClient

MOST: Final = 4
LOOKED_AT: Final = 200
PICTURES: Final = 6

_WORD: Final = re.compile(r"[^\W\d_]{4,}")


class Examples:
    """Collects examples, one request after the other, and tells when there are others.

    Args:
        client: The engine.
        told: Gets the examples whenever there are more; those about pictures come first.
    """

    def __init__(self, client: EngineClient, told: Callable[[list[str]], None]) -> None:
        self._client = client
        self._told = told
        self._call: Call | None = None
        self._of_names: list[str] = []
        self._of_pictures: list[str] = []
        self._waiting: list[int] = []

    @property
    def found(self) -> list[str]:
        """The examples."""
        half = MOST // 2
        pictures = self._of_pictures[: MOST - min(len(self._of_names), half)]
        return (pictures + self._of_names)[:MOST]

    def ask(self) -> None:
        """Look at what is in the library now, unless that goes on already."""
        if self._call is not None and self._call.live:
            return
        if len(self._of_names) < MOST:
            self._call = self._client.send("GET", "/files", FilePage, self._files, self._quiet, limit=LOOKED_AT)
        else:
            self._ask_pictures()

    def stop(self) -> None:
        """Forget what is under way."""
        if self._call is not None:
            self._call.drop()
            self._call = None

    def _files(self, page: FilePage) -> None:
        names = [PurePath(one.path).stem for one in page.files if one.modality != "image"]
        self._of_names = _telling(names or [PurePath(one.path).stem for one in page.files])
        self._tell()
        self._ask_pictures()

    def _ask_pictures(self) -> None:
        if len(self._of_pictures) >= MOST:
            return
        self._call = self._client.search(SearchRequest(text="type:image", k=PICTURES), self._pictures, self._quiet)

    def _pictures(self, answer: SearchAnswer) -> None:
        self._waiting = [one.file for one in answer.results if one.file is not None]
        self._next_picture()

    def _next_picture(self) -> None:
        if not self._waiting:
            return
        file = self._waiting.pop(0)
        self._call = self._client.send("GET", f"/files/{file}/words", FileWords, self._words, self._no_words)

    def _words(self, words: FileWords) -> None:
        fresh = next((one.word for one in words.words if one.word not in self._of_pictures), None)
        if fresh is not None:
            self._of_pictures.append(fresh)
            self._tell()
        self._next_picture()

    def _no_words(self, failure: Failure) -> None:
        """This picture has no vector yet; the next time it may."""
        del failure
        self._next_picture()

    def _quiet(self, failure: Failure) -> None:
        """The engine is asked again with the next change."""
        del failure

    def _tell(self) -> None:
        self._told(self.found)


def _telling(stems: list[str]) -> list[str]:
    """Words of names that are in few of them, the longest first."""
    counts: dict[str, int] = {}
    for stem in stems:
        for word in {one.lower() for one in _WORD.findall(stem)}:
            counts[word] = counts.get(word, 0) + 1
    rare = [word for word, count in counts.items() if count <= max(3, len(stems) // 10)]
    return sorted(rare, key=lambda word: (-min(len(word), 10), word))[:MOST]
