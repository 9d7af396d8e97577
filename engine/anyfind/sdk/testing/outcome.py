"""What the conformance kit is asked, and what it answers."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

DEFAULT_MEMORY_MB: Final = 4096


class Outcome(enum.StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one contribution.

    Attributes:
        id: What was checked, such as ``encoder.order``.
        subject: Full id of the contribution, or the plugin's id for what concerns its manifest.
        outcome: How it ended.
        message: One sentence: what holds, what is wrong, or why it was not checked.
        seconds: How long it took.
    """

    id: str
    subject: str
    outcome: Outcome
    message: str
    seconds: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return {
            "id": self.id,
            "subject": self.subject,
            "outcome": self.outcome.value,
            "message": self.message,
            "seconds": round(self.seconds, 4),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All checks of one plugin.

    Attributes:
        plugin: Its id, ``None`` if the manifest does not even say that.
        manifest: The file that was checked.
        api: The contract version of this kit.
        checks: In the order they were run.
        seconds: How long it took in all.
    """

    plugin: str | None
    manifest: Path
    api: str
    checks: tuple[Check, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether nothing failed. What was skipped does not count."""
        return self.count(Outcome.FAILED) == 0

    def count(self, outcome: Outcome) -> int:
        """How many checks ended like this."""
        return sum(check.outcome is outcome for check in self.checks)

    def failures(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if check.outcome is Outcome.FAILED)

    def to_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return {
            "plugin": self.plugin,
            "manifest": str(self.manifest),
            "api": self.api,
            "ok": self.ok,
            **{outcome.value: self.count(outcome) for outcome in Outcome},
            "seconds": round(self.seconds, 3),
            "checks": [check.to_dict() for check in self.checks],
        }


@dataclass(frozen=True, slots=True)
class Options:
    """How to run the kit.

    Attributes:
        weights: Files of weights by the name that the manifest gives them; those that are there.
        settings: The user's settings of the plugin; the manifest's defaults stand for the others.
        samples: More files for the extractors, next to those of the manifest.
        only: Full ids of the contributions to check; empty for all.
        device: Handed to the plugin.
        threads: Handed to the plugin.
        timeout_s: Seconds that one call may take; ``None`` for what the manifest says.
        memory_mb: Resident memory that a process of the plugin may reach, at least twice what the manifest says.
        cache_dir: The plugin's cache folder, kept between runs; ``None`` for a temporary one.
    """

    weights: Mapping[str, Path] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    samples: tuple[Path, ...] = ()
    only: tuple[str, ...] = ()
    device: str = "cpu"
    threads: int = 1
    timeout_s: float | None = None
    memory_mb: int = DEFAULT_MEMORY_MB
    cache_dir: Path | None = None
