from __future__ import annotations

import io
import shutil
import tarfile
from pathlib import Path

import pytest

from anyfind.align import debian
from anyfind.align.stamps import Stamps, read_stamps, training_captions, training_pictures
from anyfind.errors import BadInput, NoSuchFolder, NotFound

FILES = {
    "animals/birds/crow.txt": "A crow.\nde.utf8=Eine Krähe.\n",
    "animals/birds/crow.png": "picture",
    "animals/birds/crow.ogg": "caw",
    "animals/birds/crow_desc.ogg": "a crow",
    "animals/birds/crow_desc_fr.ogg": "une corneille",
    "animals/birds/raven.txt": "A crow.\n",
    "animals/birds/raven.svg": "drawing",
    "animals/dog.txt": "A dog.\n",
    "animals/dog.wav": "woof",
    "animals/cartoon/dog.txt": "A cartoon dog.\n",
    "animals/cartoon/dog.wav": "woof",
    "numbers/7.txt": "Seven.\n",
    "numbers/7_en_GB.ogg": "seven",
    "numbers/7_el.ogg": "epta",
    "animals/mosquito.ogg": "bzz",
    "animals/empty.txt": "\nrest\n",
}


@pytest.fixture
def stamps(tmp_path: Path) -> Stamps:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return read_stamps(tmp_path)


def test_a_stamp_is_a_stem_with_what_there_is_of_it(stamps: Stamps) -> None:
    by_name = {stamp.name: stamp for stamp in stamps.stamps}
    assert list(by_name) == sorted(by_name)
    crow = by_name["animals/birds/crow"]
    assert crow.caption == "A crow."
    assert [path.name for path in (crow.picture, crow.effect, crow.spoken) if path] == [
        "crow.png", "crow.ogg", "crow_desc.ogg",
    ]  # fmt: skip
    assert [path.name for path in by_name["numbers/7"].sounds] == ["7_el.ogg", "7_en_GB.ogg"]
    assert [path.name for path in stamps.stray] == ["mosquito.ogg"]
    assert "animals/empty" not in by_name


def test_stamps_of_one_caption_or_one_sound_are_on_one_side(stamps: Stamps) -> None:
    for together in (["animals/birds/crow", "animals/birds/raven"], ["animals/dog", "animals/cartoon/dog"]):
        assert len({name in stamps.held_out for name in together}) == 1


def test_what_is_fitted_on_has_each_sound_once_and_english_readings(stamps: Stamps) -> None:
    lines = [(path.name, caption) for path, caption in training_captions(stamps.stamps)]
    assert ("crow.ogg", "A crow, birds") in lines
    assert ("7_en_GB.ogg", "Seven.") in lines
    assert "7_el.ogg" not in {name for name, _ in lines}
    assert len([name for name, _ in lines if name == "dog.wav"]) == 2
    assert [(a.name, b.name) for a, b in training_pictures(stamps.stamps)] == [("crow.ogg", "crow.png")]


def test_a_folder_without_stamps_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no stamps"):
        read_stamps(tmp_path)
    with pytest.raises(NoSuchFolder):
        read_stamps(tmp_path / "nowhere")


def deb(path: Path, files: dict[str, bytes]) -> None:
    """A Debian package with these files, written by hand."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:xz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(f"./{name}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    members = {"debian-binary": b"2.0\n", "control.tar.xz": b"odd", "data.tar.xz": data.getvalue()}
    out = b"!<arch>\n"
    for name, content in members.items():
        out += (
            f"{name:<16}{0:<12}{0:<6}{0:<6}{644:<8}{len(content):<10}`\n".encode()
            + content
            + b"\n" * (len(content) % 2)
        )
    path.write_bytes(out)


def test_a_package_is_unpacked_without_being_installed(tmp_path: Path) -> None:
    deb(tmp_path / "p.deb", {"usr/share/a.txt": b"hello"})
    debian.unpack(tmp_path / "p.deb", tmp_path / "files")
    assert (tmp_path / "files/usr/share/a.txt").read_bytes() == b"hello"


@pytest.mark.parametrize("content", [b"", b"PK", b"!<arch>\n", b"!<arch>\n" + b"x" * 60])
def test_what_is_no_package_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "p.deb").write_bytes(content)
    with pytest.raises(BadInput, match="Debian package"):
        debian.unpack(tmp_path / "p.deb", tmp_path / "files")


def apt(folder: Path, script: str) -> None:
    (folder / "apt-get").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "apt-get").chmod(0o755)


@pytest.mark.skipif(shutil.which("sh") is None, reason="the stand-in for apt-get is a shell script")
def test_a_package_is_fetched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deb(tmp_path / "p.deb", {"usr/a.txt": b"hello"})
    # The first download fails, as with an old list of packages; after an update it works.
    apt(
        tmp_path,
        f'case "$1" in update) touch {tmp_path}/new;; *) [ -e {tmp_path}/new ] && /bin/cp {tmp_path}/p.deb .;; esac',
    )
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert (debian.package_files("p", tmp_path / "cache") / "usr/a.txt").read_bytes() == b"hello"
    apt(tmp_path, "exit 1")
    assert debian.package_files("p", tmp_path / "cache").is_dir()


@pytest.mark.skipif(shutil.which("sh") is None, reason="the stand-in for apt-get is a shell script")
def test_a_package_that_cannot_be_had_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apt(tmp_path, "echo E: Unable to locate package p >&2; exit 100")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotFound, match="Unable to locate"):
        debian.package_files("p", tmp_path / "cache")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    with pytest.raises(NotFound, match="no apt-get"):
        debian.package_files("p", tmp_path / "cache")
