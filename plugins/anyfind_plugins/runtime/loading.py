"""Loading models through libraries that were made for people who watch them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


@contextlib.contextmanager
def quiet_loading() -> Iterator[None]:
    """Let no library ask the hub or draw progress bars meanwhile.

    A model that is opened must be here already, but some libraries ask the network for a configuration
    that a model names, even where local files were asked for.
    """
    from huggingface_hub import constants
    from transformers.utils import logging as transformers_logging

    offline, constants.HF_HUB_OFFLINE = constants.HF_HUB_OFFLINE, True
    shown = transformers_logging.is_progress_bar_enabled()
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers is typed in part
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE = offline
        if shown:
            transformers_logging.enable_progress_bar()  # type: ignore[no-untyped-call]  # as above
