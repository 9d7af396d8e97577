"""The extractor: reads a model and gives its surface, and the names of its parts as words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import BadInput, Context, Extraction, Segment, Source, TooLarge
from anyfind_shapes.drawing import draw
from anyfind_shapes.surface import surface_points

SHAPE: Final = "shape"
"""The modality. A payload is what :func:`~anyfind_shapes.surface.surface_points` gives: ``float32 [n, 6]``."""

_MAGIC: Final = {".ply": (b"ply",), ".off": (b"OFF", b"COFF", b"NOFF")}
_SUFFIXES: Final = frozenset({".stl", ".obj", ".ply", ".off"})
_NAME: Final = re.compile(rb"^(?:solid|o|g|comment)[ \t]+([^\r\n]{1,200})", re.MULTILINE)
_GENERATED: Final = re.compile(r"(?i)^(default|none|.*\b(?:created|exported|generated|version)\b.*)$")
_DRAWN_POINTS: Final = 250_000


class MeshExtractor:
    """Gives one segment a model."""

    def sniff(self, path: Path, head: bytes) -> float:
        """By name, and by the first bytes where the format has a signature."""
        suffix = path.suffix.lower()
        if suffix not in _SUFFIXES:
            return 0.0
        signatures = _MAGIC.get(suffix)
        return 0.8 if signatures is None or head.startswith(signatures) else 0.3

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """The surface of the model.

        Raises:
            BadInput: The file is damaged, or holds no surface.
            TooLarge: It is larger than the setting ``max_mb`` allows.
            OSError: It cannot be read now.
        """
        data, triangles = _read(source, ctx)
        ctx.cancel.check()
        points = surface_points(triangles)
        if len(points) == 0:
            raise BadInput(f"{source.path.name} holds no surface.")
        yield Extraction({"triangles": len(triangles), "format": source.path.suffix.lower().removeprefix(".")})
        yield Segment(SHAPE, points, text=_names(data))

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The shape from above and in front, lit from the left.

        Raises:
            BadInput: The file is damaged.
            OSError: It cannot be read now.
        """
        _, triangles = _read(source, ctx)
        points = surface_points(triangles, _DRAWN_POINTS)
        return draw(points, side) if len(points) else None


def _read(source: Source, ctx: Context) -> tuple[bytes, npt.NDArray[np.float64]]:
    """The file's bytes and its triangles, ``[m, 3, 3]``."""
    import io

    import trimesh  # here, not above: reading the manifest and looking at files must stay quick

    limit = float(str(ctx.settings.get("max_mb", 100.0)))
    name, suffix = source.path.name, source.path.suffix.lower()
    with source.path.open("rb") as stream:
        if source.path.stat().st_size > limit * 1e6:
            raise TooLarge(f"{name} is larger than {limit:g} MB.", hint="The setting max_mb of 3-D shapes allows more.")
        data = stream.read()
    try:
        mesh = trimesh.load(io.BytesIO(data), file_type=suffix.removeprefix("."), force="mesh", process=False)
        triangles = np.asarray(mesh.triangles, dtype=np.float64)
    except Exception as error:  # a parser meets anything in a damaged file, so anything may come out of it
        raise BadInput(f"{name} cannot be read as a {suffix.removeprefix('.').upper()} model.") from error
    if triangles.ndim != 3 or triangles.shape[1:] != (3, 3) or not np.isfinite(triangles).all():
        raise BadInput(f"{name} holds no usable triangles.")
    return data, triangles


def _names(data: bytes) -> str | None:
    """Names of parts and comments, as the formats write them, without what programs say of themselves."""
    found = (match.decode("utf-8", "replace").strip() for match in _NAME.findall(data[:1_000_000]))
    words = [
        re.sub(r"[_\W]+", " ", name).strip() for name in found if name.isprintable() and not _GENERATED.match(name)
    ]
    return ", ".join(dict.fromkeys(word for word in words if word)) or None
