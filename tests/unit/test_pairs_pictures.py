"""What pictures say about themselves."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from anyfind.align.pairs.pictures import of_picture
from anyfind.errors import BadInput
from data_makers import captioned


def said(path: Path) -> set[tuple[str, str]]:
    return {(one.source, one.text) for one in of_picture(path)}


def test_exif_description_and_windows_titles(tmp_path: Path) -> None:
    tags = {0x010E: "A red boat", 0x9C9B: "Ein rotes Boot".encode("utf-16-le") + b"\0\0"}
    assert said(captioned.jpeg(tmp_path / "a.jpg", exif=dict(tags))) == {
        ("exif", "A red boat"),
        ("exif", "Ein rotes Boot"),
    }


def test_exif_in_utf8_although_the_standard_says_ascii(tmp_path: Path) -> None:
    path = captioned.jpeg(tmp_path / "a.jpg", exif={0x010E: "Möwe über dem Meer".encode()})
    assert said(path) == {("exif", "Möwe über dem Meer")}


def test_iptc_caption_headline_and_keywords(tmp_path: Path) -> None:
    block = captioned.iptc([
        (120, "Zwei Möwen am Strand".encode()), (105, b"Gulls"), (25, b"gull"), (25, b"beach"),
        (5, "Möwe".encode("cp1252")),
    ])  # fmt: skip
    assert said(captioned.jpeg(tmp_path / "a.jpg", app13=block)) == {
        ("iptc", "Zwei Möwen am Strand"),
        ("iptc", "Gulls"),
        ("iptc", "Möwe"),
        ("iptc", "gull, beach"),
    }


def test_xmp_in_its_default_language(tmp_path: Path) -> None:
    packet = captioned.xmp("A dog in the snow", "Winter", ("dog", "snow"))
    assert said(captioned.jpeg(tmp_path / "a.jpg", packet=packet)) == {
        ("xmp", "A dog in the snow"),
        ("xmp", "Winter"),
        ("xmp", "dog, snow"),
    }


def test_all_of_them_together_and_none(tmp_path: Path) -> None:
    path = captioned.jpeg(
        tmp_path / "a.jpg",
        exif={0x010E: "One"},
        app13=captioned.iptc([(120, b"Two")]),
        packet=captioned.xmp("Three"),
    )
    assert said(path) == {("exif", "One"), ("iptc", "Two"), ("xmp", "Three")}
    assert said(captioned.picture(tmp_path / "b.png")) == set()


def test_hostile_metadata_gives_less_and_never_an_error(tmp_path: Path) -> None:
    packet = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    path = captioned.jpeg(tmp_path / "a.jpg", exif={0x010E: "Fine"}, packet=packet)
    assert said(path) == {("exif", "Fine")}
    torn = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", 2**31) + b"\x1c\x02\x78\xff\xff"
    assert said(captioned.jpeg(tmp_path / "b.jpg", exif={0x010E: "Fine"}, app13=torn)) == {("exif", "Fine")}


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff nothing")
    with pytest.raises(BadInput):
        of_picture(path)
    with pytest.raises(FileNotFoundError):
        of_picture(tmp_path / "gone.jpg")
