"""The bridge that needs no pairs: a classifier's class names, in the space of a text encoder.

A picture is the mean of its likely classes' names, weighed by how likely they are; words are
themselves. It knows only the classifier's thousand classes, but those it knows anywhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.sdk import Artifact, BadInput, ClassifierHead, Float32Array, Space
from anyfind_plugins.bridges.features import PLAIN, transform
from anyfind_plugins.bridges.packing import EXTRA, TRUST_SCALE, Packing

KIND: Final = "anyfind.bridges/class-names"
REVISION: Final = 2

_TEMPERATURE: Final = 2.0
_DEFINITION: Final = 0.5
"""Weight of a class's definition beside the mean of its synonyms."""

_SCALE: Final = 1.5
"""What the unit cores are divided by; leaves room for trust."""

_OFFSET: Final = -1.7
"""Logarithm of the weight beside a paired bridge, for words that both know equally well."""

_COVERAGE: Final = (0.38, 0.12)
"""Cosine of ordinary captions to the nearest class name: mean and deviation."""

_EAGERNESS: Final = 0.4
"""How fast the bridge gains trust, for each deviation by which words lie nearer to a class name."""

_BACKGROUND: Final = (0.034, 0.111)
"""Mean and deviation of the cosines of words and pictures that met by chance."""


class ClassNamesTrainer:
    """Makes the bridge out of a classifier head and the embedded names of its classes."""

    revision = str(REVISION)

    def fit_head(
        self,
        head: ClassifierHead,
        head_space: Space,
        names: Sequence[Float32Array],
        text_space: Space,
        definitions: Float32Array | None = None,
    ) -> Artifact:
        """Make the bridge.

        Args:
            head: The classifier.
            head_space: Space of the vectors that the classifier takes.
            names: For each class the vectors of its synonyms, ``float32 [synonyms, d_text]``.
            text_space: Space of ``names``.
            definitions: Vectors of one sentence a class, ``float32 [classes, d_text]``.

        Raises:
            BadInput: The names do not match the classes.
        """
        if len(names) != len(head.weight) or (definitions is not None and len(definitions) != len(names)):
            raise BadInput(f"The classifier has {len(head.weight)} classes but {len(names)} of them have names.")
        classes = transform(PLAIN, np.stack([synonyms.mean(axis=0) for synonyms in names]))
        if definitions is not None:
            classes = transform(PLAIN, classes + _DEFINITION * definitions)
        mean = classes.mean(axis=0)
        tensors = {
            "weight": head.weight.astype(np.float32),
            "bias": head.bias.astype(np.float32),
            "classes": (classes - mean).astype(np.float32),
            "mean": mean.astype(np.float32),
        }
        identity = hashlib.sha256(b"".join(np.ascontiguousarray(tensors[name]).tobytes() for name in sorted(tensors)))
        packing = Packing(classes.shape[1], _SCALE, 0.0)
        return Artifact(
            KIND,
            tensors,
            {
                "sides": [text_space.id, head_space.id],
                "target": identity.hexdigest()[:16],
                "dimension": packing.dimension + EXTRA,
                "method": "likely classes' names, embedded",
                "revision": REVISION,
                "pairs": {"left": 0, "right": 0, "source": "class names of the classifier head", "digest": ""},
                "hyperparameters": {"temperature": _TEMPERATURE, "definition": _DEFINITION},
                "calibration": {"background": {"mean": _BACKGROUND[0] / _SCALE**2, "std": _BACKGROUND[1] / _SCALE**2}},
                "trust": {"slots": packing.slots, "scale": TRUST_SCALE, "offset": _OFFSET},
            },
        )


@dataclass(frozen=True, slots=True)
class Words:
    """The side of words.

    Attributes:
        source: Space id of the text encoder.
        target: Space id of the bridge.
        classes: Unit vectors of the centred class names, ``[classes, d]``.
        mean: Mean of the class names, ``[d]``.
    """

    source: str
    target: str
    classes: Float32Array
    mean: Float32Array

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, d + 6]``."""
        core = transform(PLAIN, vectors - self.mean)
        nearest = (core @ self.classes.T).max(axis=1, initial=-1.0)
        trust = _EAGERNESS * (nearest - _COVERAGE[0]) / _COVERAGE[1]
        none = np.zeros(len(core), dtype=np.float32)
        return Packing(core.shape[1], _SCALE, 0.0).pack(0, core, none, trust.astype(np.float32))


@dataclass(frozen=True, slots=True)
class Classified:
    """The side of what the classifier takes.

    Attributes:
        source: Space id of the classifier's input.
        target: Space id of the bridge.
        weight: ``[classes, d_in]``.
        bias: ``[classes]``.
        classes: Centred class names, ``[classes, d]``.
        temperature: Of the softmax.
    """

    source: str
    target: str
    weight: Float32Array
    bias: Float32Array
    classes: Float32Array
    temperature: float

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors ``[n, d + 6]``."""
        logits = (vectors @ self.weight.T + self.bias) / self.temperature
        likely = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
        likely /= np.maximum(likely.sum(axis=1, keepdims=True), 1e-12)
        core = transform(PLAIN, np.asarray(likely @ self.classes, dtype=np.float32))
        none = np.zeros(len(core), dtype=np.float32)
        return Packing(core.shape[1], _SCALE, 0.0).pack(1, core, none, none)


def load(artifact: Artifact) -> tuple[Words, Classified]:
    """The two sides of the bridge.

    Raises:
        BadInput: The artifact lacks something.
    """
    card = artifact.card
    try:
        text_space, head_space = card["sides"]
        classes, mean, weight, bias = (
            np.asarray(artifact.tensors[name], dtype=np.float32) for name in ("classes", "mean", "weight", "bias")
        )
        temperature = float(card["hyperparameters"]["temperature"])
        target = str(card["target"])
    except (KeyError, ValueError, TypeError) as error:
        raise BadInput(f"The adapter is no class-name bridge: {error!r}.", hint="Make it again.") from error
    return (
        Words(text_space, target, transform(PLAIN, classes), mean),
        Classified(head_space, target, weight, bias, classes, temperature),
    )
