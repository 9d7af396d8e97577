"""The checks of an extractor."""

from __future__ import annotations

import hashlib
import inspect
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.sdk.contracts import CancelToken, Context, Extractor
from anyfind.sdk.entries import ExtractorEntry
from anyfind.sdk.errors import BadInput, Cancelled
from anyfind.sdk.testing.hostile import damaged, heads
from anyfind.sdk.testing.sample_files import sample_files
from anyfind.sdk.testing.segments import Found, check_found, difference
from anyfind.sdk.testing.sources import describe, fits, read_head
from anyfind.sdk.testing.steps import Bench, Failure, Skip, Step, load, reason
from anyfind.sdk.types import Segment

_HUGE_BYTES: Final = 2 << 30
_SIDES: Final = (64, 256)
_CANCEL_S: Final = 5.0
_ENOUGH_SEGMENTS: Final = 200
_SURE: Final = 0.0


def extractor_steps(bench: Bench) -> Sequence[Step]:
    """The checks of one extractor, in order."""
    checks = _ExtractorChecks(bench)
    limit = bench.timeout_s if bench.timeout_s is not None else checks.entry.timeout_s
    main = ("extractor.loads", "extractor.weights")
    steps: list[tuple[str, Callable[[], str], tuple[str, ...]]] = [
        ("loads", checks.loads, ()),
        ("weights", checks.weights, ()),
        ("sniff", checks.sniff, ("extractor.loads",)),
        ("samples", checks.samples, ("extractor.loads",)),
        ("extract", checks.extract, (*main, "extractor.samples")),
        ("repeat", checks.repeat, (*main, "extractor.samples")),
        ("thumbnail", checks.thumbnail, (*main, "extractor.samples")),
        ("read-only", checks.read_only, (*main, "extractor.samples")),
        ("cancel", checks.cancel, (*main, "extractor.samples")),
        ("stop-early", checks.stop_early, (*main, "extractor.samples")),
        ("corrupt", checks.corrupt, (*main, "extractor.samples")),
        ("wrong-extension", checks.wrong_extension, (*main, "extractor.samples")),
        ("empty", checks.empty, main),
        ("missing", checks.missing, main),
        ("directory", checks.directory, main),
        ("huge", checks.huge, main),
    ]
    return [Step(f"extractor.{name}", run, limit, needs) for name, run, needs in steps]


