"""Settings told and changed by programs: checked as they are when they are read, and written without loss."""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
import threading
import tomllib
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any, Final

import tomlkit
from pydantic import BaseModel, JsonValue
from pydantic.fields import FieldInfo
from tomlkit.exceptions import TOMLKitError

from anyfind.api.settings import Setting, SettingKind, SettingsAnswer
from anyfind.config import Places, Settings
from anyfind.durable import discard, said, sync, sync_folder
from anyfind.errors import BadInput

_SECTIONS: Final = ("indexing", "search", "watch", "workers", "index")
_ALONE: Final = ("device", "threads")

_GOVERNED: Final = frozenset(
    f"indexing.{name}"
    for name in ("on_battery", "battery_floor", "busy_above", "window", "cpu_percent", "load_patience_min")
)
"""Followed by the indexer at once, without anything being made anew."""

_MEANT: Final[Mapping[SettingKind, str]] = {
    "flag": "true or false",
    "number": "a number",
    "choice": "a text",
    "text": "a text",
    "list": "a list",
}


class SettingsFile:
    """The library's ``config.toml``, as programs see it. Thread-safe.

    Args:
        places: Where the files are.
        load: Reads the settings that hold, flags of the command included.
        environment: Variables, by default those of the process.
    """

    def __init__(
        self, places: Places, load: Callable[[], Settings], environment: Mapping[str, str] | None = None
    ) -> None:
        self._places = places
        self._load = load
        self._environment = os.environ if environment is None else environment
        self._changing = threading.Lock()

    @property
    def path(self) -> Path:
        """The file that changes are written to."""
        return self._places.library / "config.toml"

    def tell(self) -> SettingsAnswer:
        """All settings, with who chose their values.

        Raises:
            BadInput: A file was changed by hand meanwhile and cannot be used.
        """
        chosen = self._load()
        files = {"library": _read(self.path), "user": _read(self._places.settings / "config.toml")}
        variables = {name.upper() for name in self._environment}
        told = []
        for key, owner, field in _fields(chosen):
            name = key.rpartition(".")[2]
            value = _plain(getattr(owner, name))
            default = _plain(field.get_default(call_default_factory=True))
            source = "default" if value == default else "command"
            if "ANYFIND_" + key.upper().replace(".", "__") in variables:
                source = "environment"
            else:
                source = next((where for where, document in files.items() if _has(document, key)), source)
                if source in files and _of(files[source], key) != value:
                    source = "command"
            told.append(_setting(key, type(owner), value, default, source))
        return SettingsAnswer(file=str(self.path), settings=told)

    def change(self, values: Mapping[str, JsonValue]) -> frozenset[str]:
        """Write values, or take them out where they are ``None``; comments and the order of the file stay.

        Returns:
            The keys whose value in the file is another one now.

        Raises:
            BadInput: There is no such setting, or the value does not fit; nothing is changed then.
            DiskFull: The file cannot be written.
        """
        known = {key: type(owner) for key, owner, _ in _fields(Settings())}
        for key, value in values.items():
            if key not in known:
                raise BadInput(f"There is no setting {key!r}.", hint="'GET /v1/settings' lists them.")
            kind = _setting(key, known[key], None, None, "default").kind
            # A file may write 40 as "40", and its reader forgives that; a program that does is mistaken.
            if value is not None and not _fits(kind, value):
                raise BadInput(f"The value of {key!r} has to be {_MEANT[kind]}, and {value!r} is none.")
        with self._changing:
            before = _read(self.path)
            text = self._edited(values)
            self._check(text)
            after = tomllib.loads(text)
            changed = {key for key in values if _of(before, key) != _of(after, key)}
            if changed:
                self._write(text)
        return frozenset(changed)

    def _edited(self, values: Mapping[str, JsonValue]) -> str:
        try:
            document = (
                tomlkit.parse(self.path.read_text(encoding="utf-8")) if self.path.exists() else tomlkit.document()
            )
        except (TOMLKitError, UnicodeDecodeError) as error:
            raise BadInput(
                f"The settings in {self.path} cannot be read: {error}.", hint="Mend the file first."
            ) from error
        for key, value in values.items():
            section, _, name = key.rpartition(".")
            inside: Any = document
            if section:
                if section not in document:
                    if value is None:
                        continue
                    document[section] = tomlkit.table()
                inside = document[section]
            if not isinstance(inside, MutableMapping):
                raise BadInput(f"{section!r} in {self.path} is no table.", hint="Mend the file first.")
            if value is None:
                inside.pop(name, None)
            else:
                inside[name] = value
        return tomlkit.dumps(document)

    def _check(self, text: str) -> None:
        """Read the settings as the next start would."""
        with said("the change of the settings"), tempfile.TemporaryDirectory(prefix="anyfind-settings-") as folder:
            (Path(folder) / "config.toml").write_text(text, encoding="utf-8")
            try:
                Settings.load(dataclasses.replace(self._places, library=Path(folder)))
            except BadInput as error:
                message = error.message.replace(folder, str(self._places.library))
                raise BadInput(message, hint=error.hint) from error

    def _write(self, text: str) -> None:
        # The file may be a link to one that its owner keeps elsewhere.
        file = self.path.resolve()
        new = file.with_name(f"{file.name}.new")
        with said("the change of the settings"):
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                new.write_text(text, encoding="utf-8")
                if file.exists():
                    shutil.copymode(file, new)
                sync(new)
                new.replace(file)
            except OSError:
                discard(new)
                raise
            sync_folder(file.parent)


