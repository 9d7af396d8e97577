"""Settings and places: what the user may choose and where things are kept.

Settings come, strongest first, from command-line flags, the environment (``ANYFIND_...``, nested
keys joined by two underscores), ``config.toml`` in the library, and ``config.toml`` in the
platform's settings folder.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from anyfind.api.paths import plain_path as plain_path  # noqa: PLC0414 (a setting of a path is made plain by it, too)
from anyfind.errors import BadInput


@dataclass(frozen=True, slots=True)
class Places:
    """Where one library and the data shared by all libraries live.

    Attributes:
        library: Folder of the library: database, index snapshots, adapters, thumbnails, logs.
        shared: Data that every library of this user shares, most of it model weights.
        cache: Things that can be made again: exported networks, feature caches.
        settings: The platform's folder for settings.
        models: The weight store, by digest.
        environments: Plugins that the user installed.
    """

    library: Path
    shared: Path
    cache: Path
    settings: Path
    models: Path
    environments: Path

    @classmethod
    def choose(cls, home: Path | None = None, environment: Mapping[str, str] | None = None) -> Places:
        """The places for ``--home``, else ``ANYFIND_HOME``, else the platform's data folder.

        ``ANYFIND_MODELS`` moves the weights, ``ANYFIND_CACHE`` the cache and ``ANYFIND_ENVIRONMENTS`` the
        plugins that the user installed.
        """
        env = os.environ if environment is None else environment
        data = Path(platformdirs.user_data_dir("anyfind", appauthor=False))
        library = home or (Path(env["ANYFIND_HOME"]) if env.get("ANYFIND_HOME") else data / "library")
        cache = Path(env.get("ANYFIND_CACHE") or platformdirs.user_cache_dir("anyfind", appauthor=False))
        models = Path(env["ANYFIND_MODELS"]) if env.get("ANYFIND_MODELS") else data / "models"
        environments = Path(env["ANYFIND_ENVIRONMENTS"]) if env.get("ANYFIND_ENVIRONMENTS") else data / "environments"
        return cls(
            library=library.expanduser().absolute(),
            shared=data.absolute(),
            cache=cache.expanduser().absolute(),
            settings=Path(platformdirs.user_config_dir("anyfind", appauthor=False)),
            models=models.expanduser().absolute(),
            environments=environments.expanduser().absolute(),
        )

    @property
    def database(self) -> Path:
        """The library's database."""
        return self.library / "library.sqlite"

    @property
    def index(self) -> Path:
        """Index snapshots: a cache, rebuilt from the database when missing or damaged."""
        return self.library / "index"

    @property
    def adapters(self) -> Path:
        """Adapters that were fitted for this library."""
        return self.library / "adapters"

    @property
    def thumbnails(self) -> Path:
        """Small pictures of files: a cache."""
        return self.library / "thumbnails"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.library / "logs"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.library / "lock"

    @property
    def plugin_states(self) -> Path:
        """Which plugins are switched off."""
        return self.environments / "states.json"

    @property
    def plugin_data(self) -> Path:
        """One folder a plugin, kept between runs."""
        return self.shared / "plugins"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SearchSettings(_Section):
    """How answers are made."""

    results: int = Field(default=10, ge=1, le=10_000, description="Results when -k is not given.")
    candidates: int = Field(default=48, ge=10, le=10_000, description="Candidates that each route brings.")
    rank_constant: int = Field(default=10, ge=1, description="The constant of reciprocal rank fusion.")
    rerank: tuple[str, ...] = Field(
        default=(),
        description="Rerankers that look at the first results again, such as text and regions; --rerank none: none.",
    )
    rerank_budget_s: float = Field(
        default=5.0, gt=0, le=600, description="Seconds that all of them together may take in one search."
    )
    keep_encoders_s: float = Field(
        default=1800.0,
        gt=0,
        description="Seconds after the last search for which a running engine keeps its encoders in memory.",
    )


class IndexSettings(_Section):
    """How vectors are indexed."""

    exact_below: int = Field(default=50_000, ge=0, description="Vectors up to which search is exact.")


class WorkerSettings(_Section):
    """The processes that plugins run in."""

    memory_mb: int = Field(default=3072, ge=64, description="Memory that one of them may use at most.")
    idle_s: float = Field(default=60.0, gt=0, description="Seconds without work after which one is ended.")
    timeout_factor: float = Field(default=1.0, gt=0, description="Multiplies the time limits of all plugins.")


