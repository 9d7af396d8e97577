"""Which sentence-transformers model the settings name, and where its files are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.sdk import BadInput, Context
from anyfind_plugins.runtime.hub import HubFiles, HubModel, obtain
from anyfind_plugins.text.folders import folder_facts

ENCODER: Final = "anyfind.text/minilm"
_TEXTS: Final = ("*.json", "*.txt", "*.model")
_SAFE: Final = ("model*.safetensors", "*/model*.safetensors")
_PICKLED: Final = ("pytorch_model*.bin", "*/pytorch_model*.bin")
_PUBLISHER: Final = "sentence-transformers"  # whose models people name without an owner


@dataclass(frozen=True, slots=True)
class Chosen:
    """A model of the user's.

    Attributes:
        folder: Where its files are.
        digest: sha256 over their names and contents.
        dimension: Length of the vectors after cutting.
        trusted: Whether the user lets Python code in the model run.
    """

    folder: Path
    digest: str
    dimension: int
    trusted: bool


def choose(ctx: Context, *, download: bool = False) -> Chosen | None:
    """The model that the settings name, or ``None`` for the default one.

    Args:
        ctx: With the settings.
        download: Whether what lies on the hub and not here may be fetched.

    Raises:
        BadInput: The settings contradict each other, or name no model that is here.
    """
    folder, name = _text(ctx, "folder"), _text(ctx, "model")
    trusted, cut = ctx.settings.get("trust_remote_code") is True, ctx.settings.get("dimensions", 0)
    if folder and name:
        raise BadInput("Both `folder` and `model` of anyfind.text are set.", hint="Set one of them.")
    if not folder and not name:
        for setting in ("revision", "dimensions", "trust_remote_code"):
            if ctx.settings.get(setting):
                raise BadInput(
                    f"The setting {setting!r} of anyfind.text needs a model of your own.",
                    hint="Set `folder` or `model` too.",
                )
        return None
    place = Path(folder).expanduser() if folder else _from_hub(name, ctx, trusted=trusted, download=download)
    facts = folder_facts(place, ctx.cache_dir / "folders", trusted=trusted)
    dimension = facts.dimension
    if isinstance(cut, int) and cut:
        if not 0 < cut <= dimension:
            raise BadInput(
                f"The model gives {dimension} dimensions, so they cannot be cut to {cut}.",
                hint="Set `dimensions` of anyfind.text to a smaller number, or to 0.",
            )
        dimension = cut
    return Chosen(place, facts.digest, dimension, trusted)


def _from_hub(name: str, ctx: Context, *, trusted: bool, download: bool) -> Path:
    repository = name if "/" in name else f"{_PUBLISHER}/{name}"
    instead = "set `folder` of anyfind.text to a folder with its files"
    files = HubFiles((*_TEXTS, "*.py") if trusted else _TEXTS, _SAFE, _PICKLED)
    return obtain(HubModel(repository, _text(ctx, "revision"), ENCODER, instead), ctx, files, download=download)


def _text(ctx: Context, name: str) -> str:
    return str(ctx.settings.get(name, "")).strip()
