"""What ``align score`` asks for, and the pairs and the adapter that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.align.adapters import NamedAdapter
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import FitOptions, Pairs
from anyfind.service.fitting import FitRequest, material_for
from anyfind.service.scoring import contenders, judge_adapter
from anyfind.spaces.graph import Bridge

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


@dataclass(frozen=True, slots=True)
class ScoreRequest:
    """What ``align score`` was asked for.

    Attributes:
        name: The adapter; ``None`` for the one that searches between the pairs' spaces go through.
        files: Folder or tar archive of files; ``None`` for the library's own pairs.
        captions: TSV of captions, or of pairs.
        modality: What the files are; found out when ``None``.
        paired: Whether the TSV names a second file where it would have a caption.
        methods: Short or full ids of scorers; all when empty.
        off: Only switch off what is on.
        seed: Of random choices.
    """

    name: str | None = None
    files: Path | None = None
    captions: Path | None = None
    modality: str | None = None
    paired: bool = False
    methods: tuple[str, ...] = ()
    off: bool = False
    seed: int = 0

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> ScoreRequest:
        """From what a client sends, as :class:`~anyfind.api.requests.ScoreJob` describes it."""
        files, captions = (None if document.get(key) is None else Path(document[key]) for key in ("files", "captions"))
        if (files is None) != (captions is None):
            raise BadInput("Files and their captions are given together, or neither for the library's own pairs.")
        return cls(
            name=document.get("name"),
            files=files,
            captions=captions,
            modality=document.get("modality"),
            paired=bool(document.get("paired")),
            methods=tuple(document.get("methods") or ()),
            off=bool(document.get("off")),
            seed=int(document.get("seed") or 0),
        )


def score_adapter(engine: Engine, request: ScoreRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Judge scorers on pairs and switch on those that help; or switch off what is on.

    Args:
        engine: The library.
        request: What is asked for.
        progress: Called with the work done.
        cancel: Stops between steps.

    Raises:
        BadInput: There are too few pairs, or they lie between other spaces than the adapter.
        NotFound: There is no such adapter, or no such scorer.
        Cancelled: Somebody asked.
    """
    if request.off:
        return _switched_off(engine, request.name)
    known = contenders(engine, request.methods)
    asked = FitRequest(files=request.files, captions=request.captions, modality=request.modality, paired=request.paired)
    material = material_for(engine, asked, progress, cancel)
    named, bridge = _adapter(engine, request.name, material.pairs)
    options = FitOptions(seed=request.seed)
    return judge_adapter(engine, (named, bridge), known, material.pairs, material.between, options, progress, cancel)


def _adapter(engine: Engine, name: str | None, pairs: Pairs) -> tuple[NamedAdapter, Bridge]:
    found = engine.adapters.between(pairs.left_space, pairs.right_space) if name is None else None
    if name is not None:
        found = engine.adapters.loaded(name)
    if found is None:
        raise NotFound(
            "Searches between these files go through no stored adapter.", hint="Fit one with 'anyfind align fit'."
        )
    if {side.source for side in found[1].sides[:2]} != {pairs.left_space, pairs.right_space}:
        raise BadInput(
            f"The adapter {found[0].name} joins other encoders than those of these pairs.",
            hint="'anyfind align list' tells what each joins.",
        )
    return found


def _switched_off(engine: Engine, name: str | None) -> dict[str, Any]:
    names = [named for named in engine.adapters.named() if named.name == name or (name is None and named.in_use)]
    if name is not None and not names:
        raise NotFound(f"There is no adapter {name!r}.", hint="'anyfind align list' shows what there is.")
    off = [named.name for named in names if engine.adapters.scorers.forget(named.stored)]
    return {"switched_off": off}
