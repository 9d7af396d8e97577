"""What the engine says of models: sizes, licences, settings, and what was measured of them on this library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from anyfind_desktop.sentences.translating import translated


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of an encoder.

    Attributes:
        items_s: Pieces a second.
        load_s: Seconds until it was ready.
        at: When, as the engine writes times.
        r10: Percent of captions whose file is among the first ten; ``None`` where it cannot be known.
        pool: Files that were chosen from.
        captions: Captions that were asked with.
        chance: What guessing would find, in percent.
        code: Why the quality is not known, for programs; empty if it is.
        reason: The same in the engine's words.
        least: Files that would be needed.
    """

    items_s: float
    load_s: float
    at: str
    r10: float | None
    pool: int
    captions: int
    chance: float
    code: str
    reason: str
    least: int

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Measured:
        """From the engine's document."""
        quality = row.get("quality", {})
        r10 = quality.get("r10")
        return cls(
            float(row["items_s"]),
            float(row.get("load_s") or 0),
            str(row.get("at") or ""),
            None if r10 is None else float(r10),
            int(quality.get("pool") or 0),
            int(quality.get("captions") or 0),
            float(quality.get("chance") or 0),
            str(quality.get("code") or ""),
            str(quality.get("reason") or ""),
            int(quality.get("least") or 0),
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that says which model an encoder runs."""

    name: str
    description: str
    default: str | float | bool
    value: str | float | bool


@dataclass(frozen=True, slots=True)
class Model:
    """An encoder, or an extractor with weights.

    Attributes:
        id: Full id.
        kind: ``encoder`` or ``extractor``.
        modalities: What it encodes; nothing of an extractor.
        plugin_name: The plugin that brings it, for people.
        description: Of the plugin.
        default: Whether it belongs to the default pack.
        in_use: Whether it serves this library.
        dimension: Numbers a vector.
        size: Of its weights, in bytes.
        licence: Of its weights.
        here: Whether they are on this computer; ``None`` where settings say which model it runs.
        memory_mb: Memory that it asks for.
        vectors: Vectors of it in the library.
        settings: Those that say which model it runs.
        measured: What was measured, by modality.
    """

    id: str
    kind: str
    modalities: tuple[str, ...]
    plugin_name: str
    description: str
    default: bool
    in_use: bool
    dimension: int
    size: int
    licence: str
    here: bool | None
    memory_mb: int
    vectors: int
    settings: tuple[Setting, ...]
    measured: Mapping[str, Measured]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Model:
        """From the engine's document."""
        here = row.get("here")
        return cls(
            id=str(row["encoder"]),
            kind=str(row.get("kind") or "encoder"),
            modalities=tuple(str(one) for one in row["modalities"]),
            plugin_name=translated(str(row.get("plugin_name") or "")),
            description=translated(str(row.get("description") or "")),
            default=bool(row.get("pack")),
            in_use=bool(row.get("in_use")),
            dimension=int(row.get("dimension") or 0),
            size=int(row.get("size") or 0),
            licence=str(row.get("licence") or ""),
            here=None if here is None else bool(here),
            memory_mb=int(row.get("memory_mb") or 0),
            vectors=int(row.get("vectors") or 0),
            settings=tuple(
                Setting(str(one["name"]), str(one["description"]), one["default"], one["value"])
                for one in row.get("settings", ())
            ),
            measured={str(name): Measured.of(one) for name, one in row.get("measured", {}).items()},
        )

    @property
    def usable(self) -> bool:
        """Whether it could run now: its weights are here, it needs none, or the settings name a model."""
        if self.here is None:
            return not self.settings or any(setting.value != setting.default for setting in self.settings)
        return self.here

    @property
    def name(self) -> str:
        """Its short name."""
        return self.id.partition("/")[2] or self.id
