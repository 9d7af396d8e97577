"""Encoded captions and files for fitting and measuring, kept between runs.

The cache is keyed by the content of each item and the space it is encoded into, so it holds whatever
folder the items come from, and a new encoder starts anew.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from anyfind.errors import BadInput
from anyfind.plugins.host import Host
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Float32Array, Role, Space
from anyfind.spaces.pooling import pooled, standing_for

log = logging.getLogger(__name__)

BATCH = 64
READERS = 2


class FeatureCache:
    """Vectors by content, one file a space.

    Args:
        folder: Where the files lie; made on first use.
        host: Extracts and encodes what is not there yet.
    """

    def __init__(self, folder: Path, host: Host) -> None:
        self._folder = folder
        self._host = host

    def texts(
        self, encoder: tuple[str, Space], texts: Sequence[str], role: Role, progress: Progress, cancel: CancelToken
    ) -> Float32Array:
        """Vectors of texts, ``float32 [n, d]``, rounded through float16 as the store rounds them."""
        keys = [_digest(f"{role}:{text}".encode()) for text in texts]
        by_key = dict(zip(keys, texts, strict=True))

        def make(missing: Sequence[str]) -> Float32Array:
            result = self._host.encode(encoder[0], [by_key[key] for key in missing], role)
            _refuse(result.failures, "A caption")
            return result.vectors

        return self._vectors(encoder[1], keys, make, "captions", progress, cancel)

    def files(
        self,
        encoder: tuple[str, Space],
        modality: str,
        paths: Sequence[Path],
        progress: Progress,
        cancel: CancelToken,
    ) -> Float32Array:
        """One vector a file out of its pieces of a modality, ``float32 [n, d]``, rounded through float16.

        Raises:
            BadInput: A file has no such piece, or none that can be encoded; the message names it.
        """
        vectors, reasons = self._files(encoder, modality, paths, progress, cancel)
        for path, vector in zip(paths, vectors, strict=True):
            if not vector.any():
                raise BadInput(reasons.get(path, f"{path.name} holds no {modality} that can be encoded."))
        return vectors

    def usable(
        self,
        encoder: tuple[str, Space],
        modality: str,
        paths: Sequence[Path],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Float32Array, list[int]]:
        """The vectors of those files that have one, and their positions among the paths."""
        vectors, _ = self._files(encoder, modality, paths, progress, cancel)
        kept = np.flatnonzero(vectors.any(axis=1))
        return vectors[kept], kept.tolist()

    def _files(
        self,
        encoder: tuple[str, Space],
        modality: str,
        paths: Sequence[Path],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Float32Array, dict[Path, str]]:
        """Vectors, zero for files that have none, and why those that were looked into now have none."""
        reasons: dict[Path, str] = {}

        def pieces(path: Path) -> list[object]:
            try:
                return self._pieces(path, modality)
            except BadInput as error:
                reasons[path] = error.message
                return []

        with ThreadPoolExecutor(READERS) as pool:
            keys = list(pool.map(lambda path: _digest(modality.encode() + b":" + path.read_bytes()), paths))
            by_key = dict(zip(keys, paths, strict=True))

            def make(missing: Sequence[str]) -> Float32Array:
                every = list(pool.map(lambda key: pieces(by_key[key]), missing))
                result = self._host.encode(encoder[0], [one for payloads in every for one in payloads], Role.DOCUMENT)
                made = np.zeros((len(missing), encoder[1].dimension), dtype=np.float32)
                end = 0
                for row, payloads in enumerate(every):
                    start, end = end, end + len(payloads)
                    good = [position for position in range(start, end) if position not in result.failures]
                    if good:
                        made[row] = pooled(result.vectors[good])
                    elif payloads:
                        path = by_key[missing[row]]
                        reasons[path] = f"{path.name} cannot be encoded: {result.failures[start]}"
                return made

            return self._vectors(encoder[1], keys, make, "files", progress, cancel), reasons

    def _pieces(self, path: Path, modality: str) -> list[object]:
        """The payloads that stand for a file together."""
        source = self._host.source(path)
        # What is added (words in a picture, speech) is seldom what is paired, and takes far longer than the rest.
        every = self._host.extract(source, adding=False).segments
        if not any(one.modality == modality for one in every):
            every = self._host.extract(source).segments
        segments = [one for one in every if one.modality == modality]
        if not segments:
            raise BadInput(f"{path.name} holds no {modality}.")
        return [segments[position].payload for position in standing_for([one.locator for one in segments])]

    def _vectors(
        self,
        space: Space,
        keys: Sequence[str],
        make: Callable[[Sequence[str]], Float32Array],
        what: str,
        progress: Progress,
        cancel: CancelToken,
    ) -> Float32Array:
        known = self._read(space)
        missing = [key for key in dict.fromkeys(keys) if key not in known]
        for start in range(0, len(missing), BATCH):
            cancel.check()
            progress(start, len(missing), f"encoding {what}")
            batch = missing[start : start + BATCH]
            known.update(zip(batch, make(batch).astype(np.float16), strict=True))
        if missing:
            self._write(space, known)
        return np.stack([known[key] for key in keys]).astype(np.float32)

    def _read(self, space: Space) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]]:
        path = self._folder / f"{space.id}.npz"
        if not path.is_file():
            return {}
        try:
            with np.load(path, allow_pickle=False) as stored:
                return dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))
        except (OSError, ValueError, KeyError) as error:
            log.info("The feature cache %s is not used: %s.", path, error)
            return {}

    def _write(self, space: Space, known: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as stream:
            np.savez(stream, keys=np.array(list(known)), vectors=np.stack(list(known.values())))
        Path(stream.name).replace(self._folder / f"{space.id}.npz")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _refuse(failures: object, what: str) -> None:
    if failures and isinstance(failures, dict):
        raise BadInput(f"{what} cannot be encoded: {next(iter(failures.values()))}")
