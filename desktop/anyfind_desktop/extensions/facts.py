"""What the engine says of plugins, models and installations, as things with names instead of loose documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from anyfind_desktop.sentences.translating import translated


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a plugin brings.

    Attributes:
        kind: ``encoder``, ``extractor``, ``adapter``, ``scorer``, ``index`` or ``reranker``.
        id: Its full id.
        about: What it is for: modalities, or patterns of file names.
        description: In the plugin's own words; may be empty.
        memory_mb: Memory that it asks for, in megabytes; ``None`` if it says nothing.
    """

    kind: str
    id: str
    about: tuple[str, ...]
    description: str
    memory_mb: int | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Part:
        """From the engine's document."""
        memory = row.get("memory_mb")
        return cls(
            str(row["kind"]),
            str(row["id"]),
            tuple(str(one) for one in row.get("for", ())),
            str(row.get("description") or ""),
            None if memory is None else int(memory),
        )


@dataclass(frozen=True, slots=True)
class Health:
    """How a plugin fares on this library.

    Attributes:
        failed: Files that it failed on.
        quarantined: Those of them that are not tried again by themselves.
        reasons: Why, the commonest first, each with its number of files.
        processes: Its processes that run now.
    """

    failed: int = 0
    quarantined: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    processes: int = 0

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Health:
        """From the engine's document."""
        reasons = tuple((str(one["reason"]), int(one["files"])) for one in row.get("reasons", ()))
        return cls(int(row.get("failed", 0)), int(row.get("quarantined", 0)), reasons, int(row.get("processes", 0)))


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin.

    Attributes:
        key: By which it is switched on and off: its id, or its name where it is broken.
        name: For people.
        distribution: The Python distribution it belongs to.
        version: Of the distribution; may be empty.
        licence: May be empty.
        description: In its own words; may be empty.
        environment: ``host``, ``layered`` or ``apart``.
        bundled: Whether it comes with Anyfind.
        removable: Whether Anyfind installed it.
        requested: What was asked for when it was installed; may be empty.
        installed_at: When, as the engine writes times; may be empty.
        state: ``ready``, ``disabled`` or ``broken``.
        reason: Why it is not ready; may be empty.
        parts: What it brings.
        weights_bytes: What its weights take.
        missing_bytes: What of them is not here.
        health: How it fares.
    """

    key: str
    name: str
    distribution: str
    version: str
    licence: str
    description: str
    environment: str
    bundled: bool
    removable: bool
    requested: str
    installed_at: str
    state: str
    reason: str
    parts: tuple[Part, ...]
    weights_bytes: int
    missing_bytes: int
    health: Health

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Plugin:
        """From the engine's document."""
        return cls(
            key=str(row.get("id") or row["name"]),
            name=translated(str(row["name"])) if row["bundled"] else str(row["name"]),
            distribution=str(row["distribution"]).partition(" ")[0],
            version=str(row.get("version") or ""),
            licence=str(row.get("licence") or ""),
            description=str(row.get("description") or ""),
            environment=str(row["environment"]),
            bundled=bool(row["bundled"]),
            removable=bool(row.get("removable")),
            requested=str(row.get("requested") or ""),
            installed_at=str(row.get("installed_at") or ""),
            state=str(row["state"]),
            reason=str(row.get("reason") or ""),
            parts=tuple(Part.of(one) for one in row.get("parts", ())),
            weights_bytes=int(row.get("weights_bytes", 0)),
            missing_bytes=int(row.get("weights_missing_bytes", 0)),
            health=Health.of(row.get("health", {})),
        )

    @property
    def troubled(self) -> bool:
        """Whether somebody should look at it: broken, or switched off by itself because it kept dying."""
        return self.state == "broken" or (self.state == "disabled" and "process ended" in self.reason)


@dataclass(frozen=True, slots=True)
class Weight:
    """A file of weights that an installation needs.

    Attributes:
        name: Of the file.
        size: In bytes.
        licence: Its licence.
        here: Whether it is on this computer already.
        sources: Where it would come from.
    """

    name: str
    size: int
    licence: str
    here: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """A Python package that comes along.

    Attributes:
        name: Of the distribution.
        version: Its version.
        size: Of its wheel, in bytes.
        native: Whether it holds compiled code.
    """

    name: str
    version: str
    size: int
    native: bool


@dataclass(frozen=True, slots=True)
class OfferedPlugin:
    """One plugin of a distribution that would be installed."""

    key: str
    name: str
    licence: str
    description: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What an installation would bring: everything that is shown before anybody agrees.

    Attributes:
        requirement: What was asked for.
        distribution: Its name.
        version: Its version.
        licence: Of the distribution; may be empty.
        summary: One line; may be empty.
        plugins: What is in it.
        replaces: The version that is installed now; empty if none is.
        apart_because: Why its environment is apart from Anyfind's packages; empty if it is not.
        sha256: Of its wheel.
        download_bytes: Of all packages.
        packages: The plugin's own first, then what it needs.
        weights: Files of weights.
    """

    requirement: str
    distribution: str
    version: str
    licence: str
    summary: str
    plugins: tuple[OfferedPlugin, ...]
    replaces: str
    apart_because: str
    sha256: str
    download_bytes: int
    packages: tuple[Package, ...]
    weights: tuple[Weight, ...]

    @classmethod
    def of(cls, requirement: str, row: Mapping[str, Any]) -> Offer:
        """From the result of the job ``plugin.offer``."""
        return cls(
            requirement=requirement,
            distribution=str(row["distribution"]),
            version=str(row["version"]),
            licence=str(row.get("licence") or ""),
            summary=str(row.get("summary") or ""),
            plugins=tuple(
                OfferedPlugin(
                    str(one["id"]),
                    str(one["name"]),
                    str(one.get("licence") or ""),
                    str(one.get("description") or ""),
                    tuple(Part.of(part) for part in one.get("parts", ())),
                )
                for one in row["plugins"]
            ),
            replaces=str(row.get("replaces") or ""),
            apart_because=str(row.get("apart_because") or ""),
            sha256=str(row["sha256"]),
            download_bytes=int(row["download_bytes"]),
            packages=tuple(
                Package(str(one["name"]), str(one["version"]), int(one["size"]), bool(one.get("native")))
                for one in row["parts"]
            ),
            weights=tuple(
                Weight(
                    str(one["name"]),
                    int(one["size"]),
                    str(one["licence"]),
                    bool(one["here"]),
                    tuple(str(source) for source in one["sources"]),
                )
                for one in row["weights"]
            ),
        )

    @property
    def missing_bytes(self) -> int:
        """Bytes of weights that have to be fetched."""
        return sum(weight.size for weight in self.weights if not weight.here)

    @property
    def native(self) -> tuple[Package, ...]:
        """The packages with compiled code."""
        return tuple(package for package in self.packages if package.native)


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the conformance kit: ``outcome`` is ``passed``, ``failed`` or ``skipped``."""

    id: str
    subject: str
    outcome: str
    message: str
    seconds: float

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Check:
        """From the engine's document."""
        return cls(
            str(row["id"]),
            str(row["subject"]),
            str(row["outcome"]),
            str(row["message"]),
            float(row.get("seconds") or 0),
        )
