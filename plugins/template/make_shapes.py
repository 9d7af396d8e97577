"""Writes a folder of parametric shapes with captions, to try the plugin on: ``python make_shapes.py FOLDER``.

Each kind comes in several proportions, turned and moved at random, in the four formats by turns. ``captions.tsv``
holds a file name and a caption a line. The samples of the package were made with ``--samples``. Everything that this
script writes is in the public domain (CC0).
"""

from __future__ import annotations

import argparse
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

Triangles = npt.NDArray[np.float64]  # [m, 3, 3]
Random = np.random.Generator


def grid(points: Triangles, around: bool) -> Triangles:
    """Triangles between the rows of a grid of points ``[rows, columns, 3]``; ``around`` closes the rows too."""
    rolled = np.roll(points, -1, axis=1)
    low, high = (points, rolled), (np.roll(points, -1, axis=0), np.roll(rolled, -1, axis=0))
    rows = slice(None) if around else slice(-1)
    one = np.stack([low[0][rows], low[1][rows], high[0][rows]], axis=2)
    two = np.stack([low[1][rows], high[1][rows], high[0][rows]], axis=2)
    return np.concatenate([one.reshape(-1, 3, 3), two.reshape(-1, 3, 3)])


def turned(profile: npt.NDArray[np.float64], around: bool = False) -> Triangles:
    """The profile ``[n, 2]`` of radius and height, turned about the z axis."""
    angles = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    radius, height = profile[:, :1], profile[:, 1:]
    points = np.stack([radius * np.cos(angles), radius * np.sin(angles), height + 0 * angles], axis=2)
    return grid(points, around)


def box(size: tuple[float, float, float], at: tuple[float, float, float] = (0, 0, 0)) -> Triangles:
    """A box by its sizes and its centre."""
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) * np.array(size) / 2 + at
    faces = (0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)
    return np.array([corners[[f[0], f[i], f[i + 1]]] for f in faces for i in (1, 2)])


def torus(random: Random) -> Triangles:
    """A ring, thin or thick."""
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    thick = random.uniform(0.18, 0.4)
    return turned(np.stack([1 + thick * np.cos(angles), thick * np.sin(angles)], axis=1), around=True)


def ball(random: Random) -> Triangles:
    """A sphere, hardly flattened."""
    angles = np.linspace(0, np.pi, 17)
    return turned(np.stack([np.sin(angles), -random.uniform(0.92, 1.08) * np.cos(angles)], axis=1))


def cone(random: Random) -> Triangles:
    """A cone with its base."""
    return turned(np.array([[0, 0], [1, 0], [0, random.uniform(1.4, 2.4)]]))


def pipe(random: Random) -> Triangles:
    """A long tube with a thin wall."""
    high, inner = random.uniform(3.5, 6), random.uniform(0.75, 0.9)
    return turned(np.array([[inner, 0], [1, 0], [1, high], [inner, high]]), around=True)


def coin(random: Random) -> Triangles:
    """A flat disc."""
    high = random.uniform(0.08, 0.2)
    return turned(np.array([[0, 0], [1, 0], [1, high], [0, high]]))


def vase(random: Random) -> Triangles:
    """A bulging vase with an inside."""
    height = np.linspace(0, 2.5, 24)
    radius = 0.6 + 0.3 * np.sin(height * random.uniform(2.2, 2.6) + 0.3)
    outside = np.stack([radius, height], axis=1)
    return turned(np.concatenate([[[0, 0]], outside, outside[:0:-1] * (0.9, 1), [[0, 0.1]]]))


def cube(random: Random) -> Triangles:
    """A block of almost equal sides."""
    return box((1, random.uniform(0.9, 1.1), random.uniform(0.9, 1.1)))


def table(random: Random) -> Triangles:
    """A board on four legs."""
    wide, deep, high = random.uniform(1.4, 2.2), random.uniform(0.9, 1.3), random.uniform(0.8, 1.1)
    legs = [box((0.1, 0.1, high), (x * wide / 2.2, y * deep / 2.2, -high / 2)) for x in (-1, 1) for y in (-1, 1)]
    return np.concatenate([box((wide, deep, 0.1)), *legs])


def stairs(random: Random) -> Triangles:
    """Six to eight steps."""
    rise, count = random.uniform(0.18, 0.3), int(random.integers(6, 9))
    steps = [box((0.35, 1.2, rise * (n + 1)), (0.35 * n, 0, rise * (n + 1) / 2)) for n in range(count)]
    return np.concatenate(steps)


