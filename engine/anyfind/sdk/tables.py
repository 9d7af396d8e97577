"""Typed reading of TOML tables with errors that name the key. Part of the manifest's parser."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any, Final

from anyfind.sdk.errors import ManifestError


class _Required:
    """Marks a key that has no default."""


_REQUIRED: Final = _Required()


class Table:
    """One TOML table that knows where it stands and which of its keys were read.

    Args:
        values: The table as ``tomllib`` gives it.
        where: The file, for errors.
        path: The table's own key within the file; empty for the top.
    """

    def __init__(self, values: Mapping[str, Any], where: str, path: str = "") -> None:
        self._values = values
        self._where = where
        self._path = path
        self._known: set[str] = set()

    def error(self, key: str, reason: str) -> ManifestError:
        """An error about a key of this table; ``reason`` goes on where the key's name stops."""
        name = f"{self._path}.{key}" if self._path else key
        return ManifestError(f"{self._where}: {name} {reason}.")

    def finish(self) -> None:
        """Complain about keys that nobody read.

        Raises:
            ManifestError: Names the first of them and the known key that it resembles.
        """
        for key in self._values:
            if key not in self._known:
                near = difflib.get_close_matches(key, self._known, n=1)
                hint = f"; the nearest one is {near[0]!r}" if near else ""
                raise self.error(key, f"is not a known key{hint}")

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        self._known.add(key)
        return key in self._values

    def text(
        self, key: str, pattern: re.Pattern[str] | None = None, form: str = "", default: str | _Required = _REQUIRED
    ) -> str:
        """A string, not empty unless that is its default, of the given form."""
        value = self._get(key, default)
        if not isinstance(value, str):
            raise self.error(key, f"must be a string, not {_kind(value)}")
        if not value.strip() and value != default:
            raise self.error(key, "must not be empty")
        if pattern is not None and pattern.fullmatch(value) is None:
            raise self.error(key, f"must be {form}, not {value!r}")
        return value

    def texts(
        self,
        key: str,
        pattern: re.Pattern[str] | None = None,
        form: str = "",
        default: tuple[str, ...] | _Required = _REQUIRED,
    ) -> tuple[str, ...]:
        """A list of strings of the given form."""
        value = self._get(key, default)
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
            raise self.error(key, "must be a list of strings")
        for item in value:
            if pattern is not None and pattern.fullmatch(item) is None:
                raise self.error(key, f"must hold {form}, not {item!r}")
        return tuple(value)

    def integer(self, key: str, at_least: int, default: int | _Required = _REQUIRED) -> int:
        """A whole number with a lower bound."""
        value = self._get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(key, f"must be a whole number, not {_kind(value)}")
        if value < at_least:
            raise self.error(key, f"must be at least {at_least}, not {value}")
        return value

    def number(self, key: str) -> float:
        """A number, whole or not."""
        value = self._get(key, _REQUIRED)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(key, f"must be a number, not {_kind(value)}")
        return float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """``true`` or ``false``."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.error(key, f"must be true or false, not {_kind(value)}")
        return value

    def choice(self, key: str, allowed: tuple[str, ...], default: str) -> str:
        """One of a few strings."""
        value = self.text(key, default=default)
        if value not in allowed:
            raise self.error(key, f"must be one of {', '.join(allowed)}, not {value!r}")
        return value

    def scalar(self, key: str) -> bool | int | float | str:
        """Any single value: string, number or truth value."""
        value = self._get(key, _REQUIRED)
        if not isinstance(value, bool | int | float | str):
            raise self.error(key, f"must be a string, a number or true or false, not {_kind(value)}")
        return value

    def table(self, key: str) -> Table:
        """A table that must be there."""
        value = self._get(key, _REQUIRED)
        return self._child(key, value)

    def tables(self, key: str) -> list[Table]:
        """An array of tables, ``[[key]]``; empty when there is none."""
        value = self._get(key, ())
        if not isinstance(value, list | tuple):
            raise self.error(key, f"must be an array of tables, [[{key}]]")
        return [self._child(f"{key}[{position}]", item) for position, item in enumerate(value)]

    def named_tables(self, key: str) -> dict[str, Table]:
        """Tables by name, ``[key.name]``; empty when there is none."""
        value = self._get(key, {})
        if not isinstance(value, Mapping):
            raise self.error(key, f"must be a table of tables, [{key}.name]")
        return {name: self._child(f"{key}.{name}", item) for name, item in value.items()}

    def _child(self, key: str, value: object) -> Table:
        if not isinstance(value, Mapping):
            raise self.error(key, f"must be a table, not {_kind(value)}")
        return Table(value, self._where, f"{self._path}.{key}" if self._path else key)

    def _get(self, key: str, default: object) -> Any:
        self._known.add(key)
        value = self._values.get(key, default)
        if value is _REQUIRED:
            raise self.error(key, "is missing")
        return value


def _kind(value: object) -> str:
    names = {bool: "a truth value", int: "a number", float: "a number", str: "a string", list: "a list"}
    return names.get(type(value), f"a {type(value).__name__}" if not isinstance(value, dict) else "a table")
