"""Copies in a real library, with the real encoders, through the program."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fpdf import FPDF
from PIL import Image
from skimage import data

from e2e.conftest import Run
from fakes.recordings import scene, tone, write_film, write_sound

pytestmark = [pytest.mark.models, pytest.mark.slow, pytest.mark.timeout(900)]

LETTER = " ".join(
    f"the {word} of the harbour was painted in the spring of that year" for word in ("wall", "gate", "boat")
)


def shown(name: str) -> Image.Image:
    return Image.fromarray(getattr(data, name)())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = tmp_path / "files"
    files.mkdir()
    photo = shown("chelsea")
    photo.save(files / "cat.png")
    photo.resize((300, 200)).save(files / "small.jpg", quality=60)
    photo.rotate(3, Image.Resampling.BICUBIC).crop((15, 15, 430, 285)).save(files / "turned.jpg", quality=80)
    shown("coffee").save(files / "cup.jpg")
    shown("astronaut").save(files / "person.jpg")
    shutil.copy(files / "cup.jpg", files / "cup (1).jpg")
    (files / "letter.txt").write_text(LETTER, encoding="utf-8")
    (files / "letter.md").write_text("# Letter\n\n" + LETTER.replace(" ", "\n"), encoding="utf-8")
    (files / "other.txt").write_text("Beans are ground, water is heated, and a small cup is filled.", encoding="utf-8")
    melody = np.concatenate([tone(0.25, hertz) for hertz in (440, 660, 550, 880, 500, 700, 990, 610)])
    write_sound(files / "song.wav", melody)
    write_sound(files / "song.mp3", melody, codec="mp3")
    write_sound(files / "else.wav", np.concatenate([tone(0.25, hertz) for hertz in (900, 410, 1200, 350, 760, 1010)]))
    return files


@pytest.mark.usefixtures("weights")
def test_copies_of_every_kind_are_found_dismissed_and_spoken_of_again(
    anyfind: Run, folder: Path, tmp_path: Path
) -> None:
    anyfind("add", folder)
    anyfind("index", "--json")

    def groups(*more: str | Path) -> dict[frozenset[str], dict[str, Any]]:
        found = anyfind("duplicates", "--json", *more).json["groups"]
        return {frozenset(Path(file["path"]).name for file in group["files"]): group for group in found}

    found = groups()
    assert {names: group["kind"] for names, group in found.items()} == {
        frozenset({"cup.jpg", "cup (1).jpg"}): "same",
        frozenset({"cat.png", "small.jpg", "turned.jpg"}): "near",
        frozenset({"letter.txt", "letter.md"}): "near",
        frozenset({"song.wav", "song.mp3"}): "near",
    }
    kept = {Path(file["path"]).name for group in found.values() for file in group["files"] if file["keep"]}
    assert {"cat.png", "cup.jpg"} <= kept
    assert len(kept) == 4
    assert set(groups("--kind", "near", "--type", "image")) == {frozenset({"cat.png", "small.jpg", "turned.jpg"})}

    cats = found[frozenset({"cat.png", "small.jpg", "turned.jpg"})]
    assert anyfind("duplicates", "--dismiss", cats["id"], "--json").json["dismissed"] == 3
    (folder / "moved").mkdir()
    (folder / "small.jpg").rename(folder / "moved" / "little.jpg")
    anyfind("index", "--json")
    assert not [names for names in groups() if "cat.png" in names]
    assert len(anyfind("duplicates", "--dismissed", "--json").json["dismissed"]) == 3
    assert anyfind("duplicates", "--restore", "all", "--json").json["restored"] == 3
    assert frozenset({"cat.png", "little.jpg", "turned.jpg"}) in groups()

    outside = tmp_path / "sent.jpg"
    shown("chelsea").resize((360, 240)).save(outside, quality=50)
    (names,) = groups("--like", outside)
    assert {"sent.jpg", "cat.png"} <= names
    (names,) = groups("--like", folder / "song.mp3")
    assert names == {"song.wav", "song.mp3"}
    assert not groups("--like", folder / "other.txt")
    assert "no file" in anyfind("duplicates", "--dismiss", outside, status=4).err
    assert anyfind("duplicates", "--like", folder / "gone.jpg", status=4)


@pytest.mark.usefixtures("weights")
def test_search_by_example_of_every_kind_of_file(anyfind: Run, folder: Path, tmp_path: Path) -> None:
    page = FPDF()
    page.add_page()
    page.set_font("helvetica", size=12)
    page.multi_cell(0, 6, LETTER)
    page.output(str(folder / "harbour.pdf"))
    frames = [scene((200, 30, 30), step) for step in range(24)]
    write_film(folder / "red.mp4", frames)
    write_film(folder / "again.mp4", frames[:-2])
    anyfind("add", folder)
    anyfind("index", "--json")
    expected = {
        "small.jpg": "cat.png",
        "song.mp3": "song.wav",
        "letter.txt": "letter.md",
        "harbour.pdf": "letter.txt",
        "red.mp4": "again.mp4",
    }
    for asked, wanted in expected.items():
        answer = anyfind("search", "--like", folder / asked, "-k", "3", "--json").json
        names = [Path(result["path"]).name for result in answer["results"]]
        assert wanted in names, (asked, names)
        assert asked not in names
    outside = tmp_path / "sent.wav"
    shutil.copy(folder / "else.wav", outside)
    answer = anyfind("search", "--like", outside, "-k", "1", "--json").json
    assert Path(answer["results"][0]["path"]).name == "else.wav"


def test_a_type_that_no_file_has_is_refused(anyfind: Run) -> None:
    refused = anyfind("duplicates", "--type", "bogus", "--json", status=2)
    assert "'bogus' is no type of files" in refused.json["error"]["message"]
