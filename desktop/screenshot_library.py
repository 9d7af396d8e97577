"""The files that the pictures of the documentation show: photographs that may be published, and things made here."""

from __future__ import annotations

import importlib.util
import shutil
import wave
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
from fpdf import FPDF
from PIL import Image, ImageOps

from screenshot_photographs import SCENES, scenes, things

PHOTOGRAPHS: Final = {
    "Animals/IMG_0412.jpg": ("chelsea.png", "A tabby cat with green eyes"),
    "Trips/DSC_0031.jpg": ("rocket.jpg", "A rocket on its launch pad"),
    "Trips/IMG_2210.jpg": ("motorcycle_left.png", "A motorcycle in a garage"),
    "Kitchen/IMG_2203.jpg": ("coffee.png", "A cup of espresso with a spoon"),
    "Portraits/DSC_0107.jpg": ("astronaut.png", "An astronaut in an orange suit"),
    "Portraits/DSC_0110.jpg": ("camera.png", "A photographer with a tripod in a field"),
    "Night sky/IMG_3001.jpg": ("hubble_deep_field.jpg", "Galaxies far away"),
    "Night sky/IMG_3002.jpg": ("moon.png", "The surface of the moon"),
    "Museum/IMG_1734.jpg": ("coins.png", "Old coins in rows"),
}
"""Where each goes, the photograph of scikit-image (in the public domain or under CC0), and what is to be seen."""

NOTES: Final = {
    "Letters/horse riding.md": "# Horse riding\n\nOn Saturday we took the brown horse to the dunes. She was calm, even "
    "when the gulls cried, and ran along the water until the sun went down.\n",
    "Letters/band practice.md": "# Band practice\n\nThe guitar needs new strings before Sunday, and the violin is out "
    "of tune again. Bring the small drum, please.\n",
    "Letters/kitten.md": "# The new kitten\n\nA kitten needs small meals, fresh water and a quiet place to sleep. Ours "
    "is a striped cat with green eyes and sleeps on the sofa most of the day.\n",
    "Letters/launch.txt": "The launch was delayed twice; the crew waited while engineers checked the fuel. Then the "
    "rocket rose above the trees, and we could feel it more than hear it.\n",
    "Letters/invoice.txt": "Invoice 2041 of the plumbing company: two new valves in the bathroom, 30 days.\n",
    "Letters/morning.md": "# Morning routine\n\nGrind the beans, heat the water, pour an espresso into a small cup.\n",
    "Letters/feeder.txt": "Birds at the feeder this week: a blackbird every morning, two pigeons, and once a magpie "
    "that chased them all away.\n",
}
PAGES: Final = (
    (
        "The stable",
        "Two horses stand in the stable behind the house. The older horse is brown, eats apples out of the hand and "
        "carries children patiently. They are fed at seven and at five.",
        "horse",
    ),
    (
        "The garden",
        "An apple tree stands behind the house. In autumn the apples are picked, and what cannot be eaten is cooked. "
        "The compost lies at the northern wall.",
        "apple_red",
    ),
    (
        "Birds in the garden",
        "Birds that came this winter: blackbirds every morning, two pigeons, a magpie. They like the hedge at the "
        "northern wall, where no cat can reach them.",
        "blackbird",
    ),
)
"""Headings, words, and the thing whose photograph stands below them."""

FILMS: Final = {"Trips/a ride on the dunes.mp4": "horse", "Birds/gulls at the harbour.mp4": "seagull"}
"""Films, and the thing that each shows."""

MODEL: Final = 272
CAMERA: Final = 271
DESCRIPTION: Final = 270
TAKEN: Final = 36867
WHEN: Final = datetime(2025, 3, 8, 9, 20, tzinfo=UTC)
BROKEN: Final = {
    "Museum/IMG_1735.jpg": b"\xff\xd8\xff\xe0 not a photograph",
    "Letters/contract.pdf": b"%PDF-1.7\nbroken",
}
UNSAID: Final = 8
"""One photograph in so many has no caption yet."""

A_DAY: Final = 12
"""So many photographs are taken on one day."""

FRAMES: Final = 96
RATE: Final = 16_000


