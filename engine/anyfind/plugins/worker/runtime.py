"""What a worker does all day: take a request, ask the plugin, answer. Standard library, numpy and the SDK only."""

from __future__ import annotations

import importlib
import logging
import os
import sys
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from anyfind.plugins.worker.drawing import drawn_by
from anyfind.plugins.worker.frames import Arena, Channel, Closed
from anyfind.plugins.worker.wire import WireError
from anyfind.sdk import errors
from anyfind.sdk.contracts import CancelToken, Context
from anyfind.sdk.reranking import OpenedReranker
from anyfind.sdk.types import Role

_LONGEST_MESSAGE: Final = 4_000
_LONGEST_TRACE: Final = 20_000
_AT_ONCE: Final = 256
"""Pieces of a file that travel together."""


def serve(requests: int, answers: int, arena: int, plugin: str, log_level: int) -> NoReturn:
    """Answer requests until the engine closes the pipe.

    Args:
        requests: Handle to read from.
        answers: Handle to write to.
        arena: Handle of the arena, or -1.
        plugin: The plugin that runs here.
        log_level: From which level on records of the plugin's logger are passed on.
    """
    channel = Channel(requests, answers, arena=Arena(arena) if arena >= 0 else None)
    logger = logging.getLogger(f"anyfind.plugin.{plugin}")
    logger.setLevel(log_level)
    logger.propagate = False
    logger.addHandler(_Sender(channel))
    desk = _Desk(channel, logger)
    try:
        while True:
            desk.answer(channel.receive())
    except Closed:
        _leave(0)
    except BaseException:  # noqa: BLE001 - the last words of a worker whose pipe brings nonsense
        traceback.print_exc()
        _leave(3)


def _leave(status: int) -> NoReturn:
    """End at once: what libraries do at exit can hang, and nobody waits for it."""
    sys.stderr.flush()
    os._exit(status)


class _Sender(logging.Handler):
    """Passes log records on to the engine."""

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self._channel = channel

    def emit(self, record: logging.LogRecord) -> None:
        """Send the formatted record."""
        try:
            self._channel.send({"answer": "log", "level": record.levelno, "message": self.format(record)})
        except Exception:  # noqa: BLE001 - logging must never break the plugin's work
            self.handleError(record)


