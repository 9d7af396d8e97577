"""Thumbnails on disk."""

from __future__ import annotations

import errno
import logging
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from anyfind.errors import BadInput, PluginDied, PluginDisabled, PluginError
from anyfind.thumbs import ThumbnailStore
from anyfind.thumbs.pictures import encoded, mime_of

DIGEST = "ab" * 32
OTHER = "cd" * 32


class Drawing:
    """Draws, counts, and does what it is told instead."""

    def __init__(self, error: Exception | None = None, pixels: tuple[int, int] = (40, 60)) -> None:
        self.error = error
        self.pixels = pixels
        self.count = 0

    def __call__(self) -> npt.NDArray[np.uint8] | None:
        self.count += 1
        if self.error is not None:
            raise self.error
        return np.full((*self.pixels, 3), 128, dtype=np.uint8)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_thumbnail_is_drawn_once_and_kept_by_content(tmp_path: Path) -> None:
    draw = Drawing()
    store = ThumbnailStore(tmp_path / "thumbnails")
    first = store.get(DIGEST, 64, draw)
    assert first is not None
    assert first.mime == "image/webp"
    again = ThumbnailStore(tmp_path / "thumbnails").get(DIGEST, 64, draw)
    assert again == first
    assert draw.count == 1
    (kept,) = files(tmp_path)
    assert kept.relative_to(tmp_path / "thumbnails").parts[:2] == ("ab", "ab")
    with Image.open(kept) as picture:
        assert picture.size == (60, 40)
    assert store.get(DIGEST, 65, draw) is not None
    assert draw.count == 2
    assert store.tag(DIGEST, 64) != store.tag(DIGEST, 65) != store.tag(OTHER, 65)


@pytest.mark.parametrize("error", [BadInput("corrupt"), PluginDied("it crashed"), PluginError("wrong shape")])
def test_what_cannot_be_drawn_is_remembered_until_others_can_draw(tmp_path: Path, error: Exception) -> None:
    draw = Drawing(error)
    for _ in range(3):
        assert ThumbnailStore(tmp_path, "plugins 1").get(DIGEST, 64, draw) is None
    assert draw.count == 1
    better = Drawing()
    assert ThumbnailStore(tmp_path, "plugins 2").get(DIGEST, 64, better) is not None
    assert better.count == 1


@pytest.mark.parametrize("error", [OSError(errno.EIO, "broken drive"), PluginDisabled("switched off")])
def test_what_cannot_be_drawn_now_is_tried_again(tmp_path: Path, error: Exception) -> None:
    store = ThumbnailStore(tmp_path)
    draw = Drawing(error)
    for _ in range(2):
        with pytest.raises(type(error)):
            store.get(DIGEST, 64, draw)
    draw.error = None
    assert store.get(DIGEST, 64, draw) is not None
    assert draw.count == 3


def test_many_who_ask_at_once_wait_for_one_drawing(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path)
    drawing, may_end = threading.Event(), threading.Event()
    count = []

    def draw() -> npt.NDArray[np.uint8]:
        count.append(1)
        drawing.set()
        assert may_end.wait(60)
        return np.zeros((8, 8, 3), dtype=np.uint8)

    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(store.get(DIGEST, 64, draw))) for _ in range(8)]
    threads[0].start()
    assert drawing.wait(60)
    for thread in threads[1:]:
        thread.start()
    may_end.set()
    for thread in threads:
        thread.join()
    assert len(count) == 1
    assert len(got) == 8
    assert all(one == got[0] for one in got)
    assert got[0] is not None


def test_a_damaged_thumbnail_is_drawn_anew(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path)
    draw = Drawing()
    store.get(DIGEST, 64, draw)
    (kept,) = files(tmp_path)
    for damage in (b"", kept.read_bytes()[:-3], b"nonsense"):
        kept.write_bytes(damage)
        assert store.get(DIGEST, 64, draw) is not None
        assert mime_of(kept.read_bytes()) == "image/webp"
    assert draw.count == 4


