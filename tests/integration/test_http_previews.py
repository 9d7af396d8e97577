"""Looking closely at real files over the wire: large pictures, pages, frames, pieces, and where words are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from fpdf import FPDF
from PIL import Image

from fakes.recordings import scene, write_film
from fakes.served import Served

PASSAGE = "The lighthouse keeper wrote every evening what the sea had brought, and nobody ever read it."


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An engine with the bundled extractors, and no weights."""
    folder = tmp_path_factory.mktemp("previews")
    with Served(folder / "anyfind-home", folder / "files") as running:
        running.files.mkdir(exist_ok=True)
        write_files(running.files)
        running.fill({})
        yield running


def write_files(folder: Path) -> None:
    shades = np.linspace(0, 255, 2400, dtype=np.uint8)[None, :].repeat(1600, 0)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(shades).convert("RGB").save(folder / "turned.jpg", exif=exif)
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for text in ("A page about bread.", PASSAGE, "The end."):
        document.add_page()
        document.multi_cell(0, 8, text)
    document.output(str(folder / "pages.pdf"))
    frames = [scene((220, 20, 20), step) for step in range(50)] + [scene((20, 20, 220), step) for step in range(50)]
    write_film(folder / "film.mp4", frames)
    (folder / "long.txt").write_text("\n\n".join(f"Paragraph {n} is about the number {n}. " * 20 for n in range(40)))


def picture(body: bytes) -> npt.NDArray[np.uint8]:
    with Image.open(io.BytesIO(body)) as image:
        return np.array(image.convert("RGB"))


def test_a_picture_is_large_upright_and_stays_for_ever(served: Served) -> None:
    path = f"/v1/files/{served.numbers()['turned.jpg']}/preview"
    answer = served.ask("GET", f"{path}?side=2048")
    pixels = picture(answer.body)
    assert pixels.shape[:2] == (2048, 1365)
    assert pixels[20].mean() < 30
    assert pixels[-20].mean() > 220
    again = served.ask("GET", f"{path}?side=2048", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert max(picture(served.ask("GET", f"{path}?side=300").body).shape) == 300
    assert served.ask("GET", f"{path}?side=4096").code == "usage"
    assert served.ask("GET", f"{path}?page=2").code == "no-thumbnail"


def test_a_page_and_where_a_passage_and_words_are_on_it(served: Served) -> None:
    number = served.numbers()["pages.pdf"]
    first, second = (picture(served.ask("GET", f"/v1/files/{number}/preview?page={n}").body) for n in (1, 2))
    assert first.shape == second.shape
    assert not np.array_equal(first, second)
    assert served.ask("GET", f"/v1/files/{number}/preview?page=4").code == "no-thumbnail"
    pieces = served.ask("GET", f"/v1/files/{number}/segments?modality=text").json["pieces"]
    assert [piece["page"] for piece in pieces] == [1, 2, 3]
    assert pieces[1]["text"] == PASSAGE
    asked = f"/v1/files/{number}/marks?page=2&segment={pieces[1]['ordinal']}&words=sea%20nobod%20bread"
    marks = served.ask("GET", asked).json
    assert marks["page"] == 2
    assert len(marks["passage"]) >= 1
    assert len(marks["words"]) == 2
    height, width = second.shape[:2]
    inked = second.mean(axis=2) < 128
    for left, top, right, bottom in marks["passage"] + marks["words"]:
        inside = inked[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1]
        assert inside.any()
    covered = np.zeros_like(inked)
    for left, top, right, bottom in marks["passage"]:
        covered[int(top * height) - 3 : int(bottom * height) + 4, int(left * width) - 3 : int(right * width) + 4] = True
    assert not (inked & ~covered).any(), "some of the passage lies outside of its boxes"
    elsewhere = served.ask("GET", f"/v1/files/{number}/marks?page=1&segment={pieces[1]['ordinal']}&words=sea").json
    assert (elsewhere["passage"], elsewhere["words"]) == ([], [])


def test_a_frame_of_a_film_at_a_second(served: Served) -> None:
    number = served.numbers()["film.mp4"]
    pieces = served.ask("GET", f"/v1/files/{number}/segments").json["pieces"]
    assert [piece["modality"] for piece in pieces if piece["modality"] == "image"] == ["image", "image"]
    turns = max(piece["start_s"] for piece in pieces)
    before = picture(served.ask("GET", f"/v1/files/{number}/preview?second={turns / 2}").body)
    after = picture(served.ask("GET", f"/v1/files/{number}/preview?second={turns + 0.5}").body)
    assert before[:, :, 0].mean() > before[:, :, 2].mean() + 60
    assert after[:, :, 2].mean() > after[:, :, 0].mean() + 60


def test_pieces_of_a_long_text_page_by_page(served: Served) -> None:
    number = served.numbers()["long.txt"]
    seen: list[int] = []
    cursor = ""
    while True:
        page = served.ask("GET", f"/v1/files/{number}/segments?limit=7{cursor}").json
        seen += [piece["ordinal"] for piece in page["pieces"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == list(range(len(seen)))
    assert len(seen) > 20
    middle = served.ask("GET", f"/v1/files/{number}/segments?start=9&limit=1").json["pieces"]
    assert [piece["ordinal"] for piece in middle] == [9]
    assert served.ask("GET", f"/v1/files/{number}/segments?modality=sound").json == {"pieces": [], "next": None}
    assert served.ask("GET", f"/v1/files/{number}/marks").json == {"page": 1, "passage": [], "words": []}
    assert served.ask("GET", f"/v1/files/{number}/preview").code == "no-thumbnail"
    assert served.ask("GET", "/v1/files/4711/segments").code == "not-found"
    assert served.ask("GET", f"/v1/files/{number}/segments?cursor=x").code == "usage"


def test_a_file_that_went_away_has_no_marks(served: Served) -> None:
    (served.files / "gone.pdf").write_bytes((served.files / "pages.pdf").read_bytes() + b"\n")
    served.job({"kind": "index"})
    number = served.numbers()["gone.pdf"]
    assert served.ask("GET", f"/v1/files/{number}/marks?page=2&words=sea").json["words"] != []
    (served.files / "gone.pdf").unlink()
    assert served.ask("GET", f"/v1/files/{number}/marks?page=2&words=sea").code == "not-found"
    assert served.ask("GET", f"/v1/files/{number}/preview?page=2").code == "no-thumbnail"
