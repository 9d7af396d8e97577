"""How a file becomes segments: the surest reads it, others add to it, and the files inside it are read in turn."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from anyfind.errors import BadInput, Cancelled, PluginDied, PluginError
from anyfind.plugins.ahead import ReadAhead
from anyfind.plugins.collecting import Collector
from anyfind.plugins.extracted import OTHER, Extracted
from anyfind.plugins.scratch import Scratch
from anyfind.sdk import CancelToken, Embedded, Extraction, ExtractorEntry, Locator, Segment, Source
from conftest import LogWatch

Read = Callable[[Source, Path], Iterator[object]]


def entry(name: str, pattern: str, *, adds: bool = False, priority: int = 0) -> ExtractorEntry:
    return ExtractorEntry(name, f"fake.{name}/{name}", "m:C", (), (pattern,), priority, adds=adds)


class FakeReader:
    """Extractors that are functions."""

    def __init__(self) -> None:
        self.entries: list[ExtractorEntry] = []
        self.reads: dict[str, Read] = {}
        self.sure: dict[str, float | Exception] = {}
        self.missing: set[str] = set()

    def add(self, what: ExtractorEntry, read: Read, sure: float | Exception = 0.5) -> None:
        """One more; the ones added first have the higher priority."""
        self.entries.append(what)
        self.reads[what.full_id] = read
        self.sure[what.full_id] = sure

    def sniff(self, entries: Sequence[ExtractorEntry], path: Path, head: bytes) -> Mapping[str, float | Exception]:
        """As said."""
        del path, head
        return {one.full_id: self.sure[one.full_id] for one in entries}

    @contextlib.contextmanager
    def read(
        self, entry: ExtractorEntry, source: Source, scratch: Path, cancel: CancelToken
    ) -> Iterator[Iterator[object]]:
        """What the function gives."""
        del cancel
        yield self.reads[entry.full_id](source, scratch)

    def ready(self, entry: ExtractorEntry) -> bool:
        """Unless its weights were never pulled."""
        return entry.full_id not in self.missing

    def sniff_all(
        self, asked: Sequence[tuple[Sequence[ExtractorEntry], Path, bytes]]
    ) -> Sequence[Mapping[str, float | Exception] | Exception]:
        """As for single files."""
        return [self.sniff(*one) for one in asked]

    def read_all(
        self, entry: ExtractorEntry, asked: Sequence[tuple[Source, Path]], cancel: CancelToken
    ) -> Sequence[ReadAhead]:
        """As for single files."""
        said = []
        for source, scratch in asked:
            with self.read(entry, source, scratch, cancel) as found:
                said.append(ReadAhead(list(found)))
        return said


def says(*words: str) -> Read:
    return lambda _source, _scratch: iter([Segment("text", word) for word in words])


def fails(error: Exception, *before: object) -> Read:
    def read(source: Source, scratch: Path) -> Iterator[object]:
        yield from before
        raise error

    return read


def holds(*members: tuple[str, bytes]) -> Read:
    """An archive of these files."""

    def read(source: Source, scratch: Path) -> Iterator[object]:
        yield Segment("text", "outside")
        for number, (name, content) in enumerate(members):
            (scratch / str(number)).write_bytes(content)
            yield Embedded(name, scratch / str(number))

    return read


def nested(source: Source, scratch: Path) -> Iterator[object]:
    """A file that holds itself, one level deeper each time."""
    depth = int(source.path.read_text())
    yield Segment("text", f"depth {depth}")
    (scratch / "next").write_text(str(depth + 1))
    yield Embedded(f"{depth + 1}.box", scratch / "next")


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader()


@pytest.fixture
def collect(reader: FakeReader, tmp_path: Path) -> Callable[..., Extracted]:
    """Collects a file with the reader's extractors; nothing may be left in the scratch folders."""

    def run(name: str = "a.box", content: str = "content", mime: str = "application/x-box") -> Extracted:
        scratch = Scratch(tmp_path / "scratch")
        path = tmp_path / name
        path.write_text(content)
        try:
            return Collector(reader.entries, reader, scratch).collect(Source(path, mime, len(content)), CancelToken())
        finally:
            assert not [left for left in (tmp_path / "scratch").rglob("*") if left.is_file()]
            scratch.close()
            assert not list((tmp_path / "scratch").iterdir())

    return run


Collect = Callable[..., Extracted]


def payloads(extracted: Extracted) -> list[object]:
    return [segment.payload for segment in extracted.segments]


