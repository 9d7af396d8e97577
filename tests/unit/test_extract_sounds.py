from __future__ import annotations

import io
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from anyfind.sdk import (
    SOUND,
    SOUND_RATE,
    BadInput,
    Cancelled,
    Context,
    Extraction,
    Locator,
    Segment,
    Source,
)
from anyfind.sdk.contracts import PreviewingExtractor
from anyfind_plugins.media.opening import Looking
from anyfind_plugins.sound.extractor import SoundExtractor, SoundTrackExtractor
from fakes.recordings import noise, scene, tone, write_film, write_sound


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"))


def source(path: Path) -> Source:
    return Source(path, "audio/test", path.stat().st_size)


def read(path: Path, ctx: Context, extractor: SoundExtractor | None = None) -> tuple[dict[str, Any], list[Segment]]:
    facts: dict[str, Any] = {}
    segments: list[Segment] = []
    for item in (extractor or SoundExtractor()).extract(source(path), ctx):
        if isinstance(item, Extraction):
            facts.update(item.metadata)
        else:
            assert isinstance(item, Segment)
            assert item.modality == SOUND
            assert isinstance(item.payload, np.ndarray)
            assert item.payload.dtype == np.float32
            assert np.abs(item.payload).max() <= 1.0
            segments.append(item)
    return facts, segments


def pitch(samples: object) -> float:
    assert isinstance(samples, np.ndarray)
    spectrum = np.abs(np.fft.rfft(samples))
    return float(spectrum.argmax() * SOUND_RATE / len(samples))


@pytest.mark.parametrize(
    ("name", "codec", "rate", "channels"),
    [
        ("a.wav", "pcm_s16le", 44_100, 1),
        ("a.wav", "pcm_s24le", 96_000, 2),
        ("a.wav", "pcm_u8", 8_000, 1),
        ("a.flac", "flac", 48_000, 2),
        ("a.mp3", "libmp3lame", 44_100, 2),
        ("a.ogg", "libopus", 48_000, 1),
        ("a.m4a", "aac", 22_050, 1),
        ("a.mka", "aac", 44_100, 2),
        ("a.wma", "wmav2", 44_100, 2),
        ("a.aiff", "pcm_s16be", 44_100, 1),
        ("a.aac", "aac", 44_100, 1),
    ],
)
def test_any_container_becomes_one_channel_at_one_rate(
    tmp_path: Path, ctx: Context, name: str, codec: str, rate: int, channels: int
) -> None:
    path = write_sound(tmp_path / name, tone(1.5, 1000.0, rate), codec, rate, channels)
    facts, (segment,) = read(path, ctx)
    assert isinstance(segment.payload, np.ndarray)
    assert len(segment.payload) == pytest.approx(1.5 * SOUND_RATE, rel=0.08)
    assert pitch(segment.payload) == pytest.approx(1000.0, abs=5.0)
    assert np.sqrt(np.square(segment.payload).mean()) == pytest.approx(0.354, abs=0.03)
    assert (facts["sample_rate"], facts["channels"]) == (rate, channels)
    assert facts["duration_s"] == pytest.approx(1.5, abs=0.12)
    assert SoundExtractor().sniff(path, path.read_bytes()[:8192]) == 0.9


def test_windows_of_a_longer_sound_have_times(tmp_path: Path, ctx: Context) -> None:
    samples = np.concatenate([tone(4.0, 300.0), tone(4.0, 3000.0)])
    _, segments = read(write_sound(tmp_path / "a.wav", samples), ctx)
    whole, *windows = segments
    assert whole.locator.to_dict() == {}
    assert isinstance(whole.payload, np.ndarray)
    assert len(whole.payload) == len(samples)
    spans = [(window.locator.start_s, window.locator.end_s) for window in windows]
    assert spans == [(0.0, 2.3), (2.0, 4.3), (4.0, 6.3), (5.7, 8.0)]
    assert pitch(windows[0].payload) == pytest.approx(300.0, abs=3)
    assert pitch(windows[-1].payload) == pytest.approx(3000.0, abs=3)


def test_silent_windows_are_left_out_and_silence_gives_facts_only(tmp_path: Path, ctx: Context) -> None:
    quiet = np.zeros(10 * SOUND_RATE, np.float32)
    facts, segments = read(write_sound(tmp_path / "silence.wav", quiet), ctx)
    assert segments == []
    assert facts["duration_s"] == 10.0
    assert SoundExtractor().thumbnail(source(tmp_path / "silence.wav"), 64, ctx) is None
    _, segments = read(write_sound(tmp_path / "end.wav", np.concatenate([quiet, tone(2.0)])), ctx)
    assert [segment.locator.start_s for segment in segments] == [None, 8.0, 9.7]


