"""Whether a contract version lies in a manifest's range, without a library for it."""

from __future__ import annotations

import re
from typing import Final

_CLAUSE: Final = re.compile(r"\s*(?P<how>~=|==|!=|<=|>=|<|>)\s*(?P<version>\d+(?:\.\d+)*)(?P<any>\.\*)?\s*")


def in_range(version: str, wanted: str) -> bool:
    """Whether ``version`` (numbers joined by dots) fulfils every clause of ``wanted``, such as ``>=1,<2``.

    Raises:
        ValueError: ``wanted`` has a clause that is no comparison with a release number.
    """
    return all(_fulfils(_numbers(version), clause) for clause in wanted.split(","))


def _fulfils(have: tuple[int, ...], clause: str) -> bool:
    match = _CLAUSE.fullmatch(clause)
    if match is None:
        raise ValueError(f"{clause.strip()!r} is no comparison with a version number")
    how, want = match["how"], _numbers(match["version"])
    if match["any"]:
        if how not in {"==", "!="}:
            raise ValueError(f"{clause.strip()!r} compares with a pattern")
        same = have[: len(want)] == want
        return same if how == "==" else not same
    if how == "~=":
        if len(want) < 2:
            raise ValueError(f"{clause.strip()!r} needs a version of two numbers")
        return _padded(have, want) >= _padded(want, have) and have[: len(want) - 1] == want[:-1]
    left, right = _padded(have, want), _padded(want, have)
    return {
        "==": left == right,
        "!=": left != right,
        "<=": left <= right,
        ">=": left >= right,
        "<": left < right,
        ">": left > right,
    }[how]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _padded(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return one + (0,) * (len(other) - len(one))
