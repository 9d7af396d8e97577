"""What a camera wrote into a picture: when, where, with what, and which side is up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from PIL import ExifTags, Image

ORIENTATION: Final = "orientation"

_NORTH_EAST: Final = frozenset({"N", "E"})
_CARDINAL: Final = frozenset({"N", "S", "E", "W"})
_TURNED: Final = range(1, 9)


def read_exif(image: Image.Image) -> dict[str, object]:
    """The facts that can be read; damaged EXIF data give fewer facts, never an error.

    Returns:
        Any of ``orientation`` (1 to 8), ``taken_at``, ``camera``, ``gps``, ``lens``, ``exposure_s``, ``f_number``,
        ``iso``, ``focal_mm``.
    """
    try:
        exif = image.getexif()
        details: Mapping[int, Any] = exif.get_ifd(ExifTags.IFD.Exif)
        places: Mapping[int, Any] = exif.get_ifd(ExifTags.IFD.GPSInfo)
        top: Mapping[int, Any] = dict(exif)
    except Exception:  # noqa: BLE001 - parsing hostile EXIF raises anything; the picture itself may be fine
        return {}
    facts = {
        ORIENTATION: _orientation(top.get(ExifTags.Base.Orientation)),
        "taken_at": _taken_at(top, details),
        "camera": _camera(top),
        "gps": _position(places),
        "lens": _text(details.get(ExifTags.Base.LensModel)) or None,
        "exposure_s": _number(details.get(ExifTags.Base.ExposureTime), 1e5),
        "f_number": _number(details.get(ExifTags.Base.FNumber), 1e3),
        "iso": _number(details.get(ExifTags.Base.ISOSpeedRatings), 1e8),
        "focal_mm": _number(details.get(ExifTags.Base.FocalLength), 1e5),
    }
    return {key: value for key, value in facts.items() if value is not None}


def _number(value: object, largest: float) -> float | None:
    """A number above nought that a camera may well mean; some give it as a list of one."""
    if isinstance(value, Sequence) and not isinstance(value, str | bytes) and len(value) == 1:
        value = value[0]
    try:
        number = float(value)  # type: ignore[arg-type]  # what is no number raises
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return float(f"{number:.6g}") if 0 < number <= largest else None


def _orientation(value: object) -> int | None:
    return value if isinstance(value, int) and value in _TURNED else None


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value.replace("\0", " ").strip() if isinstance(value, str) else ""


def _taken_at(top: Mapping[int, Any], details: Mapping[int, Any]) -> str | None:
    """ISO 8601, with the offset from UTC if the camera knew it."""
    tags = ExifTags.Base
    candidates = (
        (details.get(tags.DateTimeOriginal), details.get(tags.OffsetTimeOriginal)),
        (details.get(tags.DateTimeDigitized), details.get(tags.OffsetTimeDigitized)),
        (top.get(tags.DateTime), details.get(tags.OffsetTime)),
    )
    for stamp, offset in candidates:
        moment = _parse(_text(stamp), _text(offset))
        if moment is not None:
            return moment.isoformat()
    return None


def _parse(stamp: str, offset: str) -> dt.datetime | None:
    for text, form in ((f"{stamp} {offset}", "%Y:%m:%d %H:%M:%S %z"), (stamp, "%Y:%m:%d %H:%M:%S")):
        try:
            moment = dt.datetime.strptime(text, form)  # noqa: DTZ007 - cameras without a zone mean local time
        except ValueError:
            continue
        return moment
    return None


def _camera(top: Mapping[int, Any]) -> str | None:
    make, model = _text(top.get(ExifTags.Base.Make)), _text(top.get(ExifTags.Base.Model))
    if make and model.lower().startswith(make.split()[0].lower()):
        return model
    return f"{make} {model}".strip() or None


def _position(places: Mapping[int, Any]) -> list[float] | None:
    """Latitude and longitude in degrees, north and east positive."""
    tags = ExifTags.GPS
    latitude = _degrees(places.get(tags.GPSLatitude), places.get(tags.GPSLatitudeRef), 90)
    longitude = _degrees(places.get(tags.GPSLongitude), places.get(tags.GPSLongitudeRef), 180)
    return None if latitude is None or longitude is None else [latitude, longitude]


def _degrees(value: object, side: object, limit: float) -> float | None:
    letter = _text(side).upper()[:1]
    if letter not in _CARDINAL or not isinstance(value, Sequence) or isinstance(value, str | bytes):
        return None
    try:
        parts = [float(part) for part in value]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    degrees: float = sum(part / 60**power for power, part in enumerate(parts))
    if not 0 <= degrees <= limit:  # false for NaN too, which cameras without a fix write
        return None
    return round(degrees if letter in _NORTH_EAST else -degrees, 6)
