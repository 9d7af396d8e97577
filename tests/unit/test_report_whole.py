"""The whole report on small made-up pairs: curve, bridge, suggestions, JSON, page and pictures."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from anyfind.align.reports.bridged import Given, card_recalls
from anyfind.align.reports.captioning import suggest
from anyfind.align.reports.curve import curve
from anyfind.align.reports.document import Report
from anyfind.align.reports.laws import Law, fitted, growth
from anyfind.align.reports.making import Subject, make_report
from anyfind.align.reports.page import page
from anyfind.align.reports.plots import plots
from anyfind.align.reports.quick import quick_fit, reduced
from anyfind.align.reports.verdict import Choice
from anyfind.align.reports.writing import write_all, write_page
from anyfind.errors import BadInput, NoSuchFolder
from anyfind.sdk import Cancelled, CancelToken, Pairs
from anyfind.sdk.types import Float32Array


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def made_up(count: int, seed: int = 0, captions: int = 2, noise: float = 0.8) -> Pairs:
    """Pairs that share six hidden directions under noise."""
    random, mixing = np.random.default_rng(seed), np.random.default_rng(99)
    hidden = random.normal(size=(count, 6))
    right = hidden @ mixing.normal(size=(6, 40)) + noise * random.normal(size=(count, 40))
    partner = np.repeat(np.arange(count), captions)
    left = hidden[partner] @ mixing.normal(size=(6, 24)) + noise * random.normal(size=(count * captions, 24))
    return Pairs("words", "pictures", left.astype(np.float32), right.astype(np.float32), partner, "a <b>.tsv", "0" * 64)


def unpaired(count: int, seed: int = 5) -> Float32Array:
    return made_up(count, seed).right


@pytest.fixture(scope="module")
def report() -> Report:
    labels: list[str | None] = ["one", "two", "three"] * 80
    subject = Subject(
        made_up(240), ("words", "pictures"), {"folder": labels}, unpaired(60), [f"/p/<{n}>&.jpg" for n in range(60)]
    )
    return make_report(subject, quiet, CancelToken())


def test_what_the_report_says(report: Report) -> None:
    assert report.verdict.choice is Choice.FULLY
    assert (report.lefts, report.rights, report.rows) == (480, 240, 240)
    assert report.curve is not None
    assert [point.pairs for point in report.curve.points] == [20, 40, 80, 160]
    assert report.curve.achieved > 5 * report.curve.chance
    assert report.bridged is not None
    assert report.bridged.held_out
    assert report.suggestions is not None
    assert len(report.suggestions.items) == 12
    assert report.suggestions.far_after <= report.suggestions.far_random < report.suggestions.far_before
    assert all(probe.left_alone == 0 for probe in report.probes)


def test_the_json_twin_has_every_figure(report: Report) -> None:
    twin = json.loads(json.dumps(report.document()))
    assert twin["schema"] == 1
    assert twin["verdict"]["choice"] == "align fully"
    for row in twin["similarity"]["rows"]:
        assert {"n", "k", "value", "null_mean", "null", "p", "score"} <= set(row)
        assert len(row["null"]) == 200
    assert {"centroid", "distribution", "by_chance"} <= set(twin["bridged"]["gap"])
    assert sum(twin["bridged"]["right_hubs"]["histogram"].values()) == twin["bridged"]["n"]
    assert twin["curve"]["gain"]["low"] <= twin["curve"]["gain"]["value"] <= twin["curve"]["gain"]["high"]
    assert twin["suggestions"]["items"][0]["path"].startswith("/p/")


def test_the_same_pairs_give_the_same_report() -> None:
    one, two = (make_report(Subject(made_up(60), ("a", "b")), quiet, CancelToken()).document() for _ in range(2))
    assert one == two


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.first: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "use", "path", "rect", "br"}:
            self.open.append(tag)
        self.loaded += [
            str(value) for name, value in attrs if name in {"src", "href"} and not str(value).startswith("#")
        ]
        assert tag not in {"script", "link", "iframe", "img"}

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"meta", "use", "path", "rect", "br"}:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self.open and "title" not in self.open:
            self.first.append(data.strip())


def test_the_page_begins_with_the_verdict_and_needs_no_network(report: Report) -> None:
    html = page(report)
    tags = Tags()
    tags.feed(html)
    assert not tags.open
    assert not tags.loaded
    assert tags.first[1] == "align fully"
    assert tags.first[2] == f"{report.verdict.headline} {report.verdict.advice}"
    assert not re.search(r"url\((?!#)", html)
    assert "@import" not in html
    assert "prefers-color-scheme: dark" in html
    assert "a &lt;b&gt;.tsv" in html
    assert "/p/&lt;" in html
    assert "<b>" not in html


def test_no_two_drawings_of_a_page_share_a_name(report: Report) -> None:
    drawings = [plot.svg() for plot in plots(report)]
    names = [set(re.findall(r'id="([^"]+)"', drawing)) for drawing in drawings]
    assert sum(map(len, names)) == len(set().union(*names))
    for drawing, own in zip(drawings, names, strict=True):
        ET.fromstring(drawing)
        assert set(re.findall(r'href="#([^"]+)"', drawing)) <= own
        assert set(re.findall(r"url\(#([^)]+)\)", drawing)) <= own
        assert "var(--ink)" in drawing
        assert "#1d2733" not in drawing


def test_every_picture_is_written_twice_with_its_finding(report: Report, tmp_path: Path) -> None:
    paths = write_all(report, tmp_path / "out")
    names = {path.name for path in paths}
    pictures = {name.removesuffix(".svg") for name in names if name.endswith(".svg")}
    assert pictures == {"known", "similarity", "learning", "recall", "gap", "hubs", "labels", "captions"}
    assert names == {"report.html", "report.json"} | {f"{name}.{kind}" for name in pictures for kind in ("svg", "png")}
    for name in pictures:
        with Image.open(tmp_path / "out" / f"{name}.png") as picture:
            assert picture.size[0] == 1200
            assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
        ET.parse(tmp_path / "out" / f"{name}.svg")
    assert json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8")) == report.document()


def test_titles_say_what_was_found(report: Report) -> None:
    said = {plot.name: plot.title for plot in plots(report)}
    assert said["similarity"].startswith("True pairs are more alike than shuffled ones (p = 0.005")
    assert said["learning"].startswith("Another 200 pairs would give about +")
    assert said["labels"] == "No label is known to one side alone"
    assert "captions would stand for" in said["captions"]


def test_places_that_cannot_be_written_to(report: Report, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NoSuchFolder):
        write_all(report, tmp_path / "file")
    with pytest.raises(NoSuchFolder):
        write_all(report, tmp_path / "none" / "out")
    with pytest.raises(NoSuchFolder):
        write_page(report, tmp_path / "none" / "page.html")


def test_independent_pairs_are_kept_separate_whole() -> None:
    pairs = made_up(120)
    broken = replace(pairs, left=made_up(120, 7).left)
    report = make_report(Subject(broken, ("words", "sounds")), quiet, CancelToken())
    assert report.verdict.choice is Choice.SEPARATE
    assert report.verdict.headline.startswith("Keep words and sounds separate")
    assert report.suggestions is None
    assert "True pairs are no more alike" in page(report)


def test_too_few_broken_and_cancelled() -> None:
    with pytest.raises(BadInput, match="20 pairs"):
        make_report(Subject(made_up(19), ("a", "b")), quiet, CancelToken())
    pairs = made_up(40)
    pairs.left[3, 2] = np.nan
    with pytest.raises(BadInput, match="not finite"):
        make_report(Subject(pairs, ("a", "b")), quiet, CancelToken())
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        make_report(Subject(made_up(40), ("a", "b")), quiet, cancel)


def test_a_small_report_leaves_out_what_it_cannot_say() -> None:
    report = make_report(Subject(made_up(22), ("words", "pictures")), quiet, CancelToken())
    assert report.curve is None
    assert report.bridged is None
    assert any("no learning curve" in note for note in report.notes)
    assert [plot.name for plot in plots(report)] == ["known", "similarity"]


def test_a_given_adapter_is_measured_where_it_was_not_fitted() -> None:
    known = reduced(made_up(200, 1))
    sides = quick_fit(known)
    given = Given("mine", "quick", sides, 24, fitted_here=False, held_out=None, pairs=200)
    pairs = reduced(made_up(100, 2))
    report = make_report(Subject(pairs, ("words", "pictures"), given=given), quiet, CancelToken())
    assert report.bridged is not None
    assert report.bridged.name == "mine"
    assert report.bridged.achieved is not None
    assert report.bridged.achieved.pool == 100
    fitted_on = replace(given, fitted_here=True, held_out=(50.0, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)))
    told = make_report(Subject(pairs, ("words", "pictures"), given=fitted_on), quiet, CancelToken())
    assert told.bridged is not None
    assert told.bridged.achieved is not None
    assert told.bridged.achieved.recalls == (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)
    assert any("may have been fitted on" in note for note in told.notes)


def test_recalls_of_a_card() -> None:
    way = {"r1": 1.0, "r5": 2.0, "r10": 3.0}
    assert card_recalls({"pool": 9, "left_to_right": way, "right_to_left": way}) == (9.0, (1, 2, 3, 1, 2, 3))
    assert card_recalls({}) is None
    assert card_recalls({"pool": 9, "left_to_right": way}) is None


def test_the_laws_go_on_as_one_that_is_known() -> None:
    law = Law(2.0, 6.0, 0.3)
    sizes = [100, 200, 400, 800]
    found = fitted(sizes, [law.at(size) for size in sizes], noise=1.0)
    assert found.at(1500) == pytest.approx(law.at(1500), abs=1.0)
    assert sum(found.weights) == pytest.approx(1.0)
    assert fitted([10, 20, 40], [60.0, 85.0, 99.0], noise=1.0).at(10_000) <= 100.0
    falling = fitted([10, 20, 40], [50.0, 40.0, 30.0], noise=1.0)
    assert falling.at(10_000) == pytest.approx(falling.at(10), abs=1e-6)


@pytest.mark.parametrize(
    ("top", "drop", "rate"), [(1.5, 9.0, 0.5), (6.0, 9.0, 0.1), (0.5, 40.0, 1.0), (4.0, 30.0, 0.6)]
)
def test_the_interval_of_more_pairs_holds_what_they_bring(top: float, drop: float, rate: float) -> None:
    law, random = Law(top, drop, rate), np.random.default_rng(3)
    sizes = [33, 66, 133, 266]
    held = 0
    for draw in range(10):
        noise = random.normal(scale=1.5, size=(4, 5)) + random.normal(scale=2.5, size=5)
        points = np.clip(np.asarray([[law.at(size)] for size in sizes]) + noise, 0, 100)
        found = growth(sizes, points, 133, (400, 600), np.random.default_rng(draw))
        assert found.low <= found.value <= found.high
        held += found.low <= law.at(600) - law.at(400) <= found.high
    assert held >= 9


def test_where_everything_is_found_nothing_can_be_gained() -> None:
    found = growth([20, 40, 80, 160], np.full((4, 5), 100.0), 80, (240, 440), np.random.default_rng(0))
    assert found.value < 0.1
    assert found.high < 1.0


def test_the_curve_expects_what_comes() -> None:
    found = curve(made_up(400, noise=2.5), quiet, CancelToken())
    assert found is not None
    assert found.pool == 133
    assert found.k == 10
    assert abs(found.expected.value - found.achieved) < 8
    assert found.expected.low <= found.achieved <= found.expected.high
    assert found.points[0].mean < found.points[-1].mean
    assert curve(made_up(31), quiet, CancelToken()) is None


def test_suggestions_go_where_nothing_is_paired() -> None:
    random = np.random.default_rng(0)
    centres = 4 * random.normal(size=(3, 10))
    paired = centres[0] + random.normal(size=(50, 10))
    spare = np.concatenate([centres[at] + random.normal(size=(size, 10)) for at, size in ((0, 60), (1, 40), (2, 20))])
    found = suggest(paired, spare, [str(at) for at in range(120)], CancelToken(), count=2)
    assert found is not None
    assert 60 <= found.items[0].item < 100
    assert found.items[1].item >= 100
    assert found.items[0].stands_for > found.items[1].stands_for > 10
    assert suggest(paired, spare[:0], [], CancelToken()) is None
