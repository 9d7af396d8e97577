from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import BadInput, Cancelled, PluginError, WeightsMissing
from anyfind.plugins.checks import check_marks
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import OTHER, Host, InProcessHost
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk import CancelToken, Locator, Role, Source
from fakes.plugins import registry

Make = Callable[..., Host]


@pytest.fixture(params=["in process", "in workers"])
def make_host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Makes hosts of one kind, with settings of the fake plugin; each is closed at the end."""
    made: list[Host] = []

    def make(**settings: object) -> Host:
        places = (registry(), ModelStore(tmp_path / "models"), tmp_path / "data", tmp_path / "cache")
        if request.param == "in process":
            made.append(InProcessHost(*places, settings={"fake": settings}))
        else:
            states = PluginStates(tmp_path / "states.json")
            made.append(WorkerHost(*places, settings={"fake": settings}, states=states))
        return made[-1]

    yield make
    for host in made:
        host.close()


@pytest.fixture
def host(make_host: Make) -> Host:
    return make_host()


def write(folder: Path, content: str, name: str = "a.fake") -> Source:
    path = folder / name
    path.write_text(content)
    return Source(path, "application/octet-stream", len(content))


def test_extracts_segments_and_facts(host: Host, tmp_path: Path) -> None:
    extracted = host.extract(write(tmp_path, "hello"))
    assert [segment.payload for segment in extracted.segments] == ["hello"]
    assert extracted.metadata == {"title": "second", "plugin": "fake"}
    assert extracted.modality == "text"
    assert extracted.extractor == "fake/general"


@pytest.mark.parametrize(("content", "expected"), [("special", "fake/special"), ("tie", "fake/general")])
def test_the_surest_reads_and_priority_decides_ties(host: Host, tmp_path: Path, content: str, expected: str) -> None:
    assert host.extract(write(tmp_path, content)).extractor == expected


def test_an_unknown_type_is_no_error(host: Host, tmp_path: Path) -> None:
    extracted = host.extract(write(tmp_path, "anything", "a.unknown"))
    assert (extracted.segments, extracted.modality, extracted.extractor) == ((), OTHER, None)
    assert host.extract(write(tmp_path, "", "b.unknown")).modality == OTHER
    assert host.thumbnail(write(tmp_path, "anything", "a.unknown"), 10) is None


@pytest.mark.parametrize(
    ("content", "error", "sentence"),
    [
        ("", BadInput, r"a.fake is empty \(0 bytes\)"),
        ("bad", BadInput, "bad.fake is bad"),
        ("vanishes", FileNotFoundError, "No such file"),
        ("raises", PluginError, "fake/general could not read a.fake: ZeroDivisionError: division by zero"),
        ("sniff raises", PluginError, "fake/general could not look at a.fake: ValueError"),
        ("no segment", PluginError, "gave a int instead of a segment"),
        ("text of bytes", PluginError, "text segment that holds a bytes"),
        ("grey picture", PluginError, r"image segment that is not uint8 \[height, width, 3\]"),
    ],
)
def test_errors_of_extractors(host: Host, tmp_path: Path, content: str, error: type[Exception], sentence: str) -> None:
    with pytest.raises(error, match=sentence):
        host.extract(write(tmp_path, content), CancelToken())


def test_a_plugin_in_a_worker_cannot_cancel_what_the_engine_does(host: Host, tmp_path: Path) -> None:
    error = Cancelled if isinstance(host, InProcessHost) else PluginError
    with pytest.raises(error, match="cancelled"):
        host.extract(write(tmp_path, "cancels"), CancelToken())


def test_a_file_that_vanished_stays_an_os_error(host: Host, tmp_path: Path) -> None:
    source = write(tmp_path, "hello")
    source.path.unlink()
    with pytest.raises(FileNotFoundError):
        host.extract(source)
    with pytest.raises(FileNotFoundError):
        host.source(source.path)


def test_thumbnails_are_checked(host: Host, tmp_path: Path) -> None:
    picture = host.thumbnail(write(tmp_path, "fine"), 12)
    assert picture is not None
    assert picture.shape == (12, 12, 3)
    with pytest.raises(PluginError, match="picture of shape"):
        host.thumbnail(write(tmp_path, "large"), 12)


def test_encodes_in_the_batches_that_the_manifest_asks_for(host: Host) -> None:
    assert host.loaded() == []
    result = host.encode("fake/words", ["a", "bb", "", "bad", "ccc", "dddd", "e"], Role.DOCUMENT)
    assert result.vectors.argmax(axis=1).tolist() == [1, 2, 0, 0, 3, 0, 1]
    assert dict(result.failures) == {2: "empty", 3: "bad cannot be encoded."}
    assert host.loaded() == ["fake/words"]
    assert host.encode("fake/words", [], Role.QUERY).vectors.shape == (0, 4)
    assert isinstance(host, InProcessHost | WorkerHost)
    host.unload("fake/words")
    assert host.loaded() == []
    host.encode("fake/words", ["a"], Role.QUERY)
    host.close()
    assert host.loaded() == []


@pytest.mark.parametrize(
    ("mood", "sentence"),
    [
        ("nan", "values that are not finite"),
        ("long", "do not have unit length"),
        ("wide", r"gave float32 \[1, 5\] instead of float32 \[1, 4\]"),
        ("double", "gave float64"),
        ("beyond", "failures of items that it was not given"),
        ("raises", "could not encode: ZeroDivisionError"),
        ("open", "could not open: RuntimeError: no model"),
    ],
)
def test_what_would_poison_an_index_is_refused(make_host: Make, mood: str, sentence: str) -> None:
    with pytest.raises(PluginError, match=sentence):
        make_host(mood=mood).encode("fake/words", ["a"], Role.DOCUMENT)


def test_classifiers(make_host: Make) -> None:
    assert make_host().classifier("fake/words").names == (("a",), ("b",))
    with pytest.raises(PluginError, match="for 3 names and 4 dimensions"):
        make_host(mood="names").classifier("fake/words")
    with pytest.raises(PluginError, match="has no classifier"):
        make_host().classifier("fake/moving")


def test_a_setting_moves_the_space(make_host: Make) -> None:
    usual, moved = make_host(), make_host(dimension=7)
    assert usual.space("fake/moving").dimension == 4
    assert moved.space("fake/moving").dimension == 7
    assert usual.space("fake/moving").id != moved.space("fake/moving").id
    assert moved.encode("fake/moving", ["a"], Role.QUERY).vectors.shape == (1, 7)


def test_many_threads_share_a_host(host: Host, tmp_path: Path) -> None:
    sources = [write(tmp_path, f"text {number}", f"{number}.fake") for number in range(50)]

    def work(source: Source) -> Any:
        payload = host.extract(source).segments[0].payload
        return payload, host.encode("fake/words", [payload], Role.DOCUMENT).vectors[0]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, sources))
    assert [payload for payload, _ in results] == [f"text {number}" for number in range(50)]
    assert all(np.linalg.norm(vector) == 1 for _, vector in results)


def test_missing_weights_are_said(tmp_path: Path) -> None:
    host = InProcessHost(Registry(discover()), ModelStore(tmp_path / "none"), tmp_path / "d", tmp_path / "c")
    with pytest.raises(WeightsMissing, match=r"minilm/model.safetensors is not on this computer"):
        host.encode("anyfind.text/minilm", ["hello"], Role.QUERY)
    assert host.space("anyfind.text/minilm").dimension == 384


@pytest.mark.parametrize(
    ("name", "head", "mime"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
        ("empty.png", b"", "image/png"),
        ("a.md", b"# Title", "text/markdown"),
        ("a.ts", b"const x = 1", "text/x-typescript"),
        ("page", b"<p>no name says so", "text/plain"),
        ("archive", b"PK\x03\x04rest", "application/zip"),
        ("drawing.svg", b"<svg></svg>", "image/svg+xml"),
        ("a.pdf", b"%PDF-1.7", "application/pdf"),
        ("blob", bytes(range(32)), "application/octet-stream"),
        ("letter", b"\xff\xfeh\0i\0", "text/plain"),
        ("nothing", b"", "application/octet-stream"),
    ],
)
def test_media_types(host: Host, tmp_path: Path, name: str, head: bytes, mime: str) -> None:
    path = tmp_path / name
    path.write_bytes(head)
    assert host.source(path) == Source(path, mime, len(head))


def test_extractors_without_previews_draw_the_beginning_only(host: Host, tmp_path: Path) -> None:
    source = write(tmp_path, "hello")
    drawn = host.preview(source, Locator(), 40)
    assert drawn is not None
    assert drawn.shape == (40, 40, 3)
    assert host.preview(source, Locator(page=2), 40) is None
    assert host.preview(source, Locator(start_s=1.0), 40) is None
    assert host.marks(source, Locator(page=1), ["hello", "world"]) == [[], []]
    with pytest.raises(PluginError, match="a picture of shape"):
        host.preview(write(tmp_path, "large"), Locator(), 40)
    unknown = write(tmp_path, "hello", "a.unknown")
    assert host.preview(unknown, Locator(), 40) is None
    assert host.marks(unknown, Locator(), ["hello"]) == [[]]


@pytest.mark.parametrize(
    "found", [None, [], [[], []], [[(0, 0, 1)]], [[(0, 0, 1, float("nan"))]], [["left"]], [[(0, 0, 1, "x")]], [7]]
)
def test_marks_that_are_none_are_the_plugins_fault(found: object) -> None:
    with pytest.raises(PluginError, match="fake/general"):
        check_marks("fake/general", found, 1)


def test_marks_lie_inside_of_the_page() -> None:
    assert check_marks("fake/general", [[(-1, 0.5, 2, 0.75)], []], 2) == [[(0.0, 0.5, 1.0, 0.75)], []]
