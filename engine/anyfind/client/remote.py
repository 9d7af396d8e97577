"""A library through the engine that runs for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from anyfind.api.paths import plain_path
from anyfind.client.engine import SCAN_S, Document, EngineClient, Progress
from anyfind.errors import NotFound

PAGE: Final = 500
"""Rows that a listing asks for at a time."""


class RemoteLibrary:
    """The documents of a running engine. Use it as a context manager.

    Args:
        client: Talks to the engine.
    """

    def __init__(self, client: EngineClient) -> None:
        self._client = client

    def __enter__(self) -> RemoteLibrary:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._client.close()

    @property
    def pid(self) -> int | None:
        """The engine's process."""
        return self._client.endpoint.pid

    # -- folders -----------------------------------------------------------------------------------

    def folders(self) -> list[Document]:
        """The folders of the library."""
        found: list[Document] = self._client.call("GET", "/folders")["folders"]
        return found

    def add_folder(self, folder: Path, rules: Sequence[str]) -> Document:
        """Add a folder and learn the names in it."""
        body = {"path": str(plain_path(folder)), "rules": list(rules)}
        added: Document = self._client.call("POST", "/folders", body, SCAN_S)
        return added

    def remove_folder(self, folder: Path) -> int:
        """Take a folder out; how many files left with it."""
        return int(self._client.call("DELETE", f"/folders/{self._folder_id(folder)}", None, SCAN_S)["files"])

    def set_rules(self, folder: Path, rules: Sequence[str]) -> Document:
        """Give a folder other exclusion rules."""
        path = f"/folders/{self._folder_id(folder)}"
        changed: Document = self._client.call("PATCH", path, {"rules": list(rules)}, SCAN_S)
        return changed

    def move_folder(self, old: Path, new: Path, *, force: bool) -> list[Document]:
        """Folders lie elsewhere now."""
        body = {"old": str(plain_path(old)), "new": str(plain_path(new)), "force": force}
        moved: list[Document] = self._client.call("POST", "/folders/move", body, SCAN_S)["folders"]
        return moved

    def _folder_id(self, folder: Path) -> int:
        path = plain_path(folder)
        for one in self.folders():
            if one["path"] == str(path):
                return int(one["id"])
        raise NotFound(f"The library has no folder {path}.", hint="'anyfind folders' lists its folders.")

    # -- indexing and searching --------------------------------------------------------------------

    def index(self, paths: Sequence[Path], progress: Progress, *, retry_failed: bool) -> Document:
        """Bring folders, or all, up to date."""
        folders = [str(plain_path(path)) for path in paths]
        return self._client.run_job({"kind": "index", "folders": folders, "retry_failed": retry_failed}, progress)

    def search(self, request: Mapping[str, Any]) -> Document:
        """Answer a query; paths in it are absolute."""
        answer: Document = self._client.call("POST", "/search", _sent(request))
        return answer

    def save_search(self, name: str, request: Mapping[str, Any]) -> Document:
        """Keep a search by a name."""
        answer: Document = self._client.call("POST", "/searches", {"name": name, "request": _sent(request)})
        return answer

    def saved_searches(self, *, count: bool) -> list[Document]:
        """The saved searches, with how much is new in each if that is to be counted."""
        rows: list[Document] = self._client.call("GET", f"/searches?count={str(count).lower()}")["searches"]
        return rows

    def run_search(self, name: str) -> Document:
        """What a saved search finds now."""
        answer: Document = self._client.call("POST", f"/searches/{quote(name, safe='')}/run")
        return answer

    def remove_search(self, name: str) -> None:
        """Forget a saved search."""
        self._client.call("DELETE", f"/searches/{quote(name, safe='')}")

    def history(self, limit: int) -> Document:
        """Searches that were made."""
        answer: Document = self._client.call("GET", f"/history?limit={limit}")
        return answer

    def switch_history(self, *, on: bool) -> None:
        """Remember searches, or no more."""
        self._client.call("PUT", "/history", {"on": on})

    def clear_history(self) -> int:
        """Forget all searches that were made; how many."""
        return int(self._client.call("DELETE", "/history")["cleared"])

    def find_duplicates(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Find copies; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "duplicates.find", **request}, progress)

    def dismissed_duplicates(self) -> list[Document]:
        """What is no duplicate for the user."""
        rows: list[Document] = self._client.call("GET", "/duplicates/dismissed")["dismissed"]
        return rows

    def dismiss_duplicates(self, groups: Sequence[str], files: Sequence[Path]) -> int:
        """Speak no more of groups, or of files as copies of each other."""
        body = {"groups": list(groups), "files": [str(plain_path(path)) for path in files]}
        return int(self._client.call("POST", "/duplicates/dismiss", body)["pairs"])

    def restore_duplicates(self, ids: Sequence[int]) -> int:
        """Speak of them again; of all without any number."""
        return int(self._client.call("POST", "/duplicates/restore", {"ids": list(ids)})["pairs"])

    def status(self) -> Document:
        """The state of the library."""
        answer: Document = self._client.call("GET", "/status")
        return answer

    def indexing(self) -> Document | None:
        """What the indexer does now."""
        answer: Document = self._client.call("GET", "/indexing")
        return answer

    def pause(self, minutes: float | None) -> Document:
        """Stop indexing, for a while or until it is resumed."""
        answer: Document = self._client.call("POST", "/indexing/pause", {"minutes": minutes})
        return answer

    def resume(self, *, override: bool) -> Document:
        """Go on indexing."""
        answer: Document = self._client.call("POST", "/indexing/resume", {"override": override})
        return answer

    def check(self, progress: Progress, *, repair: bool) -> Document:
        """Look for damage."""
        return self._client.run_job({"kind": "check", "repair": repair}, progress)

    def backup(self, target: Path, progress: Progress, *, overwrite: bool) -> Document:
        """Write a backup while everything goes on."""
        request = {"kind": "backup", "target": str(plain_path(target)), "overwrite": overwrite}
        return self._client.run_job(request, progress)

    # -- models, plugins and adapters --------------------------------------------------------------

    def models(self) -> list[Document]:
        """One row an encoder."""
        rows: list[Document] = self._client.call("GET", "/models")["models"]
        return rows

    def plugins(self) -> list[Document]:
        """One row a plugin."""
        rows: list[Document] = self._client.call("GET", "/plugins")["plugins"]
        return rows

    def switch_plugin(self, name: str, *, on: bool) -> Document:
        """Switch a plugin on or off."""
        verb = "enable" if on else "disable"
        answer: Document = self._client.call("POST", f"/plugins/{quote(name, safe='')}/{verb}")
        return answer

    def adapters(self) -> list[Document]:
        """One row an adapter."""
        rows: list[Document] = self._client.call("GET", "/adapters")["adapters"]
        return rows

    def fitting_methods(self) -> Document:
        """The ways to fit a bridge, and those to correct its scores."""
        answer: Document = self._client.call("GET", "/adapters/methods")
        return answer

    def collect_pairs(self, progress: Progress) -> Document:
        """Collect the pairs of the library anew."""
        return self._client.run_job({"kind": "align.pairs"}, progress)

    def import_pairs(self, path: Path, progress: Progress) -> Document:
        """Take the pairs of a file in."""
        return self._client.run_job({"kind": "align.pairs", "given": str(plain_path(path))}, progress)

    def give_pairs(self, given: Sequence[Mapping[str, Any]]) -> Document:
        """Take in what the user says of files."""
        answer: Document = self._client.call("POST", "/pairs", {"pairs": [dict(one) for one in given]})
        return answer

    def take_back_pair(self, pair: int) -> None:
        """Forget a pair that the user gave."""
        self._client.call("DELETE", f"/pairs/{pair}")

    def wanted_pairs(self, modality: str | None, count: int) -> Document:
        """Files that words would help most with."""
        asked = "" if modality is None else f"&modality={quote(modality, safe='')}"
        answer: Document = self._client.call("GET", f"/pairs/wanted?limit={count}{asked}")
        return answer

    def pair_summary(self) -> Document:
        """How many pairs there are, by where they come from."""
        answer: Document = self._client.call("GET", "/pairs/summary")
        return answer

    def pairs(self, which: Mapping[str, str | None]) -> Iterator[Document]:
        """The pairs of a state, source or modality, page by page."""
        asked = "".join(f"&{key}={quote(value, safe='')}" for key, value in which.items() if value is not None)
        cursor = ""
        while True:
            page: Document = self._client.call("GET", f"/pairs?limit={PAGE}{asked}{cursor}")
            yield from page["pairs"]
            if page["next"] is None:
                return
            cursor = f"&cursor={quote(page['next'], safe='')}"

    def decide_pairs(self, decision: Mapping[str, Any]) -> int:
        """Accept or reject pairs."""
        return int(self._client.call("POST", "/pairs/decisions", decision)["decided"])

    def use_adapter(self, name: str) -> None:
        """Search through an adapter from now on."""
        self._client.call("POST", f"/adapters/{quote(name, safe='')}/use")

    def remove_adapter(self, name: str) -> None:
        """Remove an adapter of this library."""
        self._client.call("DELETE", f"/adapters/{quote(name, safe='')}")

    def restore_adapter(self, name: str) -> None:
        """Bring an adapter back that was removed."""
        self._client.call("POST", f"/adapters/{quote(name, safe='')}/restore")

    def compare_adapters(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Compare two adapters; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "align.compare", **request}, progress)

    def fit_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Fit a bridge; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "align.fit", **request}, progress)

    def score_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Judge scorers for an adapter, and switch on those that help."""
        return self._client.run_job({"kind": "align.score", **request}, progress)

    def upgrade(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Change the encoder of a modality; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "align.upgrade", **request}, progress)

    def upgrades(self) -> list[Document]:
        """Changes of encoders that are under way."""
        rows: list[Document] = self._client.call("GET", "/upgrade")["upgrades"]
        return rows

    def act_on_upgrade(self, act: str, modality: str | None) -> list[Document]:
        """Pause, resume, roll back or finish."""
        rows: list[Document] = self._client.call("POST", f"/upgrade/{act}", {"modality": modality}, SCAN_S)["upgrades"]
        return rows

    def make_map(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Make a map; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "align.map", **request}, progress)

    def map_points(self, name: str) -> Iterator[Document]:
        """Every file as a point on a map, page by page."""
        cursor = ""
        while True:
            page: Document = self._client.call("GET", f"/maps/{quote(name, safe='')}/points?limit={PAGE}{cursor}")
            yield from page["points"]
            if page["next"] is None:
                return
            cursor = f"&cursor={quote(page['next'], safe='')}"

    def edit_adapter(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Add pairs to an adapter or take them out; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "align.edit", **request}, progress)

    def report_alignment(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Report on pairs of the library or of files; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "align.report", **request}, progress)

    def evaluate_retrieval(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Recall both ways on captioned files."""
        return self._client.run_job({"kind": "eval.retrieval", **request}, progress)

    def evaluate_stamps(self, folder: Path | None, progress: Progress) -> Document:
        """Recall across words, pictures, sounds and speech."""
        path = None if folder is None else str(plain_path(folder))
        return self._client.run_job({"kind": "eval.stamps", "folder": path}, progress)

    def evaluate_search(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Measure search on its evaluation set; the request is that of the job, without its kind."""
        return self._client.run_job({"kind": "eval.search", **request}, progress)

    # -- the engine itself -------------------------------------------------------------------------

    def tokens(self) -> list[Document]:
        """The read-only tokens, without what is secret about them."""
        found: list[Document] = self._client.call("GET", "/tokens")["tokens"]
        return found

    def add_token(self, name: str) -> Document:
        """A new read-only token, told once."""
        made: Document = self._client.call("POST", "/tokens", {"name": name})
        return made

    def remove_token(self, name: str) -> None:
        """Take a read-only token back."""
        self._client.call("DELETE", f"/tokens/{quote(name, safe='')}")

    def reload(self) -> None:
        """Read plugins, weights, adapters and settings anew."""
        self._client.call("POST", "/reload")


def _sent(request: Mapping[str, Any]) -> dict[str, Any]:
    """A search as it goes over the wire, without what is not asked."""
    sent = {key: value for key, value in request.items() if value not in (None, [], False)}
    for key in ("image", "sound", "like"):
        if key in sent:
            sent[key] = {"path": sent[key]}
    return sent
