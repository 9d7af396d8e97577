"""Passages anew: word by word with the default text encoder, or with a cross-encoder of the user's."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from anyfind.sdk import Candidate, Context, PluginError
from anyfind_plugins.rerankers.cross import CrossModel
from anyfind_plugins.rerankers.interaction import Tokens, fit
from anyfind_plugins.rerankers.tokens import TokenModel, export_tokens, load_tokens
from anyfind_plugins.runtime.device import device_for
from anyfind_plugins.runtime.onnx import cached

_EXPORT_REVISION: Final = "1"  # part of the cache key: raise it when the exported graph changes

_REMEMBERED: Final = 200
"""Passages whose token vectors are kept; of the longest ones some 80 MB."""

_NOTHING: Final = -1e6
"""The score of a candidate without words, below that of any with."""


class TextReranker:
    """Scores passages by late interaction, or by a cross-encoder where the setting ``folder`` names one."""

    def __init__(self) -> None:
        self._cross: CrossModel | None = None
        self._tokens: TokenModel | None = None
        self._known: OrderedDict[str, Tokens] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, ctx: Context) -> None:
        """Load the model; the first time on a machine the default one is exported, which takes some seconds.

        Raises:
            BadInput: The setting ``folder`` names no cross-encoder.
        """
        folder = str(ctx.settings.get("folder") or "").strip()
        if folder:
            self._cross = CrossModel(Path(folder).expanduser(), device_for(ctx))
            return
        # The engine keeps weights in folders that are named by their digests.
        digest = ctx.weights["minilm/model.safetensors"].parent.name[:16]
        place = ctx.cache_dir / "exports" / f"tokens-{digest}-{_EXPORT_REVISION}"

        def make(fresh: Path) -> None:
            ctx.logger.info("Exporting all-MiniLM-L6-v2 with its token vectors once for this computer.")
            export_tokens(ctx.weights, fresh)

        self._tokens = cached(place, make, partial(load_tokens, weights=ctx.weights, threads=ctx.threads), ctx.logger)

    def rerank(self, query: str, candidates: Sequence[Candidate], budget: float) -> list[float]:
        """How well each passage answers the question; a candidate without words comes last.

        Raises:
            PluginError: The reranker is not open.
        """
        del budget  # a batch takes a fraction of a second
        told = [(position, one.text) for position, one in enumerate(candidates) if one.text and one.text.strip()]
        scores = [_NOTHING] * len(candidates)
        passages = [_clean(text) for _, text in told]
        if not passages:
            return scores
        if self._cross is not None:
            found = self._cross.scores(_clean(query), passages)
        else:
            question = self._encoded([_clean(query)])[0]
            found = [fit(question, passage) for passage in self._encoded(passages)]
        for (position, _), score in zip(told, found, strict=True):
            scores[position] = score
        return scores

    def close(self) -> None:
        """Give the memory back."""
        for model in (self._cross, self._tokens):
            if model is not None:
                model.close()
        self._cross = self._tokens = None
        self._known.clear()

    def _encoded(self, texts: Sequence[str]) -> list[Tokens]:
        """Texts as their tokens; only those that are not remembered go through the network."""
        if self._tokens is None:
            raise PluginError("The text reranker was used before it was opened.")
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._known]
            self._known.update(zip(new, self._tokens.encode(new), strict=True))
            found = []
            for text in texts:
                self._known.move_to_end(text)
                found.append(self._known[text])
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
            return found


def _clean(text: str) -> str:
    """Lone surrogates, which file names from old disks contain, cannot be tokenised; they become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
