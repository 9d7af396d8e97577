"""Archives as they should be, and every trick that is played with them."""

from __future__ import annotations

import bz2
import gzip
import io
import logging
import lzma
import random
import struct
import tarfile
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

from anyfind.sdk import BadInput, Context, Embedded, EncryptedInput, Extraction, Extractor, Segment, Source, TooLarge
from anyfind_plugins.archives.tars import TarExtractor
from anyfind_plugins.archives.zips import ZipExtractor

FILES = {"letters/a.txt": b"dear a", "letters/b.txt": b"dear b", "c.bin": bytes(range(256))}
SMALL_LIMITS: dict[str, object] = {"max_mb": 1.0, "max_member_mb": 0.5, "max_members": 10}


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings=SMALL_LIMITS, scratch_dir=scratch)


def read(extractor: Extractor, ctx: Context, path: Path) -> tuple[dict[str, Any], dict[str, bytes], str]:
    facts: dict[str, Any] = {}
    inside: dict[str, bytes] = {}
    words = []
    for found in extractor.extract(Source(path, "", path.stat().st_size), ctx):
        if isinstance(found, Extraction):
            facts.update(found.metadata)
        elif isinstance(found, Embedded):
            assert found.path.resolve().parent == ctx.scratch_dir
            inside[found.name] = found.path.read_bytes()
        elif isinstance(found, Segment):
            words.append(str(found.payload))
    return facts, inside, "\n".join(words)


