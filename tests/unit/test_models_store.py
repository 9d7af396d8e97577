from __future__ import annotations

import errno
import hashlib
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from anyfind.errors import DigestMismatch, DiskFull, DownloadFailed, NotFound, WeightsMissing
from anyfind.plugins import sources
from anyfind.plugins.discovery import discover
from anyfind.plugins.models import ModelStore, pack, packs
from anyfind.plugins.registry import Registry
from anyfind.sdk import WeightFile

CONTENT = bytes(range(256)) * 9000  # several blocks


def weight(*places: str, content: bytes = CONTENT, name: str = "net/model.bin") -> WeightFile:
    return WeightFile(name, hashlib.sha256(content).hexdigest(), len(content), "MIT", places)


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "original.bin"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


def test_pull_keeps_the_file_by_digest(store: ModelStore, original: Path) -> None:
    file = weight(f"file:{original}")
    assert not store.have(file)
    with pytest.raises(WeightsMissing, match=r"net/model.bin is not on this computer"):
        store.path(file)
    told: list[tuple[int, int]] = []
    assert store.pull([file, file], lambda done, total, _what: told.append((done, total))) == 1
    assert store.path(file) == store.folder / file.sha256[:2] / file.sha256 / "model.bin"
    assert store.path(file).read_bytes() == CONTENT
    assert store.verify(file)
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert store.pull([file]) == 0
    assert not list(store.folder.rglob("*.part"))


def test_a_damaged_file_is_noticed(store: ModelStore, original: Path) -> None:
    file = weight(f"file:{original}")
    store.pull([file])
    path = store.path(file)
    path.write_bytes(b"x" + CONTENT[1:])
    assert store.have(file)
    assert not store.verify(file)
    path.write_bytes(CONTENT[:-1])
    assert store.missing([file]) == (file,)


def test_wrong_digest_is_refused(store: ModelStore, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.bin"
    wrong.write_bytes(b"evil" + CONTENT[4:])
    file = weight(f"file:{wrong}")
    with pytest.raises(DigestMismatch, match=r"was thrown away: its sha256 is .* as the manifest promises"):
        store.pull([file])
    assert not store.have(file)
    assert not [path for path in store.folder.rglob("*") if path.is_file() and path.name.startswith("model.bin")]


def test_sources_are_tried_in_order(store: ModelStore, original: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.bin"
    wrong.write_bytes(b"short")
    file = weight(f"file:{tmp_path / 'none.bin'}", f"file:{wrong}", f"file:{original}")
    assert store.pull([file]) == 1
    assert store.verify(file)


def test_every_source_is_named_when_all_fail(store: ModelStore, tmp_path: Path) -> None:
    file = weight(f"file:{tmp_path / 'none.bin'}", f"file:{tmp_path}")
    with pytest.raises(DownloadFailed) as caught:
        store.pull([file])
    assert "none.bin does not exist" in caught.value.message
    assert f"{tmp_path} is a folder" in caught.value.message
    assert caught.value.hint is not None


def test_an_interrupted_copy_goes_on(store: ModelStore, original: Path) -> None:
    file = weight(f"file:{original}")
    place = store.folder / file.sha256[:2] / file.sha256
    place.mkdir(parents=True)
    (place / "model.bin.part").write_bytes(CONTENT[: 1 << 20])
    told: list[int] = []
    store.pull([file], lambda done, _total, _what: told.append(done))
    assert told[0] > 1 << 20  # the first megabyte was not read again
    assert store.verify(file)


def test_what_a_killed_pull_had_downloaded_goes_with_the_next(store: ModelStore, original: Path) -> None:
    left = store.folder / ".pull-killed"
    left.mkdir(parents=True)
    (left / "some.whl").write_bytes(CONTENT)
    file = weight(f"file:{original}")
    store.pull([file])
    assert [path.name for path in store.folder.iterdir() if path.name != ".lock"] == [file.sha256[:2]]


def test_a_damaged_beginning_is_fetched_again(store: ModelStore, original: Path) -> None:
    file = weight(f"file:{original}")
    place = store.folder / file.sha256[:2] / file.sha256
    place.mkdir(parents=True)
    (place / "model.bin.part").write_bytes(b"\0" * (1 << 20))
    store.pull([file])
    assert store.verify(file)


def test_a_bundle_serves_another_computer(store: ModelStore, original: Path, tmp_path: Path) -> None:
    file = weight(f"file:{original}")
    store.pull([file])
    assert store.bundle([file], tmp_path / "stick") == 1
    original.unlink()
    other = ModelStore(tmp_path / "other")
    assert other.pull([file], from_dir=tmp_path / "stick") == 1
    assert other.verify(file)
    with pytest.raises(DownloadFailed, match="does not exist"):
        ModelStore(tmp_path / "third").pull([file], from_dir=tmp_path / "empty")
    with pytest.raises(WeightsMissing):
        ModelStore(tmp_path / "third").bundle([file], tmp_path / "stick2")


def test_a_full_disk_is_a_sentence(store: ModelStore, original: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sources, "_pour", full)
    with pytest.raises(DiskFull, match="No space is left in"):
        store.pull([weight(f"file:{original}")])


class FakePip:
    """Stands for the subprocess: writes a wheel, or fails the way pip does."""

    def __init__(self, members: dict[str, bytes], error: str = "") -> None:
        self.members = members
        self.error = error
        self.calls: list[Sequence[str]] = []

    def __call__(self, command: Sequence[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        self.calls.append(command)
        if self.error:
            return subprocess.CompletedProcess(command, 1, "", self.error)
        folder = Path(command[command.index("--dest") + 1])
        with zipfile.ZipFile(folder / "acme-1.0-py3-none-any.whl", "w") as archive:
            for name, content in self.members.items():
                archive.writestr(name, content)
        return subprocess.CompletedProcess(command, 0, "", "")


def test_ten_files_of_a_wheel_cost_one_download(store: ModelStore, monkeypatch: pytest.MonkeyPatch) -> None:
    pip = FakePip({"acme/a.bin": CONTENT, "acme/b.bin": b"b"})
    monkeypatch.setattr(subprocess, "run", pip)
    files = [
        weight("pypi:acme==1.0#acme/a.bin"),
        weight("pypi:acme==1.0#acme/b.bin", content=b"b", name="b.bin"),
    ]
    assert store.pull(files) == 2
    assert len(pip.calls) == 1
    assert "--no-deps" in pip.calls[0]
    assert all(store.verify(file) for file in files)
    assert not list(store.folder.glob(".pull-*"))


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("ERROR: No matching distribution found for acme==1.0\n", "No matching distribution found for acme==1.0"),
        ("WARNING: Retrying: NameResolutionError\n", "the package index cannot be reached"),
        ("", "has no file acme/model.bin"),
    ],
)
def test_what_pip_says_reaches_the_user(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch, error: str, sentence: str
) -> None:
    monkeypatch.setattr(subprocess, "run", FakePip({"acme/other.bin": b"x"}, error))
    with pytest.raises(DownloadFailed) as caught:
        store.pull([weight("pypi:acme==1.0#acme/model.bin")])
    assert sentence in caught.value.message


def test_packs() -> None:
    registry = Registry(discover())
    lite = pack(registry, "lite")
    assert {file.name for file in lite} >= {"efficientnet-lite0.pth", "minilm/model.safetensors"}
    assert len({file.name for file in lite}) == len(lite)
    assert "anyfind.image/lite0" in packs(registry)
    with pytest.raises(NotFound, match="There is no pack 'heavy'; there are lite, "):
        pack(registry, "heavy")
