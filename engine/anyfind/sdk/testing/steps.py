"""How a check is written: a step that returns, fails or is skipped."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, ParamSpec, TypeVar

from anyfind.sdk.contracts import Context
from anyfind.sdk.manifest import Manifest

_P = ParamSpec("_P")
_R = TypeVar("_R")

_BEAT_S: Final = 0.1


class Failure(Exception):
    """The plugin does not keep the contract; the message is the sentence that says how."""


class Skip(Exception):
    """The check cannot be made; the message is the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One check.

    Attributes:
        id: Such as ``encoder.order``.
        run: Returns the sentence for success, or raises :class:`Failure` or :class:`Skip`.
        timeout_s: Seconds that each call of the plugin within it may take.
        needs: Checks without which this one makes no sense.
    """

    id: str
    run: Callable[[], str]
    timeout_s: float
    needs: tuple[str, ...] = ()


class Recorder:
    """Writes what happens to a file that the parent reads, line by line, apart from the plugin's own output.

    Args:
        stream: Opened for writing.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._last = 0.0

    def write(self, event: str, **facts: object) -> None:
        """Append one event."""
        self._stream.write(json.dumps({"event": event, **facts}, ensure_ascii=True) + "\n")
        self._stream.flush()

    def beat(self) -> None:
        """Say that the plugin answered; the parent's clock starts again."""
        now = time.monotonic()
        if now - self._last >= _BEAT_S:
            self._last = now
            self.write("beat", factor=1.0)

    def call(self, function: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """One call of the plugin, with the time limit of one call."""
        self.beat()
        result = function(*args, **kwargs)
        self.beat()
        return result

    def slow_call(self, factor: float, function: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """One call that may take so many times the time limit."""
        self.write("beat", factor=factor)
        try:
            return function(*args, **kwargs)
        finally:
            self.write("beat", factor=1.0)

    def each(self, found: Iterator[_R]) -> Iterator[_R]:
        """What an iterator gives, with the time limit from one item to the next."""
        self.beat()
        for item in found:
            self.beat()
            yield item


@dataclass(frozen=True, slots=True)
class Bench:
    """What the checks of one contribution work with.

    Attributes:
        manifest: Of the plugin.
        root: The folder of the manifest.
        full_id: The contribution.
        scratch: An empty folder of this process.
        weights: Files by name, those that are there.
        settings: The manifest's defaults under the user's values.
        samples: The user's own files.
        timeout_s: Instead of the manifest's, or ``None``.
        recorder: Where calls are announced.
        context: Makes a context for the plugin with these weights.
    """

    manifest: Manifest
    root: Path
    full_id: str
    scratch: Path
    weights: Mapping[str, Path]
    settings: Mapping[str, object]
    samples: tuple[Path, ...]
    timeout_s: float | None
    recorder: Recorder
    context: Callable[[dict[str, Path]], Context]


def reason(error: BaseException) -> str:
    """An error as part of a sentence: its kind and its first line."""
    lines = str(error).strip().splitlines()
    text = lines[0][:200].rstrip(".") if lines else ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def load(factory: str) -> Any:
    """Import ``module:Class``.

    Raises:
        Failure: It does not import, or has no such name.
    """
    module, _, name = factory.partition(":")
    try:
        return getattr(importlib.import_module(module), name)
    except Exception as error:
        raise Failure(f"The factory {factory} cannot be loaded ({reason(error)}).") from error
