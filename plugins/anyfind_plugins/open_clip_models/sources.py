"""Which model the settings name, where its files are, and what identifies it."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from anyfind.sdk import BadInput, Context
from anyfind_plugins.open_clip_models.library import (
    CONFIG,
    architecture_config,
    deduced,
    preprocessing,
    read_config,
    tag_config,
)
from anyfind_plugins.runtime.checkpoints import digest, model_files, remembered
from anyfind_plugins.runtime.hub import HubFiles, HubModel, obtain

ENCODER: Final = "anyfind.open-clip/open-clip"
_HUB: Final = "hf-hub:"
_LOCAL: Final = "local-dir:"
_WEIGHTS: Final = (".safetensors", ".bin", ".pth")  # what open_clip looks for in a folder
_FILES: Final = (*_WEIGHTS, ".pt", ".npz", ".npy")  # what it loads when it is named
_TEXTS: Final = ("*.json", "*.txt", "*.model")
_REPOSITORY: Final = HubFiles(_TEXTS, ("open_clip*.safetensors",), ("open_clip*.bin",))
_INSTEAD: Final = "set `architecture` and `pretrained` of anyfind.open-clip to a local checkpoint file"
_HOW: Final = (
    'Name one in config.toml under [plugins."anyfind.open-clip"], for example architecture = "ViT-B-16-SigLIP2" with '
    'pretrained = "webli", or architecture = "ViT-B-32" with pretrained = "/path/to/checkpoint.safetensors".'
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A model that can be opened.

    Attributes:
        model: What open_clip calls it: an architecture, or ``local-dir:`` and a folder.
        weights: The checkpoint file; ``None`` for a folder, where open_clip finds it.
        tokenizer: Folder with the files of the tokenizer, where the architecture does not use CLIP's own.
        preprocess: Everything done to a picture.
        quick_gelu: Whether the checkpoint was trained with OpenAI's approximation of GELU.
        dimension: Length of its vectors.
        digest: sha256 over its files and its architecture.
    """

    model: str
    weights: str | None
    tokenizer: str | None
    preprocess: Mapping[str, Any]
    quick_gelu: bool
    dimension: int
    digest: str

    @property
    def revision(self) -> str:
        """Everything done to a picture, for the space's identity."""
        return "open-clip-1 " + json.dumps(self.preprocess, sort_keys=True)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A model whose tokenizer and content are still to be looked at."""

    model: str
    config: Mapping[str, Any]
    preprocess: Mapping[str, Any]
    quick_gelu: bool = False
    repository: str = ""
    file: str = ""


def choose(ctx: Context, *, download: bool = False) -> Chosen:
    """The model that the settings name.

    Args:
        ctx: With the settings.
        download: Whether what lies on the hub and not here may be fetched.

    Raises:
        BadInput: The settings name no model, or one that is not here; the message says what to do.
    """
    architecture, pretrained = setting(ctx, "architecture"), setting(ctx, "pretrained")
    if not architecture and not pretrained:
        raise BadInput(f"The encoder {ENCODER} has no model yet.", hint=_HOW)
    if architecture.startswith(_HUB):
        repository, _, revision = architecture.removeprefix(_HUB).partition("@")
        instead = f"set `architecture` of anyfind.open-clip to {_LOCAL} and a folder with its files"
        model = HubModel(repository, revision, ENCODER, instead)
        return _of_folder(obtain(model, ctx, _REPOSITORY, download=download), ctx)
    place = Path(pretrained).expanduser()
    if architecture.startswith(_LOCAL):
        return _of_folder(Path(architecture.removeprefix(_LOCAL)).expanduser(), ctx)
    if pretrained and place.is_dir():
        return _of_folder(place, ctx)
    if not pretrained:
        raise BadInput(
            f"No weights are named for {architecture}.",
            hint="Set `pretrained` of anyfind.open-clip to one of its tags or to a checkpoint file.",
        )
    if place.is_file():
        return _of_file(architecture, place, ctx, download=download)
    if place.suffix in _FILES or len(place.parts) > 1:
        raise BadInput(f"The checkpoint file {place} does not exist.", hint="Set `pretrained` of anyfind.open-clip.")
    if not architecture:
        raise BadInput(f"The tag {pretrained!r} belongs to many architectures.", hint="Set `architecture` too.")
    return _of_tag(architecture.replace("/", "-"), pretrained, ctx, download=download)


def setting(ctx: Context, name: str) -> str:
    """A setting as text without blanks around it."""
    return str(ctx.settings.get(name, "")).strip()


def _of_folder(folder: Path, ctx: Context) -> Chosen:
    """A folder with its own configuration, which decides everything."""
    if not folder.is_dir():
        raise BadInput(f"The model folder {folder} does not exist.", hint="Set `architecture` of anyfind.open-clip.")
    weights = sorted(path.name for path in folder.iterdir() if path.suffix in _WEIGHTS)
    if not (folder / CONFIG).is_file():
        listed = f" ({', '.join(weights)})" if weights else ""
        raise BadInput(
            f"The folder {folder} has no {CONFIG}, so it does not say what its model is.",
            hint=f"Set `architecture`, and `pretrained` to the checkpoint file itself{listed} instead of its folder.",
        )
    if not weights:
        raise BadInput(f"The folder {folder} holds no weights: no file ends in {', '.join(_WEIGHTS)}.")
    files = model_files(folder)

    def work_out() -> Mapping[str, Any]:
        config = read_config(folder)
        assert config is not None
        model = config["model_cfg"]
        facts = preprocessing(config["preprocess_cfg"], model)
        return {"preprocess": facts, "dimension": int(model["embed_dim"]), "digest": digest(files)}

    known = remembered(ctx.cache_dir / "models", files, ["folder", _version()], work_out)
    return Chosen(f"{_LOCAL}{folder}", None, None, known["preprocess"], False, known["dimension"], known["digest"])


def _of_file(architecture: str, path: Path, ctx: Context, *, download: bool) -> Chosen:
    """A checkpoint file; what lies beside it says how pictures are prepared, else the architecture's tags."""
    beside = path.parent / CONFIG
    if not architecture:
        others = [one.name for one in path.parent.iterdir() if one.suffix in _WEIGHTS and one != path]
        if beside.is_file() and not others and path.suffix in _WEIGHTS:
            return _of_folder(path.parent, ctx)
        raise BadInput(
            f"The checkpoint file {path} does not say what its architecture is.",
            hint="Set `architecture` of anyfind.open-clip, for example to ViT-B-32.",
        )
    architecture, trained_as = architecture.replace("/", "-"), setting(ctx, "trained_as")

    def work_out() -> Mapping[str, Any]:
        config = architecture_config(architecture)
        own = read_config(path.parent)
        said = own["preprocess_cfg"] if own is not None and not trained_as else deduced(architecture, trained_as)
        return {
            "config": config,
            "preprocess": preprocessing(said, config),
            "quick_gelu": bool(said.get("quick_gelu", config.get("quick_gelu", False))),
        }

    seen = [(CONFIG, beside)] if beside.is_file() else []
    known = remembered(ctx.cache_dir / "models", seen, ["file", architecture, trained_as, _version()], work_out)
    plan = _Plan(architecture, known["config"], known["preprocess"], known["quick_gelu"])
    return _finished(plan, path, path.parent, ctx, download=download)


