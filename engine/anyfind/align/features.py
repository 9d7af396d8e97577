"""Encoded captions and pictures for fitting and measuring, kept between runs.

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
from anyfind.plugins.host import InProcessHost
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Float32Array, Role, Space

log = logging.getLogger(__name__)

BATCH = 64
READERS = 2


class FeatureCache:
    """Vectors by content, one file a space.

    Args:
        folder: Where the files lie; made on first use.
        host: Extracts and encodes what is not there yet.
    """

    def __init__(self, folder: Path, host: InProcessHost) -> None:
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

    def images(
        self, encoder: tuple[str, Space], paths: Sequence[Path], progress: Progress, cancel: CancelToken
    ) -> Float32Array:
        """Vectors of picture files, ``float32 [n, d]``, rounded through float16.

        Raises:
            BadInput: A file is no picture that can be read; the message names it.
        """
        with ThreadPoolExecutor(READERS) as pool:
            keys = list(pool.map(lambda path: _digest(path.read_bytes()), paths))
            by_key = dict(zip(keys, paths, strict=True))

            def make(missing: Sequence[str]) -> Float32Array:
                payloads = list(pool.map(lambda key: self._picture(by_key[key]), missing))
                result = self._host.encode(encoder[0], payloads, Role.DOCUMENT)
                _refuse(result.failures, "A picture")
                return result.vectors

            return self._vectors(encoder[1], keys, make, "pictures", progress, cancel)

    def _picture(self, path: Path) -> object:
        segments = self._host.extract(self._host.source(path)).segments
        if not segments:
            raise BadInput(f"{path.name} is no picture.")
        return segments[0].payload

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
