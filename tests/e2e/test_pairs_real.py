"""A folder of one's own things under names of one's own: indexed, collected from, fitted on, and then found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from data_makers import captioned

pytestmark = [pytest.mark.models, pytest.mark.slow, pytest.mark.timeout(900)]
Run = Callable[..., Any]

KINDS = ("zorbex", "quillary", "mandrovic", "tefflin", "borchard", "wistmere")
"""Words that no encoder was ever trained on."""

Collection = tuple[Path, dict[str, str], set[str]]
"""A library: its home, kind by file name, and the names of those that nothing tells."""

TOLD, UNTOLD = 18, 4
SIDE = 160


def tile(kind: str, rng: np.random.Generator) -> npt.NDArray[np.uint8]:
    """A picture of that kind; no two are alike."""
    y, x = np.mgrid[:SIDE, :SIDE].astype(np.float64)
    step, turn = rng.uniform(14, 22), rng.uniform(-0.15, 0.15)
    along = x * np.cos(turn) + y * np.sin(turn)
    across = y * np.cos(turn) - x * np.sin(turn)
    away = np.hypot(x - SIDE / 2 + rng.uniform(-9, 9), y - SIDE / 2 + rng.uniform(-9, 9))
    mask, colours = {
        "zorbex": (np.sin(along * np.pi / step) > 0, ((200, 30, 30), (250, 240, 230))),
        "quillary": (np.sin(away * np.pi / step) > 0, ((20, 60, 180), (230, 240, 250))),
        "mandrovic": ((np.sin(along * np.pi / step) > 0) ^ (np.sin(across * np.pi / step) > 0),
                      ((0, 0, 0), (245, 245, 245))),
        "tefflin": (((along % (2 * step)) - step) ** 2 + ((across % (2 * step)) - step) ** 2 < step**2 / 3,
                    ((250, 200, 20), (30, 110, 50))),
        "borchard": (along + across > SIDE + rng.uniform(-20, 20), ((120, 40, 150), (240, 130, 40))),
        "wistmere": (rng.random((SIDE, SIDE)) > 0.5, ((60, 60, 60), (180, 190, 200))),
    }[kind]  # fmt: skip
    picture = np.where(mask[..., None], np.array(colours[0]), np.array(colours[1]))
    return np.clip(picture + rng.integers(-14, 15, picture.shape), 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def collection(weights: None, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """It is indexed."""
    folder, home = tmp_path_factory.mktemp("tiles"), tmp_path_factory.mktemp("home")
    rng = np.random.default_rng(7)
    kinds: dict[str, str] = {}
    untold: set[str] = set()
    page = []
    for kind in KINDS:
        for number in range(TOLD + UNTOLD):
            name = f"IMG_{len(kinds):04d}.png"
            Image.fromarray(tile(kind, rng)).save(folder / name)
            kinds[name] = kind
            if number >= TOLD:
                untold.add(name)
            elif number % 2:
                page.append(f'<img src="{name}" alt="A {kind} tile of batch {number}">')
            else:
                (folder / name).with_suffix(".txt").write_text(f"A {kind} tile, number {number} of the shelf")
    (folder / "catalogue.html").write_text(f"<html><body><h1>My shelf</h1>{''.join(page)}</body></html>")
    captioned.word(folder / "letter.docx", folder / "IMG_0000.png", "The zorbex tile that my aunt gave me")
    run("add", folder, home=home)
    assert run("index", "--json", home=home).json["failed"] == 0
    return home, kinds, untold


def share_found(run: Run, collection: Collection) -> float:
    """Of the tiles that nothing tells, the share that is among as many as there are of its kind."""
    home, kinds, untold = collection
    right = 0
    for kind in KINDS:
        asked = ("search", f"a {kind} tile", "--type", "image", "-k", "200", "--json")
        names = [Path(one["path"]).name for one in run(*asked, home=home).json["results"]]
        best = [name for name in names if name in untold][:UNTOLD]
        right += sum(kinds[name] == kind for name in best)
    return right / len(untold)


def test_a_bridge_of_one_s_own_finds_what_nobody_told(run: Run, collection: Collection) -> None:
    home = collection[0]
    told = run("align", "pairs", "--json", home=home).json
    counts = {one["source"]: one["pairs"] for one in told["sources"]}
    assert counts == {"sidecar": 6 * TOLD / 2, "alt": 6 * TOLD / 2, "office": 1}
    assert told["unread"] == 0
    listed = run("align", "pairs", "--list", "--source", "office", "--json", home=home).json["pairs"]
    # The picture in the letter has the bytes of a file of the library: it is that file.
    assert Path(listed[0]["path"]).name == "IMG_0000.png"
    assert Path(listed[0]["via"]).name == "letter.docx"
    before, measured = share_found(run, collection), run("eval", "retrieval", "--library", "--json", home=home).json
    fitted = run("align", "fit", "--name", "tiles", "--json", home=home).json
    assert fitted["pairs"] + fitted["held_out_pairs"] + fitted["held_out_copies"] == told["used"]
    assert set(fitted["sources"]) <= set(counts)
    after, again = share_found(run, collection), run("eval", "retrieval", "--library", "--json", home=home).json
    assert again["pool"] == measured["pool"] > 10
    assert again["text_to_image"]["r10"] > measured["text_to_image"]["r10"]
    assert before < 0.5
    assert after > before + 0.3


def test_commands_say_what_they_did(run: Run, collection: Collection) -> None:
    home = collection[0]
    out = run("align", "pairs", home=home).out
    assert "sidecar" in out
    assert "count as accepted unless you reject them" in out
    assert "IMG_0000.png" in run("align", "pairs", "--list", home=home).out
    refused = run("align", "pairs", "--review", home=home, status=2)
    assert "terminal" in refused.err
    wrong = run("align", "pairs", "--accept", "moon", "--json", home=home, status=2)
    assert "no number" in wrong.json["error"]["message"]


def test_films_recordings_books_and_pictures_say_what_they_are(run: Run, weights: None, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "things"
    folder.mkdir()
    captioned.film(folder / "MOV_0001.mp4", [(210, 30, 30), (30, 40, 200)])
    (folder / "MOV_0001.srt").write_text(
        "1\n00:00:00,000 --> 00:00:02,500\nHere everything is red\n\n2\n00:00:08,000 --> 00:00:09,000\nToo late\n"
    )
    captioned.recording(folder / "01.flac", {"title": "Song of the Blackbird", "artist": "A. Field"}, 3.0)
    elsewhere = tmp_path / "elsewhere"
    captioned.book(
        folder / "book.epub", captioned.picture(elsewhere / "shown.png", (10, 200, 40), 64), "A green meadow in summer"
    )
    captioned.slides(folder / "talk.pptx", captioned.picture(elsewhere / "b.png", (9, 9, 90), 64), "Deep sea")
    captioned.open_text(folder / "letter.odt", captioned.picture(elsewhere / "c.png", side=65), "My red door")
    captioned.jpeg(folder / "DSC_0001.jpg", exif={0x010E: "A field of young wheat"})
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    run("add", folder, home=home)
    run("index", home=home, status=None)
    report = run("align", "pairs", "--json", home=home).json
    rows = run("align", "pairs", "--list", "--json", home=home).json["pairs"]
    told = {(row["source"], row["text"]): row for row in rows}
    assert set(told) >= {
        ("film", "Here everything is red"),
        ("tags", "Song of the Blackbird, A. Field"),
        ("book", "A green meadow in summer"),
        ("office", "Deep sea"),
        ("office", "My red door"),
        ("exif", "A field of young wheat"),
    }
    assert told["film", "Here everything is red"]["locator"] == {"start_s": 0.0, "end_s": 2.5}
    assert told["tags", "Song of the Blackbird, A. Field"]["modality"] == "sound"
    assert told["book", "A green meadow in summer"]["locator"] == {"member": "EPUB/images/shown.png"}
    # What no extractor could read is no file to collect from.
    assert report["unread"] == 0
    assert not any(row["path"].endswith("broken.docx") for row in rows)
    # All of them have vectors in the library, those inside documents, too.
    fitted = run("align", "fit", "--modality", "image", "--out", tmp_path / "bridge", "--json", home=home, status=None)
    if fitted.status == 0:
        used = [row for row in rows if row["used"] and row["modality"] == "image" and not row["held_out"]]
        assert len(used) - 1 <= fitted.json["pairs"] <= len(used)
