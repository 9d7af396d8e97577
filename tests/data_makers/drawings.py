"""Drawings that say what they show, most of them in a file of words beside them."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from PIL import Image, ImageDraw

COLOURS = {"red": "#d22", "green": "#2a3", "blue": "#24c", "yellow": "#ec2", "black": "#111", "pink": "#f8b"}
GROUNDS = {"white": "#fff", "grey": "#999", "orange": "#e82"}
SHAPES = ("circle", "square", "cross", "ring")
WORDLESS = 10
"""Pictures without words beside them."""


def write_drawings(folder: Path) -> None:
    """Draw every shape in every colour on every ground."""
    every = list(product(COLOURS, GROUNDS, SHAPES))
    for number, (colour, ground, shape) in enumerate(every):
        _draw(folder / f"IMG_{number:04}.png", COLOURS[colour], GROUNDS[ground], shape)
        if number < len(every) - WORDLESS:
            (folder / f"IMG_{number:04}.txt").write_text(f"a {colour} {shape} on a {ground} ground")


def _draw(path: Path, colour: str, ground: str, shape: str) -> None:
    image = Image.new("RGB", (160, 160), ground)
    pen = ImageDraw.Draw(image)
    if shape == "circle":
        pen.ellipse((35, 35, 125, 125), fill=colour)
    elif shape == "square":
        pen.rectangle((38, 38, 122, 122), fill=colour)
    elif shape == "cross":
        pen.line((40, 40, 120, 120), fill=colour, width=22)
        pen.line((120, 40, 40, 120), fill=colour, width=22)
    else:
        pen.ellipse((30, 30, 130, 130), outline=colour, width=18)
    image.save(path)
