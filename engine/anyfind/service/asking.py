"""From a request to a query: what people type, and what programs send, as one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from anyfind.api.requests import QueryFile, RequestPart, SearchRequest
from anyfind.config import plain_path
from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.search.language import (
    Condition,
    File,
    Filter,
    Filters,
    Lacks,
    Parsed,
    Part,
    Word,
    Words,
    parse,
    print_query,
)
from anyfind.search.language.conditions import flag, make_filter
from anyfind.search.language.meaning import asked, with_file
from anyfind.search.query import Query, QueryPart
from anyfind.store.hits import SearchFilter

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

NAMESAKES: Final = 50
"""Files that are looked at to see whether what was typed is the name of one."""

_BLANKS: Final = 'A path with blanks is written like:"./my photo.jpg".'
_QUOTE: Final = "To search for the words themselves, put them in quotes."


def make_query(
    engine: Engine,
    request: SearchRequest,
    files: Mapping[str, Path | None],
    parts: Sequence[Path | None] = (),
    *,
    trusted: bool = True,
) -> Query:
    """The query that a request asks.

    Args:
        engine: The library, for its settings, folders and files.
        request: What was sent.
        files: Where the files of ``image``, ``sound`` and ``like`` lie.
        parts: Where the files of the request's parts lie, one for each; ``None`` for words.
        trusted: Whether paths in the text are looked up, which tells whether there is something.

    Raises:
        UsageError: Nothing is asked for, or something cannot be understood.
        NotFound: A file to search by or a folder to search in does not exist.
        BadInput: A file to search by cannot be used.
    """
    parsed = read(engine, request, trusted=trusted)
    places = _Places(engine, request.folder if trusted else None)
    flags = [
        *flag("type", request.types),
        *flag("in", request.folders),
        *flag("date", request.date),
        *flag("size", request.size),
        *flag("ext", request.extensions),
        *flag("camera", request.cameras),
        *flag("near", request.near),
        *flag("has", request.has),
        *flag("name", request.names),
        *([] if request.after is None else flag("after", [request.after])),
        *([] if request.before is None else flag("before", [request.before])),
    ]
    k = request.k or engine.settings.search.results
    query = Query(
        image=files["image"],
        sound=files["sound"],
        like=files["like"],
        negative=request.negative,
        flt=_among(make_filter((*flags, *parsed.conditions), places.folders), request.files),
        after=request.after,
        before=request.before,
        k=k,
        explain=request.explain,
        sort=request.sort,
        reverse=request.reverse,
        skip=(request.page - 1) * k,
        cursor=request.cursor,
        nearest=request.nearest,
        facets=request.facets,
        group=request.group,
        weaker=request.weaker,
        fixed=request.fixed,
        rerank=_rerankers(engine, request),
    )
    if parsed.plain:
        # Nothing was said but words: they are left as they were typed.
        query = replace(query, text=request.text)
    else:
        query = replace(asked(query, parsed, places.file), typed=request.text, understood=print_query(parsed))
    query = _with_parts(query, request.parts, parts)
    query.check()
    return query


def _with_parts(query: Query, parts: Sequence[RequestPart], paths: Sequence[Path | None]) -> Query:
    """The query with the parts of a request added. The text counts 1, whatever weights are written in it.

    Raises:
        BadInput: The box of a picture is empty.
    """
    asked_alone = len(parts) == 1 and not query.files and not query.text
    for part, path in zip(parts, paths, strict=True):
        if path is None:
            query = replace(query, parts=(*query.parts, QueryPart(part.weight, text=part.text)))
        else:
            query = with_file(query, path, part.weight, part.role, part.box, alone=asked_alone)
    return query


def _among(flt: SearchFilter | None, files: Sequence[int]) -> SearchFilter | None:
    """A filter that is also passed by nothing but these files, where any are named."""
    return replace(flt or SearchFilter(), contents=tuple(files)) if files else flt


def _rerankers(engine: Engine, request: SearchRequest) -> tuple[str, ...]:
    """The rerankers that were asked for, by their full ids, or those of the settings.

    Raises:
        NotFound: There is none that was asked for. One of the settings may have been uninstalled since.
    """
    if request.rerank is None:
        return engine.settings.search.rerank
    return tuple(dict.fromkeys(engine.registry.reranker(name).full_id for name in request.rerank))


def read(engine: Engine, request: SearchRequest, *, trusted: bool = True) -> Parsed:
    """What the text of a request asks; the name of a file of the library is nothing but words."""
    text = request.text or ""
    if request.literal:
        return _literal(text)
    parsed = parse(text, _is_file if trusted else lambda _: False)
    # Names with a lone dash in them are common; names with a filter in them are not.
    signs = not parsed.plain and all(isinstance(one, Lacks) for one in parsed.conditions)
    return _literal(text) if signs and _is_name(engine, text) else parsed


def files_in(request: SearchRequest) -> list[QueryFile]:
    """All files that a request searches by; those that its text names excepted."""
    given = [request.image, request.sound, request.like, *(part.file for part in request.parts)]
    return [file for file in given if file is not None]


def checked_parts(request: SearchRequest) -> list[RequestPart]:
    """The parts of a request, each of which is either words or a file.

    Raises:
        UsageError: One is both or neither.
    """
    for part in request.parts:
        if (part.text is None) == (part.file is None):
            raise UsageError("A part of a question is either words or a file.", hint="Give exactly one of them.")
    return request.parts


def names_paths(engine: Engine, request: SearchRequest) -> bool:
    """Whether the text names files by their paths, or folders that are none of the library's."""
    parsed = read(engine, request, trusted=False)
    if any(isinstance(file.target, str) for file in parsed.files):
        return True
    roots = [root.path for root in engine.store.roots()]
    for value in _folder_values(parsed.conditions):
        path = Path(value)
        # Folders that are not absolute are looked for in the library's own.
        inside = not path.is_absolute() or any(path.is_relative_to(root) for root in roots)
        if value.startswith("~") or ".." in path.parts or not inside:
            return True
    return False


