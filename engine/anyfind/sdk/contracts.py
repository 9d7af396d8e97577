"""What a plugin implements. Everything here is structural: no base class has to be inherited."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from anyfind.sdk.errors import Cancelled
from anyfind.sdk.types import (
    Artifact,
    Bank,
    ClassifierHead,
    Embedded,
    EncodeResult,
    Extraction,
    FitOptions,
    Float32Array,
    Locator,
    Pairs,
    Role,
    Segment,
    Source,
    Space,
)

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what) while long work goes on; total is 0 while unknown."""


PLAIN_FIT: Final = FitOptions()
"""Everything is chosen, on the best device."""


class CancelToken:
    """A flag that the host sets and long work looks at."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def check(self) -> None:
        """Stop here if somebody asked.

        Raises:
            Cancelled: The token is set.
        """
        if self.cancelled:
            raise Cancelled("The work was cancelled.")


@dataclass(frozen=True, slots=True)
class Context:
    """What a plugin gets from its host. It never sees the database or the service.

    Attributes:
        data_dir: Kept between runs, one folder a plugin.
        cache_dir: May vanish between runs (exported networks, downloads).
        logger: Goes to the engine's log under the plugin's name.
        device: ``"cpu"``, ``"cuda"``, ``"mps"``, or ``"auto"``: the best there is.
        threads: How many threads the plugin may keep busy.
        device_memory_mb: How much of the device's memory an encoder may take at most; ``None`` for all. Of no
            meaning on ``"cpu"``. One that runs out of it halves its batch.
        cancel: Looked at by long work.
        weights: Verified weight files by the name the manifest gives them.
        settings: The plugin's own settings: values of TOML type by key.
        scratch_dir: Empty and removed after the call; ``None`` outside of :meth:`Extractor.extract`.
    """

    data_dir: Path
    cache_dir: Path
    logger: logging.Logger
    device: str = "cpu"
    threads: int = 1
    cancel: CancelToken = field(default_factory=CancelToken)
    weights: dict[str, Path] = field(default_factory=dict)
    settings: dict[str, object] = field(default_factory=dict)
    scratch_dir: Path | None = None
    device_memory_mb: int | None = None


@runtime_checkable
class Extractor(Protocol):
    """Turns a file into segments. Built with no arguments; must be safe to call from several threads."""

    def sniff(self, path: Path, head: bytes) -> float:
        """How sure this extractor is that it can read the file, 0 to 1, from its name and first bytes."""
        ...

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction | Embedded]:
        """The file's segments in reading order, any number of :class:`Extraction` facts, and files inside it.

        Give each as soon as it is known: an extractor that is silent for longer than its manifest's
        ``timeout_s`` is held to hang, and its process is ended. An empty :class:`Extraction` says that it is
        still at work.

        Raises:
            BadInput: The file can never be read (corrupt, encrypted, too large).
            OSError: The file cannot be read now.
        """
        ...

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """A picture of the file, ``uint8 [h, w, 3]``, no side longer than ``side``; ``None`` if it has none."""
        ...


@runtime_checkable
class PreviewingExtractor(Extractor, Protocol):
    """An extractor that also draws a file large, for a person who looks closely, and any place in it.

    Of one that cannot, :meth:`Extractor.thumbnail` is asked for a larger picture of the whole file.
    """

    def preview(self, source: Source, place: Locator, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """A picture of a place, ``uint8 [h, w, 3]``, no side longer than ``side``; ``None`` if there is none.

        Args:
            source: The file.
            place: Its ``page`` or ``start_s`` names the place; the beginning if neither is set.
            side: Up to 2048 pixels.
            ctx: As for the other methods.
        """
        ...


@runtime_checkable
class MarkingExtractor(Extractor, Protocol):
    """An extractor that can say where on a page words are."""

    def marks(
        self, source: Source, place: Locator, texts: Sequence[str], ctx: Context
    ) -> list[list[tuple[float, float, float, float]]]:
        """For each text the boxes that cover it, line by line; none where it is not on the page.

        A box is left, top, right, bottom as shares, 0 to 1, of what :meth:`PreviewingExtractor.preview` draws.

        Args:
            source: The file.
            place: Its ``page``.
            texts: Words or passages.
            ctx: As for the other methods.
        """
        ...


@runtime_checkable
class Encoder(Protocol):
    """Turns payloads of one or more modalities into vectors of one space.

    Built with the :class:`Space` of its manifest entry: ``factory(space)``.
    """

    @property
    def space(self) -> Space:
        """The space that its vectors lie in."""
        ...

    def open(self, ctx: Context) -> None:
        """Load the weights. Called once before :meth:`encode`; the context names the device."""
        ...

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:
        """Vectors for a batch, ``float32 [n, d]``; a bad item fails alone, by position."""
        ...

    def close(self) -> None:
        """Give memory back. The encoder may be opened again."""
        ...


@runtime_checkable
class ConfigurableEncoder(Encoder, Protocol):
    """An encoder whose space depends on the user's settings, such as a model folder of the user's own.

    The manifest names those settings (``space.settings``). When one of them is not at its default the
    host calls :meth:`configure` before anything else, and the weights of the manifest are not required.
    """

    def configure(self, ctx: Context) -> Space:
        """The space under the context's settings, which :attr:`space` gives from then on.

        The encoder is not opened; the answer must be quick enough to ask for at every start.
        """
        ...


@runtime_checkable
class FetchingEncoder(ConfigurableEncoder, Protocol):
    """An encoder that can download the model that its settings name. No other method of it may use the network."""

    def fetch(self, ctx: Context, progress: Progress) -> None:
        """Download; called when the user says ``anyfind models pull`` with the encoder's id.

        Raises:
            BadInput: The settings name nothing that exists, or it cannot be reached.
        """
        ...


@runtime_checkable
class ClassifyingEncoder(Encoder, Protocol):
    """An encoder whose network ends in a classifier, which can serve as a bridge to its class names."""

    def classifier(self) -> ClassifierHead:
        """The head. The encoder is open."""
        ...


@runtime_checkable
class Adapter(Protocol):
    """One side of a bridge: maps vectors of ``source`` into ``target``."""

    @property
    def source(self) -> str:
        """Space id of the vectors it takes."""
        ...

    @property
    def target(self) -> str:
        """Space id of the vectors it gives."""
        ...

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Map ``[n, d_source]`` to unit vectors ``[n, d_target]``."""
        ...


