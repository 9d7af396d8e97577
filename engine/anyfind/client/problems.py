"""Errors that an engine tells, as the errors that a command would have raised itself."""

from __future__ import annotations

import json
from collections.abc import Iterator

from anyfind.errors import AnyfindError


def error_from(status: int, body: bytes) -> AnyfindError:
    """The error that a problem document stands for: the same class, sentence and hint.

    Args:
        status: Of the answer.
        body: A problem document; anything else becomes a sentence that names the status.
    """
    try:
        values = json.loads(body)
        return error_of(values)
    except (ValueError, TypeError, KeyError):
        return AnyfindError(f"The engine refused with status {status} and gave no reason.")


def error_of(problem: dict[str, object]) -> AnyfindError:
    """The same for a problem that was read already, such as that of a job.

    Raises:
        KeyError: It has no code or no sentence.
    """
    code, hint = str(problem["code"]), problem.get("hint")
    kind = {found.code: found for found in _kinds(AnyfindError)}.get(code)
    if kind is None:
        # A newer engine knows errors that this command does not.
        kind = AnyfindError
    return kind(str(problem["detail"]), hint=None if hint is None else str(hint))


def _kinds(root: type[AnyfindError]) -> Iterator[type[AnyfindError]]:
    # Classes that share a code come before the one that gave it to them, which therefore wins.
    for kind in root.__subclasses__():
        yield from _kinds(kind)
    yield root
