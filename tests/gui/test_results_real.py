"""The results of a real engine: groups, sorting, facets, reasons and weaker matches of a real small library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.models.results import ResultRole
from fakes.window_steps import PHOTOGRAPHS, WAIT, names, ready

pytestmark = [pytest.mark.models, pytest.mark.slow]

OpenDesktop = Callable[[Path], Desktop]


def ask(qtbot: QtBot, desktop: Desktop, text: str) -> None:
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        desktop.window.query_box.edit.setText(text)


def test_a_real_library_is_looked_through(qtbot: QtBot, open_desktop: OpenDesktop, library: tuple[Path, Path]) -> None:
    home, folder = library
    desktop = open_desktop(home)
    ready(qtbot, desktop)
    box, model, pane = desktop.window.query_box, desktop.results, desktop.window.results_pane
    ask(qtbot, desktop, f'in:"{folder}"')
    assert sorted(names(desktop)) == sorted([*PHOTOGRAPHS, "note.txt"])
    # Thumbnails come to the cards that are seen.
    pictures = [row for row in range(model.rowCount()) if model.index(row).data(ResultRole.MODALITY) == "image"]
    desktop.window.results.grab()
    qtbot.waitUntil(
        lambda: all(model.index(row).data(ResultRole.THUMBNAIL) is not None for row in pictures), timeout=WAIT
    )
    # Folders and days are headings above all that belongs to them.
    box.set_group("folder")
    qtbot.waitUntil(lambda: model.rowCount() == len(PHOTOGRAPHS) + 2, timeout=WAIT)
    assert model.index(0).data() == str(folder)
    box.set_group("none")
    box.set_sort("name")
    qtbot.waitUntil(lambda: names(desktop) == sorted([*PHOTOGRAPHS, "note.txt"]), timeout=WAIT)
    pane.bar.facets_button.click()
    qtbot.waitUntil(lambda: bool(pane.facets.rows), timeout=WAIT)
    assert {row.facet.value: row.facet.count for row in pane.facets.rows if row.facet.filter.startswith("type:")} == {
        "image": len(PHOTOGRAPHS),
        "text": 1,
    }
    next(row for row in pane.facets.rows if row.facet.value == "text").click()
    qtbot.waitUntil(lambda: names(desktop) == ["note.txt"], timeout=WAIT)


def test_reasons_and_weaker_matches_of_a_real_answer(
    qtbot: QtBot, open_desktop: OpenDesktop, library: tuple[Path, Path]
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    model, view = desktop.results, desktop.window.results
    ask(qtbot, desktop, "a cup of coffee")
    first = model.results[0]
    assert Path(first.path).name == "img_2.png"
    view.setCurrentIndex(model.index(model.row_of(first.path) or 0))
    desktop.desk.explain(view.currentIndex())
    assert desktop.desk.reasons.isVisible()
    said = desktop.desk.reasons.accessibleDescription()
    assert first.sources[0].why in said
    strong = len(model.results)
    if model.heading(model.index(model.rowCount() - 1)) is not None:
        view.weaker_wanted.emit()
        qtbot.waitUntil(lambda: len(model.results) > strong, timeout=WAIT)
        assert [one.relevance for one in model.results[:strong]] == ["strong"] * strong
