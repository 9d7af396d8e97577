"""Which CLAP model the settings name, where its files are, and what identifies it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from anyfind.sdk import BadInput, Context
from anyfind_plugins.runtime.checkpoints import digest, model_files, remembered
from anyfind_plugins.runtime.hub import HubFiles, HubModel, obtain

ENCODER: Final = "anyfind.clap/clap"
_FILES: Final = HubFiles(("*.json", "*.txt", "*.model"), ("model*.safetensors",), ("pytorch_model*.bin",))
_HOW: Final = (
    'Name one in config.toml under [plugins."anyfind.clap"]: model = "laion/clap-htsat-unfused" for one of the hub, '
    'or folder = "/path/to/folder".'
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A model that can be opened.

    Attributes:
        folder: Where its files are.
        digest: sha256 over their names and contents.
        dimension: Length of its vectors.
        revision: How sounds and texts are prepared for it.
    """

    folder: Path
    digest: str
    dimension: int
    revision: str = "clap-1"


def choose(ctx: Context, *, download: bool = False) -> Chosen:
    """The model that the settings name.

    Args:
        ctx: With the settings.
        download: Whether what lies on the hub and not here may be fetched.

    Raises:
        BadInput: The settings name no model, or one that is not here; the message says what to do.
    """
    folder, name, revision = (str(ctx.settings.get(key, "")).strip() for key in ("folder", "model", "revision"))
    if folder and name:
        raise BadInput("Both `folder` and `model` of anyfind.clap are set.", hint="Set one of them.")
    if not folder and not name:
        raise BadInput(f"The encoder {ENCODER} has no model yet.", hint=_HOW)
    if folder:
        place = Path(folder).expanduser()
        if not place.is_dir():
            raise BadInput(f"The model folder {place} does not exist.", hint="Set `folder` of anyfind.clap.")
    else:
        instead = "set `folder` of anyfind.clap to a folder with its files"
        place = obtain(HubModel(name, revision, ENCODER, instead), ctx, _FILES, download=download)
    files = model_files(place)

    def work_out() -> Mapping[str, Any]:
        return {"dimension": _dimension(place), "digest": digest(files)}

    known = remembered(ctx.cache_dir / "models", files, "clap", work_out)
    return Chosen(place, str(known["digest"]), int(known["dimension"]))


def _dimension(folder: Path) -> int:
    """Length of the vectors, which the model's configuration says."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        kind, dimension = config["model_type"], config.get("projection_dim", 512)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInput(
            f"The folder {folder} holds no model of transformers: its config.json does not say so."
        ) from error
    if kind != "clap" or not isinstance(dimension, int):
        raise BadInput(
            f"The model in {folder} is of type {kind!r}, not CLAP.", hint="Set `folder` or `model` to another."
        )
    return dimension
