"""A map of real pictures, with a running engine and without one."""

from __future__ import annotations

import json
import struct
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from anyfind.api.endpoint import read_endpoint
from anyfind.client.finding import find_engine
from fakes.running_engine import RunningEngine

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]

COLOURS = ((220, 30, 30), (30, 200, 40), (30, 50, 220), (230, 220, 40))


def draw(folder: Path, numbers: range) -> None:
    """Pictures of a few discs and boxes each."""
    for number in numbers:
        random = np.random.default_rng(number)
        picture = Image.new("RGB", (96, 96), tuple(int(value) for value in random.integers(60, 200, 3)))
        pen = ImageDraw.Draw(picture)
        for _ in range(int(random.integers(1, 5))):
            left, top, size = (int(value) for value in random.integers((0, 0, 10), (70, 70, 45)))
            shape = (pen.rectangle, pen.ellipse)[int(random.integers(2))]
            shape((left, top, left + size, top + size), fill=COLOURS[int(random.integers(4))])
        picture.save(folder / f"{number:03}.png")


def test_new_files_land_on_the_map_that_there_is(weights: None, run: Run, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "pictures"
    folder.mkdir()
    run("add", folder, home=home)
    draw(folder, range(20))
    run("index", home=home)
    few = run("align", "map", "--json", home=home, status=3).json
    assert "at least 30 files" in few["error"]["message"]

    draw(folder, range(40))
    run("index", home=home)
    made = run("align", "map", "--out", tmp_path / "points.json", "--json", home=home).json
    assert json.loads((tmp_path / "points.json").read_text()) == made
    assert (made["name"], made["files"], made["refitted"]) == ("image-typical", 40, True)
    assert made["r2"].keys() == {"map", "pca"}
    places = {point["path"]: (point["x"], point["y"]) for point in made["points"]}
    assert len(places) == 40
    assert not any(point["estimated"] for point in made["points"])

    draw(folder, range(40, 42))
    run("index", home=home)
    with RunningEngine(home):
        again = run("align", "map", "--json", home=home).json
        shown = run("align", "map", "--query", "a red disc", "--json", home=home).json
    assert (again["files"], again["refitted"], again["r2"]) == (42, False, made["r2"])
    moved = {point["path"]: (point["x"], point["y"]) for point in again["points"]}
    assert {path: moved[path] for path in places} == places
    assert len(moved) == 42
    assert shown["query"] == "a red disc"
    assert len({point["metric"] for point in shown["points"]}) > 20


def test_files_that_came_after_the_map_have_a_place_and_an_estimate(weights: None, run: Run, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "pictures"
    folder.mkdir()
    draw(folder, range(34))
    run("add", folder, home=home)
    run("index", home=home)
    run("align", "map", "--metric", "date", home=home)
    draw(folder, range(34, 35))
    with RunningEngine(home) as engine:
        run("index", home=home)
        assert engine.ready is not None
        points = read_points(home, "image-date")
        numbers = read_numbers(home, "image-date")
    assert [point["estimated"] for point in points] == [False] * 34 + [True]
    assert all(np.isfinite([point["x"], point["y"], point["metric"]]).all() for point in points)
    expected = {point["file"]: (point["x"], point["y"], point["metric"], point["estimated"]) for point in points}
    assert numbers.keys() == expected.keys()
    for file, (x, y, metric, estimated) in expected.items():
        assert numbers[file][:3] == pytest.approx((x, y, metric), abs=1e-3, rel=1e-4)
        assert bool(numbers[file][3]) is estimated


def read_numbers(home: Path, name: str) -> dict[int, tuple[float, float, float, int]]:
    """All points of a map in one piece, by file; they are in the order of their cells."""
    endpoint = read_endpoint(home)
    assert endpoint is not None
    request = urllib.request.Request(
        f"{endpoint.url}/v1/maps/{name}/points?format=binary", headers={"Authorization": f"Bearer {endpoint.token}"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        content = answer.read()
    magic, count, _, left, bottom, side, _ = struct.unpack_from("<8sIIdddd", content)
    assert (magic, len(content)) == (b"AFMAP001", 48 + 25 * count)
    at, columns = 48, []
    for kind in ("<u4", "<i8", "<f4", "<f4", "<f4", "u1"):
        columns.append(np.frombuffer(content, kind, count, at))
        at += columns[-1].nbytes
    cells, files, x, y, metric, estimated = columns
    assert (np.diff(cells.astype(np.int64)) >= 0).all()
    across, up = ((x - left) / side * 65536).astype(int), ((y - bottom) / side * 65536).astype(int)
    for cell, *place in zip(cells.tolist(), across.tolist(), up.tolist(), strict=True):
        halved = [sum((cell >> 2 * bit + axis & 1) << bit for bit in range(16)) for axis in (0, 1)]
        assert halved == pytest.approx(place, abs=1)
    rows = zip(x.tolist(), y.tolist(), metric.tolist(), estimated.tolist(), strict=True)
    return dict(zip(files.tolist(), rows, strict=True))


def read_points(home: Path, name: str) -> list[dict[str, Any]]:
    """All pages of a map, a few points each."""
    found = find_engine(home)
    assert found is not None
    points, cursor = [], ""
    with found as client:
        assert [one["name"] for one in client.call("GET", "/maps")["maps"]] == [name]
        while True:
            page = client.call("GET", f"/maps/{name}/points?limit=10{cursor}")
            points += page["points"]
            if page["next"] is None:
                return points
            cursor = f"&cursor={page['next']}"
