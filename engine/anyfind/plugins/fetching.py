"""Lets an encoder download the model that the user's settings name, when the user asks for it."""

from __future__ import annotations

from typing import Any

from anyfind.plugins.contexts import Contexts, blame
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import FetchingEncoder, Progress
from anyfind.sdk.errors import AnyfindError


def fetch_model(registry: Registry, contexts: Contexts, encoder_id: str, threads: int, progress: Progress) -> bool:
    """Download what an encoder's settings name.

    Returns:
        Whether there was anything that the encoder could fetch by itself: it can, and it is configured.

    Raises:
        NotFound: There is no such encoder.
        BadInput: The settings name nothing that exists, or it cannot be reached.
        PluginError: The encoder broke its contract.
    """
    entry = registry.encoder(encoder_id)
    if not contexts.configured(entry):
        return False
    encoder: Any = registry.load(entry.factory)(entry.space)
    if not isinstance(encoder, FetchingEncoder):
        return False
    try:
        encoder.fetch(contexts.make(encoder_id, threads), progress)
    except (AnyfindError, OSError):
        raise
    except Exception as error:
        raise blame(encoder_id, "fetch its model", error) from error
    return True
