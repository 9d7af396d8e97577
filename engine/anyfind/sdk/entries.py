"""What a manifest says, as values: one class a kind of contribution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from anyfind.sdk.types import Space


@dataclass(frozen=True, slots=True)
class WeightFile:
    """A file of weights that the engine fetches for a plugin and hands over by name.

    Attributes:
        name: The name that :attr:`anyfind.sdk.contracts.Context.weights` uses; may contain ``/``.
        sha256: Digest of the file; also its address in the model store.
        size: Bytes.
        licence: Licence of the weights, which is often not that of the plugin.
        sources: Tried in order: ``pypi:dist==version#path/in/wheel``, ``hf:repo@revision#path``, ``file:path``.
    """

    name: str
    sha256: str
    size: int
    licence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettingField:
    """A setting of the plugin that a user may change.

    Attributes:
        default: Its value when the user says nothing; also fixes its type.
        description: One line for the settings page.
    """

    default: bool | int | float | str
    description: str


@dataclass(frozen=True, slots=True)
class SuggestedModel:
    """A model that an encoder could run, which its plugin's author knows to be worth its size.

    Attributes:
        name: For people.
        settings: The settings of the plugin that name it.
        size: Bytes that are fetched for it, roughly.
        licence: Of its weights.
    """

    name: str
    # Entries are told apart by their hash, and a mapping has none.
    settings: Mapping[str, bool | int | float | str] = field(hash=False)
    size: int
    licence: str


@dataclass(frozen=True, slots=True)
class FolderModel:
    """How an encoder is told of a model that lies in a folder.

    Attributes:
        setting: The setting of the plugin that names it.
        value: What it is set to; ``{folder}`` stands for the path.
    """

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class EncoderEntry:
    """An encoder that the plugin offers.

    Attributes:
        id: Name within the plugin.
        full_id: ``plugin-id/id``.
        factory: ``module:Class``, built with the entry's space.
        modalities: What it encodes.
        space: Where its vectors lie, unless a setting in :attr:`space_settings` moves it.
        weights: Files it needs, in the order that enters the space's identity.
        memory_mb: Resident memory while open, for the engine's budget.
        classifier: Whether it implements :class:`~anyfind.sdk.contracts.ClassifyingEncoder`.
        default: Whether it serves its modalities when the user chose nothing.
        space_settings: Settings that change the space; with one of them set the encoder must implement
            :class:`~anyfind.sdk.contracts.ConfigurableEncoder`.
        batch: How many items a call should get at most.
        background: Mean and standard deviation of the inner product of unrelated unit vectors, measured by the
            plugin's author; stands in while a library is too small to say.
        timeout_s: Seconds that one call may take; opening may take ten times as long.
        suggested: Models to choose from, for an encoder whose settings say which one it runs.
        from_folder: How it is told of a model in a folder; ``None`` if it cannot be.
    """

    id: str
    full_id: str
    factory: str
    modalities: tuple[str, ...]
    space: Space
    weights: tuple[WeightFile, ...]
    memory_mb: int
    classifier: bool
    default: bool
    space_settings: tuple[str, ...] = ()
    batch: int = 64
    background: tuple[float, float] | None = None
    timeout_s: float = 120.0
    suggested: tuple[SuggestedModel, ...] = ()
    from_folder: FolderModel | None = None


@dataclass(frozen=True, slots=True)
class ExtractorEntry:
    """An extractor that the plugin offers.

    Attributes:
        id: Name within the plugin.
        full_id: ``plugin-id/id``.
        factory: ``module:Class``, built with no arguments.
        mimes: Media types it may read; ``text/*`` matches all of a kind.
        patterns: File name patterns such as ``*.md``, compared without case.
        priority: Decides between extractors that are equally sure; higher first.
        adds: Whether it adds to what the surest extractor says (words in a picture, speech in a film)
            instead of competing with it. Its failure costs only its own part.
        weights: Files it needs, handed over as :attr:`~anyfind.sdk.contracts.Context.weights`.
        memory_mb: Resident memory that it may use.
        timeout_s: Seconds that it may be silent while it reads a file.
        samples: Small files that it can read, relative to the manifest; the conformance kit uses them.
    """

    id: str
    full_id: str
    factory: str
    mimes: tuple[str, ...]
    patterns: tuple[str, ...]
    priority: int
    adds: bool = False
    weights: tuple[WeightFile, ...] = ()
    memory_mb: int = 1024
    timeout_s: float = 60.0
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdapterEntry:
    """A kind of adapter that the plugin can fit, load, or both.

    Attributes:
        id: Name within the plugin.
        full_id: ``plugin-id/id``, the ``kind`` of its artifacts.
        factory: ``module:Class`` that turns an artifact into adapters.
        trainer: ``module:Class`` of an :class:`~anyfind.sdk.contracts.AdapterTrainer`, if it can be fitted here.
        artifacts: Folders of ready artifacts that ship with the plugin, relative to its manifest.
        purpose: ``"bridge"`` joins spaces, ``"upgrade"`` maps between an old and a new encoder of one modality,
            ``"extend"`` adds a space to a bridge that is there, ``"reduce"`` shortens vectors of one space.
        least_pairs: Right items below which it is not tried unless it is asked for by name.
        streams: Whether it takes pairs mapped from a file, a few thousand rows at a time.
        unpaired: Whether it makes use of vectors without a partner.
        description: One sentence for people: what kind of map it is and when it helps.
    """

    id: str
    full_id: str
    factory: str
    trainer: str | None
    artifacts: tuple[str, ...]
    purpose: str = "bridge"
    least_pairs: int = 4
    streams: bool = False
    unpaired: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class ScorerEntry:
    """A way to correct the scores of a bridge.

    Attributes:
        id: Name within the plugin.
        full_id: ``plugin-id/id``, the ``kind`` of its artifacts.
        factory: ``module:callable`` that turns an artifact into a :class:`~anyfind.sdk.contracts.Scorer`.
        trainer: ``module:Class`` of a :class:`~anyfind.sdk.contracts.ScorerTrainer`.
        description: One sentence for people.
    """

    id: str
    full_id: str
    factory: str
    trainer: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ProviderEntry:
    """An index backend: an id and where to find it."""

    id: str
    full_id: str
    factory: str


@dataclass(frozen=True, slots=True)
class RerankerEntry:
    """A way to order the first results anew.

    Attributes:
        id: Name within the plugin.
        full_id: ``plugin-id/id``.
        factory: ``module:Class``, built with no arguments.
        modalities: Which results it can judge; all others keep their places.
        regions: Whether it implements :class:`~anyfind.sdk.reranking.RegionReranker`.
        weights: Files it needs, handed over as :attr:`~anyfind.sdk.contracts.Context.weights`.
        memory_mb: Resident memory while open.
        batch: How many candidates a call should get at most.
        timeout_s: Seconds that one call may take; opening may take ten times as long.
        description: One sentence for people.
    """

    id: str
    full_id: str
    factory: str
    modalities: tuple[str, ...] = ("text",)
    regions: bool = False
    weights: tuple[WeightFile, ...] = ()
    memory_mb: int = 256
    batch: int = 8
    timeout_s: float = 60.0
    description: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A valid ``plugin.toml``.

    Attributes:
        id: Unique name of the plugin, such as ``anyfind.image``.
        api: Range of contract versions that it works with, such as ``>=1,<2``.
        name: Name for people.
        licence: Licence of the plugin's code.
        description: One sentence for people.
    """

    id: str
    api: str
    name: str
    licence: str
    description: str = ""
    weights: tuple[WeightFile, ...] = ()
    settings: Mapping[str, SettingField] = field(default_factory=lambda: MappingProxyType({}))
    encoders: tuple[EncoderEntry, ...] = ()
    extractors: tuple[ExtractorEntry, ...] = ()
    adapters: tuple[AdapterEntry, ...] = ()
    scorers: tuple[ScorerEntry, ...] = ()
    indexes: tuple[ProviderEntry, ...] = ()
    rerankers: tuple[RerankerEntry, ...] = ()
