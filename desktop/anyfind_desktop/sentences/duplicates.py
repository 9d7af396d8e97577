"""What files are to each other, and why one of them is the one to keep."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENTRIES: Final = (
    QT_TRANSLATE_NOOP("Engine", "changed last"),
    QT_TRANSLATE_NOOP("Engine", "most pixels: {n1} x {n2}"),
    QT_TRANSLATE_NOOP("Engine", "knows when or with what it was taken"),
    QT_TRANSLATE_NOOP("Engine", "longest"),
    QT_TRANSLATE_NOOP("Engine", "largest file"),
    QT_TRANSLATE_NOOP("Engine", "oldest"),
    QT_TRANSLATE_NOOP("Engine", "can be reached"),
    QT_TRANSLATE_NOOP("Engine", "neither its name nor its folder says copy"),
    QT_TRANSLATE_NOOP("Engine", "shortest path"),
    QT_TRANSLATE_NOOP("Engine", "the same bytes"),
    QT_TRANSLATE_NOOP("Engine", "the same picture"),
    QT_TRANSLATE_NOOP("Engine", "the same picture, cut: {n}% in common"),
    QT_TRANSLATE_NOOP("Engine", "a part of the same picture: {n}% in common"),
    QT_TRANSLATE_NOOP("Engine", "the same scene from another place or moment"),
    QT_TRANSLATE_NOOP("Engine", "mirrored"),
    QT_TRANSLATE_NOOP("Engine", "the same recording"),
    QT_TRANSLATE_NOOP("Engine", "the same recording, {n}% in common"),
    QT_TRANSLATE_NOOP("Engine", "the same text"),
    QT_TRANSLATE_NOOP("Engine", "the same text but for {n}%"),
    QT_TRANSLATE_NOOP("Engine", "the same film: {n}% of the scenes in both"),
    QT_TRANSLATE_NOOP("Engine", "The last look found no group {name}."),
    QT_TRANSLATE_NOOP("Engine", "The library has no file {path}."),
)
