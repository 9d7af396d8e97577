"""What a folder leaves out: patterns in the language of .gitignore."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pathspec.patterns.gitignore import GitIgnorePatternError
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from anyfind.errors import BadInput

IGNORE_FILE: Final = ".anyfindignore"
"""In any folder below a root: what to leave out of that folder and those in it."""

IGNORE_FILE_SIZE: Final = 1_000_000
"""Bytes of it that are read."""

_FOLDER: Final = "ps_d"
"""pathspec's name for the slash behind a folder that matches."""

_ANY_FOLDER: Final = f"(?P<{_FOLDER}>/)"
"""Its expression for ``*/``."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line.

    pathspec makes expressions that also match everything in a folder that matches. Here a folder that is left out is
    never entered, so a path has to match by itself, or ``!folder/`` would bring back whatever is in it.

    Attributes:
        leaves_out: Whether what matches is left out, or brought back.
        expression: pathspec's.
    """

    leaves_out: bool
    expression: re.Pattern[str]

    def matches(self, path: str) -> bool:
        """Whether the pattern is about this very path; that of a folder ends in a slash."""
        if _FOLDER not in self.expression.groupindex:
            # About everything in a folder, but not the folder itself.
            return self.expression.search(path.rstrip("/")) is not None
        if self.expression.pattern == _ANY_FOLDER:
            return path.endswith("/")
        found = self.expression.search(path)
        return found is not None and found.end() == len(path)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one place. Their paths are relative to it.

    Attributes:
        prefix: The folder they hold for, relative to the root: empty, or ending in a slash.
        patterns: The last line, which is the strongest, first.
    """

    prefix: str
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Exclusions:
    """All patterns that hold in a folder, the strongest first: those of the innermost folder.

    As in git, the last pattern of the innermost file that says anything about a path decides, ``!`` brings a
    path back, and what lies in an excluded folder stays out, because the folder is never entered.
    """

    levels: tuple[Patterns, ...] = ()

    def within(self, prefix: str, lines: Iterable[str]) -> tuple[Exclusions, list[str]]:
        """The patterns that hold in a folder with patterns of its own, and the lines that are no patterns."""
        patterns, bad = _compiled(lines)
        return (Exclusions((Patterns(prefix, patterns), *self.levels)) if patterns else self), bad

    def leave_out(self, relative: str) -> bool:
        """Whether a path, relative to the root, is left out. That of a folder ends in a slash."""
        for level in self.levels:
            path = relative[len(level.prefix) :]
            for pattern in level.patterns:
                if pattern.matches(path):
                    return pattern.leaves_out
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


def _compiled(lines: Iterable[str]) -> tuple[tuple[Pattern, ...], list[str]]:
    good: list[Pattern] = []
    bad: list[str] = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        pattern = _pattern(line)
        if pattern is None:
            bad.append(line)
        else:
            good.append(pattern)
    return tuple(reversed(good)), bad


def _pattern(line: str) -> Pattern | None:
    """What a line means; ``None`` if it can match nothing."""
    with warnings.catch_warnings():
        # Python wonders what "[[" may come to mean in its own patterns one day.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            found = GitIgnoreSpecPattern(line)
        except (GitIgnorePatternError, re.error):
            return None
    if found.include is None or found.regex is None:
        return None
    return Pattern(found.include, found.regex)
