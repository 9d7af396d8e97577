"""What the user can set, as the local service tells and takes it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from anyfind.api.answers import Wire

SettingSource = Literal["default", "library", "user", "environment", "command"]
SettingKind = Literal["text", "number", "flag", "choice", "list"]


class Setting(Wire):
    """One setting.

    Attributes:
        key: Its name in the file, such as ``indexing.cpu_percent``.
        value: What holds now.
        default: What holds where nobody chose.
        source: Who chose: the library's file, the user's, a variable of the environment, or the command that started
            the engine. What the last two say cannot be changed here.
        text: What it does.
        kind: How it is written.
        choices: The values of a ``choice``.
        minimum: The least ``number``.
        above: Numbers are larger than this one.
        maximum: The largest ``number``.
        optional: Whether it may be ``null``: nothing chosen.
        applies: When a change is followed.
    """

    key: str
    value: JsonValue
    default: JsonValue
    source: SettingSource
    text: str
    kind: SettingKind
    choices: list[str] = Field(default=[])
    minimum: float | None = None
    above: float | None = None
    maximum: float | None = None
    optional: bool = False
    applies: Literal["now", "restart"] = "now"

    @property
    def fixed(self) -> bool:
        """Whether a change here would not be followed."""
        return self.source in {"environment", "command"}


class SettingsAnswer(Wire):
    """All settings that a program can change, and the file that changes are written to."""

    file: str
    settings: list[Setting]


class SettingsChange(Wire):
    """New values by key; ``null`` takes a setting out of the file, so that its default holds."""

    values: dict[str, JsonValue] = Field(min_length=1, max_length=100)
