"""Facts of a file in words of the user's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QMimeDatabase, Qt

from anyfind.api.live import FileDetails

SHORT_S: Final = 20.0
"""Recordings shorter than this are told in tenths of seconds."""

MANY: Final = 6
"""So many places of a file are told; the rest is counted."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Details", text)


def clock(seconds: float, *, fine: bool = False) -> str:
    """A time in a recording: 0:07, 12:40, 1:02:03; with tenths of seconds where a recording is short."""
    if fine:
        minutes, tenths = divmod(max(round(seconds * 10), 0), 600)
        return f"{minutes}:{tenths // 10:02}{QLocale().decimalPoint()}{tenths % 10}"
    minutes, rest = divmod(max(int(seconds), 0), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def moment(iso: str) -> str:
    """A date and time as the user's country writes it; as it is where it makes no sense."""
    time = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not time.isValid():
        return iso
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat)


def kind(mime: str) -> str:
    """The kind of a file as the desktop calls it."""
    known = QMimeDatabase().mimeTypeForName(mime)
    return known.comment() if known.isValid() and known.comment() else mime


def facts(details: FileDetails) -> list[tuple[str, str]]:
    """What is known of a file, each with its name, in the order in which people ask for it."""
    locale = QLocale()
    given = details.metadata
    found: list[tuple[str, str]] = []

    def add(name: str, key: str, word: Callable[[Any], str]) -> None:
        value = given.get(key)
        if value in {None, ""} if not isinstance(value, list | dict) else not value:
            return
        try:
            found.append((name, word(value)))
        except (TypeError, ValueError, KeyError, IndexError, ArithmeticError):
            # A plugin may say anything; what it says here does not make sense.
            return

    add(_tr("Title"), "title", str)
    add(_tr("Artist"), "artist", str)
    add(_tr("Album"), "album", str)
    add(_tr("Taken"), "taken_at", moment)
    add(_tr("Camera"), "camera", str)
    add(_tr("Lens"), "lens", str)
    add(_tr("Exposure"), "exposure_s", lambda _: _exposure(given))
    if "width" in given and "height" in given:
        add(
            _tr("Dimensions"),
            "width",
            lambda width: _tr("{width} by {height} pixels").format(
                width=locale.toString(int(width)), height=locale.toString(int(given["height"]))
            ),
        )
    add(_tr("Length"), "duration_s", lambda length: clock(float(length), fine=float(length) < SHORT_S))
    add(_tr("Pages"), "pages", lambda pages: locale.toString(int(pages)))
    add(_tr("Sample rate"), "sample_rate", lambda rate: _tr("{rate} Hz").format(rate=locale.toString(int(rate))))
    add(_tr("Language"), "language", _language)
    add(_tr("Position"), "gps", _position)
    found.append(
        (_tr("Size"), locale.formattedDataSize(details.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat))
    )
    if details.locations:
        found.append((_tr("Changed"), moment(details.locations[0].modified)))
    found.append((_tr("Kind"), kind(details.mime)))
    return found


def folder_of(path: str) -> str:
    """The folder that a file lies in."""
    return str(PurePath(path).parent)


def _exposure(given: Mapping[str, Any]) -> str:
    """How a photograph was taken: 1/250 s, f/2.8, ISO 400, 35 mm."""
    locale = QLocale()
    seconds = float(given["exposure_s"])
    if seconds < 0.5:
        said = [_tr("1/{part} s").format(part=locale.toString(round(1 / seconds)))]
    else:
        said = [_tr("{seconds} s").format(seconds=locale.toString(seconds, "g", 3))]
    for key, text in (("f_number", _tr("f/{value}")), ("iso", _tr("ISO {value}")), ("focal_mm", _tr("{value} mm"))):
        if key in given:
            said.append(text.format(value=locale.toString(float(given[key]), "g", 6)))
    return " · ".join(said)


def _language(code: object) -> str:
    language = QLocale(str(code)).language()
    return str(code) if language == QLocale.Language.C else QLocale.languageToString(language)


def _position(place: Any) -> str:
    latitude, longitude = (place["lat"], place["lon"]) if isinstance(place, dict) else (place[0], place[1])
    locale = QLocale()
    return f"{locale.toString(float(latitude), 'f', 5)}, {locale.toString(float(longitude), 'f', 5)}"