def test_a_long_sound_has_its_loudest_windows_and_bounded_payloads(tmp_path: Path, ctx: Context) -> None:
    samples = noise(100.0, level=0.02)
    samples[int(50.5 * SOUND_RATE) : int(51.5 * SOUND_RATE)] += tone(1.0, 800.0)
    ctx.settings["max_windows"] = 5
    facts, segments = read(write_sound(tmp_path / "long.wav", samples), ctx)
    whole, *windows = segments
    assert len(windows) == 5
    assert any((one.locator.start_s or 0) <= 50.5 and (one.locator.end_s or 0) >= 51.5 for one in windows)
    assert isinstance(whole.payload, np.ndarray)
    assert len(whole.payload) <= 60 * SOUND_RATE
    assert facts["duration_s"] == 100.0
    assert "partly" not in facts


@pytest.mark.parametrize(("name", "codec"), [("a.wav", "pcm_s16le"), ("a.mp3", "libmp3lame"), ("a.mka", "aac")])
def test_beyond_the_limit_windows_are_spread(tmp_path: Path, ctx: Context, name: str, codec: str) -> None:
    steps = [tone(10.0, 400.0 + 200.0 * step) for step in range(12)]
    path = write_sound(tmp_path / name, np.concatenate(steps), codec)
    ctx.settings.update(max_minutes=1.0, max_windows=12)
    facts, (_, *windows) = read(path, ctx)
    assert facts["partly"] is True
    assert len(windows) == 12
    for step, window in enumerate(windows):
        assert window.locator.start_s == pytest.approx(10.0 * step + 3.85, abs=0.6)
        assert pitch(window.payload) == pytest.approx(400.0 + 200.0 * step, abs=5)


def test_tags(tmp_path: Path, ctx: Context) -> None:
    for name, codec in (("a.mp3", "libmp3lame"), ("a.flac", "flac"), ("a.m4a", "aac")):
        path = write_sound(tmp_path / name, tone(0.5), codec, tags={"title": "Crow at dawn", "artist": "A. Field"})
        facts, (segment,) = read(path, ctx)
        assert (facts["title"], facts["artist"]) == ("Crow at dawn", "A. Field")
        assert segment.searchable_text == "Crow at dawn, A. Field"


def test_values_beyond_one_and_not_a_number_are_tamed(tmp_path: Path, ctx: Context) -> None:
    samples = tone(1.0) * 5
    samples[100:110] = np.nan
    samples[200] = np.inf
    _, (segment,) = read(write_sound(tmp_path / "wild.wav", samples, "pcm_f32le"), ctx)
    assert isinstance(segment.payload, np.ndarray)
    assert np.isfinite(segment.payload).all()


def test_the_sound_of_a_film(tmp_path: Path, ctx: Context) -> None:
    path = write_film(tmp_path / "film.mp4", [scene((200, 30, 30))] * 20, sound=tone(2.0, 600.0))
    facts, (segment,) = read(path, ctx, SoundTrackExtractor())
    assert pitch(segment.payload) == pytest.approx(600.0, abs=5)
    assert set(facts) == {"sample_rate", "channels"}
    silent = write_film(tmp_path / "silent.mp4", [scene((200, 30, 30))] * 5)
    assert list(SoundTrackExtractor().extract(source(silent), ctx)) == []


def test_waveform(tmp_path: Path, ctx: Context) -> None:
    samples = np.concatenate([tone(1.0, level=0.1), tone(1.0, level=0.9)])
    path = write_sound(tmp_path / "a.wav", samples)
    picture = SoundExtractor().thumbnail(source(path), 100, ctx)
    assert picture is not None
    assert picture.shape == (50, 100, 3)
    assert picture.dtype == np.uint8
    inked = (picture != picture[0, 0]).any(axis=2).sum(axis=0)
    assert inked[60:].mean() > 4 * inked[5:40].mean()
    tiny = write_sound(tmp_path / "tiny.wav", tone(0.001))
    assert SoundExtractor().thumbnail(source(tiny), 100, ctx) is not None