def file_of(engine: Engine, number: int) -> Path:
    """Where a file of the library lies, by its number; a copy that can be reached if there is one.

    Raises:
        NotFound: The library has no such file, or it lies where nobody can reach it now.
    """
    record = engine.store.files([number]).get(number)
    if record is None:
        raise NotFound(f"The library has no file with the number {number}.")
    there = [one.path for one in record.locations if one.online and one.path.exists()]
    if not there:
        path = record.locations[0].path
        raise NotFound(f"{path} cannot be reached now.", hint="Plug in its drive, or search by another file.")
    return there[0]


class _Places:
    """Finds what paths in a question mean.

    Args:
        engine: The library.
        folder: The client's working directory, if it said so.
    """

    def __init__(self, engine: Engine, folder: str | None) -> None:
        self._engine = engine
        self._folder = None if folder is None else Path(folder)

    def file(self, file: File) -> Path:
        """A file to search by.

        Raises:
            NotFound: It does not exist.
            UsageError: It is relative, and nobody said to what.
            BadInput: It is a folder.
        """
        if isinstance(file.target, int):
            return file_of(self._engine, file.target)
        path = _expanded(file.target)
        if not path.is_absolute():
            if self._folder is None:
                raise UsageError(
                    f"Where {file.target!r} lies is not known here.", hint=f"Give its whole path. {_QUOTE}"
                )
            path = self._folder / path
        if not _exists(path):
            raise NotFound(f"The file to search by does not exist: {path}.", hint=f"{_BLANKS} {_QUOTE}")
        path = plain_path(path)
        if path.is_dir():
            raise BadInput(f"The file to search by is a folder: {path}.", hint=f"in:{file.target} searches in it.")
        return path

    def folders(self, value: str) -> tuple[Path, ...]:
        """The folders that ``in:`` means: the one there is, else those of the library that are called so.

        Raises:
            NotFound: There is none.
        """
        path = _expanded(value)
        roots = [plain_path(root.path) for root in self._engine.store.roots()]
        if path.is_absolute() or self._folder is not None:
            whole = path if self._folder is None else self._folder / path
            # The drive of a folder of the library may be away; what is on it is still found.
            away = any(whole.is_relative_to(root) and not root.is_dir() for root in roots)
            if away or _is_folder(whole):
                return (plain_path(whole),)
        if not path.is_absolute() and ".." not in path.parts:
            parts = path.parts
            below = [root / path for root in roots if parts and self._is_below(root, path)]
            named = [root for root in roots if parts and root.parts[-len(parts) :] == parts]
            if below or named:
                return (*below, *named)
        raise NotFound(f"The folder to search in does not exist: {value!r}.", hint="'anyfind folders' lists them.")

    def _is_below(self, root: Path, path: Path) -> bool:
        """Whether a folder of the library has this one; while its drive is away, whether files below it are known."""
        if _is_folder(root):
            return _is_folder(root / path)
        return bool(self._engine.store.passing.of(SearchFilter(folders=(root / path,))).places.size)


def _literal(text: str) -> Parsed:
    words = tuple(Word(word) for word in text.split())
    return Parsed((Part(Words(words)),)) if words else Parsed()


def _is_name(engine: Engine, text: str) -> bool:
    """Whether a text is the name of a file, such as ``Bach - Toccata.ogg``."""
    name = text.strip().casefold()
    hits = engine.store.search_names(text, NAMESAKES, None)
    return any(name in {hit.path.name.casefold(), hit.path.stem.casefold()} for hit in hits)


def _folder_values(conditions: tuple[Condition, ...]) -> list[str]:
    filters = [
        one
        for condition in conditions
        for one in (condition.options if isinstance(condition, Filters) else (condition,))
        if isinstance(one, Filter)
    ]
    return [value for one in filters if one.key == "in" for value in one.values]


def _is_file(word: str) -> bool:
    """Whether a word is the whole path of a file."""
    try:
        return Path(word).is_absolute() and Path(word).is_file()
    except (OSError, ValueError):
        # Too long, or with a character that no path has.
        return False


def _expanded(written: str) -> Path:
    return Path(written).expanduser() if written == "~" or written.startswith(("~/", "~\\")) else Path(written)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