def test_a_full_disk_costs_the_memory_and_not_the_thumbnail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "anyfind")

    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))

    store = ThumbnailStore(tmp_path)
    draw = Drawing()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        for _ in range(3):
            assert store.get(DIGEST, 64, draw) is not None
    assert draw.count == 3
    assert files(tmp_path) == []
    assert caplog.text.count("cannot be kept") == 1
    store.get(DIGEST, 64, draw)
    store.get(DIGEST, 64, draw)
    assert draw.count == 4


def test_those_that_nobody_looked_at_for_longest_go_first(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    size = len(encoded(noise))
    store = ThumbnailStore(tmp_path, most_bytes=10 * size)
    digests = [f"{number:064x}" for number in range(10)]
    for digest in digests:
        store.get(digest, 64, lambda: noise)
    for path in files(tmp_path):
        os.utime(path, (time.time() - 9000, time.time() - 9000))
    looked_at = digests[3]
    store.get(looked_at, 64, lambda: noise)
    store.get("f" * 64, 64, lambda: noise)
    left = {path.name.partition("-")[0] for path in files(tmp_path)}
    assert {looked_at, "f" * 64} <= left
    assert len(left) == 9
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 10 * size


def test_a_check_finds_what_does_not_belong_there(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path)
    store.get(DIGEST, 64, Drawing())
    store.get(OTHER, 64, Drawing())
    store.get("ef" * 32, 64, Drawing(BadInput("nothing")))
    known = [DIGEST, OTHER, "ef" * 32]
    assert store.problems(known) == []
    assert store.prune(known) == 0
    (damaged,) = (tmp_path / OTHER[:2]).rglob("*.img")
    damaged.write_bytes(b"RIFF")
    for name, age in (("left.tmp", 3600), ("being-written.tmp", 0)):
        (tmp_path / "ab" / name).write_bytes(b"x")
        os.utime(tmp_path / "ab" / name, (time.time() - age,) * 2)
    (tmp_path / "notes.txt").write_bytes(b"x")
    problems = store.problems([OTHER, "ef" * 32])
    assert len(problems) == 4
    assert any("damaged" in problem for problem in problems)
    assert any("does not hold any more" in problem for problem in problems)
    assert store.prune([OTHER, "ef" * 32]) == 4
    assert (tmp_path / "ab" / "being-written.tmp").exists()
    assert store.problems([OTHER, "ef" * 32]) == []


@pytest.mark.parametrize("webp", [True, False])
def test_pictures_are_webp_or_jpeg(monkeypatch: pytest.MonkeyPatch, webp: bool) -> None:
    monkeypatch.setattr("PIL.features.check", lambda _: webp)
    view: Callable[[], npt.NDArray[np.uint8]] = Drawing()  # type: ignore[assignment]  # it raises nothing here
    data = encoded(view()[:, ::-1])
    assert mime_of(data) == ("image/webp" if webp else "image/jpeg")
    assert mime_of(data[:-1]) is None


def test_places_in_a_content_are_told_apart(tmp_path: Path) -> None:
    draw = Drawing()
    store = ThumbnailStore(tmp_path / "thumbnails")
    for place in ("", "vp1", "vp2", "vs1.5"):
        assert store.get(DIGEST, 64, draw, place) is not None
        assert store.get(DIGEST, 64, draw, place) is not None
    assert draw.count == 4
    assert len({store.tag(DIGEST, 64, place) for place in ("", "vp1", "vp2", "vs1.5")}) == 4
    assert store.problems([DIGEST]) == []
    assert len(store.problems([])) == 4


def test_large_pictures_are_jpeg(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path / "thumbnails")
    large = store.get(DIGEST, 2048, Drawing(pixels=(900, 1100)))
    assert large is not None
    assert large.mime == "image/jpeg"
    assert ThumbnailStore(tmp_path / "thumbnails").get(DIGEST, 2048, Drawing()) == large