class _ExtractorChecks:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.entry: ExtractorEntry = next(e for e in bench.manifest.extractors if e.full_id == bench.full_id)
        self._call = bench.recorder.call
        self._made: Extractor | None = None
        self._calls = 0

    def loads(self) -> str:
        factory = load(self.entry.factory)
        made = self._call(factory)
        for name, arguments in (("sniff", 2), ("extract", 2), ("thumbnail", 3)):
            method = getattr(made, name, None)
            if not callable(method):
                raise Failure(f"{self.entry.factory} has no method {name}.")
            try:
                inspect.signature(method).bind(*range(arguments))
            except TypeError as error:
                raise Failure(f"{self.entry.factory}.{name} does not take {arguments} arguments ({error}).") from error
        self._made = made
        return "It loads and has every method of the contract."

    def weights(self) -> str:
        missing = [weight.name for weight in self.entry.weights if weight.name not in self._bench.weights]
        if missing:
            raise Skip(f"Its weights are not there: {', '.join(missing)}; pull them first.")
        return f"All {len(self.entry.weights)} files of weights are there."

    def sniff(self) -> str:
        names = ["noise", ".hidden", "two.dots.tar.gz", "ünïcode 名前", "UPPER.TXT"]
        names += [pattern.replace("*", "sample") for pattern in self.entry.patterns[:5]]
        count = 0
        for what, head in heads():
            for name in names:
                self._sniff(Path("/nowhere") / name, head, f"{name} with {what}")
                count += 1
        return f"It gives a confidence between 0 and 1 for {count} names and beginnings."

    def samples(self) -> str:
        own, made = self._own_samples(), self._made_samples()
        if not own and not made:
            raise Skip(
                "There is no sample of what it reads: name small files as `samples` in the manifest, or give --sample."
            )
        for path in own:
            confidence = self._sniff(path, read_head(path), path.name)
            if confidence <= _SURE:
                raise Failure(f"It says of its own sample {path.name} that it cannot read it.")
            if self.entry.patterns and not self.entry.mimes and not fits(path, self.entry):
                raise Failure(f"The name of its sample {path.name} fits none of its patterns.")
        return f"There are {len(own)} samples of its own and {len(made)} of the kit's."

    def extract(self) -> str:
        segments = 0
        own = set(self._own_samples())
        for path in self._all_samples():
            found = self._extract(path)
            segments += sum(isinstance(item, Segment) for item in found)
            if path in own and not found and not self.entry.adds:
                raise Failure(f"It finds nothing in its own sample {path.name}.")
            declared = {m for e in self._bench.manifest.encoders for m in e.modalities} | {"text", "image", "sound"}
            odd = next((i.modality for i in found if isinstance(i, Segment) and i.modality not in declared), None)
            if odd is not None and not any(i.searchable_text for i in found if isinstance(i, Segment)):
                raise Failure(f"Nothing encodes the modality {odd!r} of {path.name}, and it gives no text either.")
        return f"It reads {len(self._all_samples())} samples into {segments} valid segments."

    def repeat(self) -> str:
        for path in self._all_samples():
            changed = difference(self._extract(path), self._extract(path))
            if changed is not None:
                raise Failure(f"Reading {path.name} twice gives {changed}.")
        return "Reading a file twice gives the same segments in the same order."

    def thumbnail(self) -> str:
        drawn = 0
        for path in self._all_samples():
            for side in _SIDES:
                drawn += self._thumbnail(path, side)
        for path in self._all_samples():
            for _, file in self._damaged_files(path, every=4):
                self._tolerates(partial(self._thumbnail, file, _SIDES[0]), file.name, "drawing")
        return f"It draws {drawn} pictures of its samples, none larger than asked for."

    def read_only(self) -> str:
        for path in self._all_samples():
            before = hashlib.sha256(path.read_bytes()).digest()
            self._extract(path)
            if not path.is_file() or hashlib.sha256(path.read_bytes()).digest() != before:
                raise Failure(f"It changed the file {path.name} that it was given to read.")
        return "It leaves the files as they are."

    def cancel(self) -> str:
        for path in self._all_samples():
            token = CancelToken()
            start = time.monotonic()
            try:
                for number, _ in enumerate(self._items(path, token)):
                    if number == 0:
                        token.cancel()
                        start = time.monotonic()
            except Cancelled:
                pass  # what a well-behaved extractor does
            if time.monotonic() - start > _CANCEL_S:
                raise Failure(f"It went on for more than {_CANCEL_S:g} seconds after the token was set ({path.name}).")
            token.cancel()
            start = time.monotonic()
            try:
                for _ in self._items(path, token):
                    if time.monotonic() - start > _CANCEL_S:
                        break
            except Cancelled:
                pass
            if time.monotonic() - start > _CANCEL_S:
                raise Failure(f"It took more than {_CANCEL_S:g} seconds to stop at a token set before ({path.name}).")
        return f"It stops within {_CANCEL_S:g} seconds after its token is set."

    def stop_early(self) -> str:
        for path in self._all_samples():
            items = self._items(path)
            next(items, None)
            close = getattr(items, "close", None)
            if close is not None:
                self._call(close)
        return "It bears it when nobody asks for the rest of a file."

    def corrupt(self) -> str:
        count = 0
        for path in self._all_samples():
            for what, file in self._damaged_files(path):
                self._tolerates(partial(self._extract, file), f"{path.name} ({what})", "reading")
                count += 1
        return f"{count} damaged files give segments or BadInput."

    def wrong_extension(self) -> str:
        for path in self._all_samples():
            for name in ("renamed.bin", "renamed", "renamed.txt.jpg"):
                file = self._folder() / name
                shutil.copyfile(path, file)
                self._tolerates(partial(self._extract, file), f"{path.name} as {name}", "reading")
            for other in self._foreign():
                file = self._folder() / path.name
                shutil.copyfile(other, file)
                self._tolerates(partial(self._extract, file), f"{other.name} as {path.name}", "reading")
        return "Files under a wrong name give segments or BadInput."

    def empty(self) -> str:
        file = self._folder() / self._name()
        file.touch()
        self._tolerates(lambda: self._extract(file), "an empty file", "reading")
        self._tolerates(lambda: self._thumbnail(file, _SIDES[0]), "an empty file", "drawing")
        return "An empty file gives nothing or BadInput."

    def missing(self) -> str:
        file = self._folder() / self._name()
        self._refuses(lambda: self._extract(file), "a file that is not there")
        return "A file that vanished gives an OSError."

    def directory(self) -> str:
        folder = self._folder() / self._name()
        folder.mkdir()
        self._refuses(lambda: self._extract(folder), "a folder")
        return "A folder gives an OSError."

    def huge(self) -> str:
        samples = self._all_samples() if self._own_samples() or self._made_samples() else []
        file = self._folder() / self._name()
        head = samples[0].read_bytes() if samples else b"\0"
        with file.open("wb") as stream:
            stream.write(head)
            stream.truncate(_HUGE_BYTES)
        start = time.monotonic()
        self._tolerates(lambda: self._extract(file, _ENOUGH_SEGMENTS), "a file of 2 GB", "reading")
        file.unlink()
        return f"A file of 2 GB gives segments or BadInput within the limits ({time.monotonic() - start:.1f} s)."

    def _sniff(self, path: Path, head: bytes, what: str) -> float:
        assert self._extractor is not None
        try:
            confidence = self._call(self._extractor.sniff, path, head)
        except Exception as error:
            raise Failure(f"sniff raised {reason(error)} for {what}.") from error
        if isinstance(confidence, bool) or not isinstance(confidence, int | float | np.floating):
            raise Failure(f"sniff gave a {type(confidence).__name__} instead of a number for {what}.")
        if not 0 <= confidence <= 1:
            raise Failure(f"sniff gave {confidence}, which is not between 0 and 1, for {what}.")
        return float(confidence)

    def _items(self, path: Path, cancel: CancelToken | None = None) -> Iterator[Found]:
        return self._bench.recorder.each(self._extractor.extract(describe(path), self._context(cancel)))

    def _extract(self, path: Path, at_most: int | None = None) -> list[Found]:
        found: list[Found] = []
        for item in self._items(path):
            check_found(item, path.name)
            found.append(item)
            if at_most is not None and len(found) >= at_most:
                break
        return found

    def _thumbnail(self, path: Path, side: int) -> int:
        drawn = self._call(self._extractor.thumbnail, describe(path), side, self._context())
        if drawn is None:
            return 0
        if not isinstance(drawn, np.ndarray) or drawn.dtype != np.uint8 or drawn.ndim != 3 or drawn.shape[2] != 3:
            raise Failure(f"The thumbnail of {path.name} is not uint8 [height, width, 3].")
        if 0 in drawn.shape or max(drawn.shape[:2]) > side:
            height, width = drawn.shape[:2]
            raise Failure(f"The thumbnail of {path.name} has {width} x {height} pixels where {side} were asked for.")
        return 1

    def _tolerates(self, work: Callable[[], object], what: str, doing: str) -> None:
        try:
            work()
        except BadInput as error:
            if not str(error).strip():
                raise Failure(f"BadInput for {what} has no sentence.") from error
        except Failure:
            raise
        except Exception as error:
            raise Failure(f"When {doing} {what} it raised {reason(error)} instead of BadInput.") from error

    def _refuses(self, work: Callable[[], object], what: str) -> None:
        try:
            work()
        except OSError:
            return
        except Exception as error:
            raise Failure(f"For {what} it raised {reason(error)} instead of an OSError.") from error
        raise Failure(f"For {what} it raised nothing instead of an OSError.")

    def _damaged_files(self, path: Path, every: int = 1) -> Iterator[tuple[str, Path]]:
        for number, (what, data) in enumerate(damaged(path.read_bytes())):
            if number % every == 0 and data:
                file = self._folder() / path.name
                file.write_bytes(data)
                yield what, file
                file.unlink(missing_ok=True)

    @property
    def _extractor(self) -> Extractor:
        if self._made is None:
            self._made = load(self.entry.factory)()
        return self._made

    def _own_samples(self) -> list[Path]:
        own = [self._bench.root / name for name in self.entry.samples]
        return [*own, *(path for path in self._bench.samples if fits(path, self.entry))]

    def _made_samples(self) -> list[Path]:
        return sample_files(self._bench.scratch / "made", self.entry)

    def _all_samples(self) -> list[Path]:
        return [*self._own_samples(), *self._made_samples()]

    def _foreign(self) -> list[Path]:
        """A few files of other kinds."""
        every = replace(self.entry, patterns=("*.txt", "*.png", "*.wav", "*.zip"))
        return sample_files(self._bench.scratch / "foreign", every)

    def _name(self) -> str:
        """A name that fits."""
        samples = self._all_samples()
        if samples:
            return samples[0].name
        return self.entry.patterns[0].replace("*", "sample") if self.entry.patterns else "sample"

    def _folder(self) -> Path:
        self._calls += 1
        folder = self._bench.scratch / f"files-{self._calls}"
        folder.mkdir()
        return folder

    def _context(self, cancel: CancelToken | None = None) -> Context:
        weights = {weight.name: self._bench.weights[weight.name] for weight in self.entry.weights}
        context = self._bench.context(weights)
        return replace(context, scratch_dir=self._folder(), cancel=cancel or CancelToken())