class AdapterFactory(Protocol):
    """Loads a fitted artifact: the sides of the bridge, one adapter a side."""

    def __call__(self, artifact: Artifact) -> tuple[Adapter, ...]: ...


class AdapterTrainer(Protocol):
    """Fits an adapter on pairs. Hyper-parameters that are not given are chosen inside the pairs."""

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs with what cross-validation inside them chose.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or an option makes no sense.
            Cancelled: Somebody asked.
        """
        ...


@runtime_checkable
class EditableTrainer(AdapterTrainer, Protocol):
    """A trainer whose bridges need no new fit when a pair comes or goes. It takes pairs whose rows have names."""

    def edit(
        self, artifact: Artifact, added: Pairs | None = None, removed: Sequence[tuple[str, str | None]] = ()
    ) -> Artifact:
        """Take pairs away, then add pairs, in well under a second.

        The tensors are those of a fit of the pairs that are left with the same hyper-parameters, bit for bit; nothing
        of a removed pair stays. Held-out facts of the card may be those of before until :meth:`judge` is called.

        Args:
            artifact: A bridge of this trainer.
            added: Pairs between the same spaces.
            removed: Names of right items, each with that of one of its left items or ``None`` for all of them.

        Raises:
            BadInput: A pair to be removed is not there, or too few would be left.
        """
        ...

    def judge(self, artifact: Artifact, progress: Progress, cancel: CancelToken) -> Artifact:
        """The same bridge with a card that says how held-out ones of the pairs that it has now fare.

        Raises:
            Cancelled: Somebody asked.
        """
        ...


@runtime_checkable
class Scorer(Protocol):
    """Scores pairs of vectors of one bridge better than their inner product does."""

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """Scores ``float32 [q, g]``, higher is better; rows may be on any scale, but on one in each row.

        A pair's score depends on its two vectors and on what was fitted, never on the other queries or on the rest of
        the gallery: nobody may look at the test queries of others.

        Args:
            queries: ``[q, v]`` unit vectors in the bridge's space.
            gallery: ``[g, v]``.
            side: 0 where the queries come from the left side of the pairs, 1 where from the right.
        """
        ...


@runtime_checkable
class FactoredScorer(Scorer, Protocol):
    """A scorer whose scores are inner products of what each vector becomes on its own.

    So a gallery, or a sample of it, is mapped once and not for every query.
    """

    def map_queries(self, queries: Float32Array, side: int) -> Float32Array:
        """What queries become, ``float32 [q, w]``."""
        ...

    def map_gallery(self, gallery: Float32Array, side: int) -> Float32Array:
        """What a gallery becomes that is asked by queries of ``side``, ``float32 [g, w]``.

        ``scores(q, g, side)`` is ``map_queries(q, side) @ map_gallery(g, side).T``.
        """
        ...


@runtime_checkable
class CertainScorer(Scorer, Protocol):
    """A scorer that also says how sure it is of a pair, in numbers that mean the same for every bridge."""

    def certainty(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:
        """How sure each pair is, ``float32 [q, g]`` in 0 to 1; the card's ``certainty`` says what the number means."""
        ...


class ScorerFactory(Protocol):
    """Loads a fitted scorer."""

    def __call__(self, artifact: Artifact) -> Scorer: ...


class ScorerTrainer(Protocol):
    """Fits a scorer on the vectors of one bridge."""

    def fit(self, bank: Bank, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit, with parameters chosen on the held-out pairs. Whether it helps is for the engine to judge.

        Raises:
            BadInput: There is too little to fit on.
            Cancelled: Somebody asked.
        """
        ...


@runtime_checkable
class HeadTrainer(Protocol):
    """Makes a bridge out of a classifier head and the names of its classes; no pair is needed."""

    def fit_head(
        self,
        head: ClassifierHead,
        head_space: Space,
        names: Sequence[Float32Array],
        text_space: Space,
        definitions: Float32Array | None = None,
    ) -> Artifact:
        """A bridge between the head's space and the space of its class names.

        Args:
            head: The classifier.
            head_space: Space of the vectors that the classifier takes.
            names: For each class the vectors of its synonyms, ``float32 [synonyms, d_text]``.
            text_space: Space of ``names``.
            definitions: Vectors of one sentence a class, ``float32 [classes, d_text]``, where there are any.
        """
        ...


class IndexBackend(Protocol):
    """Nearest neighbours by inner product over unit vectors."""

    def add(self, labels: npt.NDArray[np.int64], vectors: Float32Array) -> None: ...

    def remove(self, labels: npt.NDArray[np.int64]) -> None: ...

    def search(
        self, query: Float32Array, k: int, allow: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], Float32Array]:
        """Labels and inner products of the best, best first; fewer than ``k`` when there are fewer."""
        ...

    def save(self, path: Path) -> None: ...

    def load(self, path: Path) -> None: ...