def test_those_that_add_are_asked_after_the_surest(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("more", "*.box", adds=True), says("more"), 0.1)
    reader.add(entry("unsure", "*.box"), says("unsure"), 0.2)
    reader.add(entry("sure", "*.box"), says("sure"), 0.9)
    reader.add(entry("silent", "*.box", adds=True), says("silent"), 0.0)
    found = collect()
    assert payloads(found) == ["sure", "more"]
    assert found.extractor == "fake.sure/sure"
    assert found.incomplete == ()


def test_those_that_add_can_be_all_there_is(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("more", "*.box", adds=True), says("more"))
    found = collect(mime="audio/x-box")
    assert payloads(found) == ["more"]
    assert (found.extractor, found.modality) == ("fake.more/more", "sound")


def test_one_that_adds_is_not_asked_before_its_weights_are_there(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("sure", "*.box"), says("sure"))
    reader.add(entry("more", "*.box", adds=True), says("more"))
    reader.missing.add("fake.more/more")
    assert payloads(collect()) == ["sure"]


@pytest.mark.parametrize(
    "error",
    [PluginDied("It crashed."), OSError(5, "Input/output error"), MemoryError(), BadInput("No."), PluginError("Odd.")],
)
def test_what_happens_to_one_that_adds_costs_its_part(
    reader: FakeReader, collect: Collect, log_watch: LogWatch, error: Exception
) -> None:
    log_watch.expect("fake.more/more added nothing to")
    reader.add(entry("sure", "*.box"), says("sure"))
    reader.add(entry("more", "*.box", adds=True), fails(error, Segment("text", "a part")))
    found = collect()
    assert payloads(found) == ["sure", "a part"]
    assert [part.extractor for part in found.incomplete] == ["fake.more/more"]


@pytest.mark.parametrize("error", [Cancelled("Stop."), OSError(28, "No space left on device")])
def test_what_ends_everything_is_raised(reader: FakeReader, collect: Collect, error: Exception) -> None:
    reader.add(entry("sure", "*.box"), says("sure"))
    reader.add(entry("more", "*.box", adds=True), fails(error))
    with pytest.raises(type(error)):
        collect()


def test_a_file_that_cannot_be_read_is_kept_for_what_was_added(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("sure", "*.box"), fails(BadInput("It is broken.")))
    reader.add(entry("more", "*.box", adds=True), says("more"))
    found = collect()
    assert payloads(found) == ["more"]
    assert [(part.extractor, part.message) for part in found.incomplete] == [("fake.sure/sure", "It is broken.")]


def test_a_file_that_cannot_be_read_and_gains_nothing_fails(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("sure", "*.box"), fails(BadInput("It is broken.")))
    reader.add(entry("more", "*.box", adds=True), says())
    with pytest.raises(BadInput, match="It is broken") as raised:
        collect()
    assert raised.value.plugin == "fake.sure"


def test_a_crash_is_not_covered_up_by_what_could_be_added(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("sure", "*.box"), fails(PluginDied("It crashed.")))
    reader.add(entry("more", "*.box", adds=True), says("more"))
    with pytest.raises(PluginDied):
        collect()


def test_one_that_cannot_even_look_leaves_the_file_to_others(
    reader: FakeReader, collect: Collect, log_watch: LogWatch
) -> None:
    log_watch.expect("It crashed.")
    reader.add(entry("broken", "*"), says("never"), PluginDied("It crashed."))
    reader.add(entry("sure", "*.box"), says("sure"))
    found = collect()
    assert payloads(found) == ["sure"]
    assert [part.extractor for part in found.incomplete] == ["fake.broken/broken"]
    with pytest.raises(PluginDied):
        collect("a.other")


def test_files_inside_are_read_like_any_other(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("archive", "*.zip"), holds(("letters/one.txt", b"first"), ("two.TXT", b"second"), ("x.odd", b"?")))
    reader.add(
        entry("text", "*.txt"),
        lambda source, _scratch: iter(
            [Segment("text", source.path.read_text(), Locator(page=1)), Extraction({"t": 1})]
        ),
    )
    found = collect("a.zip")
    assert payloads(found) == ["outside", "first", "second"]
    assert [part.locator.member for part in found.segments] == [None, "letters/one.txt", "two.TXT"]
    assert found.segments[1].locator.page == 1
    assert found.metadata == {}
    assert found.extractor == "fake.archive/archive"
    assert found.incomplete == ()


