"""A cross-encoder from a folder: a network that reads question and passage together and says how well they fit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from anyfind.sdk import BadInput
from anyfind_plugins.runtime.loading import quiet_loading
from anyfind_plugins.runtime.vision import ensure_torchvision


class CrossModel:
    """A cross-encoder that gives one number for a question and a passage.

    Args:
        folder: In the form of sentence-transformers; the network is never asked.
        device: Where it runs.

    Raises:
        BadInput: The folder holds no such model.
    """

    def __init__(self, folder: Path, device: str) -> None:
        if not folder.is_dir():
            raise BadInput(
                f"The folder of the cross-encoder does not exist: {folder}.",
                hint="Set the setting `folder` of anyfind.rerankers, or leave it empty.",
            )
        ensure_torchvision()
        from sentence_transformers import CrossEncoder

        try:
            with quiet_loading():
                model: Any = CrossEncoder(str(folder), device=device, local_files_only=True)
        except Exception as error:
            # Whatever a foreign folder makes the library raise, the sentence for the user is the same.
            raise BadInput(f"sentence-transformers cannot load the cross-encoder {folder}: {error}.") from error
        if model.num_labels != 1:
            raise BadInput(
                f"The model in {folder} sorts into {model.num_labels} classes; a cross-encoder gives one number."
            )
        self._model = model

    def scores(self, query: str, passages: Sequence[str]) -> list[float]:
        """How well each passage answers, higher is better. Each pair runs alone, so no score depends on another."""
        given = self._model.predict([(query, passage) for passage in passages], batch_size=1, show_progress_bar=False)
        return [float(score) for score in np.asarray(given, dtype=np.float32).reshape(-1)]

    def close(self) -> None:
        """Give the memory back."""
        self._model = None
