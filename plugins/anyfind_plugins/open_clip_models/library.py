"""What the open_clip library knows: architectures, pretrained tags, and the preprocessing of each."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from anyfind.sdk import BadInput
from anyfind_plugins.runtime.vision import ensure_torchvision

CONFIG: Final = "open_clip_config.json"
"""The file in which a published model says its architecture and its preprocessing."""

_PREPROCESSING: Final = ("size", "mean", "std", "interpolation", "resize_mode", "fill_color")
_DECISIVE: Final = ("mean", "std", "interpolation", "resize_mode")


def open_clip() -> Any:
    """The library, imported on first use, which takes seconds.

    Raises:
        BadInput: It is not installed.
    """
    try:
        ensure_torchvision()
        import open_clip
    except ImportError as error:
        raise BadInput(
            f"open_clip cannot be imported ({error}).", hint="Run: pip install open_clip_torch torchvision"
        ) from error
    return open_clip


def architecture_config(name: str) -> dict[str, Any]:
    """The configuration of a built-in architecture.

    Raises:
        BadInput: There is none of that name; lists those with a similar one.
    """
    library = open_clip()
    config = library.get_model_config(name)
    if config is None:
        known = library.list_models()
        folded = {one.lower(): one for one in known}
        near = [folded[one] for one in difflib.get_close_matches(name.lower(), folded, n=5, cutoff=0.5)]
        similar = ", ".join(near) or f"for example {', '.join(known[:5])}"
        raise BadInput(f"open_clip has no architecture {name!r}; similar ones: {similar}.")
    return dict(config)


def tag_config(architecture: str, tag: str) -> dict[str, Any]:
    """What open_clip knows of a pretrained tag: where it lies, mean, std, interpolation, resize mode.

    Raises:
        BadInput: The architecture has no such tag; lists those it has.
    """
    library = open_clip()
    config = library.get_pretrained_cfg(architecture, tag)
    if not config:
        tags = ", ".join(library.list_pretrained_tags_by_model(architecture))
        raise BadInput(
            f"{tag!r} is neither a file nor a pretrained tag of {architecture}, "
            + (f"whose tags are {tags}." if tags else "which has no tags: name a checkpoint file."),
            hint="Set `pretrained` of anyfind.open-clip.",
        )
    return dict(config)


def preprocessing(said: Mapping[str, Any], model: Mapping[str, Any]) -> dict[str, Any]:
    """Everything done to a picture, complete: what the checkpoint says over the library's defaults.

    Args:
        said: The checkpoint's ``preprocess_cfg``, or the configuration of a tag.
        model: The architecture, which knows the size of its input.
    """
    open_clip()
    from open_clip.transform import PreprocessCfg, merge_preprocess_dict

    size = model["vision_cfg"].get("image_size")
    sized = {} if size is None else {"size": size}
    told = {key: value for key, value in said.items() if value is not None}
    merged = merge_preprocess_dict(PreprocessCfg(), {**sized, **told})
    return {key: _plain(merged[key]) for key in _PREPROCESSING}


def deduced(architecture: str, trained_as: str) -> dict[str, Any]:
    """The tag configuration that a bare checkpoint file of an architecture must have been trained with.

    open_clip itself takes OpenAI's preprocessing for any file, which silently spoils SigLIP's and
    others' (its issue 1068). Here the architecture's tags decide, as far as they agree.

    Args:
        architecture: A built-in one.
        trained_as: A tag of it, or ``ARCHITECTURE:TAG``; empty to deduce.

    Raises:
        BadInput: The tags disagree or there are none; the message says what to set.
    """
    if trained_as:
        other, _, tag = trained_as.rpartition(":")
        return tag_config(other or architecture, tag)
    groups: dict[str, list[str]] = {}
    configs = {tag: tag_config(architecture, tag) for tag in open_clip().list_pretrained_tags_by_model(architecture)}
    for tag, config in configs.items():
        groups.setdefault(json.dumps([_plain(config.get(key)) for key in _DECISIVE]), []).append(tag)
    if len(groups) == 1:
        # The activation is the architecture's own here: tags that agree on pictures may differ in it.
        return {key: config[key] for config in configs.values() for key in _DECISIVE}
    if not groups:
        raise BadInput(
            f"A checkpoint file of {architecture} does not say how its pictures were prepared.",
            hint=f"Put its {CONFIG} beside it, or set `trained_as` to a tag such as ViT-B-32:openai.",
        )
    ways = "; ".join(", ".join(tags) for tags in groups.values())
    raise BadInput(
        f"A checkpoint file of {architecture} may have been trained with pictures prepared in {len(groups)} ways "
        f"(those of {ways}).",
        hint=f"Put its {CONFIG} beside it, or set `trained_as` to the tag it is like.",
    )


def read_config(folder: Path) -> dict[str, Any] | None:
    """The model's own configuration in a folder, or ``None`` if there is none.

    Raises:
        BadInput: It is damaged, or does not say what it must.
    """
    path = folder / CONFIG
    if not path.is_file():
        return None
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(f"{path} cannot be read ({error}).") from error
    complete = isinstance(config, dict) and {"embed_dim", "vision_cfg", "text_cfg"} <= set(config.get("model_cfg", ()))
    if not complete or not isinstance(config.get("preprocess_cfg"), dict):
        raise BadInput(
            f"{path} does not describe a model.",
            hint="It needs model_cfg (embed_dim, vision_cfg, text_cfg) and preprocess_cfg.",
        )
    return dict(config)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
