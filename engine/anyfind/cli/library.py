"""The library that a command works on: through the engine that runs for it, or opened by the command itself.

Both give the same plain documents, so that everything is printed in one way.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeVar

from anyfind.api.endpoint import library_folder
from anyfind.cli.progress import Progress
from anyfind.client.finding import find_engine
from anyfind.client.remote import RemoteLibrary
from anyfind.errors import LibraryBusy, WeightsMissing

Document = dict[str, Any]
Outcome = TypeVar("Outcome")

PATIENCE_S: Final = 5.0
"""How long a command that writes waits for another one to finish, or for an engine that starts to answer."""

TURN_S: Final = 0.25
"""Pause between two looks at whether the library is free or its engine answers."""


class Library(Protocol):
    """What the commands need of a library."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...

    @property
    def pid(self) -> int | None: ...

    def folders(self) -> list[Document]: ...

    def add_folder(self, folder: Path, rules: Sequence[str]) -> Document: ...

    def remove_folder(self, folder: Path) -> int: ...

    def set_rules(self, folder: Path, rules: Sequence[str]) -> Document: ...

    def move_folder(self, old: Path, new: Path, *, force: bool) -> list[Document]: ...

    def index(self, paths: Sequence[Path], progress: Progress, *, retry_failed: bool) -> Document: ...

    def search(self, request: Mapping[str, Any]) -> Document: ...

    def save_search(self, name: str, request: Mapping[str, Any]) -> Document: ...

    def saved_searches(self, *, count: bool) -> list[Document]: ...

    def run_search(self, name: str) -> Document: ...

    def remove_search(self, name: str) -> None: ...

    def history(self, limit: int) -> Document: ...

    def switch_history(self, *, on: bool) -> None: ...

    def clear_history(self) -> int: ...

    def find_duplicates(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def dismissed_duplicates(self) -> list[Document]: ...

    def dismiss_duplicates(self, groups: Sequence[str], files: Sequence[Path]) -> int: ...

    def restore_duplicates(self, ids: Sequence[int]) -> int: ...

    def status(self) -> Document: ...

    def indexing(self) -> Document | None: ...

    def pause(self, minutes: float | None) -> Document: ...

    def resume(self, *, override: bool) -> Document: ...

    def check(self, progress: Progress, *, repair: bool) -> Document: ...

    def backup(self, target: Path, progress: Progress, *, overwrite: bool) -> Document: ...

    def models(self) -> list[Document]: ...

    def plugins(self) -> list[Document]: ...

    def switch_plugin(self, name: str, *, on: bool) -> Document: ...

    def adapters(self) -> list[Document]: ...

    def fitting_methods(self) -> Document: ...

    def collect_pairs(self, progress: Progress) -> Document: ...

    def import_pairs(self, path: Path, progress: Progress) -> Document: ...

    def give_pairs(self, given: Sequence[Mapping[str, Any]]) -> Document: ...

    def take_back_pair(self, pair: int) -> None: ...

    def wanted_pairs(self, modality: str | None, count: int) -> Document: ...

    def pair_summary(self) -> Document: ...

    def pairs(self, which: Mapping[str, str | None]) -> Iterator[Document]: ...

    def decide_pairs(self, decision: Mapping[str, Any]) -> int: ...

    def use_adapter(self, name: str) -> None: ...

    def remove_adapter(self, name: str) -> None: ...

    def restore_adapter(self, name: str) -> None: ...

    def compare_adapters(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def fit_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def score_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def make_map(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def map_points(self, name: str) -> Iterator[Document]: ...

    def edit_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def upgrade(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def upgrades(self) -> list[Document]: ...

    def act_on_upgrade(self, act: str, modality: str | None) -> list[Document]: ...

    def report_alignment(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def evaluate_retrieval(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def evaluate_stamps(self, folder: Path | None, progress: Progress) -> Document: ...

    def evaluate_search(self, request: Mapping[str, Any], progress: Progress) -> Document: ...

    def tokens(self) -> list[Document]: ...

    def add_token(self, name: str) -> Document: ...

    def remove_token(self, name: str) -> None: ...

    def reload(self) -> None: ...


def open_library(home: Path | None, verbose: int, *, write: bool = False) -> Library:
    """The library of a command: its engine's, if one runs.

    Args:
        home: The value of ``--home``.
        verbose: The count of ``-v``.
        write: Whether the command changes the library, for which its lock is needed where no engine runs.

    Raises:
        LibraryBusy: Another process holds the lock, and no engine answers.
    """
    folder = library_folder(home)
    deadline = time.monotonic() + PATIENCE_S
    while True:
        # Asked again each time: whoever holds the lock may be an engine that has not begun to listen.
        client = find_engine(folder)
        if client is not None:
            return RemoteLibrary(client)
        from anyfind.cli.local import LocalLibrary
        from anyfind.cli.output import open_engine

        try:
            return LocalLibrary(open_engine(home, verbose, write=write, patience_s=TURN_S))
        except LibraryBusy:
            if time.monotonic() > deadline:
                raise


def tell_engine(home: Path | None) -> None:
    """Have a running engine read anew what a command changed beside it: plugins or weights."""
    client = find_engine(library_folder(home))
    if client is not None:
        with RemoteLibrary(client) as library:
            library.reload()


def with_weights(
    home: Path | None, verbose: int, library: Library, run: Callable[[], Outcome], *, yes: bool, as_json: bool
) -> Outcome:
    """Do something; if it lacks weights, fetch them after asking, and do it again.

    Raises:
        WeightsMissing: They are missing and nobody said yes.
    """
    try:
        return run()
    except WeightsMissing:
        fetch_weights(home, verbose, library, yes=yes, as_json=as_json)
    return run()


def fetch_weights(
    home: Path | None, verbose: int, library: Library, *, yes: bool, as_json: bool, everything: bool = False
) -> None:
    """Fetch the weights that are missing, after asking, in this process; a running engine takes them up.

    Raises:
        WeightsMissing: They are missing and nobody said yes.
    """
    from anyfind.cli.output import ensure_weights, open_engine

    with open_engine(home, verbose) as engine:
        ensure_weights(engine, yes=yes, as_json=as_json, everything=everything)
    library.reload()