class _Desk:
    """Answers single requests.

    Args:
        channel: Where answers go.
        logger: What plugins get as their logger.
    """

    def __init__(self, channel: Channel, logger: logging.Logger) -> None:
        self._channel = channel
        self._logger = logger
        self._contributions: dict[str, Any] = {}

    def answer(self, request: Mapping[str, Any]) -> None:
        """Do what is asked and send parts, then the end or what went wrong.

        Raises:
            Closed: The engine is gone.
        """
        try:
            done = getattr(self, f"_{request['op']}")(request)
            self._channel.send({"answer": "done", "value": done})
        except Closed:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, SystemExit included
            self._channel.send({"answer": "error", "error": _described(error)})

    def _load(self, request: Mapping[str, Any]) -> None:
        module, _, name = request["factory"].partition(":")
        try:
            factory = getattr(importlib.import_module(module), name)
        except BaseException as error:
            raise errors.PluginError(
                f"The plugin's {request['factory']} cannot be loaded: {type(error).__name__}: {error}."
            ) from error
        space = request["space"]
        self._contributions[request["id"]] = factory() if space is None else factory(space)

    def _sniff(self, request: Mapping[str, Any]) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for full_id in request["ids"]:
            try:
                said[full_id] = float(self._contributions[full_id].sniff(request["path"], request["head"]))
            except (Exception, SystemExit) as error:  # noqa: BLE001 - each one's trouble is its own
                said[full_id] = _described(error)
        return said

    def _sniff_all(self, request: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [self._sniff(asked) for asked in request["files"]]

    def _extract_all(self, request: Mapping[str, Any]) -> None:
        """Many small files: for each what was found and what was raised, as soon as it is known."""
        extractor = self._contributions[request["id"]]
        for number, (source, scratch) in enumerate(request["files"]):
            found: list[object] = []
            told: dict[str, Any] | None = None
            try:
                for one in extractor.extract(source, self._context({**request["context"], "scratch_dir": scratch})):
                    found.append(one)
                    if len(found) == _AT_ONCE:
                        self._part(request["id"], {"number": number, "found": found, "last": False, "error": None})
                        found = []
            except Closed:
                raise
            except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, and others are to be read yet
                told = _described(error)
            try:
                self._part(request["id"], {"number": number, "found": found, "last": True, "error": told})
            except errors.PluginError as error:
                told = _described(error)
                self._part(request["id"], {"number": number, "found": [], "last": True, "error": told})

    def _part(self, full_id: str, value: Mapping[str, Any]) -> None:
        try:
            self._channel.send({"answer": "part", "value": value})
        except WireError as error:
            raise errors.PluginError(
                f"The extractor {full_id} gave something instead of a segment: {error}."
            ) from error

    def _extract(self, request: Mapping[str, Any]) -> None:
        context = self._context(request["context"])
        found: Iterator[object] = self._contributions[request["id"]].extract(request["source"], context)
        for one in found:
            context.cancel.check()
            try:
                self._channel.send({"answer": "part", "value": one})
            except WireError as error:
                raise errors.PluginError(
                    f"The extractor {request['id']} gave a {type(one).__name__} instead of a segment: {error}."
                ) from error

    def _draw(self, request: Mapping[str, Any]) -> object:
        return drawn_by(self._contributions[request["id"]], request, self._context(request["context"]))

    _thumbnail = _preview = _marks = _draw

    def _configure(self, request: Mapping[str, Any]) -> object:
        self._contributions[request["id"]].configure(self._context(request["context"]))
        return self._contributions[request["id"]].space

    def _open(self, request: Mapping[str, Any]) -> object:
        self._contributions[request["id"]].open(self._context(request["context"]))
        return self._contributions[request["id"]].space

    def _encode(self, request: Mapping[str, Any]) -> object:
        result: object = self._contributions[request["id"]].encode(request["items"], Role(request["role"]))
        return result

    def _classifier(self, request: Mapping[str, Any]) -> object:
        head: object = self._contributions[request["id"]].classifier()
        return head

    def _prepare(self, request: Mapping[str, Any]) -> None:
        reranker = self._contributions[request["id"]]
        if isinstance(reranker, OpenedReranker):
            reranker.open(self._context(request["context"]))

    def _rerank(self, request: Mapping[str, Any]) -> list[float]:
        reranker = self._contributions[request["id"]]
        given = reranker.rerank(request["query"], request["candidates"], request["budget"])
        return [float(score) for score in given]

    def _boxes(self, request: Mapping[str, Any]) -> list[list[tuple[int, ...]]]:
        reranker = self._contributions[request["id"]]
        return [
            [tuple(int(side) for side in box) for box in reranker.boxes(width, height)]
            for width, height in request["sizes"]
        ]

    def _context(self, facts: Mapping[str, Any]) -> Context:
        weights: dict[str, Path] = dict(facts["weights"])
        return Context(
            data_dir=facts["data_dir"],
            cache_dir=facts["cache_dir"],
            logger=self._logger,
            device=facts["device"],
            threads=facts["threads"],
            cancel=CancelToken(),
            weights=weights,
            settings=dict(facts["settings"]),
            scratch_dir=facts["scratch_dir"],
            device_memory_mb=facts["device_memory_mb"],
        )


def _described(error: BaseException) -> dict[str, Any]:
    """An error as it travels: the classes that the engine knows, and the words."""
    known = [kind.__name__ for kind in type(error).__mro__ if getattr(errors, kind.__name__, None) is kind]
    own = isinstance(error, errors.AnyfindError)
    system = isinstance(error, OSError) and error.errno is not None
    return {
        "known": known,
        "type": type(error).__name__,
        "os_error": isinstance(error, OSError),
        "memory": isinstance(error, MemoryError),
        "message": _cut(error.message if own else str(error), _LONGEST_MESSAGE),  # type: ignore[attr-defined]  # own is narrow
        "hint": _cut(error.hint or "", _LONGEST_MESSAGE) or None if own else None,  # type: ignore[attr-defined]  # own is narrow
        "errno": error.errno if system else None,  # type: ignore[attr-defined]  # system is narrow
        "strerror": str(error.strerror) if system else None,  # type: ignore[attr-defined]  # system is narrow
        "filename": str(error.filename) if system and error.filename else None,  # type: ignore[attr-defined]  # same
        "trace": _cut("".join(traceback.format_exception(error)), _LONGEST_TRACE),
    }


def _cut(words: object, length: int) -> str:
    said = str(words)
    return said if len(said) <= length else f"{said[:length]}..."