def star(random: Random) -> Triangles:
    """A five-pointed star with some height."""
    angles = np.arange(10) * np.pi / 5
    radius = np.where(np.arange(10) % 2 == 0, 1.0, random.uniform(0.36, 0.46))
    outline = np.stack([radius * np.cos(angles), radius * np.sin(angles)], axis=1)
    high = random.uniform(0.15, 0.35)
    levels = ((0.0, 0.0), (1.0, 0.0), (1.0, high), (0.0, high))
    points = np.stack([np.concatenate([outline * scale, np.full((10, 1), z)], axis=1) for scale, z in levels])
    return grid(points, around=False)


def spring(random: Random) -> Triangles:
    """A coil of five to eight turns."""
    turns, thick = random.uniform(5, 8), random.uniform(0.08, 0.13)
    along = np.linspace(0, 2 * np.pi * turns, int(turns * 20))[:, None]
    angles = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    radius = 1 + thick * np.cos(angles)
    points = np.stack(
        [radius * np.cos(along), radius * np.sin(along), 0.06 * along + thick * np.sin(angles) + 0 * along], axis=2
    )
    return grid(points, around=False)


def cross(random: Random) -> Triangles:
    """Three beams through one centre."""
    thick, long = random.uniform(0.25, 0.35), random.uniform(1.5, 2.0)
    sizes = (long, thick, thick), (thick, long, thick), (thick, thick, long)
    return np.concatenate([box(sizes[0]), box(sizes[1]), box(sizes[2])])


KINDS: Final[Mapping[str, tuple[Callable[[Random], Triangles], str]]] = {
    "torus": (torus, "a torus, a ring like a doughnut"),
    "ball": (ball, "a ball, a sphere"),
    "cone": (cone, "a cone with a pointed tip"),
    "pipe": (pipe, "a long pipe, a hollow tube"),
    "coin": (coin, "a flat coin, a round disc"),
    "vase": (vase, "a vase for flowers"),
    "cube": (cube, "a cube, a solid block"),
    "table": (table, "a table with four legs"),
    "stairs": (stairs, "stairs, a flight of steps"),
    "star": (star, "a star with five points"),
    "spring": (spring, "a coil spring, a spiral"),
    "cross": (cross, "a cross of three beams"),
}
"""How to make each kind, and its caption."""


def write(path: Path, triangles: Triangles, name: str) -> None:
    """Write triangles in the format that the path's suffix names."""
    corners, faces = np.unique(triangles.reshape(-1, 3).round(5), axis=0, return_inverse=True)
    faces = faces.reshape(-1, 3)
    points = "".join(f"{x:g} {y:g} {z:g}\n" for x, y, z in corners)
    numbered = "".join(f"3 {a} {b} {c}\n" for a, b, c in faces)
    match path.suffix:
        case ".stl":
            record = np.zeros(len(triangles), dtype=[("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("more", "<u2")])
            record["corners"] = triangles
            path.write_bytes(name.encode()[:80].ljust(80) + struct.pack("<I", len(triangles)) + record.tobytes())
        case ".obj":
            vertices = "".join(f"v {line}\n" for line in points.splitlines())
            path.write_text(f"o {name}\n{vertices}" + "".join(f"f {a + 1} {b + 1} {c + 1}\n" for a, b, c in faces))
        case ".ply":
            axes = "".join(f"property float {axis}\n" for axis in "xyz")
            head = f"ply\nformat ascii 1.0\ncomment {name}\nelement vertex {len(corners)}\n{axes}"
            tail = f"element face {len(faces)}\nproperty list uchar int vertex_indices\nend_header\n"
            path.write_text(head + tail + points + numbered)
        case _:
            path.write_text(f"OFF\n{len(corners)} {len(faces)} 0\n{points}{numbered}")


def moved(triangles: Triangles, random: Random) -> Triangles:
    """Turned by any rotation, scaled and moved."""
    axes, _ = np.linalg.qr(random.normal(size=(3, 3)))
    axes[:, 0] *= np.sign(np.linalg.det(axes))
    return triangles @ axes.T * random.uniform(5, 80) + random.uniform(-50, 50, 3)


def main() -> None:
    """Write the shapes."""
    parser = argparse.ArgumentParser(description="Write a folder of shapes with captions.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=4, help="how many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--samples", action="store_true", help="one of each format, upright, named by its kind")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(given.seed)
    if given.samples:
        for name in ("torus.stl", "table.obj", "spring.ply", "star.off"):
            write(given.folder / name, KINDS[Path(name).stem][0](random) * 20, Path(name).stem)
        return
    captions = []
    suffixes = (".stl", ".obj", ".ply", ".off")
    for number in range(given.each):
        for position, (make, caption) in enumerate(KINDS.values()):
            name = f"part-{random.integers(10**6):06}{suffixes[(number + position) % 4]}"
            write(given.folder / name, moved(make(random), random), "part")
            captions.append(f"{name}\t{caption}\n")
    (given.folder / "captions.tsv").write_text("".join(captions), encoding="utf-8")


if __name__ == "__main__":
    main()