def test_a_file_inside_that_fails_costs_its_part(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("archive", "*.zip"), holds(("one.bad", b"1"), ("empty.txt", b""), ("two.txt", b"second")))
    reader.add(entry("text", "*.txt"), says("said"))
    reader.add(entry("bad", "*.bad"), fails(PluginDied("It crashed.")))
    found = collect("a.zip")
    assert payloads(found) == ["outside", "said"]
    assert [(part.member, part.code) for part in found.incomplete] == [
        ("one.bad", "plugin-crashed"),
        ("empty.txt", "bad-input"),
    ]
    assert found.incomplete[0].extractor == "fake.bad"


def test_files_inside_files_inside_files_end_somewhere(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("box", "*.box"), nested)
    found = collect("0.box", "0")
    assert payloads(found) == ["depth 0", "depth 1", "depth 2", "depth 3"]
    assert [part.locator.member for part in found.segments] == [None, "1.box", "1.box/2.box", "1.box/2.box/3.box"]
    assert [(part.member, part.code) for part in found.incomplete] == [("1.box/2.box/3.box/4.box", "too-large")]


def test_too_many_files_inside_are_cut_off(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("archive", "*.zip"), holds(*((f"{number}.txt", b"x") for number in range(2_050))))
    reader.add(entry("text", "*.txt"), says("said"))
    found = collect("a.zip")
    assert len(found.segments) == 2_001
    assert "2000.txt" in str(found.incomplete[0].member)
    assert found.incomplete[0].code == "too-large"


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\0b", "/", "x" * 5_000, "CON", "..", "dir/", "ünï/cødé.txt"])
def test_no_name_inside_leads_anywhere_else(reader: FakeReader, collect: Collect, name: str) -> None:
    reader.add(entry("archive", "*.zip"), holds((name, b"inside")))
    reader.add(entry("rest", "*"), lambda source, _scratch: iter([Segment("text", source.path.read_text())]), 0.1)
    found = collect("a.zip")
    assert payloads(found) == ["outside", "inside"]
    assert found.segments[1].locator.member == name


def test_links_inside_are_not_followed(reader: FakeReader, collect: Collect, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")

    def read(source: Source, scratch: Path) -> Iterator[object]:
        (scratch / "link").symlink_to(tmp_path / "secret")
        (scratch / "inner").symlink_to(scratch / "link")
        yield Embedded("link.txt", scratch / "link")
        yield Embedded("missing.txt", scratch / "missing")

    reader.add(entry("archive", "*.zip"), read)
    reader.add(entry("text", "*.txt"), says("never"))
    found = collect("a.zip")
    assert found.segments == ()
    assert [part.member for part in found.incomplete] == ["link.txt", "missing.txt"]
    assert (tmp_path / "secret").exists()


def test_an_extractor_without_end_is_stopped(reader: FakeReader, collect: Collect) -> None:
    def read(source: Source, scratch: Path) -> Iterator[object]:
        while True:
            yield Segment("pixels", np.zeros(1, dtype=np.uint8))
            yield Segment("text", "again")

    reader.add(entry("endless", "*.box"), read)
    found = collect()
    assert 0 < len(found.segments) <= 100_001
    assert [part.code for part in found.incomplete] == ["too-large"]


@pytest.mark.parametrize(
    ("mime", "own", "expected"),
    [
        ("video/mp4", "image", "video"),
        ("audio/midi", "midi", "midi"),
        ("image/svg+xml", "image", "image"),
        ("application/pdf", "image", "image"),
        ("application/pdf", None, "text"),
        ("audio/ogg", None, "sound"),
    ],
)
def test_what_kind_of_file_it_is(
    reader: FakeReader, collect: Collect, mime: str, own: str | None, expected: str
) -> None:
    parts = [] if own is None else [Segment(own, np.zeros((1, 1, 3), np.uint8))]
    reader.add(entry("sure", "*.box"), lambda _source, _scratch: iter(parts))
    assert collect(mime=mime).modality == expected


def test_a_file_that_is_still_there_was_not_the_one_that_is_missing(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("sure", "*.box"), fails(FileNotFoundError(2, "No such file", "dictionary.bin")))
    with pytest.raises(PluginError, match=r"fake\.sure/sure could not read .*dictionary\.bin") as raised:
        collect()
    assert raised.value.plugin == "fake.sure"


def test_one_that_waits_for_its_weights_is_as_good_as_not_there(reader: FakeReader, collect: Collect) -> None:
    reader.add(entry("sure", "*.box", priority=1), says("sure"), 0.9)
    reader.add(entry("other", "*.box"), says("other"), 0.5)
    reader.missing.add("fake.sure/sure")
    assert payloads(collect()) == ["other"]
    reader.missing.add("fake.other/other")
    assert collect().modality == OTHER
