"""From pixels to a small file."""

from __future__ import annotations

import io
from typing import Final

import numpy as np
import numpy.typing as npt

QUALITY: Final = 80
"""Of WebP and JPEG alike: artefacts cannot be seen at this size."""

LARGE: Final = 1024
"""A longer side is looked at closely, and waited for: JPEG takes a tenth of the time of WebP there."""

LARGE_QUALITY: Final = 90


def encoded(pixels: npt.NDArray[np.uint8]) -> bytes:
    """A picture as WebP; as JPEG where Pillow was built without it, and where it is large."""
    from PIL import Image, features  # noqa: PLC0415 (who draws nothing need not wait for it)

    picture = Image.fromarray(np.ascontiguousarray(pixels))
    out = io.BytesIO()
    if max(picture.size) > LARGE:
        # Without the thrift with colours that frays the edges of letters.
        picture.save(out, "JPEG", quality=LARGE_QUALITY, subsampling=0)
    elif features.check("webp"):
        picture.save(out, "WEBP", quality=QUALITY, method=4)
    else:
        picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def mime_of(data: bytes) -> str | None:
    """What an encoded picture is; ``None`` if it is damaged or none of ours."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        # The length is in the header, so a file that was cut off is noticed.
        whole = len(data) == int.from_bytes(data[4:8], "little") + 8
        return "image/webp" if whole else None
    if data[:3] == b"\xff\xd8\xff" and data[-2:] == b"\xff\xd9":
        return "image/jpeg"
    return None
