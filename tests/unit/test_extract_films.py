from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from anyfind.sdk import IMAGE, TEXT, BadInput, Context, Extraction, Segment, Source
from anyfind_plugins.video.extractor import FilmExtractor
from anyfind_plugins.video.frames import Still
from anyfind_plugins.video.scenes import scenes
from anyfind_plugins.video.subtitles import spoken
from fakes.recordings import noise, scene, tone, write_film, write_sound

RED, BLUE, GREEN = (200, 30, 30), (30, 30, 200), (30, 180, 30)


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"))


def source(path: Path) -> Source:
    return Source(path, "video/mp4", path.stat().st_size)


def read(path: Path, ctx: Context) -> tuple[dict[str, Any], list[Segment]]:
    facts: dict[str, Any] = {}
    segments: list[Segment] = []
    for item in FilmExtractor().extract(source(path), ctx):
        if isinstance(item, Extraction):
            facts.update(item.metadata)
        else:
            assert isinstance(item, Segment)
            segments.append(item)
    return facts, segments


def colour(pixels: object) -> tuple[int, int, int]:
    """The colour of the bright two thirds."""
    assert isinstance(pixels, np.ndarray)
    assert pixels.dtype == np.uint8
    red, green, blue = pixels[-10:, -20:].reshape(-1, 3).mean(axis=0)
    return int(red), int(green), int(blue)


def near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 30


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp4", "mpeg4"), ("a.mkv", "libx264"), ("a.avi", "mpeg4"), ("a.mov", "libx264")]
)
def test_a_picture_a_scene_with_its_time(tmp_path: Path, ctx: Context, name: str, codec: str) -> None:
    frames = [scene(RED, step) for step in range(30)] + [scene(BLUE, step) for step in range(30)]
    path = write_film(tmp_path / name, frames, codec=codec)
    facts, segments = read(path, ctx)
    assert [segment.modality for segment in segments] == [IMAGE, IMAGE]
    first, second = segments
    assert first.locator.start_s == pytest.approx(0.0, abs=0.15)
    assert second.locator.start_s == pytest.approx(3.0, abs=0.3)
    assert near(colour(first.payload), RED)
    assert near(colour(second.payload), BLUE)
    assert (facts["width"], facts["height"]) == (160, 96)
    assert facts["duration_s"] == pytest.approx(6.0, abs=0.3)
    assert facts["codec"] == {"mpeg4": "mpeg4", "libx264": "h264"}[codec]


@pytest.mark.parametrize(("rotation", "turns"), [(90, 1), (-90, 3), (180, 2)])
def test_turned_films_stand_upright(tmp_path: Path, ctx: Context, rotation: int, turns: int) -> None:
    picture = scene(RED)
    path = write_film(tmp_path / "turned.mp4", [picture] * 5, rotation=rotation)
    facts, (segment,) = read(path, ctx)
    upright = np.rot90(picture, turns)
    assert isinstance(segment.payload, np.ndarray)
    assert segment.payload.shape == upright.shape
    assert (facts["height"], facts["width"]) == upright.shape[:2]
    assert np.abs(segment.payload.astype(int) - upright.astype(int)).mean() < 15
    thumbnail = FilmExtractor().thumbnail(source(path), 80, ctx)
    assert thumbnail is not None
    assert max(thumbnail.shape[:2]) == 80
    assert (thumbnail.shape[0] > thumbnail.shape[1]) == (upright.shape[0] > upright.shape[1])


def test_a_cap_a_minute(tmp_path: Path, ctx: Context) -> None:
    colours = [RED, BLUE, GREEN]
    frames = [scene(colours[second % 3]) for second in range(70)]
    path = write_film(tmp_path / "quick.mp4", frames, rate=1)
    ctx.settings["pictures_a_minute"] = 4
    _, segments = read(path, ctx)
    times = [segment.locator.start_s or 0.0 for segment in segments]
    assert len([time for time in times if time < 60]) == 4
    assert len([time for time in times if time >= 60]) == 4
    assert times == sorted(times)
    ctx.settings["max_pictures"] = 5
    assert len(read(path, ctx)[1]) == 5


def still(time_s: float, level: int) -> Still:
    glance: npt.NDArray[np.int16] = np.zeros((18, 32, 3), np.int16)
    glance[:, :16] = level
    return Still(time_s, None, glance)


def test_scenes_keep_the_greatest_changes() -> None:
    film = [still(0, 200), still(1, 140), still(2, 250), still(3, 20), still(4, 251)]
    assert [one.time_s for one in scenes(film, 2, 9) if one] == [0, 4]
    assert [one.time_s for one in scenes(film, 9, 9) if one] == [0, 1, 2, 3, 4]


def test_slow_changes_count_after_a_while() -> None:
    slides = [still(0, 200), still(5, 230), still(40, 230)]
    assert [one.time_s for one in scenes(slides, 6, 9) if one] == [0, 40]