def tar(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def write_zip(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def test_a_zip(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    write_zip(path, {**FILES, "empty/": b"", "__MACOSX/x": b"junk"})
    assert ZipExtractor().sniff(path, path.read_bytes()[:8192]) == 0.5
    facts, inside, words = read(ZipExtractor(), ctx, path)
    assert (facts, inside) == ({"members": 3}, FILES)
    assert words == "letters/a.txt\nletters/b.txt\nc.bin"


@pytest.mark.parametrize(
    ("name", "compress"),
    [
        ("a.tar", lambda data: data),
        ("a.tar.gz", gzip.compress),
        ("a.tgz", gzip.compress),
        ("a.tar.bz2", bz2.compress),
        ("a.txz", lzma.compress),
    ],
)
def test_a_tar(ctx: Context, tmp_path: Path, name: str, compress: Any) -> None:
    path = tmp_path / name
    path.write_bytes(compress(tar(FILES)))
    assert TarExtractor().sniff(path, path.read_bytes()[:8192]) == 0.8
    facts, inside, _ = read(TarExtractor(), ctx, path)
    assert (facts, inside) == ({"members": 3}, FILES)


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_one_compressed_file(ctx: Context, tmp_path: Path, compress: Any) -> None:
    path = tmp_path / "notes.txt.gz"
    path.write_bytes(compress(b"hello") + compress(b" again"))
    assert read(TarExtractor(), ctx, path)[:2] == ({"members": 1}, {"notes.txt": b"hello again"})


def test_names_never_escape(ctx: Context, tmp_path: Path) -> None:
    names = ["../../up.txt", "/etc/absolute.txt", "C:\\windows\\back.txt", "a/./../twice.txt", "a/twice.txt"]
    path = tmp_path / "a.zip"
    write_zip(path, dict.fromkeys(names, b"x"))
    _, inside, _ = read(ZipExtractor(), ctx, path)
    assert list(inside) == ["up.txt", "etc/absolute.txt", "C:/windows/back.txt", "a/twice.txt", "a/twice.txt~2"]
    path = tmp_path / "a.tar"
    path.write_bytes(tar(dict.fromkeys(names, b"x")))
    assert list(read(TarExtractor(), ctx, path)[1])[:2] == ["up.txt", "etc/absolute.txt"]
    assert not (tmp_path.parent / "up.txt").exists()


def test_links_and_devices_are_left_out(ctx: Context, tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("link")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("real.txt")
        info.size = 2
        archive.addfile(info, io.BytesIO(b"ok"))
    path = tmp_path / "a.tar"
    path.write_bytes(out.getvalue())
    assert read(TarExtractor(), ctx, path)[1] == {"real.txt": b"ok"}
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(link, "/etc/passwd")
        zipped.writestr("real.txt", "ok")
    assert read(ZipExtractor(), ctx, path)[1] == {"real.txt": b"ok"}


def test_bombs_are_cut_and_what_was_read_is_kept(ctx: Context, tmp_path: Path) -> None:
    bomb = {"first.txt": b"kept", "zeros.bin": bytes(30_000_000), "last.txt": b"kept too"}
    path = tmp_path / "a.zip"
    write_zip(path, bomb)
    facts, inside, _ = read(ZipExtractor(), ctx, path)
    assert inside == {"first.txt": b"kept", "last.txt": b"kept too"}
    assert facts["truncated"] is True
    path = tmp_path / "a.tar.gz"
    path.write_bytes(gzip.compress(tar(bomb)))
    facts, inside, _ = read(TarExtractor(), ctx, path)
    assert inside == {"first.txt": b"kept"}  # a stream cannot be skipped without unpacking it
    assert facts["truncated"] is True
    path = tmp_path / "zeros.gz"
    path.write_bytes(gzip.compress(bytes(60_000_000)))
    assert read(TarExtractor(), ctx, path)[0] == {"members": 0, "truncated": True}


def test_the_ratio_is_limited_where_sizes_are_not(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), scratch_dir=scratch)
    path = tmp_path / "a.zip"
    write_zip(path, {"zeros.bin": bytes(40_000_000)})
    assert read(ZipExtractor(), ctx, path)[0] == {"members": 0, "truncated": True}


def test_many_members(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    write_zip(path, {f"{number}.txt": b"x" for number in range(40)})
    facts, inside, _ = read(ZipExtractor(), ctx, path)
    assert facts == {"members": 10, "truncated": True}
    assert len(inside) == 10


def test_a_directory_beyond_reason(ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind_plugins.runtime.containers.MAX_DIRECTORY", 1_000)
    path = tmp_path / "a.zip"
    write_zip(path, {f"{number}.txt": b"x" for number in range(40)})
    with pytest.raises(TooLarge, match=r"a\.zip lists more files than Anyfind reads"):
        read(ZipExtractor(), ctx, path)


def test_passwords(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    write_zip(path, {"secret.txt": b"x"}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + offset
        data[at : at + 2] = struct.pack("<H", 1)
    path.write_bytes(data)
    with pytest.raises(EncryptedInput, match=r"a\.zip is protected by a password"):
        read(ZipExtractor(), ctx, path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("open.txt", "y")
    facts, inside, _ = read(ZipExtractor(), ctx, path)
    assert facts == {"members": 1, "encrypted_members": 1}
    assert inside == {"open.txt": b"y"}


def test_damage(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    write_zip(path, FILES, zipfile.ZIP_STORED)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"dear a", b"dear x", 1))
    facts, inside, _ = read(ZipExtractor(), ctx, path)
    assert facts == {"members": 2, "damaged_members": 1}
    assert "letters/a.txt" not in inside
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInput, match="damaged or truncated zip archive"):
        read(ZipExtractor(), ctx, path)
    path = tmp_path / "a.tar.gz"
    packed = gzip.compress(tar({"a.txt": b"a", "b.bin": random.Random(1).randbytes(100_000)}), mtime=0)
    path.write_bytes(packed[:-600])
    assert read(TarExtractor(), ctx, path)[1] == {"a.txt": b"a"}
    path.write_bytes(b"\x1f\x8b\x08 nonsense")
    with pytest.raises(BadInput, match=r"a\.tar\.gz is damaged"):
        read(TarExtractor(), ctx, path)
    path = tmp_path / "a.tar"
    path.write_bytes(b"no tar at all" * 100)
    with pytest.raises(BadInput, match="damaged or truncated tar archive"):
        read(TarExtractor(), ctx, path)


def test_a_tar_that_lies_about_sizes(ctx: Context, tmp_path: Path) -> None:
    data = bytearray(tar({"a.txt": b"a" * 600}))
    data[124:136] = b"77777777777\0"  # eight gigabytes
    data[148:156] = b"        "
    data[148:156] = b"%06o\0 " % sum(data[:512])
    path = tmp_path / "a.tar"
    path.write_bytes(data)
    with pytest.raises(BadInput, match=r"a\.tar is damaged: nothing in it can be read"):
        read(TarExtractor(), ctx, path)


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK])
def test_a_tar_whose_header_is_longer_than_any(ctx: Context, tmp_path: Path, kind: bytes) -> None:
    """The library reads such a header at once, however long it says that it is."""
    note = tarfile.TarInfo("note")
    note.type, note.size = kind, 40_000_000
    path = tmp_path / "a.tar"
    with path.open("wb") as out:
        out.write(tar({"a.txt": b"dear a"})[: 2 * tarfile.BLOCKSIZE] + note.tobuf())
        out.truncate(note.size + 10 * tarfile.BLOCKSIZE)
    tracemalloc.start()
    try:
        facts, inside, _ = read(TarExtractor(), ctx, path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert inside == {"a.txt": b"dear a"}
    assert facts["damaged_members"] == 1
    assert most < note.size // 4


def test_long_names_are_read_all_the_same(ctx: Context, tmp_path: Path) -> None:
    name = f"{'folder/' * 60}letter.txt"
    for form in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=form) as archive:
            info = tarfile.TarInfo(name)
            info.size = 6
            archive.addfile(info, io.BytesIO(b"dear a"))
        (tmp_path / "a.tar").write_bytes(out.getvalue())
        assert read(TarExtractor(), ctx, tmp_path / "a.tar")[1] == {name: b"dear a"}


def test_programs_are_no_archives(tmp_path: Path) -> None:
    assert ZipExtractor().sniff(tmp_path / "model.pt", b"PK\x03\x04") == 0
    assert ZipExtractor().sniff(tmp_path / "a.jar", b"PK\x03\x04") == 0
    assert TarExtractor().sniff(tmp_path / "a.svgz", b"\x1f\x8b") == 0
