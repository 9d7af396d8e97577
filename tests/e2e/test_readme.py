"""Every command line of the README works as written.

A ``console`` block follows a comment that says whether it is run: ``<!-- run -->`` or
``<!-- not run: reason -->``. Lines that start with ``$`` are commands for a shell; blocks are run in the
order of the page, in one home folder.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from anyfind.config import Places
from anyfind.demo.collection import build_collection
from anyfind.sdk.types import SOUND_RATE

README = Path(__file__).parents[2] / "README.md"
BLOCK = re.compile(r"^(?P<mark>[^\n]*)\n```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> Iterator[tuple[str, list[str]]]:
    """The mark before each block and the block's commands."""
    for block in BLOCK.finditer(README.read_text("utf-8")):
        lines = block["body"].splitlines()
        yield block["mark"], [line[2:].partition("    # ")[0] for line in lines if line.startswith("$ ")]


def test_every_block_says_whether_it_is_run() -> None:
    marks = [mark for mark, _ in blocks()]
    assert len(marks) == README.read_text("utf-8").count("```console\n") > 0
    wrong = [mark for mark in marks if not re.fullmatch(r"<!-- (run|not run: .{10,}) -->", mark)]
    assert wrong == []


def write_bell(path: Path) -> None:
    """A second of partials that fade, as a struck bell sounds."""
    time = np.arange(SOUND_RATE) / SOUND_RATE
    partials = sum(np.sin(2 * np.pi * 440 * ratio * time) for ratio in (0.5, 1.0, 1.2, 1.5, 2.0, 2.7))
    tone = partials * np.exp(-4 * time)
    with wave.open(str(path), "wb") as stream:
        stream.setparams((1, 2, SOUND_RATE, 0, "NONE", "not compressed"))
        stream.writeframes((tone / np.abs(tone).max() * 30_000).astype("<i2").tobytes())


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """A person's home folder with pictures, documents and captioned pictures, named as the README names them."""
    demo = build_collection(tmp_path / "demo")
    pictures, documents, captioned = tmp_path / "Pictures", tmp_path / "Documents", tmp_path / "Captioned"
    (demo.folder / "pictures").rename(pictures)
    (demo.folder / "documents").rename(documents)
    for name in ("cat.png", "rocket.jpg"):
        demo.questions[name].rename(pictures / name)
    (documents / "data-sets" / "wine_data.rst").rename(documents / "wine.rst")
    sounds = tmp_path / "Sounds"
    sounds.mkdir()
    write_bell(sounds / "bell.wav")
    captioned.mkdir()
    captions = []
    for number, path in enumerate(sorted(pictures.iterdir())):
        with Image.open(path) as picture:
            upright = picture.convert("RGB")
        for corner in range(4):
            width, height = upright.width * 3 // 4, upright.height * 3 // 4
            left, top = (corner % 2) * width // 3, (corner // 2) * height // 3
            name = f"{number:02}-{corner}.jpg"
            upright.crop((left, top, left + width, top + height)).save(captioned / name)
            captions.append(f"{name}\tpicture {number} of the album, part {corner}\n")
    (tmp_path / "captions.tsv").write_text("".join(captions))
    return tmp_path


@pytest.mark.models
@pytest.mark.slow
def test_the_commands_work_as_written(user: Path, weights: None) -> None:
    places = Places.choose()
    environment = {
        **os.environ,
        "HOME": str(user),
        "ANYFIND_HOME": str(user / "library"),
        "ANYFIND_MODELS": str(places.models),
        "ANYFIND_CACHE": str(places.cache),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
    }
    for mark, commands in blocks():
        if mark != "<!-- run -->":
            continue
        for command in commands:
            done = subprocess.run(
                ["bash", "-o", "pipefail", "-c", command],
                cwd=user,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=600,
                check=False,
            )
            assert done.returncode == 0, f"$ {command}\n{done.stdout}\n{done.stderr}"
            assert done.stdout.strip(), f"$ {command}\nprinted nothing\n{done.stderr}"