def test_black_frames_are_skipped_unless_there_is_nothing_else(tmp_path: Path, ctx: Context) -> None:
    black = np.zeros((96, 160, 3), np.uint8)
    _, (segment,) = read(write_film(tmp_path / "fade.mp4", [black] * 10 + [scene(GREEN)] * 10), ctx)
    assert near(colour(segment.payload), GREEN)
    assert segment.locator.start_s == pytest.approx(1.0, abs=0.3)
    assert len(read(write_film(tmp_path / "black.mp4", [black] * 10), ctx)[1]) == 1


@pytest.mark.parametrize("name", ["subtitled.mkv", "subtitled.mp4"])
def test_subtitles_are_passages_with_times(tmp_path: Path, ctx: Context, name: str) -> None:
    cues = [(0.5, 1.5, "The <i>crow</i> sits on the roof."), (2.0, 3.0, "It calls."), (9.0, 9.5, "Then it flies away.")]
    path = write_film(tmp_path / name, [scene(RED)] * 100, subtitles=cues)
    _, segments = read(path, ctx)
    said = [segment for segment in segments if segment.modality == TEXT]
    assert [segment.payload for segment in said] == ["The crow sits on the roof. It calls.", "Then it flies away."]
    assert [segment.locator.start_s for segment in said] == [0.5, 9.0]


def test_words_of_a_subtitle() -> None:
    assert spoken(b"0,0,Default,,0,0,0,,{\\an8}Good\\Nmorning, <b>you</b>") == "Good morning, you"
    assert spoken("One, two, three, four, five, six, seven, eight, nine") == (
        "One, two, three, four, five, six, seven, eight, nine"
    )


def test_a_film_of_sound_only_has_no_pictures_and_is_no_error(tmp_path: Path, ctx: Context) -> None:
    path = write_sound(tmp_path / "voice.mp4", tone(1.0), "aac", tags={"title": "Voice"})
    facts, segments = read(path, ctx)
    assert segments == []
    assert facts["title"] == "Voice"
    assert facts["duration_s"] == pytest.approx(1.0, abs=0.2)
    assert FilmExtractor().thumbnail(source(path), 64, ctx) is None


def test_time_of_taking(tmp_path: Path, ctx: Context) -> None:
    path = write_film(tmp_path / "a.mp4", [scene(RED)] * 3, tags={"creation_time": "2024-05-03T10:20:30Z"})
    assert read(path, ctx)[0]["taken_at"].startswith("2024-05-03T10:20:30")


def test_a_torn_film_gives_what_it_has(tmp_path: Path, ctx: Context) -> None:
    frames = [noise_picture(step) for step in range(40)]
    whole = write_film(tmp_path / "whole.mkv", frames, codec="libx264", sound=noise(4.0))
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert read(torn, ctx)[1]


def noise_picture(seed: int) -> npt.NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 255, (96, 160, 3), dtype=np.uint8)


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 400, b"RIFF\xff\xff\xff\x7fAVI LIST" * 9]
)
def test_broken_films_are_refused_with_a_sentence(tmp_path: Path, ctx: Context, content: bytes) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="broken"):
        read(path, ctx)


def test_a_broken_film_has_no_thumbnail(tmp_path: Path, ctx: Context) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 400)
    with pytest.raises(BadInput, match="broken"):
        FilmExtractor().thumbnail(source(path), 64, ctx)


def test_missing_files_are_no_bad_input(tmp_path: Path, ctx: Context) -> None:
    with pytest.raises(FileNotFoundError):
        list(FilmExtractor().extract(Source(tmp_path / "gone.mp4", "video/mp4", 1), ctx))


def test_playlists_are_not_followed(tmp_path: Path, ctx: Context) -> None:
    inner = write_film(tmp_path / "inner.mp4", [scene(RED)] * 3)
    path = tmp_path / "list.mp4"
    path.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{inner}\n#EXT-X-ENDLIST\n")
    with pytest.raises(BadInput):
        read(path, ctx)
    assert FilmExtractor().sniff(path, path.read_bytes()) == 0.0


def test_ffmpeg_says_nothing_on_stderr(tmp_path: Path) -> None:
    whole = write_film(tmp_path / "whole.mp4", [noise_picture(step) for step in range(30)], codec="libx264")
    content = bytearray(whole.read_bytes())
    for position in range(2000, len(content) - 3000, 97):
        content[position] ^= 0x5A
    whole.write_bytes(content)
    code = (
        "import logging,sys,pathlib\n"
        "from anyfind.sdk import Context,Source,BadInput\n"
        "from anyfind_plugins.video.extractor import FilmExtractor\n"
        "p=pathlib.Path(sys.argv[1]); c=Context(p.parent,p.parent,logging.getLogger('x'))\n"
        "try: print(len(list(FilmExtractor().extract(Source(p,'video/mp4',1),c))))\n"
        "except BadInput as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(whole)], capture_output=True, text=True, check=True)
    assert done.stdout.strip()
    assert done.stderr == ""


def test_a_film_in_which_nothing_happens_gives_signs_of_life() -> None:
    found = list(scenes((still(second, 200) for second in range(3000)), 6, 9))
    assert [one.time_s for one in found if one] == [0]
    assert found.count(None) == 3000 // 256
