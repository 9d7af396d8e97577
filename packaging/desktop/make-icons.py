#!/usr/bin/env python3
"""Paints the program's icon in every size that desktops ask for, from the drawing. Run it when the drawing changes.

    python packaging/desktop/make-icons.py

The pictures are kept in the repository: who installs the program needs no painter.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)
WINDOW = 256
"""The size that the window itself brings along, for where no theme has the icon."""

FOLDER = Path(__file__).resolve().parent
ICONS = FOLDER / "share/icons/hicolor"
PACKAGE = FOLDER.parents[1] / "desktop/anyfind_desktop"


def painted(drawing: QSvgRenderer, size: int) -> QImage:
    """The drawing as a square picture."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


def main() -> int:
    """Paint all of them."""
    QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    drawing = QSvgRenderer(str(ICONS / "scalable/apps/anyfind.svg"))
    if not drawing.isValid():
        sys.stderr.write("The drawing cannot be read.\n")
        return 1
    for size in SIZES:
        place = ICONS / f"{size}x{size}/apps/anyfind.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        if not painted(drawing, size).save(str(place)):
            sys.stderr.write(f"{place} cannot be written.\n")
            return 1
    return 0 if painted(drawing, WINDOW).save(str(PACKAGE / "anyfind.png")) else 1


if __name__ == "__main__":
    sys.exit(main())
