"""The checks of an adapter: what it loads, and what it fits."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.entries import AdapterEntry
from anyfind.sdk.errors import Cancelled
from anyfind.sdk.testing.steps import Bench, Failure, Skip, Step, load, reason
from anyfind.sdk.testing.tensors import read_artifact
from anyfind.sdk.types import Artifact, ClassifierHead, Float32Array, Pairs, Space

UNIT: Final = 0.01

_FIT_S: Final = 600.0
_LEFT, _RIGHT, _HIDDEN, _PAIRS = 24, 32, 8, 160
_CLASSES: Final = 120


def adapter_steps(bench: Bench) -> Sequence[Step]:
    """The checks of one adapter, in order."""
    checks = _AdapterChecks(bench)
    limit = bench.timeout_s if bench.timeout_s is not None else _FIT_S
    steps: list[tuple[str, Callable[[], str], tuple[str, ...]]] = [
        ("loads", checks.loads, ()),
        *([("fit", checks.fit, ("adapter.loads",))] if checks.entry.trainer else []),
        *([("artifacts", checks.artifacts, ("adapter.loads",))] if checks.entry.artifacts else []),
        ("apply", checks.apply, ("adapter.loads",)),
        ("zero-rows", checks.zero_rows, ("adapter.loads", "adapter.apply")),
        *([("cancel", checks.cancel, ("adapter.loads",))] if checks.entry.trainer else []),
    ]
    return [Step(f"adapter.{name}", run, limit, needs) for name, run, needs in steps]


class _AdapterChecks:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.entry: AdapterEntry = next(e for e in bench.manifest.adapters if e.full_id == bench.full_id)
        self._call = bench.recorder.call
        self._known: list[tuple[str, Artifact]] | None = None

    def loads(self) -> str:
        if not callable(load(self.entry.factory)):
            raise Failure(f"{self.entry.factory} cannot be called with an artifact.")
        if self.entry.trainer is not None:
            trainer = self._call(load(self.entry.trainer))
            if not callable(getattr(trainer, "fit", None)) and not callable(getattr(trainer, "fit_head", None)):
                raise Failure(f"{self.entry.trainer} has neither a method fit nor fit_head.")
        return "Its factory and its trainer load."

    def fit(self) -> str:
        fitted = self._fit()
        assert fitted is not None
        card = fitted.card
        missing = [key for key in ("sides", "target", "dimension") if key not in card]
        if missing:
            raise Failure(f"The card of what it fits lacks {', '.join(missing)}.")
        try:
            json.dumps(dict(card), allow_nan=False)
        except (TypeError, ValueError) as error:
            raise Failure(f"The card of what it fits is not JSON: {error}.") from error
        if fitted.kind != self.entry.full_id:
            raise Failure(f"What it fits is of kind {fitted.kind!r} instead of {self.entry.full_id!r}.")
        for name, tensor in fitted.tensors.items():
            if not np.isfinite(tensor).all():
                raise Failure(f"The tensor {name!r} of what it fits has values that are not finite.")
        return f"It fits {len(fitted.tensors)} tensors and a card."

    def artifacts(self) -> str:
        for name in self.entry.artifacts:
            artifact = read_artifact(self._bench.root / name)
            if artifact.kind != self.entry.full_id:
                raise Failure(f"The artifact {name} is of kind {artifact.kind!r} instead of {self.entry.full_id!r}.")
        return f"The {len(self.entry.artifacts)} artifacts that ship with it can be read."

    def apply(self) -> str:
        count = 0
        for name, artifact in self._artifacts():
            for side in self._sides(name, artifact):
                vectors = _vectors(artifact, side, 7)
                whole = self._apply(name, artifact, side, vectors)
                lengths = np.linalg.norm(whole, axis=1)
                # What stands for another encoder's vectors is as long as those are.
                if side.target == artifact.card["target"] and np.abs(lengths - 1).max() > UNIT:
                    raise Failure(f"{name} gives vectors whose length is not 1.")
                alone = self._apply(name, artifact, side, vectors[2:3])
                if not np.allclose(alone[0], whole[2], atol=1e-4):
                    raise Failure(f"{name} gives a row alone another vector than among others.")
                self._apply(name, artifact, side, vectors[:0])
                count += 1
        return f"It maps vectors of {count} sides to unit vectors, row by row."

    def zero_rows(self) -> str:
        for name, artifact in self._artifacts():
            for side in self._sides(name, artifact):
                vectors = _vectors(artifact, side, 3)
                expected = self._apply(name, artifact, side, vectors)
                vectors[1] = 0
                mapped = self._apply(name, artifact, side, vectors)
                if not np.allclose(mapped[[0, 2]], expected[[0, 2]], atol=1e-4):
                    raise Failure(f"A row of zeros changes the vectors of its neighbours ({name}).")
        return "Rows of zeros give finite vectors and leave the others alone."

    def cancel(self) -> str:
        trainer = self._trainer()
        if trainer is None or not callable(getattr(trainer, "fit", None)):
            return "It fits no pairs, so there is nothing to stop."
        token = CancelToken()
        token.cancel()
        try:
            self._call(trainer.fit, _pairs(), _ignore, token)
        except Cancelled:
            return "It stops when its token is set."
        except Exception as error:
            raise Failure(f"With its token set it raised {reason(error)} instead of Cancelled.") from error
        raise Failure("It fitted to the end although its token was set.")

    def _apply(self, name: str, artifact: Artifact, side: Any, vectors: Float32Array) -> Float32Array:
        mapped = self._call(side.apply, vectors)
        wanted = (len(vectors), self._width(name, artifact, side))
        if not isinstance(mapped, np.ndarray) or mapped.dtype != np.float32 or mapped.shape != wanted:
            shown = f"{mapped.dtype} {list(mapped.shape)}" if isinstance(mapped, np.ndarray) else type(mapped).__name__
            raise Failure(f"{name} gives {shown} instead of float32 {list(wanted)}.")
        if not np.isfinite(mapped).all():
            raise Failure(f"{name} gives values that are not finite.")
        return mapped

    def _width(self, name: str, artifact: Artifact, side: Any) -> int:
        """How long what a side gives has to be."""
        if side.target == artifact.card["target"]:
            return int(artifact.card["dimension"])
        others = [other for other in self._sides(name, artifact) if other.source == side.target]
        if not others:
            raise Failure(f"{name} maps into {side.target} and nothing back, so nobody knows how long its vectors are.")
        return int(_vectors(artifact, others[0], 1).shape[1])

    def _sides(self, name: str, artifact: Artifact) -> tuple[Any, ...]:
        sides = tuple(self._call(load(self.entry.factory), artifact))
        if not sides:
            raise Failure(f"{name} loads as no adapter at all.")
        for side in sides:
            targets = {artifact.card["target"]}
            if self.entry.purpose == "upgrade":
                # It gives vectors as the encoder of the other side would.
                targets |= set(artifact.card["sides"]) - {side.source}
            if side.source not in artifact.card["sides"] or side.target not in targets:
                raise Failure(f"{name} loads as an adapter from {side.source} to {side.target}, unlike its card.")
        return sides

    def _artifacts(self) -> list[tuple[str, Artifact]]:
        if self._known is None:
            known = [(name, read_artifact(self._bench.root / name)) for name in self.entry.artifacts]
            fitted = self._fit()
            if fitted is not None:
                known.append(("what it fits", fitted))
            self._known = known
        if not self._known:
            raise Skip("It has neither a trainer nor an artifact.")
        return self._known

    def _trainer(self) -> Any:
        return None if self.entry.trainer is None else self._call(load(self.entry.trainer))

    def _fit(self) -> Artifact | None:
        trainer = self._trainer()
        if trainer is None:
            return None
        if callable(getattr(trainer, "fit", None)):
            fitted = self._call(trainer.fit, _pairs(), _ignore, CancelToken())
        else:
            head, names = _head()
            left, right = _space("left", _LEFT), _space("right", _RIGHT)
            fitted = self._call(trainer.fit_head, head, right, names, left, None)
        if not isinstance(fitted, Artifact):
            raise Failure(f"Its trainer gave a {type(fitted).__name__} instead of an Artifact.")
        return fitted


def _space(name: str, dimension: int) -> Space:
    return Space(f"kit/{name}", (), "1", dimension)


def _hidden(count: int, seed: int) -> tuple[Float32Array, Float32Array]:
    """Two views of the same hidden variables, unit rows, with noise."""
    random = np.random.default_rng(seed)
    causes = random.normal(size=(count, _HIDDEN))
    views = []
    for dimension in (_LEFT, _RIGHT):
        view = causes @ random.normal(size=(_HIDDEN, dimension)) + 0.3 * random.normal(size=(count, dimension))
        views.append(np.asarray(view / np.linalg.norm(view, axis=1, keepdims=True), dtype=np.float32))
    return views[0], views[1]


def _pairs() -> Pairs:
    left, right = _hidden(_PAIRS, 11)
    spaces = _space("left", _LEFT).id, _space("right", _RIGHT).id
    return Pairs(*spaces, left, right, np.arange(_PAIRS, dtype=np.int64), "made by the conformance kit", "0" * 64)


def _head() -> tuple[ClassifierHead, list[Float32Array]]:
    names, weight = _hidden(_CLASSES, 12)
    words = tuple((f"class {number}",) for number in range(_CLASSES))
    return ClassifierHead(weight, np.zeros(_CLASSES, dtype=np.float32), words), [row[None] for row in names]


def _vectors(artifact: Artifact, side: Any, count: int) -> Float32Array:
    """Vectors of a side's own length, which the protocol does not tell: the first that it accepts."""
    random = np.random.default_rng(3)
    lengths = {length for tensor in artifact.tensors.values() for length in tensor.shape}
    error: Exception | None = None
    for length in sorted(lengths, reverse=True):
        vectors = random.normal(size=(count, length)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        try:
            side.apply(vectors[:1])
        except Exception as raised:  # noqa: BLE001 - a wrong length raises whatever the plugin's algebra raises
            error = raised
            continue
        return vectors
    why = reason(error) if error is not None else "it has no tensors"
    raise Failure(f"Its adapter from {side.source} accepts vectors of none of the lengths of its tensors ({why}).")


def _ignore(_done: int, _total: int, _what: str) -> None:
    """Progress that nobody watches."""