def make(folder: Path, cache: Path) -> None:
    """Write all files.

    Args:
        folder: Where; made if it is not there.
        cache: Keeps what is fetched.

    Raises:
        NotFound: What the photographs are made of can be neither found nor fetched.
    """
    for number, (name, (source, caption)) in enumerate(PHOTOGRAPHS.items()):
        with Image.open(photograph(source)) as opened:
            _save(opened.convert("RGB"), folder / name, caption, WHEN + timedelta(days=9 * number))
    for number, (name, path) in enumerate(scenes(cache).items()):
        if name in SCENES:
            with Image.open(path) as opened:
                small = ImageOps.contain(opened.convert("RGB"), (1280, 1280))
            when = WHEN + timedelta(days=5 * number, hours=3)
            _save(small, folder / f"Landscapes/DSC_{4100 + number}.jpg", SCENES[name], when)
    known = {}
    for number, thing in enumerate(things(cache)):
        known[thing.name] = thing.picture
        when = WHEN + timedelta(days=7 * (number // A_DAY), minutes=4 * (number % A_DAY))
        # What nobody has said yet is left to be captioned.
        caption = "" if number % UNSAID == UNSAID - 1 else thing.caption
        _save(thing.picture, folder / f"{thing.folder}/IMG_{5000 + number}.jpg", caption, when)
        if thing.sound is not None:
            (folder / "Sounds").mkdir(exist_ok=True)
            shutil.copyfile(thing.sound, folder / f"Sounds/{thing.name}{thing.sound.suffix}")
    for name, text in NOTES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    _report(folder / "Letters/house and garden.pdf", known)
    _melody(folder / "Sounds/evening melody.wav")
    for name, shown in FILMS.items():
        _film(folder / name, known[shown])
    _film(folder / "Trips/rocket at dawn.mp4", Image.open(photograph("rocket.jpg")).convert("RGB"))


def break_some(folder: Path) -> None:
    """Add files that nobody can read, for the list of failures."""
    for name, content in BROKEN.items():
        (folder / name).write_bytes(content)


def photograph(name: str) -> Path:
    """A photograph that scikit-image ships."""
    spec = importlib.util.find_spec("skimage")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("scikit-image, whose photographs are shown, is not installed")
    return Path(spec.submodule_search_locations[0]) / "data" / name


def _save(picture: Image.Image, target: Path, caption: str, when: datetime) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[CAMERA], exif[MODEL] = "Anyfind", "Example 1"
    if caption:
        exif[DESCRIPTION] = caption
    exif.get_ifd(0x8769)[TAKEN] = when.strftime("%Y:%m:%d %H:%M:%S")
    picture.save(target, quality=92, exif=exif)


def _report(target: Path, pictures: dict[str, Image.Image]) -> None:
    made = FPDF()
    for heading, words, shown in PAGES:
        made.add_page()
        made.set_font("Helvetica", "B", 22)
        made.cell(0, 16, heading, new_x="LMARGIN", new_y="NEXT")
        made.set_font("Helvetica", "", 13)
        made.multi_cell(0, 8, words)
        made.image(pictures[shown], x=made.l_margin, y=made.get_y() + 8, w=150)
    made.output(str(target))


def _melody(target: Path) -> None:
    steps = (0, 4, 7, 12, 7, 4, 0, -5, 0, 5, 9, 12, 9, 5, 0, 0)
    notes = []
    for step in steps:
        t = np.arange(RATE // 2) / RATE
        tone = sum(np.sin(2 * np.pi * 262 * 2 ** (step / 12) * k * t) / k**2 for k in (1, 2, 3))
        notes.append(tone * np.exp(-3 * t) * (0.4 + 0.6 * (step + 5) / 17))
    samples = np.concatenate(notes)
    with wave.open(str(target), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((samples / np.abs(samples).max() * 28000).astype("<i2").tobytes())


def _film(target: Path, picture: Image.Image) -> None:
    """A slow flight over a photograph."""
    with av.open(str(target), "w") as container:
        stream = container.add_stream("mpeg4", rate=12)
        stream.width, stream.height, stream.pix_fmt, stream.time_base = 480, 320, "yuv420p", Fraction(1, 12)
        stream.bit_rate = 2_000_000
        for number in range(FRAMES):
            share = 0.98 - 0.18 * number / FRAMES
            width, height = int(picture.width * share), int(picture.height * share)
            left, top = (picture.width - width) // 2, (picture.height - height) // 3
            frame = picture.crop((left, top, left + width, top + height)).resize((480, 320))
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(frame), format="rgb24")))
        container.mux(stream.encode(None))
