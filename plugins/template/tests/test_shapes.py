"""What the plugin promises beyond the contract: form counts; size, place, turn and file format do not."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from anyfind_shapes.descriptor import DIMENSION, describe
from anyfind_shapes.encoder import ShapeEncoder
from anyfind_shapes.extractor import MeshExtractor
from anyfind_shapes.surface import surface_points

from anyfind.sdk import BadInput, Context, Role, Segment, Source, Space, TooLarge

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "anyfind_shapes" / "samples"


@pytest.fixture
def context(tmp_path: Path) -> Context:
    """What the host gives a plugin, without a host."""
    return Context(tmp_path, tmp_path, logging.getLogger("test"))


def source(path: Path) -> Source:
    """A file as the engine hands it over."""
    return Source(path, "application/octet-stream", path.stat().st_size)


def segment(path: Path, context: Context) -> Segment:
    """The shape that the extractor finds in a file."""
    return next(item for item in MeshExtractor().extract(source(path), context) if isinstance(item, Segment))


def test_unlike_shapes_are_told_apart_and_like_ones_found(tmp_path: Path, context: Context) -> None:
    """The nearest of 47 other shapes is of the same kind; by chance it would be in 3 of 47 cases."""
    subprocess.run([sys.executable, ROOT / "make_shapes.py", tmp_path, "--each", "4", "--seed", "3"], check=True)
    lines = [line.split("\t") for line in (tmp_path / "captions.tsv").read_text("utf-8").splitlines()]
    encoder = ShapeEncoder(Space("test/shapes", (), "1", DIMENSION))
    encoder.open(context)
    payloads = [segment(tmp_path / name, context).payload for name, _ in lines]
    vectors = encoder.encode(payloads, Role.DOCUMENT).vectors
    kinds = np.array([caption for _, caption in lines])
    alike = vectors @ vectors.T
    np.fill_diagonal(alike, -1)
    right = (kinds[alike.argmax(axis=1)] == kinds).mean()
    assert right >= 0.95


def test_turn_size_and_place_change_little() -> None:
    """The same surface elsewhere, turned and larger, has the same description."""
    random = np.random.default_rng(1)
    triangles = random.normal(size=(60, 3, 3))
    turn, _ = np.linalg.qr(random.normal(size=(3, 3)))
    moved = triangles @ turn.T * 17 + (4, -9, 300)
    same = describe(surface_points(triangles)) @ describe(surface_points(moved))
    assert same > 0.999


def test_names_of_parts_are_words(context: Context) -> None:
    """Names in the file reach full-text search."""
    assert segment(SAMPLES / "table.obj", context).text == "table"
    assert segment(SAMPLES / "spring.ply", context).text == "spring"
    assert segment(SAMPLES / "torus.stl", context).text is None  # a binary file's header is no part's name


def test_what_is_no_surface_is_bad_input(tmp_path: Path, context: Context) -> None:
    """Triangles without area are no shape."""
    flat = tmp_path / "flat.off"
    flat.write_text("OFF\n3 1 0\n1 1 1\n1 1 1\n1 1 1\n3 0 1 2\n")
    with pytest.raises(BadInput, match="no surface"):
        segment(flat, context)


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    """The setting protects the memory."""
    small = Context(tmp_path, tmp_path, logging.getLogger("test"), settings={"max_mb": 0.001})
    with pytest.raises(TooLarge, match="larger than"):
        segment(SAMPLES / "torus.stl", small)


def test_a_thumbnail_shows_something(context: Context) -> None:
    """There is a torus on paper, with its hole."""
    picture = MeshExtractor().thumbnail(source(SAMPLES / "torus.stl"), 128, context)
    assert picture is not None
    assert picture.shape == (128, 128, 3)
    assert 0.2 < (picture < 240).any(axis=2).mean() < 0.9
    assert (picture[60:68, 60:68] > 240).all()  # the hole
