"""A library that the command opens itself, because no engine runs for it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from anyfind.api.requests import NewToken, SearchRequest
from anyfind.cli.local_pairs import LocalPairs
from anyfind.errors import NotFound, UsageError
from anyfind.http.tokens import TokenBook
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import folders
from anyfind.service.search_set.measuring import SearchSetRequest, measure

Document = dict[str, Any]


class LocalLibrary(LocalPairs):
    """The same documents as those of a running engine. Use it as a context manager.

    Args:
        engine: The open library; closed with this.
    """

    def __enter__(self) -> LocalLibrary:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._engine.close()

    @property
    def pid(self) -> int | None:
        """No engine runs."""
        return None

    # -- folders -----------------------------------------------------------------------------------

    def folders(self) -> list[Document]:
        """The folders of the library."""
        return [folder.model_dump(by_alias=True) for folder in self._engine.folders()]

    def add_folder(self, folder: Path, rules: Sequence[str]) -> Document:
        """Add a folder and learn the names in it."""
        return self._engine.add_folder(folder, rules).model_dump(by_alias=True)

    def remove_folder(self, folder: Path) -> int:
        """Take a folder out; how many files left with it."""
        return self._engine.remove_folder(folder)

    def set_rules(self, folder: Path, rules: Sequence[str]) -> Document:
        """Give a folder other exclusion rules."""
        root = folders.by_path(self._engine, folder)
        return self._engine.set_rules(root.id, rules).model_dump(by_alias=True)

    def move_folder(self, old: Path, new: Path, *, force: bool) -> list[Document]:
        """Folders lie elsewhere now."""
        return [folder.model_dump(by_alias=True) for folder in self._engine.move_folder(old, new, force=force)]

    # -- indexing and searching --------------------------------------------------------------------

    def index(self, paths: Sequence[Path], progress: Progress, *, retry_failed: bool) -> Document:
        """Bring folders, or all, up to date."""
        return self._engine.bring_up_to_date(paths, progress, retry_failed=retry_failed).model_dump(by_alias=True)

    def search(self, request: Mapping[str, Any]) -> Document:
        """Answer a query."""
        from anyfind.service.asking import make_query
        from anyfind.service.searches import remember

        files = {key: Path(request[key]) if request.get(key) else None for key in ("image", "sound", "like")}
        asked = _asked(request)
        query = make_query(self._engine, asked, files)
        self._engine.require_weights()
        answer = self._engine.search(query).model_dump(by_alias=True)
        remember(self._engine, asked)
        return answer

    def save_search(self, name: str, request: Mapping[str, Any]) -> Document:
        """Keep a search by a name."""
        from anyfind.api.searches import NewSearch
        from anyfind.service import searches

        try:
            new = NewSearch(name=name, request=_asked(request))
        except ValidationError as error:
            raise UsageError(f"{name!r} cannot be the name of a search.", hint="Use some letters.") from error
        return searches.save(self._engine, new.name, new.request).model_dump(by_alias=True)

    def saved_searches(self, *, count: bool) -> list[Document]:
        """The saved searches, with how much is new in each if that is to be counted."""
        from anyfind.service import searches

        return [row.model_dump(by_alias=True) for row in searches.saved(self._engine, count=count).searches]

    def run_search(self, name: str) -> Document:
        """What a saved search finds now."""
        from anyfind.service import searches

        self._engine.require_weights()
        return searches.run(self._engine, name).model_dump(by_alias=True)

    def remove_search(self, name: str) -> None:
        """Forget a saved search."""
        from anyfind.service import searches

        searches.remove(self._engine, name)

    def history(self, limit: int) -> Document:
        """Searches that were made."""
        from anyfind.service import searches

        return searches.history(self._engine, limit).model_dump(by_alias=True)

    def switch_history(self, *, on: bool) -> None:
        """Remember searches, or no more."""
        self._engine.store.searches.record(on=on)

    def clear_history(self) -> int:
        """Forget all searches that were made; how many."""
        return self._engine.store.searches.clear()

    def find_duplicates(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Find copies."""
        from anyfind.sdk.contracts import CancelToken
        from anyfind.service import duplicates

        return duplicates.find(self._engine, duplicates.DuplicatesRequest.of(request), progress, CancelToken())

    def dismissed_duplicates(self) -> list[Document]:
        """What is no duplicate for the user."""
        from anyfind.service import duplicates

        return duplicates.dismissed(self._engine)

    def dismiss_duplicates(self, groups: Sequence[str], files: Sequence[Path]) -> int:
        """Speak no more of groups, or of files as copies of each other."""
        from anyfind.service import duplicates

        return len(duplicates.dismiss(self._engine, groups, files))

    def restore_duplicates(self, ids: Sequence[int]) -> int:
        """Speak of them again; of all without any number."""
        from anyfind.service import duplicates

        return duplicates.restore(self._engine, ids or None)

    def status(self) -> Document:
        """The state of the library."""
        return self._engine.status().model_dump(by_alias=True)

    def indexing(self) -> Document | None:
        """Nothing is indexed by itself while no engine runs."""
        return None

    def pause(self, minutes: float | None) -> Document:  # noqa: ARG002 (the library's signature)
        """There is nothing to pause.

        Raises:
            NotFound: Always.
        """
        raise _no_engine()

    def resume(self, *, override: bool) -> Document:  # noqa: ARG002 (the library's signature)
        """There is nothing to resume.

        Raises:
            NotFound: Always.
        """
        raise _no_engine()

    def check(self, progress: Progress, *, repair: bool) -> Document:
        """Look for damage."""
        return self._engine.check(repair=repair, progress=progress).document()

    def backup(self, target: Path, progress: Progress, *, overwrite: bool) -> Document:
        """Write a backup."""
        return self._engine.backup(target, progress, overwrite=overwrite).document()

    # -- models, plugins and adapters --------------------------------------------------------------

    def models(self) -> list[Document]:
        """One row an encoder."""
        return self._engine.model_rows()

    def plugins(self) -> list[Document]:
        """One row a plugin."""
        return self._engine.plugin_rows()

    def switch_plugin(self, name: str, *, on: bool) -> Document:
        """Switch a plugin on or off."""
        from anyfind.service import plugins

        plugin, changed = (plugins.enable if on else plugins.disable)(self._engine, name)
        return {"plugin": plugin, "enabled": on, "changed": changed}

    def adapters(self) -> list[Document]:
        """One row an adapter."""
        return self._engine.adapter_rows()

    def fitting_methods(self) -> Document:
        """The ways to fit a bridge, and those to correct its scores."""
        from anyfind.service import methods

        return methods.rows(self._engine.registry)

    def use_adapter(self, name: str) -> None:
        """Search through an adapter from now on."""
        self._engine.use_adapter(name)

    def remove_adapter(self, name: str) -> None:
        """Remove an adapter of this library."""
        self._engine.remove_adapter(name)

    def restore_adapter(self, name: str) -> None:
        """Bring an adapter back that was removed."""
        self._engine.adapters.restore(name)

    def compare_adapters(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Compare two adapters on the library's held-out pairs."""
        from anyfind.service import side_by_side

        return side_by_side.compare(self._engine, str(request["one"]), str(request["other"]), progress, CancelToken())

    def fit_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Fit a bridge."""
        self._engine.require_weights()
        from anyfind.service.fitting import FitRequest

        return self._engine.fit_adapter(FitRequest.of(request), progress)

    def score_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Judge scorers for an adapter, and switch on those that help."""
        from anyfind.sdk.contracts import CancelToken
        from anyfind.service import score_request

        if not request["off"]:
            self._engine.require_weights()
        return score_request.score_adapter(
            self._engine, score_request.ScoreRequest.of(request), progress, CancelToken()
        )

    def upgrade(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Change the encoder of a modality."""
        from anyfind.sdk.contracts import CancelToken
        from anyfind.service import upgrading

        asked = upgrading.UpgradeRequest(**request)
        prepared = upgrading.prepare(self._engine, asked, progress, CancelToken())
        begun = upgrading.begin(self._engine, prepared)
        self._engine.begin_anew()
        return begun

    def upgrades(self) -> list[Document]:
        """Changes of encoders that are under way."""
        from anyfind.service import upgrading

        return upgrading.rows(self._engine)

    def act_on_upgrade(self, act: str, modality: str | None) -> list[Document]:
        """Pause, resume, roll back or finish."""
        from anyfind.service import upgrading

        acts = {"pause": upgrading.pause, "resume": upgrading.resume, "finish": upgrading.finish}
        (upgrading.roll_back if act == "rollback" else acts[act])(self._engine, modality)
        if act == "rollback":
            upgrading.sweep(self._engine)
            self._engine.begin_anew()
        return self.upgrades()

    def make_map(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Make a map, or put what is new on the one there is."""
        from anyfind.sdk.contracts import CancelToken
        from anyfind.service import mapping

        self._engine.require_weights()
        return mapping.make_map(self._engine, mapping.MapRequest.of(request), progress, CancelToken())

    def map_points(self, name: str) -> Iterator[Document]:
        """Every file as a point on a map."""
        from anyfind.service import mapping

        return mapping.every_point(self._engine, name)

    def edit_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Add pairs to an adapter or take them out."""
        from anyfind.sdk.contracts import CancelToken
        from anyfind.service import editing

        self._engine.require_weights()
        return editing.edit_adapter(self._engine, editing.EditRequest.of(request), progress, CancelToken())

    def report_alignment(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Report on pairs of the library or of files."""
        from anyfind.sdk.contracts import CancelToken
        from anyfind.service import reporting

        self._engine.require_weights()
        return reporting.report(self._engine, reporting.ReportRequest.of(request), progress, CancelToken())

    def evaluate_retrieval(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Recall both ways on captioned files."""
        self._engine.require_weights()
        files, captions = (None if request[key] is None else Path(request[key]) for key in ("files", "captions"))
        return self._engine.evaluate_retrieval(
            files,
            captions,
            request["modality"],
            request["route"],
            progress,
        )

    def evaluate_stamps(self, folder: Path | None, progress: Progress) -> Document:
        """Recall across words, pictures, sounds and speech."""
        self._engine.require_weights()
        return self._engine.evaluate_stamps(folder, progress)

    def evaluate_search(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Measure search on its evaluation set."""
        self._engine.require_weights()
        return measure(self._engine, SearchSetRequest.of(request), progress)

    # -- the engine itself -------------------------------------------------------------------------

    @property
    def _book(self) -> TokenBook:
        # Nobody is let in here, so nobody owns it.
        return TokenBook(self._engine.places.library, owner=secrets.token_hex(32))

    def tokens(self) -> list[Document]:
        """The read-only tokens, without what is secret about them."""
        return [token.model_dump() for token in self._book.all()]

    def add_token(self, name: str) -> Document:
        """A new read-only token, told once.

        Raises:
            UsageError: The name cannot be used.
        """
        try:
            asked = NewToken(name=name)
        except ValidationError as error:
            raise UsageError(
                f"{name!r} cannot be the name of a token.", hint="Use letters, digits, spaces, dots and dashes."
            ) from error
        return self._book.add(asked.name).model_dump()

    def remove_token(self, name: str) -> None:
        """Take a read-only token back."""
        self._book.remove(name)

    def reload(self) -> None:
        """What was fetched meanwhile is looked for when it is needed: nothing was kept that could be out of date."""


def _no_engine() -> NotFound:
    return NotFound(
        "No engine runs for this library, so nothing is being indexed.",
        hint="'anyfind serve' or 'anyfind service install' starts one.",
    )


def _asked(request: Mapping[str, Any]) -> SearchRequest:
    """A search as it would have come over the wire."""
    files = {key: {"path": request[key]} for key in ("image", "sound", "like") if request.get(key)}
    try:
        return SearchRequest.model_validate({**request, **{key: files.get(key) for key in ("image", "sound", "like")}})
    except ValidationError as error:
        first = error.errors()[0]
        where = " ".join(str(part) for part in first["loc"])
        raise UsageError(f"{where.capitalize()} cannot be used: {first['msg']}.") from error
