"""The model store: weight files kept by digest, fetched when asked, never trusted unseen."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from filelock import FileLock

from anyfind.durable import no_space
from anyfind.errors import DigestMismatch, DiskFull, DownloadFailed, NotFound, WeightsMissing
from anyfind.plugins.registry import Registry
from anyfind.plugins.sources import Fetched, SourceFailed, copy_file, fetch
from anyfind.sdk.contracts import Progress
from anyfind.sdk.manifest import EncoderEntry, ExtractorEntry, RerankerEntry, WeightFile

DEFAULT_PACK: Final = "lite"
"""The pack that the default encoders and the extractors need."""

_WORKSPACE: Final = ".pull-"

_Weighted = EncoderEntry | ExtractorEntry | RerankerEntry
_Write = Callable[[Path], None]


def packs(registry: Registry, chosen: Mapping[str, str] | None = None) -> dict[str, tuple[WeightFile, ...]]:
    """Weights that are pulled together, by name.

    ``lite`` holds the weights of the encoders that serve by default and of all extractors; every plugin
    with weights is a pack under its own id, and every encoder, extractor and reranker under its full id.
    """
    entries: tuple[_Weighted, ...] = (*registry.default_encoders(chosen), *registry.extractors())
    found: dict[str, tuple[WeightFile, ...]] = {
        DEFAULT_PACK: _once(weight for entry in entries for weight in entry.weights)
    }
    for manifest in registry.manifests():
        if manifest.weights:
            found[manifest.id] = manifest.weights
        contributed: tuple[_Weighted, ...] = (*manifest.encoders, *manifest.extractors, *manifest.rerankers)
        found.update({entry.full_id: entry.weights for entry in contributed if entry.weights})
    return found


def pack(registry: Registry, name: str, chosen: Mapping[str, str] | None = None) -> tuple[WeightFile, ...]:
    """The weights of one pack.

    Raises:
        NotFound: There is no such pack.
    """
    known = packs(registry, chosen)
    if name not in known:
        raise NotFound(f"There is no pack {name!r}; there are {', '.join(known)}.")
    return known[name]


class ModelStore:
    """Weight files under ``folder/<first two digits>/<sha256>/<name>``. Safe between processes.

    Args:
        folder: Created on the first pull.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self._folder

    def path(self, weight: WeightFile) -> Path:
        """Where the verified file lies.

        Raises:
            WeightsMissing: It was not pulled yet.
        """
        place = self._place(weight)
        if not self.have(weight):
            raise WeightsMissing(
                f"The model file {weight.name} is not on this computer.",
                hint="`anyfind models pull lite` fetches the default models.",
            )
        return place

    def have(self, weight: WeightFile) -> bool:
        """Whether the file is there in full length; its digest was checked when it came."""
        try:
            return self._place(weight).stat().st_size == weight.size
        except OSError:
            return False

    def missing(self, weights: Iterable[WeightFile]) -> tuple[WeightFile, ...]:
        """The files that are not there, each once."""
        return tuple(weight for weight in _once(weights) if not self.have(weight))

    def verify(self, weight: WeightFile) -> bool:
        """Whether the stored file still has its digest; reads the whole file."""
        return self.have(weight) and _digest(self._place(weight)) == weight.sha256

    def pull(
        self, weights: Sequence[WeightFile], progress: Progress | None = None, from_dir: Path | None = None
    ) -> int:
        """Fetch what is missing, from the sources of the manifest or from a bundle.

        An interrupted pull keeps what it has in a ``.part`` file and goes on from there.

        Args:
            weights: Files to have afterwards.
            progress: Told (bytes done, bytes in all, file) for each file.
            from_dir: A folder that :meth:`bundle` wrote; the network is then left alone.

        Returns:
            How many files came.

        Raises:
            DownloadFailed: No source of a file could deliver; says every source's reason.
            DigestMismatch: A source delivered something else than the manifest promises.
            DiskFull: No space left.
        """
        tell = progress if progress is not None else _silent
        missing = self.missing(weights)
        if not missing:
            return 0
        with _full_disk_said(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            # One puller at a time: a second one waits and then finds the files.
            with FileLock(self._folder / ".lock"), self._workspace() as name:
                fetched: Fetched = {}
                for weight in missing:
                    if not self.have(weight):
                        self._pull_one(weight, tell, from_dir, Path(name), fetched)
        return len(missing)

    def bundle(self, weights: Sequence[WeightFile], folder: Path, progress: Progress | None = None) -> int:
        """Copy weights into a folder that another computer can pull from without a network.

        Returns:
            How many files the bundle holds.

        Raises:
            WeightsMissing: A file was not pulled yet.
            DigestMismatch: A stored file is damaged.
            DiskFull: No space left.
        """
        tell = progress if progress is not None else _silent
        target = ModelStore(folder)
        chosen = _once(weights)
        with _full_disk_said(folder):
            for weight in chosen:
                source = self.path(weight)
                if not target.have(weight):
                    target._adopt(weight, [source], tell)
        return len(chosen)

    def _workspace(self) -> tempfile.TemporaryDirectory[str]:
        """A folder for the time of a pull; those of pulls that were killed go."""
        for left in self._folder.glob(f"{_WORKSPACE}*"):
            shutil.rmtree(left, ignore_errors=True)
        return tempfile.TemporaryDirectory(dir=self._folder, prefix=_WORKSPACE)

    def _place(self, weight: WeightFile) -> Path:
        return self._folder / weight.sha256[:2] / weight.sha256 / PurePosixPath(weight.name).name

    def _adopt(self, weight: WeightFile, files: Sequence[Path], tell: Progress) -> None:
        reasons = []
        for file in files:
            try:
                self._finish(weight, f"file:{file}", partial(_copy_into, file, weight, tell))
            except SourceFailed as error:
                reasons.append(str(error))
            else:
                return
        raise DownloadFailed(f"The model file {weight.name} could not be copied: {'; '.join(reasons)}.")

    def _pull_one(
        self, weight: WeightFile, tell: Progress, from_dir: Path | None, workspace: Path, fetched: Fetched
    ) -> None:
        if from_dir is not None:
            place = ModelStore(from_dir)._place(weight)  # noqa: SLF001 - the same class
            self._adopt(weight, [place], tell)
            return
        reasons: list[str] = []
        wrong: DigestMismatch | None = None
        for source in weight.sources:
            try:
                self._finish(weight, source, partial(_fetch_into, source, weight, tell, workspace, fetched))
            except SourceFailed as error:
                reasons.append(f"{source}: {error}")
            except DigestMismatch as error:
                wrong = error
                reasons.append(f"{source}: {error.message}")
            else:
                return
        if wrong is not None and len(reasons) == 1:
            raise wrong
        raise DownloadFailed(
            f"The model file {weight.name} could not be fetched. Tried {'; '.join(reasons)}.",
            hint="Check the network connection, or use `anyfind models pull lite --from DIR` with a bundle.",
        )

    def _finish(self, weight: WeightFile, source: str, write: _Write) -> None:
        """Let ``write`` fill the ``.part`` file; keep it only if its digest is right."""
        place = self._place(weight)
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.part")
        resumed = part.exists()
        write(part)
        digest = _digest(part)
        if digest != weight.sha256 and resumed:
            # The beginning may come from another source or a damaged disk: once more from the start.
            part.unlink()
            write(part)
            digest = _digest(part)
        if digest != weight.sha256:
            part.unlink()
            raise DigestMismatch(
                f"The model file {weight.name} from {source} was thrown away: its sha256 is {digest[:12]}…, "
                f"not {weight.sha256[:12]}… as the manifest promises."
            )
        part.replace(place)


def _once(weights: Iterable[WeightFile]) -> tuple[WeightFile, ...]:
    return tuple({weight.sha256 + weight.name: weight for weight in weights}.values())


def _copy_into(file: Path, weight: WeightFile, tell: Progress, part: Path) -> None:
    copy_file(file, weight, part, tell)


def _fetch_into(source: str, weight: WeightFile, tell: Progress, workspace: Path, fetched: Fetched, part: Path) -> None:
    fetch(source, weight, part, tell, workspace, fetched)


def _silent(done: int, total: int, what: str) -> None:
    """No progress wanted."""


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextlib.contextmanager
def _full_disk_said(folder: Path) -> Iterator[None]:
    """Turn "no space left" into a sentence; every other trouble passes."""
    try:
        yield
    except OSError as error:
        if not no_space(error):
            raise
        raise DiskFull(
            f"No space is left in {folder}; the model files that came whole are kept.",
            hint="Free some space and pull again; the download goes on where it stopped.",
        ) from error
