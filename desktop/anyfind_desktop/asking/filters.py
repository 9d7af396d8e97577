"""Filters among typed words: where a finished one stands, what it is called, and what may follow a key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from anyfind_desktop.views.icons import modality_icon

KEYS: Final = ("type", "in", "date", "after", "before", "size", "ext", "name", "camera", "near", "has")
"""The keys that are offered; the language of the box knows other words for some of them."""

_SAME: Final = {"folder": "in", "since": "after", "until": "before"}

_VALUE: Final = r'(?:"(?:[^"\\]|\\.)*"|[^\s"])+'
_FINISHED: Final = re.compile(rf"(?:^|(?<=\s))(-?(?:{'|'.join((*KEYS, *_SAME))}):{_VALUE})(?=\s)", re.IGNORECASE)
_OR_BEFORE: Final = re.compile(r"(?:^|\s)OR\s+\Z")
_LAST_WORD: Final = re.compile(r'(?:^|(?<=\s))-?[A-Za-z]{2,6}(?::(?:"[^"]*"?|[^\s"]*))?\Z')
_PARTS: Final = re.compile(r"(-?)([A-Za-z]+):(.*)", re.DOTALL)

VALUES: Final = {
    "type": ("image", "sound", "video", "document", "pdf"),
    "date": ("today", "yesterday", '"last week"', '"last month"', '"last year"'),
    "after": ("yesterday", '"a week ago"', '"a month ago"', '"a year ago"'),
    "before": ("yesterday", '"a week ago"', '"a month ago"', '"a year ago"'),
    "size": (">1MB", ">10MB", ">100MB", "<100k"),
    "ext": ("jpg", "png", "pdf", "txt", "mp3", "mp4"),
    "has": ("text", "place", "date", "camera", "caption"),
}
"""What is often asked for behind a key; folders are the library's own."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Typed words with a finished filter taken out.

    Attributes:
        words: The words without it.
        filter: It, as it was typed.
        joins: Whether ``OR`` stood before it: it belongs to the filter before.
        cursor: Where the cursor is now.
    """

    words: str
    filter: str
    joins: bool
    cursor: int


def cut(words: str, cursor: int, *, joinable: bool) -> Cut | None:
    """The first finished filter in typed words: one behind which a blank stands, and that the cursor has left.

    Args:
        words: What stands in the box.
        cursor: Where the cursor is.
        joinable: Whether there is a filter before the words, so that ``OR type:pdf`` goes on from it.
    """
    for found in _FINISHED.finditer(words):
        if words[: found.start()].count('"') % 2:
            # Within quotes it is what is looked for.
            continue
        if found.start() < cursor <= found.end():
            continue
        before, after = words[: found.start()], words[found.end() :].lstrip()
        alternative = _OR_BEFORE.search(before)
        if after.startswith("OR ") or after == "OR" or (alternative is not None and before[: alternative.start()]):
            # What OR joins is left as it was typed: it is one condition.
            continue
        if alternative is not None:
            if not joinable:
                continue
            before = ""
        left = before + after
        moved = cursor if cursor <= found.start() else max(cursor - (len(words) - len(left)), len(before))
        return Cut(left, found[1], joins=alternative is not None, cursor=moved)
    return None


def typed_last(words: str) -> str:
    """The last word, if it may become a filter; empty otherwise."""
    found = _LAST_WORD.search(words)
    return "" if found is None or words[: found.start()].count('"') % 2 else found[0]


def unfinished(words: str) -> bool:
    """Whether the last word is a filter that may still be written on: no blank is behind it."""
    _, key, value = taken_apart(typed_last(words))
    return bool(key and value) and key in KEYS and not words.endswith('"')


def same_key(key: str) -> str:
    """The key that a key, or another word for it, means."""
    return _SAME.get(key.lower(), key.lower())


def taken_apart(condition: str) -> tuple[str, str, str]:
    """The sign (``-`` or nothing), the key and the value of a filter; alternatives have no key."""
    found = _PARTS.fullmatch(condition)
    if found is None or " OR " in condition:
        return "", "", condition
    return found[1], same_key(found[2]), found[3]


def put_together(sign: str, key: str, value: str) -> str:
    """A filter as it is typed, its value in quotes where it has to be."""
    value = value.strip()
    if not value:
        return ""
    quoted = value.startswith('"') or not re.search(r"\s", value)
    if not quoted:
        value = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{sign}{key}:{value}"


def plain(value: str) -> str:
    """A value without the quotes around it."""
    if len(value) >= 2 and value[0] == value[-1] == '"' and '"' not in value[1:-1]:
        return value[1:-1]
    return value


def title(condition: str) -> str:
    """A filter for people: ``Type: pictures``."""
    if " OR " in condition:
        first, rest = condition.split(" OR ", 1)
        words = QCoreApplication.translate("Filters", "{one} or {other}")
        return words.format(one=title(first), other=title(rest))
    sign, key, value = taken_apart(condition)
    if not key:
        return condition
    words = (
        QCoreApplication.translate("Filters", "{key}: not {value}")
        if sign
        else QCoreApplication.translate("Filters", "{key}: {value}")
    )
    return words.format(key=key_title(key), value=value_title(key, value))


def value_title(key: str, value: str) -> str:
    """A value for people."""
    value = plain(value)
    if key == "type":
        return {
            "image": QCoreApplication.translate("Filters", "pictures"),
            "sound": QCoreApplication.translate("Filters", "sounds"),
            "video": QCoreApplication.translate("Filters", "films"),
            "text": QCoreApplication.translate("Filters", "texts"),
            "document": QCoreApplication.translate("Filters", "documents"),
        }.get(value, value)
    if key == "in" and len(value) > 1:
        # The last folder tells it from others; the editor shows all of the path.
        return re.split(r"[/\\]", value.rstrip("/\\"))[-1] or value
    return value


def key_title(key: str) -> str:
    """A key for people."""
    return {
        "type": QCoreApplication.translate("Filters", "Type"),
        "in": QCoreApplication.translate("Filters", "Folder"),
        "date": QCoreApplication.translate("Filters", "Date"),
        "after": QCoreApplication.translate("Filters", "After"),
        "before": QCoreApplication.translate("Filters", "Before"),
        "size": QCoreApplication.translate("Filters", "Size"),
        "ext": QCoreApplication.translate("Filters", "Ending"),
        "name": QCoreApplication.translate("Filters", "Name"),
        "camera": QCoreApplication.translate("Filters", "Camera"),
        "near": QCoreApplication.translate("Filters", "Near"),
        "has": QCoreApplication.translate("Filters", "Has"),
    }.get(key, key)


def key_help(key: str) -> str:
    """What a key does, in a few words."""
    return {
        "type": QCoreApplication.translate("Filters", "pictures, sounds, films, documents"),
        "in": QCoreApplication.translate("Filters", "only below this folder"),
        "date": QCoreApplication.translate("Filters", "a day, a month, a year, last week"),
        "after": QCoreApplication.translate("Filters", "from this date on"),
        "before": QCoreApplication.translate("Filters", "until this date"),
        "size": QCoreApplication.translate("Filters", "larger or smaller than this"),
        "ext": QCoreApplication.translate("Filters", "the end of the file's name"),
        "name": QCoreApplication.translate("Filters", "in the file's name"),
        "camera": QCoreApplication.translate("Filters", "in the camera's name"),
        "near": QCoreApplication.translate("Filters", "taken near a place"),
        "has": QCoreApplication.translate("Filters", "text, place, date, camera, caption"),
    }.get(key, "")


def key_icon(key: str, value: str = "") -> str:
    """The drawing of a key, with its value where there is one."""
    if key == "type" and value:
        return modality_icon(plain(value))
    return {
        "type": "page",
        "in": "folder",
        "date": "clock",
        "after": "clock",
        "before": "clock",
        "camera": "image",
    }.get(key, "filter")