def _of_tag(architecture: str, tag: str, ctx: Context, *, download: bool) -> Chosen:
    """A pretrained tag, which lies on the hub."""

    def work_out() -> Mapping[str, Any]:
        config = architecture_config(architecture)
        said = tag_config(architecture, tag)
        repository, _, file = str(said["hf_hub"]).rpartition("/")
        return {
            "config": config,
            "preprocess": preprocessing(said, config),
            "quick_gelu": bool(said.get("quick_gelu", config.get("quick_gelu", False))),
            "repository": repository,
            "file": file,
        }

    known = remembered(ctx.cache_dir / "models", (), ["tag", architecture, tag, _version()], work_out)
    plan = _Plan(architecture, **known)
    model = HubModel(plan.repository, "", ENCODER, _INSTEAD)
    one = HubFiles(_TEXTS, (f"{Path(plan.file).stem}.safetensors",), (plan.file,)) if plan.file else _REPOSITORY
    folder = obtain(model, ctx, one, download=download)
    found = sorted(
        path
        for path in folder.iterdir()
        if path.suffix in _WEIGHTS and (not plan.file or path.stem == Path(plan.file).stem)
    )
    found.sort(key=lambda path: (not path.name.startswith("open_clip"), path.suffix != ".safetensors"))
    if not found:
        raise BadInput(f"The hub's {plan.repository} holds no weights of open_clip.", hint=f"To go on, {_INSTEAD}.")
    return _finished(plan, found[0], folder, ctx, download=download)


def _finished(plan: _Plan, weights: Path, folder: Path, ctx: Context, *, download: bool) -> Chosen:
    """Find the tokenizer of a built-in architecture, and digest everything that shapes a vector."""
    tokenizer = _tokenizer(plan, folder, ctx, download=download)
    files = [(weights.name, weights)]
    if tokenizer is not None:
        files += [(name, path) for name, path in model_files(tokenizer) if path.suffix in {".json", ".txt", ".model"}]
    shape = json.dumps([plan.config, plan.quick_gelu], sort_keys=True)

    def work_out() -> Mapping[str, Any]:
        return {"digest": hashlib.sha256(f"{digest(files)}\n{shape}".encode()).hexdigest()}

    known = remembered(ctx.cache_dir / "models", files, shape, work_out)
    return Chosen(
        plan.model,
        str(weights),
        None if tokenizer is None else str(tokenizer),
        plan.preprocess,
        plan.quick_gelu,
        int(plan.config["embed_dim"]),
        str(known["digest"]),
    )


def _tokenizer(plan: _Plan, folder: Path, ctx: Context, *, download: bool) -> Path | None:
    name = plan.config["text_cfg"].get("hf_tokenizer_name")
    if not name:
        return None
    chosen = setting(ctx, "tokenizer")
    if chosen:
        if not Path(chosen).expanduser().is_dir():
            raise BadInput(
                f"The tokenizer folder {chosen} does not exist.", hint="Set `tokenizer` of anyfind.open-clip."
            )
        return Path(chosen).expanduser()
    if (folder / "tokenizer_config.json").is_file():
        return folder
    instead = "put its tokenizer files beside the checkpoint, or set `tokenizer` of anyfind.open-clip to their folder"
    model = HubModel(str(name), "", ENCODER, instead)
    return obtain(model, ctx, HubFiles(_TEXTS), download=download)


def _version() -> str:
    return importlib.metadata.version("open_clip_torch")
