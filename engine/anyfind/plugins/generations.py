"""Which plugins are installed: immutable generations, and a pointer to the one in use.

A generation is a file ``generations/N.json`` that lists every installed plugin with the folder of its
environment. It is never written to again; a change writes generation N+1 and then replaces the file
``current``, which holds a number. So whoever is killed, and whenever, one whole generation is in use.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import filelock

from anyfind.errors import BadInput, LibraryBusy, NotFound
from anyfind.plugins.environments import Environment, python_of

KEPT: Final = 3
"""Generations that stay: the one in use and those before it that a rollback can reach."""

PATIENCE_S: Final = 3.0
"""How long one installation waits for another."""

_FILE: Final = re.compile(r"(\d+)\.json")


@dataclass(frozen=True, slots=True)
class InstalledPlugin:
    """A distribution that was installed into an environment of its own.

    Attributes:
        distribution: Normalised name.
        version: Of the distribution.
        plugins: Ids of the plugins in it.
        folder: Of the environment, relative to the folder of all environments.
        site: Its ``site-packages``, relative to ``folder``.
        layered: Whether the engine's packages can be imported from it.
        python: Version of Python it was built for, such as ``"3.11"``.
        licence: Of the distribution.
        sha256: Of its wheel.
        requested: What the user asked for.
        installed_at: UTC, ISO 8601.
    """

    distribution: str
    version: str
    plugins: tuple[str, ...]
    folder: str
    site: str
    layered: bool
    python: str
    licence: str
    sha256: str
    requested: str
    installed_at: str

    def environment(self, base: Path) -> Environment:
        """Where it lies, below the folder of all environments."""
        folder = base / self.folder
        return Environment(
            name=self.distribution,
            folder=folder,
            python=python_of(folder),
            site=folder / self.site,
            layered=self.layered,
        )


@dataclass(frozen=True, slots=True)
class Generation:
    """All installed plugins at one moment.

    Attributes:
        number: Grows with every change; 0 is the state before the first one.
        previous: The generation that was in use when this one was made.
        made_at: UTC, ISO 8601.
        why: The change, in words.
        plugins: Ordered by distribution.
    """

    number: int
    previous: int | None
    made_at: str
    why: str
    plugins: tuple[InstalledPlugin, ...] = ()

    def find(self, distribution: str) -> InstalledPlugin | None:
        """The plugin of a distribution."""
        return next((plugin for plugin in self.plugins if plugin.distribution == distribution), None)


class Generations:
    """The folder of all environments and its generations.

    Reading takes no lock. Whoever calls :meth:`commit`, :meth:`roll_back`, :meth:`sweep` or makes folders
    holds :meth:`lock`.

    Args:
        base: Made by the first change.
    """

    def __init__(self, base: Path) -> None:
        self.base = base

    def current(self) -> Generation:
        """The generation in use.

        Raises:
            BadInput: The pointer or the generation's file is damaged.
        """
        pointer = self.base / "current"
        try:
            text = pointer.read_text(encoding="ascii")
        except FileNotFoundError:
            return Generation(0, None, "", "nothing was installed yet")
        except (OSError, ValueError) as error:
            raise self._damaged(pointer, error) from error
        try:
            number = int(text)
        except ValueError as error:
            raise self._damaged(pointer, error) from error
        return self.generation(number)

    def generation(self, number: int) -> Generation:
        """One generation by its number.

        Raises:
            BadInput: Its file is missing or damaged.
        """
        if number == 0:
            return Generation(0, None, "", "nothing was installed yet")
        path = self._path(number)
        try:
            return _decode(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._damaged(path, error) from error

    def _damaged(self, path: Path, error: Exception) -> BadInput:
        return BadInput(
            f"The list of installed plugins, {path}, cannot be read: {error}.",
            hint="Run 'anyfind plugin rollback', or delete the file 'current' beside it to start without installed "
            "plugins.",
        )

    def environments(self) -> tuple[Environment, ...]:
        """Where the plugins of the current generation lie.

        Raises:
            BadInput: As :meth:`current`.
        """
        return tuple(plugin.environment(self.base) for plugin in self.current().plugins)

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Be the only one who changes anything.

        Raises:
            LibraryBusy: Another process is installing or removing a plugin.
        """
        self.base.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(self.base / "lock")
        try:
            lock.acquire(timeout=PATIENCE_S)
        except filelock.Timeout as error:
            raise LibraryBusy(
                "Another Anyfind is installing or removing a plugin.", hint="Wait until it is done."
            ) from error
        try:
            yield
        finally:
            lock.release()

    def new_folder(self, kind: str, name: str) -> Path:
        """An empty folder that nobody else has.

        Args:
            kind: ``"envs"`` for environments, ``"staging"`` for downloads.
            name: Begins the folder's name.
        """
        parent = self.base / kind
        parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=parent))

    def commit(self, plugins: Sequence[InstalledPlugin], why: str) -> Generation:
        """Make these the installed plugins, in a new generation."""
        generation = Generation(
            number=max([*self._numbers(), 0]) + 1,
            previous=self.current().number,
            made_at=now(),
            why=why,
            plugins=tuple(sorted(plugins, key=lambda plugin: plugin.distribution)),
        )
        path = self._path(generation.number)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(dataclasses.asdict(generation), indent=2, ensure_ascii=False))
        self._point_to(generation.number)
        return generation

    def roll_back(self) -> tuple[Generation, Generation]:
        """Use the generation before the current one again.

        Returns:
            What was in use and what is now.

        Raises:
            NotFound: There is none before it, or its environments are gone.
        """
        try:
            before = self.current()
            target = before.previous
        except BadInput:
            # A damaged generation says nothing about the one before it, so the newest whole one is taken.
            before = Generation(0, None, "", "damaged")
            target = self._newest_whole()
        if target is None:
            raise NotFound("There is no earlier state of the installed plugins to go back to.")
        try:
            after = self.generation(target)
        except BadInput as error:
            raise NotFound(f"The state before the current one (generation {target}) is no longer kept.") from error
        lost = [plugin.distribution for plugin in after.plugins if not plugin.environment(self.base).site.is_dir()]
        if lost:
            raise NotFound(f"Generation {target} cannot be used again: the environment of {', '.join(lost)} is gone.")
        self._point_to(after.number)
        return before, after

    def _newest_whole(self) -> int:
        for number in sorted(self._numbers(), reverse=True):
            with contextlib.suppress(BadInput):
                return self.generation(number).number
        return 0

    def sweep(self) -> None:
        """Remove what unfinished installations left, old generations, and environments that none refers to."""
        try:
            kept = self._kept()
        except BadInput:
            # Without knowing what is in use nothing may be removed.
            return
        for number in self._numbers():
            if number not in kept:
                self._path(number).unlink(missing_ok=True)
        folders = {plugin.folder for generation in kept.values() for plugin in generation.plugins}
        for folder in self._children("envs"):
            if f"envs/{folder.name}" not in folders:
                shutil.rmtree(folder, ignore_errors=True)
        for folder in self._children("staging"):
            shutil.rmtree(folder, ignore_errors=True)
        for part in [*self.base.glob("*.part"), *self.base.glob("generations/*.part")]:
            part.unlink(missing_ok=True)

    def _kept(self) -> dict[int, Generation]:
        """The generation in use and those that a rollback can reach."""
        kept: dict[int, Generation] = {}
        generation = self.current()
        while True:
            kept[generation.number] = generation
            if generation.previous is None or len(kept) == KEPT:
                return kept
            try:
                generation = self.generation(generation.previous)
            except BadInput:
                return kept

    def _children(self, kind: str) -> list[Path]:
        folder = self.base / kind
        return [path for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []

    def _numbers(self) -> list[int]:
        folder = self.base / "generations"
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        return [int(match.group(1)) for name in names if (match := _FILE.fullmatch(name))]

    def _path(self, number: int) -> Path:
        return self.base / "generations" / f"{number}.json"

    def _point_to(self, number: int) -> None:
        write_whole(self.base / "current", f"{number}\n")


def now() -> str:
    """This moment: UTC, ISO 8601, seconds."""
    return dt.datetime.now(dt.UTC).isoformat("T", "seconds")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is either as before or complete, also after a loss of power."""
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=f"{path.name}-", suffix=".part", delete=False, encoding="utf-8"
    ) as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    Path(stream.name).replace(path)
    if sys.platform != "win32":
        # The new name is on the disk only when the folder is.
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _decode(values: dict[str, Any]) -> Generation:
    plugins = tuple(
        InstalledPlugin(**{**plugin, "plugins": tuple(str(one) for one in plugin["plugins"])})
        for plugin in values["plugins"]
    )
    return Generation(
        number=int(values["number"]),
        previous=None if values["previous"] is None else int(values["previous"]),
        made_at=str(values["made_at"]),
        why=str(values["why"]),
        plugins=plugins,
    )
