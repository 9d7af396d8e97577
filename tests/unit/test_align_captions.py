from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

import pytest

from anyfind.align.captions import read_captions, unpacked
from anyfind.errors import BadInput, NotFound


@pytest.fixture
def images(tmp_path: Path) -> Path:
    folder = tmp_path / "images"
    folder.mkdir()
    for name in ("a.jpg", "b.jpg"):
        (folder / name).write_bytes(b"picture")
    return folder


def tsv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "captions.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_captions_belong_to_their_pictures(images: Path, tmp_path: Path) -> None:
    pairs = read_captions(images, tsv(tmp_path, 'b.jpg\tA "dog" .\na.jpg\tA cat\n\nb.jpg\tA hound\textra\n'))
    assert [path.name for path in pairs.files] == ["b.jpg", "a.jpg"]
    assert pairs.captions == ('A "dog" .', "A cat", "A hound")
    assert pairs.partner == (0, 1, 0)


def test_missing_pictures_are_counted_once(images: Path, tmp_path: Path, log_watch: Any) -> None:
    log_watch.expect("2 pictures named in")
    pairs = read_captions(images, tsv(tmp_path, "a.jpg\tx\nzz.jpg\ty\nyy.jpg\tz\nzz.jpg\ty\n"))
    assert pairs.captions == ("x",)


@pytest.mark.parametrize("line", ["no tab here", "a.jpg\t", "\twords"])
def test_a_bad_line_is_named(images: Path, tmp_path: Path, line: str) -> None:
    with pytest.raises(BadInput, match="Line 2"):
        read_captions(images, tsv(tmp_path, f"a.jpg\tfine\n{line}\n"))


def test_what_is_not_there(images: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_captions(images, tmp_path / "none.tsv")
    with pytest.raises(NotFound):
        read_captions(tmp_path / "nowhere", tsv(tmp_path, "a.jpg\tx\n"))
    with pytest.raises(BadInput, match="None of the pictures"):
        read_captions(images, tsv(tmp_path, "q.jpg\tx\n"))


def test_not_utf8(images: Path, tmp_path: Path) -> None:
    path = tmp_path / "latin.tsv"
    path.write_bytes(b"a.jpg\tcaf\xe9\n")
    with pytest.raises(BadInput, match="UTF-8"):
        read_captions(images, path)


def test_a_tar_archive_serves_as_a_folder(images: Path, tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "flat.tar", "w") as flat, tarfile.open(tmp_path / "nested.tar", "w") as nested:
        for path in images.iterdir():
            flat.add(path, path.name)
            nested.add(path, f"images/{path.name}")
    for name in ("flat.tar", "nested.tar"):
        with unpacked(tmp_path / name) as folder:
            assert sorted(path.name for path in folder.iterdir()) == ["a.jpg", "b.jpg"]
        assert not folder.exists()
    with unpacked(images) as folder:
        assert folder == images
    with pytest.raises(BadInput, match="neither"), unpacked(images / "a.jpg"):
        pass
