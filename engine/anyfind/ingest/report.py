"""What an indexing run did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """A folder that could not be looked at. What was known of it is kept.

    Attributes:
        path: Absolute path.
        code: Stable, for scripts; ``"offline"`` for a root as a whole.
        message: One sentence for a person.
    """

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RunReport:
    """What an indexing run did.

    Attributes:
        scanned: Files seen.
        added: New files.
        changed: Files with a new size or time.
        moved: Files recognised under a new name or in a new folder; nothing was opened for them.
        removed: Files that are gone.
        texts: Files whose text can be searched since this run; vectors followed if there was time.
        indexed: Files of whose content everything is there since this run.
        linked: Files whose content was known already, copies among them.
        embedded: Vectors made.
        failed: Files that failed in this run.
        left: Files still pending: they vanished or were written to while they were read.
        released: Contents that no file has any more.
        bytes: Size of the files that were worked on.
        cancelled: Whether the run was stopped early.
        problems: Folders that could not be looked at.
        seconds: Wall time.
        phases: Seconds by phase: ``scan``, ``load`` (all loader threads together), ``encode``, ``commit``,
            ``index`` (wall time of load, encode and commit side by side).
    """

    scanned: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0
    texts: int = 0
    indexed: int = 0
    linked: int = 0
    embedded: int = 0
    failed: int = 0
    left: int = 0
    released: int = 0
    bytes: int = 0
    cancelled: bool = False
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    phases: Mapping[str, float] = field(default_factory=dict)
