"""From a picture file to upright RGB pixels, whatever mode it is in and however broken it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from anyfind.sdk import AnyfindError, BadInput, TooLarge
from anyfind_plugins.image.exif import ORIENTATION, read_exif

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "DIB", "HEIF", "AVIF")
"""What may be decoded; Pillow knows many more, each of them a way in for a hostile file."""

_NAMES: Final = {"HEIF": "HEIC", "MPO": "JPEG", "DIB": "BMP"}  # MPO is what some phones write: a JPEG and a second view
_LONGEST: Final = 4096
_SIXTEEN_BIT: Final = 65535
_EIGHT_BIT: Final = 255
_TURNS: Final = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture.

    Attributes:
        pixels: ``uint8 [h, w, 3]``, upright, possibly smaller than the original.
        width: Of the upright original, in pixels.
        height: Of the upright original, in pixels.
        format: Such as ``"JPEG"``.
        exif: Facts from the camera, keys as in :class:`anyfind.sdk.Extraction`.
    """

    pixels: npt.NDArray[np.uint8]
    width: int
    height: int
    format: str
    exif: dict[str, object]


def decode(stream: BinaryIO, name: str, short: int, at_least: int, max_megapixels: float) -> Picture:
    """Read the first frame of a picture.

    Args:
        stream: The open file.
        name: What to call it in errors.
        short: The pixels' shorter side is at most this long.
        at_least: A JPEG may be decoded at a fraction of its size if its shorter side stays this long.
        max_megapixels: Limit, checked before anything is decoded.

    Raises:
        TooLarge: The picture is beyond the limit.
        BadInput: It cannot be decoded.
        OSError: The file cannot be read now.
    """
    try:
        with Image.open(stream, formats=FORMATS) as image:
            _check_size(image, name, max_megapixels)
            return _picture(image, short, at_least)
    except (AnyfindError, MemoryError):
        raise
    except OSError as error:
        if error.errno is not None:
            raise  # the disk's trouble; what Pillow says about content has no error number
        raise BadInput(f"{name} is not a readable picture: {_reason(error)}.") from error
    except Exception as error:
        # Decoders meet hostile bytes with every exception there is; all of them mean the same for the user.
        raise BadInput(f"{name} is not a readable picture: {_reason(error)}.") from error


def _check_size(image: Image.Image, name: str, max_megapixels: float) -> None:
    megapixels = image.width * image.height / 1e6
    if megapixels > max_megapixels:
        raise TooLarge(
            f"{name} has {megapixels:.0f} megapixels; the limit is {max_megapixels:g}.",
            hint="The setting `max_megapixels` of anyfind.image raises it.",
        )
    if image.width < 1 or image.height < 1:
        raise BadInput(f"{name} is a picture without pixels.")


def _picture(image: Image.Image, short: int, at_least: int) -> Picture:
    kind = image.format or "unknown"
    exif = read_exif(image)
    turn = exif.get(ORIENTATION)
    if kind == "TIFF":
        image.load()  # Pillow turns a TIFF upright itself, and only a TIFF
        turn = None
    width, height = image.size
    factor = min(width, height) / at_least
    if factor > 1:
        image.draft(image.mode, (int(width / factor), int(height / factor)))
    upright = _shrunk(_rgb(image), short)
    for step in _TURNS.get(turn if isinstance(turn, int) else 1, ()):
        upright = upright.transpose(step)
    if turn in _SIDEWAYS:
        width, height = height, width
    return Picture(np.array(upright, dtype=np.uint8), width, height, _NAMES.get(kind, kind), exif)


def _rgb(image: Image.Image) -> Image.Image:
    image.load()
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in image.info:
        if image.mode in {"I;16", "I", "F"}:
            return Image.fromarray(_eight_bit(np.asarray(image))).convert("RGB")
        clear = image.convert("RGBA")
        white = Image.new("RGB", clear.size, (255, 255, 255))
        white.paste(clear, mask=clear.getchannel("A"))
        return white
    if image.mode.startswith(("I", "F")):
        return Image.fromarray(_eight_bit(np.asarray(image))).convert("RGB")
    return image.convert("RGB")


def _eight_bit(values: npt.NDArray[np.generic]) -> npt.NDArray[np.uint8]:
    """Grey values of any depth as 8 bits: 16-bit values by their range, anything else by what occurs."""
    grey = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(grey.min()), float(grey.max())
    if values.dtype == np.uint16 or (low >= 0 and _EIGHT_BIT < high <= _SIXTEEN_BIT):
        return np.asarray(grey / (_SIXTEEN_BIT / _EIGHT_BIT), dtype=np.uint8)
    if low >= 0 and high <= _EIGHT_BIT and np.issubdtype(values.dtype, np.integer):
        return np.asarray(grey, dtype=np.uint8)
    span = high - low
    return np.asarray((grey - low) / span * _EIGHT_BIT if span > 0 else np.zeros_like(grey), dtype=np.uint8)


def _shrunk(image: Image.Image, short: int) -> Image.Image:
    width, height = image.size
    scale = min(1.0, short / min(width, height), _LONGEST / max(width, height))
    if scale >= 1:
        return image
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)


def _reason(error: Exception) -> str:
    text = str(error).strip().rstrip(".")
    if not text or text.startswith("cannot identify"):
        return "its content is of no picture format that Anyfind reads"
    return text[0].lower() + text[1:]
