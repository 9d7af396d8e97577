"""Models of the Hugging Face hub: fetched when the user asks, found on this computer afterwards."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.sdk import BadInput, Context

_NAME: Final = re.compile(r"[\w.-]+(/[\w.-]+)?")
_PINS: Final = "hub.json"


@dataclass(frozen=True, slots=True)
class HubFiles:
    """The files of a model, as patterns.

    Attributes:
        texts: Configuration and tokenizer.
        safe: Weights in the form that cannot carry code.
        pickled: The older form, fetched only where there is no other.
    """

    texts: tuple[str, ...]
    safe: tuple[str, ...] = ()
    pickled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HubModel:
    """A model by its name on the hub.

    Attributes:
        repository: ``owner/name``.
        revision: Commit, tag or branch; empty for the one that is current when it is fetched.
        encoder: Full id of the encoder that wants it, for messages.
        instead: What to set to use a local copy, for messages.
    """

    repository: str
    revision: str
    encoder: str
    instead: str

    def __post_init__(self) -> None:
        if _NAME.fullmatch(self.repository) is None:
            raise BadInput(
                f"{self.repository!r} is no name of a model on the hub.",
                hint=f"Names look like owner/name; to use a copy on this computer, {self.instead}.",
            )


def obtain(model: HubModel, ctx: Context, files: HubFiles, *, download: bool) -> Path:
    """The folder of a model on this computer, fetched first if that is allowed.

    Args:
        model: Which one.
        ctx: Whose data folder remembers the commit that was fetched.
        files: What makes the model.
        download: Whether the network may be asked; it is never asked otherwise.

    Raises:
        BadInput: It is not here, or cannot be fetched; the hint says what to do.
    """
    if not download:
        return _located(model, ctx, (*files.texts, *files.safe, *files.pickled))
    folder = _fetched(model, ctx, (*files.texts, *files.safe))
    if files.pickled and not any(next(folder.glob(pattern), None) for pattern in files.safe):
        folder = _fetched(model, ctx, (*files.texts, *files.pickled))
    return folder


def _located(model: HubModel, ctx: Context, needs: Sequence[str]) -> Path:
    try:
        return _snapshot(model, ctx, needs, local=True)
    except (OSError, ValueError) as error:
        raise BadInput(
            f"The model {model.repository} is not on this computer yet.",
            hint=f"Fetch it once with 'anyfind models pull {model.encoder}', or {model.instead}.",
        ) from error


def _fetched(model: HubModel, ctx: Context, needs: Sequence[str]) -> Path:
    if os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "ON", "YES", "TRUE"}:
        raise BadInput(
            f"The model {model.repository} cannot be fetched: HF_HUB_OFFLINE is set.",
            hint=f"Unset it, or {model.instead}.",
        )
    ctx.logger.info("Fetching the model %s from the hub.", model.repository)
    try:
        folder = _snapshot(model, ctx, needs, local=False)
    except BadInput:
        raise
    except Exception as error:
        # Every layer below, HTTP, TLS, files, raises errors of its own; the sentence is the same.
        raise BadInput(_why(model, error), hint=f"Check the name and the connection, or {model.instead}.") from error
    _pin(model, ctx, folder.name)
    return folder


def _why(model: HubModel, error: Exception) -> str:
    from huggingface_hub import errors

    if isinstance(error, errors.GatedRepoError):
        return f"The model {model.repository} asks for terms to be accepted on the hub, and for a token."
    if isinstance(error, errors.RepositoryNotFoundError):
        return f"The hub has no model {model.repository} that is open to you."
    if isinstance(error, errors.RevisionNotFoundError):
        return f"The model {model.repository} has no revision {model.revision!r}."
    return f"The model {model.repository} could not be fetched from the hub ({type(error).__name__})."


def _snapshot(model: HubModel, ctx: Context, needs: Sequence[str], *, local: bool) -> Path:
    try:
        from huggingface_hub import snapshot_download
    except ImportError as error:
        raise BadInput(
            f"The model {model.repository} lies on the Hugging Face hub, but huggingface_hub is not installed.",
            hint="Run: pip install huggingface_hub",
        ) from error
    folder = snapshot_download(
        model.repository, revision=_revision(model, ctx), local_files_only=local, allow_patterns=list(needs)
    )
    return Path(folder)


def _revision(model: HubModel, ctx: Context) -> str | None:
    return model.revision or _pins(ctx).get(model.repository)


def _pins(ctx: Context) -> dict[str, str]:
    try:
        pins = json.loads((ctx.data_dir / _PINS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(commit) for name, commit in pins.items()} if isinstance(pins, dict) else {}


def _pin(model: HubModel, ctx: Context, commit: str) -> None:
    """Stay with this commit: another one would move everything into another space without being asked."""
    if model.revision:
        return
    path = ctx.data_dir / _PINS
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps({**_pins(ctx), model.repository: commit}), encoding="utf-8")
    part.replace(path)
