"""From a request to a query: files by path, by number, or pasted."""

from __future__ import annotations

import base64
import binascii
import contextlib
import mimetypes
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from anyfind.api.answers import SearchAnswer
from anyfind.api.requests import QueryFile, SearchRequest
from anyfind.errors import BadInput, UsageError
from anyfind.http.problems import Refusal
from anyfind.plugins.mime import sniff_mime
from anyfind.service.asking import checked_parts, file_of, files_in, make_query, names_paths
from anyfind.service.engine import Engine
from anyfind.service.searches import remember

_SUFFIX: Final = re.compile(r"\.[A-Za-z0-9]{1,10}")

PARTS: Final = ("image", "sound", "like")
"""The parts of a query that are files."""


class Pasted:
    """Where pasted bytes lie while they are searched by. Nobody else may look.

    Args:
        folder: Made when needed; what an engine that was killed left in it is thrown away.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)

    @contextlib.contextmanager
    def file(self, data: str, name: str | None) -> Iterator[Path]:
        """The bytes as a file that is gone afterwards.

        Raises:
            BadInput: They are no base64.
            OSError: They cannot be written down.
        """
        try:
            raw = base64.b64decode(data, validate=True)
        except (binascii.Error, ValueError):
            raise BadInput("What was pasted is no base64.") from None
        if not raw:
            raise BadInput("What was pasted is empty.")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder) as own:
            path = Path(own) / f"pasted{_suffix(raw, name)}"
            path.write_bytes(raw)
            yield path


def answered(engine: Engine, request: SearchRequest, pasted: Pasted, *, reader: bool) -> SearchAnswer:
    """The answer to a request, the same document as ``search --json``.

    Args:
        engine: The library.
        request: What is asked.
        pasted: Where pasted bytes are put.
        reader: Whether it came with a read-only token, which may name no paths outside of the library.

    Raises:
        AnyfindError: It cannot be asked, or not be answered.
        Refusal: A reader names a path.
    """
    folders = tuple(Path(folder) for folder in request.folders)
    if reader:
        _refuse_paths(engine, request, folders)
    with contextlib.ExitStack() as stack:
        names: dict[str, str] = {}

        def path_of(file: QueryFile | None) -> Path | None:
            if file is None:
                return None
            path = _path(engine, file, pasted, stack)
            if file.data is not None:
                names[str(path)] = file.name or "pasted"
            return path

        files = {part: path_of(getattr(request, part)) for part in PARTS}
        parts = [path_of(part.file) for part in checked_parts(request)]
        query = make_query(engine, request, files, parts, trusted=not reader)
        answer = engine.search(query, by_names_at_least=not request.complete)
    if not reader:
        remember(engine, request)
    # Where pasted bytes lay is nothing to a client; by now they are gone.
    shown = {part: names[path] for part in PARTS if (path := getattr(answer.query, part)) in names}
    return answer.model_copy(update={"query": answer.query.model_copy(update=shown)}) if shown else answer


def _path(engine: Engine, file: QueryFile, pasted: Pasted, stack: contextlib.ExitStack) -> Path:
    if sum(given is not None for given in (file.path, file.file, file.data)) != 1:
        raise UsageError("A file to search by is one of path, file and data.", hint="Give exactly one of them.")
    if file.path is not None:
        return Path(file.path)
    if file.data is not None:
        return stack.enter_context(pasted.file(file.data, file.name))
    assert file.file is not None
    return file_of(engine, file.file)


def _refuse_paths(engine: Engine, request: SearchRequest, folders: tuple[Path, ...]) -> None:
    roots = [root.path for root in engine.store.roots()]
    outside = [one for one in folders if not any(root == one or root in one.parents for root in roots)]
    named = any(file.path is not None for file in files_in(request))
    if named or outside or any(".." in one.parts for one in folders) or names_paths(engine, request):
        raise Refusal(403, "A read-only token names no paths.", "Send the file's number, or its bytes as data.")


def _suffix(raw: bytes, name: str | None) -> str:
    """The suffix that the file should have: by its name, else by what is in it."""
    given = Path(name).suffix if name else ""
    if _SUFFIX.fullmatch(given):
        return given.lower()
    return mimetypes.guess_extension(sniff_mime(Path("pasted"), raw[:8192])) or ""