def governed(changed: frozenset[str]) -> bool:
    """Whether the indexer follows all of these at once, without an engine that is made anew."""
    return changed <= _GOVERNED


def _fields(settings: Settings) -> Iterator[tuple[str, BaseModel, FieldInfo]]:
    """Key, the object that holds the value, and the field."""
    for section in _SECTIONS:
        part: BaseModel = getattr(settings, section)
        for name, field in type(part).model_fields.items():
            yield f"{section}.{name}", part, field
    for name in _ALONE:
        yield name, settings, type(settings).model_fields[name]


def _setting(key: str, model: type[BaseModel], value: JsonValue, default: JsonValue, source: Any) -> Setting:
    schema = model.model_json_schema()["properties"][key.rpartition(".")[2]]
    options = [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]
    facts = {**schema, **options[0]}
    return Setting(
        key=key,
        value=value,
        default=default,
        source=source,
        text=str(schema.get("description", "")),
        kind=_kind(key, facts),
        choices=["auto", "cpu", "cuda", "mps"] if key == "device" else [str(one) for one in facts.get("enum", [])],
        minimum=facts.get("minimum"),
        above=facts.get("exclusiveMinimum"),
        maximum=facts.get("maximum"),
        optional="anyOf" in schema,
        # What watches the folders is made once, when the engine starts.
        applies="restart" if key.startswith("watch.") else "now",
    )


def _kind(key: str, facts: Mapping[str, Any]) -> SettingKind:
    if "enum" in facts or key == "device":
        return "choice"
    kinds: dict[str, SettingKind] = {"boolean": "flag", "integer": "number", "number": "number", "array": "list"}
    return kinds.get(str(facts.get("type")), "text")


def _fits(kind: SettingKind, value: JsonValue) -> bool:
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, list if kind == "list" else str)


def _plain(value: Any) -> JsonValue:
    return list(value) if isinstance(value, tuple) else value


def _read(path: Path) -> dict[str, Any]:
    """What a file says; nothing if it cannot be read, which is told by whoever loads the settings."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _of(document: Mapping[str, Any], key: str) -> JsonValue:
    section, _, name = key.rpartition(".")
    inside = document.get(section, {}) if section else document
    return inside.get(name) if isinstance(inside, Mapping) else None


def _has(document: Mapping[str, Any], key: str) -> bool:
    return _of(document, key) is not None
