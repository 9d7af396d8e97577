"""From an SVG drawing to pixels and words, with nothing loaded from outside the file."""

from __future__ import annotations

import base64
import binascii
import io
import math
import re
import sys
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from anyfind.sdk import BadInput, TooLarge

_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_DROPPED: Final = frozenset({"script", "foreignObject", "iframe", "audio", "video"})
_WORDS: Final = ("title", "desc", "text")
_MOST_ELEMENTS: Final = 200_000
_MOST_PICTURE: Final = 40_000_000  # pixels of a picture inside the drawing
_RASTER: Final = re.compile(r"data:image/(?:png|jpe?g|gif|webp)[^,]*;base64,", re.IGNORECASE)
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP")
_LENGTH: Final = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?)\s*([a-z]*|%)\s*")
_UNITS: Final = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
# Lettering in a font that is not there would vanish. The names that resvg falls back to are those of Windows.
_FONTS: Final[dict[str, Any]] = (
    {
        "font_family": "DejaVu Sans",
        "sans_serif_family": "DejaVu Sans",
        "serif_family": "DejaVu Serif",
        "monospace_family": "DejaVu Sans Mono",
    }
    if sys.platform.startswith("linux")
    else {}
)
_UNKNOWN: Final = 512.0
_NARROWEST: Final = 16  # times as long as wide, at most


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that is safe to render.

    Attributes:
        markup: Without scripts and without references to anything outside.
        width: In CSS pixels, as the file says.
        height: In CSS pixels.
        title: What it is called, if it says so.
        words: Title, description and lettering, a line each.
    """

    markup: str
    width: float
    height: float
    title: str | None
    words: str


def read_drawing(data: bytes, name: str, side: int) -> Drawing:
    """Parse and clean a drawing.

    Args:
        data: Uncompressed markup.
        name: What to call the file in errors.
        side: Its longer side in pixels when it is rendered.

    Raises:
        TooLarge: It has more elements than the limit.
        BadInput: It is no SVG.
    """
    from lxml import etree

    # Depth and the growth of entities are limited by the parser itself as long as huge_tree is off.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput(f"{name} is a damaged drawing: {_reason(error)}.") from error
    if etree.QName(root).localname != "svg":
        raise BadInput(f"{name} is no SVG drawing.")
    lines: list[str] = []
    title: str | None = None
    for number, element in enumerate(list(root.iter())):
        if number > _MOST_ELEMENTS:
            raise TooLarge(f"{name} has more than {_MOST_ELEMENTS} elements and is not drawn.")
        if not isinstance(element.tag, str):
            continue
        kind = etree.QName(element).localname
        if kind in _DROPPED:
            _remove(element)
            continue
        for key in _HREFS:
            reference = element.get(key)
            if reference is not None and not _is_inside(reference, kind):
                del element.attrib[key]
        if kind in _WORDS:
            line = " ".join("".join(element.itertext()).split())
            if line and line not in lines:
                lines.append(line)
            if kind == "title" and title is None:
                title = line or None
    width, height = _size(root)
    scale = side / max(width, height)
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    root.set("width", str(max(1, math.ceil(width * scale), side // _NARROWEST)))
    root.set("height", str(max(1, math.ceil(height * scale), side // _NARROWEST)))
    return Drawing(etree.tostring(root, encoding="unicode"), width, height, title, "\n".join(lines))


def render(drawing: Drawing, name: str) -> npt.NDArray[np.uint8]:
    """The drawing on white, ``uint8 [h, w, 3]``.

    Raises:
        BadInput: It cannot be drawn.
    """
    import resvg_py

    try:
        png = resvg_py.svg_to_bytes(svg_string=drawing.markup, background="white", **_FONTS)
    except ValueError as error:
        raise BadInput(f"{name} cannot be drawn: {_reason(error)}.") from error
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        return np.array(image.convert("RGB"), dtype=np.uint8)


def _reason(error: Exception) -> str:
    """What the parser says, in one line."""
    return " ".join(str(error).split())[:200].rstrip(".")


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _is_inside(reference: str, kind: str) -> bool:
    """Whether a reference stays in the file; a picture in it must be one of an ordinary size."""
    reference = reference.strip()
    if reference.startswith("#"):
        return True
    match = _RASTER.match(reference)
    if match is None:
        return kind == "a"  # a link is not followed
    try:
        data = base64.b64decode(reference[match.end() :])
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            return image.width * image.height <= _MOST_PICTURE
    except (binascii.Error, OSError, ValueError, SyntaxError):
        return False


def _size(root: Any) -> tuple[float, float]:
    width, height = (_length(root.get(key)) for key in ("width", "height"))
    box = [part for part in re.split(r"[\s,]+", root.get("viewBox") or "") if part]
    try:
        left_out = len(box) != 4
        inner_width, inner_height = (_UNKNOWN, _UNKNOWN) if left_out else (float(box[2]), float(box[3]))
    except ValueError:
        inner_width = inner_height = _UNKNOWN
    if not (0 < inner_width < math.inf and 0 < inner_height < math.inf):
        inner_width = inner_height = _UNKNOWN
    if width is None and height is None:
        return inner_width, inner_height
    if width is None or height is None:
        ratio = inner_width / inner_height
        width, height = (width or (height or 1) * ratio), (height or (width or 1) / ratio)
    return width, height


def _length(value: str | None) -> float | None:
    """CSS pixels; ``None`` for a percentage or nonsense."""
    match = _LENGTH.fullmatch(value or "")
    if match is None or match.group(2) not in _UNITS:
        return None
    length = float(match.group(1)) * _UNITS[match.group(2)]
    return length if 0 < length < math.inf else None
