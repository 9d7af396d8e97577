"""Many small files with few questions to the processes that read them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from anyfind.errors import AnyfindError, Cancelled, PluginError
from anyfind.plugins.ahead import ReadAhead
from anyfind.plugins.worker.process import Worker
from anyfind.plugins.worker.told import as_raised, as_said
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.manifest import ExtractorEntry
from anyfind.sdk.types import Source

Asked = Sequence[tuple[Sequence[ExtractorEntry], Path, bytes]]
"""The extractors that may read a file, its path and its first bytes."""

Said = Mapping[str, float | Exception] | Exception
"""How sure each of them is, or what went wrong with the file."""

Working = Callable[[Sequence[ExtractorEntry], CancelToken | None], contextlib.AbstractContextManager[Worker]]
"""A process that has made extractors of one plugin, for one piece of work."""

One = Callable[[Sequence[ExtractorEntry], Path, bytes], Mapping[str, float | Exception]]
"""Asks about a single file."""


class Crowds:
    """Asks about many files at once. A file that ends the process, or breaks a rule, costs only itself.

    Args:
        working: Gives a process.
        context: The surroundings of a call, as they travel, without a scratch folder.
        patience: Seconds that a process may be silent over one file of an extractor.
        memory_mb: What a process may use, for errors.
    """

    def __init__(
        self,
        working: Working,
        context: Callable[[ExtractorEntry], dict[str, Any]],
        patience: Callable[[ExtractorEntry], float],
        memory_mb: int,
    ) -> None:
        self._working = working
        self._context = context
        self._patience = patience
        self._memory_mb = memory_mb

    def sniff(self, asked: Asked, one: One) -> list[Said]:
        """How sure extractors are of each file.

        Args:
            asked: About what.
            one: Used where candidates belong to several plugins, or the process ended over many files.

        Raises:
            Cancelled: Anyfind is closing.
        """
        by_plugin: dict[str, list[int]] = {}
        for number, (entries, _, _) in enumerate(asked):
            plugins = {entry.full_id.partition("/")[0] for entry in entries}
            if len(plugins) == 1:
                by_plugin.setdefault(plugins.pop(), []).append(number)
        said: dict[int, Said] = {}
        for numbers in by_plugin.values():
            try:
                answers = self._sniff([asked[number] for number in numbers])
            except PluginError:
                continue
            said.update(zip(numbers, answers, strict=True))
        for number, (entries, path, head) in enumerate(asked):
            if number not in said:
                try:
                    said[number] = one(entries, path, head)
                except (OSError, MemoryError) as error:
                    said[number] = error
        return [said[number] for number in range(len(asked))]

    def read(self, entry: ExtractorEntry, asked: Sequence[tuple[Source, Path]], cancel: CancelToken) -> list[ReadAhead]:
        """What an extractor gives of each file.

        Raises:
            Cancelled: The token was set.
        """
        read: list[ReadAhead] = []
        while len(read) < len(asked):
            try:
                self._read(entry, asked[len(read) :], cancel, read)
            except Cancelled:
                raise
            except (AnyfindError, OSError, MemoryError) as error:
                read.append(ReadAhead((), error))
        return read

    def _sniff(self, asked: Asked) -> list[Said]:
        entries = {entry.full_id: entry for some, _, _ in asked for entry in some}
        request = {
            "op": "sniff_all",
            "id": asked[0][0][0].full_id,
            "files": [
                {"ids": [entry.full_id for entry in some], "path": path, "head": head} for some, path, head in asked
            ],
        }
        what = f"look at {asked[0][1].name} and {len(asked) - 1} other files"
        patience = max(map(self._patience, entries.values()))
        with self._working(list(entries.values()), None) as worker:
            answers: Sequence[Mapping[str, Any]] = worker.call(request, what, patience)
        return [self._said(some, path, answer) for (some, path, _), answer in zip(asked, answers, strict=True)]

    def _read(
        self,
        entry: ExtractorEntry,
        asked: Sequence[tuple[Source, Path]],
        cancel: CancelToken,
        read: list[ReadAhead],
    ) -> None:
        """Read files until the last or until something happens; what came of each is added to ``read``."""
        names = [source.path.name for source, _ in asked]
        request = {"op": "extract_all", "id": entry.full_id, "files": list(asked), "context": self._context(entry)}
        found: list[object] = []
        done = 0

        def doing(part: Mapping[str, Any]) -> str | None:
            return f"read {names[part['number'] + 1]}" if part["last"] and part["number"] + 1 < len(names) else None

        with self._working([entry], cancel) as worker:
            answers = worker.ask(request, f"read {names[0]}", self._patience(entry), cancel, doing=doing)
            with contextlib.closing(answers):
                for last, part in answers:
                    if last:
                        break
                    found += part["found"]
                    if part["last"]:
                        read.append(ReadAhead(found, self._raised(part["error"], entry, names[done])))
                        found, done = [], done + 1
        if done < len(asked):
            raise PluginError(f"The extractor {entry.full_id} said nothing about {names[done]}.")

    def _raised(self, told: Mapping[str, Any] | None, entry: ExtractorEntry, name: str) -> Exception | None:
        return None if told is None else as_raised(told, entry.full_id, f"read {name}", self._memory_mb)

    def _said(self, entries: Sequence[ExtractorEntry], path: Path, answer: Mapping[str, Any]) -> Said:
        return as_said(answer, entries, f"look at {path.name}", self._memory_mb)
