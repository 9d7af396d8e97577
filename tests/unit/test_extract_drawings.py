"""SVG drawings: what is drawn, what is read, and what is never loaded."""

from __future__ import annotations

import base64
import gzip
import io
import logging
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from anyfind.sdk import IMAGE, BadInput, Context, Extraction, Segment, Source, TooLarge
from anyfind_plugins.image.drawings import DrawingExtractor

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"))


def read(ctx: Context, path: Path, content: str | bytes) -> tuple[dict[str, Any], list[Segment]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    facts: dict[str, Any] = {}
    segments: list[Segment] = []
    for found in DrawingExtractor().extract(Source(path, "image/svg+xml", path.stat().st_size), ctx):
        if isinstance(found, Extraction):
            facts.update(found.metadata)
        else:
            segments.append(found)
    return facts, segments


def pixels_of(segments: list[Segment]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    assert segments[0].modality == IMAGE
    pixels = segments[0].payload
    assert isinstance(pixels, np.ndarray)
    return pixels


HOUSE = (
    HEAD + 'width="80mm" height="40mm" viewBox="0 0 200 100"><title>A red house</title><desc>With a door</desc>'
    '<rect width="100" height="100" fill="#f00"/><text x="120" y="50">home</text><script>evil()</script></svg>'
)


@pytest.mark.parametrize("suffix", ["svg", "svgz"])
def test_a_drawing(ctx: Context, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    facts, segments = read(ctx, path, gzip.compress(HOUSE.encode()) if suffix == "svgz" else HOUSE)
    assert facts == {"title": "A red house", "width": 302, "height": 151, "format": "SVG"}
    pixels = pixels_of(segments)
    assert pixels.shape == (256, 512, 3)
    assert pixels[128, 60].tolist() == [255, 0, 0]
    assert pixels[250, 500].tolist() == [255, 255, 255]
    assert segments[1].payload == "A red house\nWith a door\nhome"
    assert DrawingExtractor().sniff(path, path.read_bytes()[:8192]) == 0.9
    thumbnail = DrawingExtractor().thumbnail(Source(path, "", 1), 100, ctx)
    assert thumbnail is not None
    assert thumbnail.shape == (50, 100, 3)


def test_nothing_is_loaded_from_outside(ctx: Context, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    Image.new("RGB", (10, 10), "blue").save(secret)
    image = '<image width="50" height="50" {}="{}"/>'
    for key in ("href", "xlink:href"):
        for reference in (str(secret), secret.as_uri(), "secret.png", "http://127.0.0.1:9/x.png"):
            content = HEAD + f'width="50" height="50">{image.format(key, reference)}</svg>'
            assert pixels_of(read(ctx, tmp_path / "a.svg", content)[1]).min() == 255
    inside = "data:image/png;base64," + base64.b64encode(secret.read_bytes()).decode()
    content = HEAD + f'width="50" height="50">{image.format("href", inside)}</svg>'
    assert pixels_of(read(ctx, tmp_path / "a.svg", content)[1])[200, 200].tolist() == [0, 0, 255]


def test_bombs(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    huge = HEAD + 'width="10000000" height="10000000"><rect width="9" height="9"/></svg>'
    assert pixels_of(read(ctx, path, huge)[1]).shape == (512, 512, 3)
    narrow = HEAD + 'width="1" height="10000000"><rect width="9" height="9"/></svg>'
    assert pixels_of(read(ctx, path, narrow)[1]).shape == (512, 32, 3)
    picture = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(picture, "PNG")
    inside = "data:image/png;base64," + base64.b64encode(picture.getvalue()).decode()
    content = HEAD + f'width="50" height="50"><image width="50" height="50" href="{inside}"/></svg>'
    assert pixels_of(read(ctx, path, content)[1]).min() == 255
    uses = "".join(f'<g id="u{n}">' + f'<use href="#u{n - 1}"/>' * 12 + "</g>" for n in range(1, 9))
    with pytest.raises(BadInput, match="cannot be drawn"):
        read(ctx, path, HEAD + f'width="9" height="9"><g id="u0"><rect width="1" height="1"/></g>{uses}</svg>')
    with pytest.raises(BadInput, match="damaged drawing"):
        read(ctx, path, HEAD + ">" + "<g>" * 10_000 + "</g>" * 10_000 + "</svg>")
    with pytest.raises(TooLarge, match="20 MB"):
        read(ctx, path, gzip.compress(bytes(30_000_000)))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", r"a\.svg is empty"),
        ("<svg", r"a\.svg is a damaged drawing"),
        ("<html/>", r"a\.svg is no SVG drawing"),
        (b"\x1f\x8b\x08 nonsense", r"a\.svg is a damaged drawing"),
    ],
)
def test_what_is_no_drawing(ctx: Context, tmp_path: Path, content: str | bytes, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        read(ctx, tmp_path / "a.svg", content)
