"""What a folder leaves out: patterns in the language of .gitignore."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pathspec import GitIgnoreSpec
from pathspec.patterns.gitignore import GitIgnorePatternError

from anyfind.errors import BadInput

IGNORE_FILE: Final = ".anyfindignore"
"""In any folder below a root: what to leave out of that folder and those in it."""

IGNORE_FILE_SIZE: Final = 1_000_000
"""Bytes of it that are read."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one place. Their paths are relative to it.

    Attributes:
        prefix: The folder they hold for, relative to the root: empty, or ending in a slash.
        spec: The patterns.
    """

    prefix: str
    spec: GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Exclusions:
    """All patterns that hold in a folder, the strongest first: those of the innermost folder.

    As in git, the last pattern of the innermost file that says anything about a path decides, ``!`` brings a
    path back, and what lies in an excluded folder stays out, because the folder is never entered.
    """

    levels: tuple[Patterns, ...] = ()

    def within(self, prefix: str, lines: Iterable[str]) -> tuple[Exclusions, list[str]]:
        """The patterns that hold in a folder with patterns of its own, and the lines that are no patterns."""
        spec, bad = _compiled(lines)
        return (Exclusions((Patterns(prefix, spec), *self.levels)) if spec is not None else self), bad

    def leave_out(self, relative: str) -> bool:
        """Whether a path, relative to the root, is left out. That of a folder ends in a slash."""
        for level in self.levels:
            verdict = level.spec.check_file(relative[len(level.prefix) :]).include
            if verdict is not None:
                return verdict
        return False


def check_rules(rules: Sequence[str]) -> tuple[str, ...]:
    """Rules that a person gave for a folder, without the empty ones.

    Raises:
        BadInput: One of them is no pattern.
    """
    kept = [rule.strip("\r\n") for rule in rules]
    torn = next((rule for rule in kept if "\n" in rule or "\0" in rule), None)
    bad = [torn] if torn is not None else _compiled(kept)[1]
    if bad:
        raise BadInput(
            f"The rule {bad[0]!r} can be no pattern of files or folders.",
            hint="Rules are written as in .gitignore: '*.log', 'build/', '!keep.log'.",
        )
    return tuple(rule for rule in kept if rule.strip())


def _compiled(lines: Iterable[str]) -> tuple[GitIgnoreSpec | None, list[str]]:
    good: list[str] = []
    bad: list[str] = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        try:
            usable = GitIgnoreSpec.from_lines([line]).patterns[0].include is not None
        except GitIgnorePatternError:
            usable = False
        (good if usable else bad).append(line)
    return (GitIgnoreSpec.from_lines(good) if good else None), bad
