"""all-MiniLM-L6-v2 as ONNX: exported once through sentence-transformers, run without torch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import Float32Array
from anyfind_plugins.runtime.onnx import check_faithful, export, open_session
from anyfind_plugins.text.folders import load_folder, materialised

if TYPE_CHECKING:
    import torch

PREFIX: Final = "minilm/"
"""Before the file names of the model folder in the manifest's weights."""

_CHUNK: Final = 16  # measured: the fewest processor seconds among 8, 16, 32 and 64
_PROBES: Final = (
    "",
    "two dogs playing in the snow",
    "Minutes of the board meeting, third quarter: revenue grew by four percent while costs stayed flat.",
    "naïve café: 東京 🐕",
)


class ExportedModel:
    """Tokens, transformer, mean pooling and unit length, in ONNX Runtime.

    Args:
        folder: Made by :func:`export_model`.
        weights: The manifest's files by name.
        threads: How many batches run side by side.
    """

    def __init__(self, folder: Path, weights: Mapping[str, Path], threads: int) -> None:
        self._tokenizer = open_tokenizer(weights)
        self._session = open_session(folder / "model.onnx")
        self._pool = ThreadPoolExecutor(max(1, threads), thread_name_prefix="minilm")

    def encode(self, texts: Sequence[str]) -> Float32Array:
        """Unit vectors, ``float32 [n, 384]``. Texts of similar length share a batch, so little is padding."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(tokens)), key=lambda position: len(tokens[position]))
        chunks = [order[start : start + _CHUNK] for start in range(0, len(order), _CHUNK)]
        vectors = np.zeros((len(tokens), self._session.get_outputs()[0].shape[-1]), dtype=np.float32)

        def work(chunk: Sequence[int]) -> Float32Array:
            return self._run([tokens[position] for position in chunk])

        results = map(work, chunks) if len(chunks) == 1 else self._pool.map(work, chunks)
        for chunk, rows in zip(chunks, results, strict=True):
            vectors[chunk] = rows
        return vectors

    def close(self) -> None:
        """Stop the threads."""
        self._pool.shutdown(wait=True)

    def _run(self, tokens: Sequence[Sequence[int]]) -> Float32Array:
        ids, mask = padded(tokens)
        (vectors,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        return np.asarray(vectors, dtype=np.float32)


def open_tokenizer(weights: Mapping[str, Path]) -> Any:
    """The model's tokenizer, which cuts texts off and pads none.

    Args:
        weights: The manifest's files by name.
    """
    from tokenizers import Tokenizer

    limits = json.loads(weights[f"{PREFIX}sentence_bert_config.json"].read_text(encoding="utf-8"))
    tokenizer = Tokenizer.from_file(str(weights[f"{PREFIX}tokenizer.json"]))
    # The file asks for padding to 128 tokens, which would waste most of the work on short texts.
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length=int(limits["max_seq_length"]))
    return tokenizer


def padded(tokens: Sequence[Sequence[int]]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Rows of tokens as one array ``int64 [n, longest]``, and where it holds tokens rather than zeros."""
    length = max(len(row) for row in tokens)
    ids = np.zeros((len(tokens), length), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, values in enumerate(tokens):
        ids[row, : len(values)] = values
        mask[row, : len(values)] = 1
    return ids, mask


def export_model(weights: Mapping[str, Path], folder: Path) -> None:
    """Fill a folder with the model as ONNX and the original's answers to a few probes.

    Raises:
        PluginError: The export does not reproduce sentence-transformers.
    """
    import torch

    with materialised(weights, PREFIX) as source:
        # "eager" attention is plain matrix products, which give the simplest and fastest graph.
        model = load_folder(source, "cpu", {"attn_implementation": "eager"})
        original = np.asarray(model.encode(list(_PROBES), show_progress_bar=False), dtype=np.float32)
    ids = torch.tensor([[101, 2048, 6077, 102, 0, 0], [101, 2652, 1999, 1996, 4586, 102]])
    export(
        _with_pooling(model[0].auto_model),
        (ids, (ids > 0).to(torch.int64)),
        folder / "model.onnx",
        ["input_ids", "attention_mask"],
        {name: {0: "n", 1: "length"} for name in ("input_ids", "attention_mask")},
    )
    exported = ExportedModel(folder, weights, threads=1)
    try:
        check_faithful("all-MiniLM-L6-v2", exported.encode(_PROBES), original)
    finally:
        exported.close()
    np.save(folder / "probe.npy", original, allow_pickle=False)


def load_export(folder: Path, weights: Mapping[str, Path], threads: int) -> ExportedModel:
    """Open what :func:`export_model` made, and let it answer a probe.

    Raises:
        PluginError: It answers something else, so the file is damaged or the runtime has changed.
    """
    model = ExportedModel(folder, weights, threads)
    probe = np.load(folder / "probe.npy", allow_pickle=False)
    check_faithful("all-MiniLM-L6-v2", model.encode(_PROBES[1:2]), probe[1:2])
    return model


def _with_pooling(transformer: torch.nn.Module) -> torch.nn.Module:
    import torch

    class Pooling(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            states = self.transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
            shares = attention_mask.unsqueeze(-1).to(states.dtype)
            mean = (states * shares).sum(1) / shares.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, dim=1)

    return Pooling().eval()
