"""How long the map takes for a frame, with 100,000 points and a picture for each. Run by hand; prints JSON.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/desktop/map_frames.py [POINTS]

Times are milliseconds in the thread of the window. ``slice`` is what painting points takes between two events.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import statistics
import struct
import sys
from array import array
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QColor, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from anyfind_desktop.map.choosing import inside
from anyfind_desktop.map.cloud import read_cloud
from anyfind_desktop.map.view import MapView
from anyfind_desktop.tasks import Tasks

CLUSTERS = 40
FRAMES = 120


class Pictures(QObject):
    """A thumbnail for every file, at once."""

    ready = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pictures = [QPixmap(320, 240) for _ in range(24)]
        for number, picture in enumerate(self._pictures):
            picture.fill(QColor.fromHsv(number * 15, 140, 200))

    def get(self, file: int) -> QPixmap:
        """It."""
        return self._pictures[file % len(self._pictures)]


def packed(count: int) -> bytes:
    """So many points in clusters, as the engine would send them."""
    drawn = random.Random(4)
    middles = [(drawn.random(), drawn.random(), drawn.uniform(0.01, 0.06)) for _ in range(CLUSTERS)]
    points = []
    for file in range(1, count + 1):
        x, y, width = middles[drawn.randrange(CLUSTERS)]
        place = [min(max(drawn.gauss(one, width), 0.0), 0.9999) for one in (x, y)]
        bits = [int(one * 65536) for one in place]
        cell = sum((bits[0] >> bit & 1) << 2 * bit | (bits[1] >> bit & 1) << 2 * bit + 1 for bit in range(16))
        points.append((cell, file, *place, place[0] + drawn.random()))
    points.sort()
    columns = list(zip(*points, strict=True))
    head = struct.pack("<8sIIdddd", b"AFMAP001", count, 0, 0.0, 0.0, 1.0, 0.0)
    return (
        head
        + b"".join(array(kind, column).tobytes() for kind, column in zip("Iqfff", columns, strict=True))
        + bytes(count)
    )


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that it takes."""
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def frames(application: QApplication, view: MapView, move: Callable[[int], None]) -> dict[str, float]:
    """Paint many frames, with whatever else is to be done between them."""
    painted, between = [], []
    for number in range(FRAMES):
        move(number)
        painted.append(timed(view.repaint))
        between.append(timed(application.processEvents))
    ranked = sorted(painted)
    return {
        "median": round(statistics.median(ranked), 1),
        "p95": round(ranked[int(0.95 * len(ranked))], 1),
        "most": round(ranked[-1], 1),
        "slice_most": round(max(between), 1),
    }


def settle(application: QApplication, view: MapView) -> float:
    """Until everything is sharp; the longest turn that an event had to wait, in milliseconds."""
    longest = timed(application.processEvents)
    view.repaint()
    while view.busy:
        longest = max(longest, timed(application.processEvents))
    return longest


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("points", type=int, nargs="?", default=100_000)
    count = parser.parse_args().points
    application = QApplication(sys.argv[:1])
    tasks = Tasks()
    content = packed(count)
    found: dict[str, object] = {"points": count, "bytes": len(content)}
    found["parse_in_thread"] = round(timed(lambda: read_cloud(content)), 1)
    cloud = read_cloud(content)
    view = MapView(Pictures(), tasks)  # type: ignore[arg-type]
    view.resize(1280, 800)
    view.show()
    found["show"] = round(timed(lambda: view.show_cloud(cloud)), 1)
    begin = perf_counter()
    found["first_sharp"] = {"longest_turn": round(settle(application, view), 1)}
    found["first_sharp"]["all"] = round((perf_counter() - begin) * 1000, 1)  # type: ignore[index]
    middle = QPointF(view.width() / 2, view.height() / 2)
    found["pan_whole"] = frames(
        application, view, lambda n: view.show_camera(view.camera.moved(3 * math.cos(n / 9), 3 * math.sin(n / 9)))
    )
    found["zoom_in"] = frames(application, view, lambda _: view.show_camera(view.camera.zoomed(1.03, middle)))
    settle(application, view)
    found["pan_near"] = frames(application, view, lambda _: view.show_camera(view.camera.moved(12, 3)))
    view.show_whole()
    found["zoom_out"] = frames(application, view, lambda _: view.show_camera(view.camera.zoomed(1.02, middle)))
    view.show_whole()
    circle = QPolygonF([QPointF(0.5 + 0.4 * math.cos(a / 30), 0.5 + 0.4 * math.sin(a / 30)) for a in range(189)])
    chosen: list[int] = []
    found["lasso_in_thread"] = round(timed(lambda: chosen.extend(inside(cloud, circle))), 1)
    found["chosen"] = len(chosen)
    found["light_up"] = round(timed(lambda: view.choose(chosen)), 1)
    settle(application, view)
    found["pan_chosen"] = frames(application, view, lambda n: view.show_camera(view.camera.moved(3 - n % 7, 1)))
    found["point_at"] = round(timed(lambda: [view.point_at(QPointF(x * 12, x * 7)) for x in range(100)]) / 100, 2)
    view.stop()
    tasks.stop()
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
