"""The plugin contract: everything a plugin author imports. Standard library and numpy only.

Names are imported on first use, because the command line needs the errors in milliseconds and numpy
takes a hundred of them.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anyfind.sdk.contracts import (
        PLAIN_FIT,
        Adapter,
        AdapterFactory,
        AdapterTrainer,
        CancelToken,
        CertainScorer,
        ClassifyingEncoder,
        ConfigurableEncoder,
        Context,
        EditableTrainer,
        Encoder,
        Extractor,
        FactoredScorer,
        FetchingEncoder,
        HeadTrainer,
        IndexBackend,
        MarkingExtractor,
        PreviewingExtractor,
        Progress,
        Scorer,
        ScorerFactory,
        ScorerTrainer,
    )
    from anyfind.sdk.errors import (
        AnyfindError,
        BadInput,
        Cancelled,
        EncryptedInput,
        ManifestError,
        PluginError,
        TooLarge,
    )
    from anyfind.sdk.manifest import (
        API_VERSION,
        AdapterEntry,
        EncoderEntry,
        ExtractorEntry,
        FolderModel,
        Manifest,
        ProviderEntry,
        RerankerEntry,
        ScorerEntry,
        SettingField,
        SuggestedModel,
        WeightFile,
        parse_manifest,
    )
    from anyfind.sdk.reranking import Candidate, OpenedReranker, Region, RegionReranker, Reranker
    from anyfind.sdk.types import (
        IMAGE,
        SOUND,
        SOUND_RATE,
        TEXT,
        VIDEO,
        Artifact,
        Bank,
        ClassifierHead,
        Embedded,
        EncodeResult,
        Extraction,
        FitOptions,
        Float32Array,
        Locator,
        Pairs,
        Role,
        Segment,
        Source,
        Space,
        Vectors,
    )

__all__ = [
    "API_VERSION",
    "IMAGE",
    "PLAIN_FIT",
    "SOUND",
    "SOUND_RATE",
    "TEXT",
    "VIDEO",
    "Adapter",
    "AdapterEntry",
    "AdapterFactory",
    "AdapterTrainer",
    "AnyfindError",
    "Artifact",
    "BadInput",
    "Bank",
    "CancelToken",
    "Cancelled",
    "Candidate",
    "CertainScorer",
    "ClassifierHead",
    "ClassifyingEncoder",
    "ConfigurableEncoder",
    "Context",
    "EditableTrainer",
    "Embedded",
    "EncodeResult",
    "Encoder",
    "EncoderEntry",
    "EncryptedInput",
    "Extraction",
    "Extractor",
    "ExtractorEntry",
    "FactoredScorer",
    "FetchingEncoder",
    "FitOptions",
    "Float32Array",
    "FolderModel",
    "HeadTrainer",
    "IndexBackend",
    "Locator",
    "Manifest",
    "ManifestError",
    "MarkingExtractor",
    "OpenedReranker",
    "Pairs",
    "PluginError",
    "PreviewingExtractor",
    "Progress",
    "ProviderEntry",
    "Region",
    "RegionReranker",
    "Reranker",
    "RerankerEntry",
    "Role",
    "Scorer",
    "ScorerEntry",
    "ScorerFactory",
    "ScorerTrainer",
    "Segment",
    "SettingField",
    "Source",
    "Space",
    "SuggestedModel",
    "TooLarge",
    "Vectors",
    "WeightFile",
    "parse_manifest",
]

_MODULES = ("errors", "types", "contracts", "manifest", "reranking")


def __getattr__(name: str) -> Any:
    if name in __all__:
        for module in _MODULES:
            found = importlib.import_module(f"{__name__}.{module}")
            if hasattr(found, name):
                return getattr(found, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