@pytest.mark.parametrize("content", [b"", b"OggS" + b"\0" * 500, b"ID3\x04\0\0\0\0\0\0" + b"nothing" * 99, b"words"])
def test_broken_files_are_refused_with_a_sentence(tmp_path: Path, ctx: Context, content: bytes) -> None:
    path = tmp_path / "broken.ogg"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"broken\.ogg"):
        read(path, ctx)
    with pytest.raises(BadInput, match=r"broken\.ogg"):
        SoundExtractor().thumbnail(source(path), 64, ctx)


def test_a_torn_file_gives_what_it_has(tmp_path: Path, ctx: Context) -> None:
    whole = write_sound(tmp_path / "whole.mp3", noise(6.0), "libmp3lame")
    torn = tmp_path / "torn.mp3"
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    facts, segments = read(torn, ctx)
    assert segments
    assert facts["duration_s"] == pytest.approx(3.0, abs=0.3)


def test_notes_and_playlists_are_not_claimed() -> None:
    extractor = SoundExtractor()
    assert extractor.sniff(Path("song.mid"), b"MThd\0\0\0\x06") == 0.0
    assert extractor.sniff(Path("radio.m3u"), b"#EXTM3U\nhttp://example.org/stream") == 0.0
    assert extractor.sniff(Path("main.ts"), b"export const answer = 42;") == 0.0
    assert extractor.sniff(Path("letter.txt"), b"Dear Ann") == 0.0


def test_odd_names(tmp_path: Path, ctx: Context) -> None:
    for name in ("http:%d?.wav", "krähe \u9e26 '\".wav", "-i.wav"):
        assert read(write_sound(tmp_path / "plain.wav", tone(0.3)).rename(tmp_path / name), ctx)[1]


def test_cancelling(tmp_path: Path, ctx: Context) -> None:
    path = write_sound(tmp_path / "a.wav", tone(3.0))
    ctx.cancel.cancel()
    with pytest.raises(Cancelled):
        read(path, ctx)


def test_ffmpeg_says_nothing_on_stderr(tmp_path: Path) -> None:
    whole = write_sound(tmp_path / "whole.mp3", noise(3.0), "libmp3lame")
    content = bytearray(whole.read_bytes())
    for position in range(900, len(content), 41):
        content[position] ^= 0x5A
    whole.write_bytes(content)
    code = (
        "import logging,sys,pathlib\n"
        "from anyfind.sdk import Context,Source,BadInput\n"
        "from anyfind_plugins.sound.extractor import SoundExtractor\n"
        "p=pathlib.Path(sys.argv[1]); c=Context(p.parent,p.parent,logging.getLogger('x'))\n"
        "try: print(len(list(SoundExtractor().extract(Source(p,'audio/mpeg',1),c))))\n"
        "except BadInput as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(whole)], capture_output=True, text=True, check=True)
    assert done.stdout.strip()
    assert done.stderr == ""


def test_a_header_does_not_send_the_reader_through_gigabytes_of_nothing(tmp_path: Path, ctx: Context) -> None:
    path = tmp_path / "huge.wav"
    write_sound(path, tone(2.0))
    with path.open("r+b") as stream:
        stream.truncate(2 << 30)
    looked: list[int] = []

    class Counting(io.BufferedReader):
        def seek(self, offset: int, whence: int = 0, /) -> int:
            looked.append(offset)
            return super().seek(offset, whence)

    with Counting(io.FileIO(path)) as counting:
        facts, segments = read(path, ctx)
        assert facts["duration_s"] == pytest.approx(2.0, abs=0.01)
        assert [len(np.asarray(segment.payload)) for segment in segments] == [2 * SOUND_RATE]
        with av.open(Looking(counting), "r"):
            pass
    assert len(looked) < 1_000_000, "without a limit it is some 130 million places"


def test_a_preview_shows_every_second_at_its_place(tmp_path: Path, ctx: Context) -> None:
    # Longer than what is kept whole: its thumbnail leaves the silence out.
    silence = np.zeros(40 * SOUND_RATE, dtype=np.float32)
    path = write_sound(tmp_path / "late.wav", np.concatenate([silence, tone(40)]))
    drawn = SoundExtractor().preview(source(path), Locator(), 400, ctx)
    assert drawn is not None
    assert drawn.shape == (200, 400, 3)
    inked = (drawn[:, :, 0] < 128).sum(axis=0)
    assert inked[5:190].max() <= 3
    assert inked[210:390].min() > 150
    assert SoundExtractor().preview(source(path), Locator(page=2), 400, ctx) is None
    track: PreviewingExtractor = SoundTrackExtractor()
    assert track.preview(source(path), Locator(), 400, ctx) is None
