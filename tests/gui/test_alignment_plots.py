"""The plots of the report about alignment, and the numbers in them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anyfind.align.reports.laws import Law, Laws
from anyfind.api.alignment import AlignmentReport, ReportCurve
from anyfind_desktop.alignment.curve_plot import CurvePlot, at_law, pairs_for
from anyfind_desktop.alignment.fitting import spare_name
from anyfind_desktop.alignment.histogram_plot import HistogramPlot
from anyfind_desktop.alignment.plots import steps
from anyfind_desktop.alignment.report_cards import ReportCards
from fakes.alignment_report import CURVE, REPORT


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_plots_are_painted_in_every_direction(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    cards = ReportCards()
    qtbot.addWidget(cards)
    cards.setLayoutDirection(direction)
    palette = QPalette(QColor("#202020"))
    cards.setPalette(palette)
    cards.resize(820, 2400)
    cards.show_report(AlignmentReport.model_validate(REPORT, extra="ignore"))
    cards.show()
    QApplication.processEvents()
    shown = cards.grab().toImage()
    accent = palette.color(QPalette.ColorRole.Highlight)
    for plot in (cards.curve, cards.recalls, cards.similarities, cards.spectrum, cards.hubs):
        assert plot.accessibleName()
        assert plot.accessibleDescription()
        picture = plot.grab().toImage()
        painted = {
            picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(picture.height())
        }
        assert accent.name() in painted or len(painted) > 4, plot.accessibleName()
    assert not shown.isNull()
    # Without enough pairs there is no curve and no bridge, and the rest is there.
    cards.show_report(AlignmentReport.model_validate({**REPORT, "curve": None, "bridged": None}, extra="ignore"))
    assert not cards.curve.isVisible()
    assert not cards.hubs.isVisible()
    assert cards.verdict.isVisible()


def test_the_curve_is_the_engines_own() -> None:
    curve = ReportCurve.model_validate(CURVE)
    law = CURVE["law"]
    theirs = Laws(tuple(Law(one["top"], one["drop"], one["rate"]) for one in law["laws"]), (2 / 3, 1 / 3))
    for pairs in (10, 43, 515, 9000):
        assert at_law(curve, pairs) == pytest.approx(theirs.at(pairs), abs=1e-6)
    needed = pairs_for(curve, 515, 3.0)
    assert needed is not None
    assert at_law(curve, 515 + needed) - at_law(curve, 515) >= 3.0
    assert at_law(curve, 515 + needed - 1) - at_law(curve, 515) < 3.0
    assert pairs_for(curve, 515, 90.0) is None


def test_small_numbers_and_names(qtbot: QtBot) -> None:
    assert steps(0) == [0.0, 1.0]
    assert steps(73.0)[-1] >= 73.0
    assert spare_name(["other"]) == "mine"
    assert spare_name(["mine", "mine-7", "mine-x"]) == "mine-8"
    plot = HistogramPlot()
    qtbot.addWidget(plot)
    plot.show_counts({})
    plot.resize(300, 190)
    plot.grab()
    empty = CurvePlot()
    qtbot.addWidget(empty)
    empty.grab()
