from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.plugins.mime import read_head, sniff_mime
from fakes.recordings import scene, tone, write_film, write_sound


@pytest.mark.parametrize(
    ("name", "codec", "kind"),
    [
        ("a.wav", "pcm_s16le", "audio/x-wav"),
        ("a.flac", "flac", "audio/x-flac"),
        ("a.mp3", "libmp3lame", "audio/mpeg"),
        ("a.ogg", "libopus", "audio/ogg"),
        ("a.opus", "libopus", "audio/ogg"),
        ("a.m4a", "aac", "audio/mp4"),
        ("a.mka", "aac", "audio/x-matroska"),
        ("a.wma", "wmav2", "audio/x-ms-wma"),
        ("a.aiff", "pcm_s16be", "audio/x-aiff"),
        ("a.aac", "aac", "audio/aac"),
        ("a.ac3", "ac3", "audio/ac3"),
        ("a.caf", "pcm_s16be", "audio/x-caf"),
        ("a.au", "pcm_s16be", "audio/basic"),
        ("a.wv", "wavpack", "audio/x-wavpack"),
    ],
)
def test_sounds(tmp_path: Path, name: str, codec: str, kind: str) -> None:
    rate = 44_100 if codec == "wmav2" else 48_000
    path = write_sound(tmp_path / name, tone(0.5, rate=rate), codec, rate)
    assert sniff_mime(path, read_head(path)) == kind


def test_a_recording_of_a_browser_is_a_sound(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "voice.webm", tone(0.5, rate=48_000), "libopus", 48_000)
    assert sniff_mime(path, read_head(path)) == "audio/webm"


@pytest.mark.parametrize(
    ("name", "codec", "kind"),
    [
        ("a.mp4", "mpeg4", "video/mp4"),
        ("a.mkv", "libx264", "video/x-matroska"),
        ("a.webm", "libvpx", "video/webm"),
        ("a.avi", "mpeg4", "video/x-msvideo"),
        ("a.mov", "mpeg4", "video/quicktime"),
        ("a.3gp", "mpeg4", "video/mp4"),
        ("a.mpg", "mpeg2video", "video/mpeg"),
        ("a.ts", "mpeg2video", "video/mp2t"),
        ("a.m2ts", "mpeg2video", "video/mp2t"),
        ("a.flv", "flv", "video/x-flv"),
        ("a.wmv", "wmv2", "video/x-ms-wmv"),
    ],
)
def test_films(tmp_path: Path, name: str, codec: str, kind: str) -> None:
    path = write_film(
        tmp_path / name, [scene((200, 30, 30), step, 176, 144) for step in range(50)], rate=25, codec=codec
    )
    assert sniff_mime(path, read_head(path)) == kind


def test_typescript_is_no_film() -> None:
    assert sniff_mime(Path("main.ts"), b"export const answer = 42;\n" * 200) == "text/x-typescript"


def test_notes_are_named_as_what_they_are() -> None:
    assert sniff_mime(Path("song.mid"), b"MThd\0\0\0\x06\0\x01\0\x02") == "audio/midi"


def test_names_alone() -> None:
    assert sniff_mime(Path("a.opus"), b"") == "audio/ogg"
    assert sniff_mime(Path("film.MKV"), b"") == "video/x-matroska"
