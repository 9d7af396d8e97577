"""The checks of an encoder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np

from anyfind.sdk.entries import EncoderEntry
from anyfind.sdk.errors import AnyfindError
from anyfind.sdk.testing.payloads import Payload, bad_payloads, payloads
from anyfind.sdk.testing.steps import Bench, Failure, Skip, Step, load, reason
from anyfind.sdk.types import TEXT, ClassifierHead, EncodeResult, Float32Array, Role, Space

TOLERANCE: Final = 0.01
"""How far two vectors of one item may lie apart, as a share of their length: half precision and another order of
sums stay within it, anything that depends on the neighbours in a batch does not."""

UNIT: Final = 0.01
"""How far the length of a normalised vector may be from 1."""

_OPENING: Final = 10.0  # times the limit of one call, as the contract says


def encoder_steps(bench: Bench) -> Sequence[Step]:
    """The checks of one encoder, in order."""
    checks = _EncoderChecks(bench)
    limit = bench.timeout_s if bench.timeout_s is not None else checks.entry.timeout_s
    opened = ("encoder.loads", "encoder.weights", "encoder.open", "encoder.payloads")
    shaped = (*opened, "encoder.shape")
    steps: list[tuple[str, Callable[[], str], tuple[str, ...]]] = [
        ("loads", checks.loads, ()),
        ("weights", checks.weights, ()),
        ("space", checks.space, ("encoder.loads", "encoder.weights")),
        ("before-open", checks.before_open, ("encoder.loads", "encoder.weights")),
        ("open", checks.open, ("encoder.loads", "encoder.weights")),
        ("payloads", checks.payloads, ("encoder.open",)),
        ("shape", checks.shape, opened),
        ("empty-batch", checks.empty_batch, opened),
        *([("classifier", checks.classifier, opened)] if checks.entry.classifier else []),
        ("finite", checks.finite, shaped),
        ("norm", checks.norm, shaped),
        ("distinct", checks.distinct, shaped),
        ("order", checks.order, shaped),
        ("batch", checks.batch, shaped),
        ("bad-item", checks.bad_item, shaped),
        ("roles", checks.roles, shaped),
        ("large-batch", checks.large_batch, shaped),
        ("reopen", checks.reopen, shaped),
        ("determinism", checks.determinism, shaped),
    ]
    return [Step(f"encoder.{name}", run, limit, needs) for name, run, needs in steps]


class _EncoderChecks:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.entry: EncoderEntry = next(e for e in bench.manifest.encoders if e.full_id == bench.full_id)
        self._call = bench.recorder.call
        self._encoder: Any = None
        self._payloads: dict[str, list[Payload]] = {}

    def loads(self) -> str:
        made = self._make()
        for name in ("open", "encode", "close"):
            if not callable(getattr(made, name, None)):
                raise Failure(f"{self.entry.factory} has no method {name}.")
        if not isinstance(getattr(made, "space", None), Space):
            raise Failure(f"{self.entry.factory} has no property `space` that gives a Space.")
        if self.entry.space_settings and not callable(getattr(made, "configure", None)):
            settings = ", ".join(self.entry.space_settings)
            raise Failure(f"Its space depends on the settings {settings}, but it has no method configure.")
        if self.entry.classifier and not callable(getattr(made, "classifier", None)):
            raise Failure("The manifest says classifier = true, but it has no method classifier.")
        return "It loads and has every method of the contract."

    def weights(self) -> str:
        if self._configured():
            return "The user's settings stand for the weights of the manifest."
        if self.entry.space_settings and not self.entry.weights:
            settings = ", ".join(self.entry.space_settings)
            raise Skip(f"It has no weights of its own; give it a model in one of the settings {settings}.")
        missing = [weight.name for weight in self.entry.weights if weight.name not in self._bench.weights]
        if missing:
            raise Skip(f"Its weights are not there: {', '.join(missing)}; pull them first.")
        return f"All {len(self.entry.weights)} files of weights are there."

    def space(self) -> str:
        space = self._configured_encoder().space
        if space.normalisation not in {"none", "l2"} or space.dimension < 1:
            raise Failure(f"Its space has the normalisation {space.normalisation!r} and {space.dimension} dimensions.")
        if not self._configured() and space.id != self.entry.space.id:
            raise Failure(f"Its space is {space}, but the manifest says {self.entry.space}.")
        again = self._configured_encoder().space
        if again.id != space.id:
            raise Failure("Its space is another one each time it is asked.")
        return f"Its space has {space.dimension} dimensions, normalisation {space.normalisation!r}."

    def before_open(self) -> str:
        encoder = self._configured_encoder()
        item: object = "text" if self.entry.modalities[0] == "text" else None
        try:
            result = self._call(encoder.encode, [item], Role.DOCUMENT)
        except (AnyfindError, RuntimeError) as error:
            return f"Encoding before it is opened is refused ({reason(error)})."
        except Exception as error:
            raise Failure(f"Encoding before it is opened raised {reason(error)} instead of a PluginError.") from error
        self._check(result, 1, encoder.space)
        return "It has nothing to open."

    def open(self) -> str:
        self._opened()
        return "It opens."

    def payloads(self) -> str:
        counts = []
        for modality in self.entry.modalities:
            self._payloads[modality] = payloads(self._bench, modality)
            counts.append(f"{len(self._payloads[modality])} of {modality}")
        return f"There are {', '.join(counts)} to encode."

    def shape(self) -> str:
        for modality, items in self._each():
            result = self._encode(items)
            for position, sentence in result.failures.items():
                if items[position].must:
                    raise Failure(f"It cannot encode payload {position} of modality {modality!r}: {sentence}")
        return f"It gives float32 [n, {self._opened().space.dimension}], a row an item."

    def finite(self) -> str:
        for modality, items in self._each():
            if not np.isfinite(self._encode(items).vectors).all():
                raise Failure(f"It gives NaN or infinite values for modality {modality!r}.")
        return "All values are finite."

    def norm(self) -> str:
        if self._opened().space.normalisation != "l2":
            return "Its space promises no lengths."
        for modality, items in self._each():
            result = self._encode(items)
            lengths = np.linalg.norm(self._good(result), axis=1)
            worst = float(np.abs(lengths - 1).max(initial=0.0))
            if not worst <= UNIT:
                raise Failure(f"A vector of modality {modality!r} has a length that is {worst:.3f} away from 1.")
        return "All vectors have the length 1."

    def distinct(self) -> str:
        for modality, items in self._each():
            vectors = self._good(self._encode([item for item in items if item.must]))
            if len(vectors) < 2:
                raise Skip(f"One sample of modality {modality!r} is not enough to compare.")
            if all(_apart(vectors[0], vector) < 1e-6 for vector in vectors[1:]):
                raise Failure(f"It gives the same vector for {len(vectors)} payloads of modality {modality!r}.")
        return "Different payloads get different vectors."

    def order(self) -> str:
        for modality, items in self._each():
            if len(items) < 2:
                raise Skip(f"One sample of modality {modality!r} is not enough to change the order.")
            first = self._encode(items)
            for shift in (1, len(items) // 2 or 1):
                # Turned round, not back to front, which an encoder that mirrors its batch would survive.
                turned = self._encode([*items[shift:], *items[:shift]])
                back = np.roll(turned.vectors, shift, axis=0)
                worst = max(_apart(one, other) for one, other in zip(first.vectors, back, strict=True))
                if not worst <= TOLERANCE:
                    raise Failure(f"In another order the items of a batch get other vectors ({worst:.1%} apart).")
        return f"The order of a batch changes nothing (within {TOLERANCE:.0%} of a vector's length)."

    def batch(self) -> str:
        for _, items in self._each():
            together = self._encode(items)
            for position, item in enumerate(items):
                alone = self._encode([item])
                if (0 in alone.failures) != (position in together.failures):
                    raise Failure(f"Item {position} fails alone but not in a batch, or the other way round.")
                apart = _apart(alone.vectors[0], together.vectors[position])
                if not apart <= TOLERANCE:
                    raise Failure(f"Alone, item {position} gets another vector than in a batch ({apart:.1%} apart).")
        return f"Neighbours in a batch change nothing (within {TOLERANCE:.0%} of a vector's length)."

    def empty_batch(self) -> str:
        self._encode([])
        return "An empty batch gives no rows."

    def bad_item(self) -> str:
        for modality, items in self._each():
            good = [item for item in items if item.must][:3]
            expected = self._encode(good)
            for bad in bad_payloads(modality):
                if isinstance(bad, str) and TEXT in self.entry.modalities:
                    continue  # beside pictures it takes words, so this is none that it must refuse
                batch = [*good[:1], Payload(bad), *good[1:]]
                shown = type(bad).__name__
                try:
                    result = self._encode(batch)
                except Failure:
                    raise
                except Exception as error:
                    raise Failure(f"One bad item ({shown}) fails the whole batch with {reason(error)}.") from error
                if list(result.failures) != [1]:
                    which = ", ".join(map(str, result.failures)) or "none"
                    raise Failure(f"Of a batch with one bad item ({shown}, position 1) it names {which} as failed.")
                rest = np.delete(result.vectors, 1, axis=0)
                if max(_apart(a, b) for a, b in zip(rest, expected.vectors, strict=True)) > TOLERANCE:
                    raise Failure(f"A bad item ({shown}) changes the vectors of its neighbours.")
        return "One bad item fails alone, with a sentence."

    def roles(self) -> str:
        for _, items in self._each():
            for role in Role:
                result = self._encode(items, role)
                if not np.isfinite(result.vectors).all():
                    raise Failure(f"In the role {role.value} it gives values that are not finite.")
        return "Both roles work."

    def large_batch(self) -> str:
        for modality, items in self._each():
            good = [item for item in items if item.must]
            many = [good[position % len(good)] for position in range(self.entry.batch)]
            result = self._encode(many)
            if result.failures:
                raise Failure(f"In a batch of {len(many)} of modality {modality!r}, {len(result.failures)} failed.")
        return f"A batch of {self.entry.batch}, as the manifest says, works."

    def classifier(self) -> str:
        encoder = self._opened()
        head = self._call(encoder.classifier)
        if not isinstance(head, ClassifierHead):
            raise Failure(f"classifier gave a {type(head).__name__} instead of a ClassifierHead.")
        classes = len(head.names)
        if head.weight.shape != (classes, encoder.space.dimension) or head.bias.shape != (classes,):
            raise Failure(f"Its classifier has the shape {list(head.weight.shape)} for {classes} names.")
        return f"Its classifier knows {classes} classes."

    def reopen(self) -> str:
        before = {modality: self._encode(items).vectors for modality, items in self._each()}
        self._call(self._encoder.close)
        self._call(self._encoder.close)
        self._bench.recorder.slow_call(_OPENING, self._encoder.open, self._context())
        return self._compare(before, "after it was closed and opened again")

    def determinism(self) -> str:
        before = {modality: self._encode(items).vectors for modality, items in self._each()}
        self._call(self._encoder.close)
        self._encoder = None
        return self._compare(before, "from a second instance")

    def _compare(self, before: Mapping[str, Float32Array], when: str) -> str:
        for modality, items in self._each():
            now = self._encode(items).vectors
            worst = max(_apart(one, other) for one, other in zip(before[modality], now, strict=True))
            if not worst <= TOLERANCE:
                raise Failure(f"The vectors of modality {modality!r} are others {when} ({worst:.1%} apart).")
        return f"The vectors are the same {when}."

    def _each(self) -> list[tuple[str, list[Payload]]]:
        for modality in self.entry.modalities:
            if modality not in self._payloads:
                self._payloads[modality] = payloads(self._bench, modality)
        return list(self._payloads.items())

    def _encode(self, items: Sequence[Payload], role: Role = Role.DOCUMENT) -> EncodeResult:
        encoder = self._opened()
        result = self._call(encoder.encode, [item.value for item in items], role)
        return self._check(result, len(items), encoder.space)

    def _check(self, result: object, count: int, space: Space) -> EncodeResult:
        if not isinstance(result, EncodeResult):
            raise Failure(f"encode gave a {type(result).__name__} instead of an EncodeResult.")
        vectors = result.vectors
        if not isinstance(vectors, np.ndarray) or vectors.dtype != np.float32:
            kind = vectors.dtype if isinstance(vectors, np.ndarray) else type(vectors).__name__
            raise Failure(f"The vectors are {kind} instead of a float32 array.")
        if vectors.shape != (count, space.dimension):
            wanted = [count, space.dimension]
            raise Failure(f"The vectors have the shape {list(vectors.shape)} instead of {wanted}.")
        for position, sentence in result.failures.items():
            if not 0 <= position < count:
                raise Failure(f"It reports a failure of item {position} in a batch of {count}.")
            if not isinstance(sentence, str) or not sentence.strip():
                raise Failure(f"The failure of item {position} has no sentence.")
            if vectors[position].any():
                raise Failure("The row of an item that failed is not zero.")
        return result

    def _good(self, result: EncodeResult) -> Float32Array:
        rows = [vector for _, vector in result.rows()]
        return np.stack(rows) if rows else np.zeros((0, self._opened().space.dimension), dtype=np.float32)

    def _make(self) -> Any:
        return self._call(load(self.entry.factory), self.entry.space)

    def _configured_encoder(self) -> Any:
        encoder = self._make()
        if self._configured():
            self._call(encoder.configure, self._context())
        return encoder

    def _opened(self) -> Any:
        if self._encoder is None:
            encoder = self._configured_encoder()
            self._bench.recorder.slow_call(_OPENING, encoder.open, self._context())
            self._encoder = encoder
        return self._encoder

    def _context(self) -> Any:
        weights = {} if self._configured() else {w.name: self._bench.weights[w.name] for w in self.entry.weights}
        return self._bench.context(weights)

    def _configured(self) -> bool:
        fields = self._bench.manifest.settings
        return any(self._bench.settings[name] != fields[name].default for name in self.entry.space_settings)


def _apart(one: Float32Array, other: Float32Array) -> float:
    """Distance of two vectors as a share of the longer one's length. Values that are not finite in both are equal."""
    if not np.array_equal(np.isfinite(one), np.isfinite(other)):
        return float("inf")
    one, other = np.where(np.isfinite(one), one, 0), np.where(np.isfinite(other), other, 0)
    longest = max(float(np.linalg.norm(one)), float(np.linalg.norm(other)))
    return float(np.linalg.norm(one - other)) / longest if longest else 0.0