class IndexingSettings(_Section):
    """How much indexing may take of the computer. What somebody asks for and waits for is not held back."""

    on_battery: Literal["everything", "names-and-text", "nothing"] = Field(
        default="names-and-text",
        description="What goes on on battery. Names and text cost seconds a day; pictures and sound cost charge.",
    )
    battery_floor: int = Field(
        default=20, ge=0, le=100, description="Percent of charge below which nothing goes on on battery."
    )
    busy_above: int = Field(
        default=80,
        ge=1,
        le=100,
        description="Percent of all processors that other programs use for a while, above which heavy work waits; "
        "100 for never.",
    )
    window: str = Field(
        default="",
        pattern=r"^\s*(([01]?\d|2[0-3]):[0-5]\d\s*-\s*([01]?\d|2[0-3]):[0-5]\d\s*)?$",
        description='Time of day for heavy work, such as "22:00-07:00"; empty for always.',
    )
    cpu_percent: int = Field(
        default=50, ge=1, le=100, description="Percent of all processors that indexing takes on average at most."
    )
    memory_mb: int | None = Field(
        default=None, ge=256, description="Memory of the engine and its processes above which heavy work waits."
    )
    gpu_memory_mb: int | None = Field(
        default=None, ge=64, description="Memory of the graphics card that an encoder takes at most."
    )
    loaders: int = Field(default=2, ge=1, le=64, description="Files that are read at once.")
    load_patience_min: float = Field(
        default=10.0, ge=0, description="Minutes for which heavy work waits at most, because other programs are busy."
    )
    priority: Literal["normal", "low", "idle"] = Field(
        default="low",
        description="How far indexing steps back behind other programs; with idle it only gets what nobody else wants.",
    )


class WatchSettings(_Section):
    """How a running engine notices that files changed."""

    enabled: bool = Field(default=True, description="Ask the system to tell of changes; folders are scanned anyway.")
    quiet_s: float = Field(default=0.3, gt=0, le=60, description="Seconds without a change before a file is read.")
    patience_s: float = Field(default=30.0, gt=0, description="Or seconds of changes that never end, as in a log.")
    rescan_s: float = Field(default=600.0, gt=0, description="Seconds between two scans of a folder, come what may.")
    poll_s: float = Field(default=60.0, gt=0, description="The same for folders whose changes nobody tells of.")


class Settings(BaseSettings):
    """Everything a user can set. Unknown keys are refused, so that a typing error is noticed."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix="ANYFIND_",
        env_nested_delimiter="__",
        nested_model_default_partial_update=True,
    )

    encoders: dict[str, str] = Field(
        default_factory=dict, description="Encoder id by modality, where the default is not wanted."
    )
    search: SearchSettings = SearchSettings()
    index: IndexSettings = IndexSettings()
    workers: WorkerSettings = WorkerSettings()
    watch: WatchSettings = WatchSettings()
    indexing: IndexingSettings = IndexingSettings()
    device: str = Field(default="auto", pattern="^(auto|cpu|cuda|mps)$", description="Where encoders run.")
    threads: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="Threads to keep busy.")
    plugins: dict[str, dict[str, Any]] = Field(
        default_factory=dict, description="Settings of plugins: a table for each plugin id."
    )

    @classmethod
    def load(cls, places: Places, **flags: Any) -> Settings:
        """Read the settings that hold for a library.

        Raises:
            BadInput: A file or variable holds a value that does not fit; the message names it.
        """
        files = [path for path in (places.library / "config.toml", places.settings / "config.toml") if path.is_file()]

        class _Located(cls):  # type: ignore[misc, valid-type]  # a base class in a variable is beyond mypy
            @classmethod
            def settings_customise_sources(
                cls,
                settings_cls: type[BaseSettings],
                init_settings: PydanticBaseSettingsSource,
                env_settings: PydanticBaseSettingsSource,
                dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 (the library's signature)
                file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 (the library's signature)
            ) -> tuple[PydanticBaseSettingsSource, ...]:
                tomls = [TomlConfigSettingsSource(settings_cls, toml_file=path) for path in files]
                return (init_settings, env_settings, *tomls)

        where = " or ".join(str(path) for path in files) or "the environment"
        try:
            loaded = _Located(**flags)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise BadInput(f"The setting {key!r} in {where} cannot be used: {first['msg']}.") from error
        except (SettingsError, ValueError) as error:
            raise BadInput(f"The settings in {where} cannot be read: {error}.") from error
        return cls.model_construct(**{name: getattr(loaded, name) for name in cls.model_fields})
