"""The demo from the first copy to the picture of the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import anyfind
from anyfind.demo.collection import Collection, build_collection
from anyfind.demo.searches import demo_questions

if TYPE_CHECKING:
    from anyfind.api.answers import Folder, IndexReport, SearchAnswer
    from anyfind.search.query import Query

Progress = Callable[[int, int, str], None]

RESULTS: Final = 5
"""How many answers the demo shows to each question."""


class DemoEngine(Protocol):
    """What the demo needs of an open library."""

    def add_folder(self, folder: Path) -> Folder:
        """Add a folder; adding it again changes nothing."""
        ...

    def bring_up_to_date(self, folders: Sequence[Path], progress: Progress) -> IndexReport:
        """Index what changed below the folders."""
        ...

    def search(self, query: Query) -> SearchAnswer:
        """Answer a query."""
        ...


class DemoSession:
    """One run of the demo.

    Args:
        engine: An open library, for the demo alone.
        folder: Where the demo's files go: the collection, the pictures to ask with, the list of sources.
    """

    def __init__(self, engine: DemoEngine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder.expanduser().absolute()

    @cached_property
    def _collection(self) -> Collection:
        built = build_collection(self._folder)
        self._engine.add_folder(built.folder)
        return built

    def build(self) -> Collection:
        """Copy the collection, unless it is there, and make its folder the library's.

        Raises:
            NotFound: No package with photographs is installed.
        """
        return self._collection

    def index(self, progress: Progress) -> IndexReport:
        """Index the collection; nothing is opened when nothing changed."""
        return self._engine.bring_up_to_date([self._collection.folder], progress)

    def ask(self) -> list[tuple[str, SearchAnswer]]:
        """Ask the five questions: title and answer of each."""
        questions = demo_questions(self._collection)
        return [(question.title, self._engine.search(question.query(RESULTS))) for question in questions]

    def draw(self, answers: Sequence[tuple[str, SearchAnswer]], path: Path) -> Path:
        """Draw the answers as one picture, a PNG.

        Returns:
            Where it lies.

        Raises:
            OSError: The file cannot be written.
        """
        from anyfind.demo.contact_sheet import draw_contact_sheet

        path = path.expanduser().absolute()
        path.parent.mkdir(parents=True, exist_ok=True)
        built = self._collection
        title = f"{len(answers)} searches over {built.photos} pictures and {built.documents} documents"
        footer = f"anyfind {anyfind.__version__} demo. Everything was computed on this computer."
        draw_contact_sheet(answers, path, title=title, footer=footer)
        return path
