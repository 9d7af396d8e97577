"""The default text encoder as ONNX, up to the vectors of its tokens: exported once, run without torch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.sdk import Float32Array
from anyfind_plugins.rerankers.interaction import Tokens, tokens_of
from anyfind_plugins.runtime.onnx import check_faithful, export, open_session
from anyfind_plugins.text.exported import PREFIX, open_tokenizer, padded
from anyfind_plugins.text.folders import load_folder, materialised

if TYPE_CHECKING:
    import torch

_CHUNK: Final = 4
"""Passages that run together; more would be padding."""

_PROBES: Final = ("two dogs playing in the snow", "Minutes of the board meeting, third quarter.", "naïve café: 東京")


class TokenModel:
    """Tokens and transformer in ONNX Runtime.

    Args:
        folder: Made by :func:`export_tokens`.
        weights: The manifest's files by name.
        threads: How many batches run side by side.
    """

    def __init__(self, folder: Path, weights: Mapping[str, Path], threads: int) -> None:
        self._tokenizer = open_tokenizer(weights)
        self._session = open_session(folder / "tokens.onnx")
        self._pool = ThreadPoolExecutor(max(1, threads), thread_name_prefix="rerank")

    def encode(self, texts: Sequence[str]) -> list[Tokens]:
        """Each text as its token vectors, in the order given."""
        ids = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(ids)), key=lambda position: len(ids[position]))
        chunks = [order[start : start + _CHUNK] for start in range(0, len(order), _CHUNK)]

        def work(chunk: Sequence[int]) -> list[Tokens]:
            return self._run([ids[position] for position in chunk])

        results = map(work, chunks) if len(chunks) == 1 else self._pool.map(work, chunks)
        found: dict[int, Tokens] = {}
        for chunk, tokens in zip(chunks, results, strict=True):
            found.update(zip(chunk, tokens, strict=True))
        return [found[position] for position in range(len(texts))]

    def states(self, texts: Sequence[str]) -> Float32Array:
        """The token vectors of texts below each other, to compare with another implementation."""
        return np.concatenate([tokens.vectors for tokens in self.encode(texts)])

    def close(self) -> None:
        """Stop the threads."""
        self._pool.shutdown(wait=True)

    def _run(self, tokens: Sequence[Sequence[int]]) -> list[Tokens]:
        ids, mask = padded(tokens)
        (states,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        return [tokens_of(states[row, : len(values)], ids[row, : len(values)]) for row, values in enumerate(tokens)]


def export_tokens(weights: Mapping[str, Path], folder: Path) -> None:
    """Fill a folder with the model as ONNX and the original's answers to a few probes.

    Raises:
        PluginError: The export does not reproduce sentence-transformers.
    """
    import torch

    with materialised(weights, PREFIX) as source:
        # "eager" attention is plain matrix products, which give the simplest and fastest graph.
        model = load_folder(source, "cpu", {"attn_implementation": "eager"})
        given = model.encode(list(_PROBES), output_value="token_embeddings", show_progress_bar=False)
        rows = [np.asarray(one.cpu().numpy(), dtype=np.float32)[1:-1] for one in given]
        original = np.concatenate([one / np.linalg.norm(one, axis=1, keepdims=True) for one in rows])
    ids = torch.tensor([[101, 2048, 6077, 102, 0, 0], [101, 2652, 1999, 1996, 4586, 102]])
    export(
        _states(model[0].auto_model),
        (ids, (ids > 0).to(torch.int64)),
        folder / "tokens.onnx",
        ["input_ids", "attention_mask"],
        {name: {0: "n", 1: "length"} for name in ("input_ids", "attention_mask")},
    )
    exported = TokenModel(folder, weights, threads=1)
    try:
        check_faithful("all-MiniLM-L6-v2", exported.states(_PROBES), original)
    finally:
        exported.close()
    np.save(folder / "probe.npy", original, allow_pickle=False)


def load_tokens(folder: Path, weights: Mapping[str, Path], threads: int) -> TokenModel:
    """Open what :func:`export_tokens` made, and let it answer its probes.

    Raises:
        PluginError: It answers something else, so the file is damaged or the runtime has changed.
    """
    model = TokenModel(folder, weights, threads)
    probe = np.load(folder / "probe.npy", allow_pickle=False)
    check_faithful("all-MiniLM-L6-v2", model.states(_PROBES), probe)
    return model


def _states(transformer: torch.nn.Module) -> torch.nn.Module:
    import torch

    class States(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            states: torch.Tensor = self.transformer(input_ids=input_ids, attention_mask=attention_mask)[0]
            return states

    return States().eval()
