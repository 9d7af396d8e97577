"""The evaluation set of search: what it holds, how it grades, how it counts."""

from __future__ import annotations

import datetime as dt
import io
import math
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from anyfind.search.nothing import questions as null_questions
from anyfind.service.search_set import probes, shelves, sources, written
from anyfind.service.search_set.mixed import Table, _merged, _together, ahead, ndcg
from anyfind.service.search_set.sources import Thing


def thing(name: str, *captions: str) -> Thing:
    return Thing(name, Path(f"{name}.jpg"), captions)


def test_what_has_no_answer_is_two_hundred_different_questions_that_calibration_never_saw() -> None:
    asked = written.unanswerable()
    assert len(set(asked)) == 200
    assert asked == written.unanswerable()
    assert not set(asked) & set(null_questions())


def test_the_thing_itself_is_worth_most_and_what_is_described_alike_something() -> None:
    things = [
        thing("a", "A brown dog jumps into the lake.", "Dog in a lake"),
        thing("b", "The brown dogs jump in a lake.", "dogs and a lake"),
        thing("c", "An old man reads the newspaper.", "Man with newspaper"),
        thing("d", "A church at night.", "The tower of a church"),
    ]
    graded = sources.grades(things)
    assert graded.diagonal().tolist() == [sources.THE_SAME] * 4
    assert graded[0, 1] == graded[1, 0] == sources.ALIKE
    assert graded[0, 2] == graded[2, 3] == 0


def test_ndcg_is_one_for_the_best_order_and_falls_with_each_place() -> None:
    worth = {1: 3.0, 2: 1.0, 3: 1.0}
    assert ndcg([1, 2, 3, 9], worth) == pytest.approx(1.0)
    assert ndcg([9, 1], {1: 3.0}) == pytest.approx(1 / math.log2(3))
    assert ndcg([2, 3, 1], worth) < ndcg([2, 1, 3], worth) < 1.0
    assert ndcg([9] * 10 + [1], worth) == 0.0


def test_a_mixed_shelf_holds_so_many_of_each_kind_and_never_the_question(tmp_path: Path) -> None:
    things = []
    for number in range(12):
        picture = tmp_path / f"{number}.png"
        Image.new("RGB", (8, 8), (number, 0, 0)).save(picture)
        things.append(Thing(str(number), picture, (f"question {number}", f"caption {number}", "first", "second")))
    items = shelves.mixed(tmp_path / "shelf", things, (12, 6, 3))
    kinds = [item.kind for item in items]
    assert [kinds.count(kind) for kind in (shelves.PICTURE, shelves.CAPTION, shelves.DOCUMENT)] == [12, 6, 3]
    texts = [item.path.read_text() for item in items if item.kind != shelves.PICTURE]
    assert not any("question" in text for text in texts)
    assert [item.thing for item in items if item.kind == shelves.DOCUMENT] == [0, 4, 8]
    assert len({item.path.stat().st_mtime for item in items}) == 12


def test_the_pdf_files_hold_their_sentences_and_the_labels_are_pictures(tmp_path: Path) -> None:
    documents, labels = shelves.named(tmp_path)
    for path, fact in documents:
        page = pypdfium2.PdfDocument(io.BytesIO(path.read_bytes()))[0].get_textpage().get_text_range()
        assert fact in " ".join(page.split())
    assert {code for _, code in labels} == set(written.CODES)
    for path, _ in labels:
        with Image.open(path) as picture:
            assert picture.size == (640, 320)


def test_conditions_say_on_a_file_what_they_say_when_typed(tmp_path: Path) -> None:
    (tmp_path / "stamps" / "birds").mkdir(parents=True)
    picture = tmp_path / "stamps" / "birds" / "cat.png"
    picture.write_bytes(b"x" * 2500)
    moment = dt.datetime(2019, 1, 1).astimezone().timestamp()
    conditions = {one.typed: one for group in probes._conditions(tmp_path) for one in group}
    holding = {typed for typed, one in conditions.items() if one.holds(picture, moment)}
    assert {f'in:"{tmp_path / "stamps"}"', "type:image", "-type:text", "ext:png", "name:cat"} <= holding
    assert {"size:>2KB", "size:<20KB", "after:2018-06", "before:2020-06", "-ext:jpg"} <= holding
    assert not {"-type:image", "type:text", "size:<2KB", "size:>20KB", "before:2018-06", "-name:cat"} & holding


def test_there_are_three_hundred_questions_with_filters_of_one_to_three_kinds(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    asked = probes._with_filters(tmp_path)
    assert len(asked) == probes.FILTERED == 300
    assert {len(conditions) for _, conditions in asked} == {1, 2, 3}
    assert len({words for words, _ in asked}) > 200
    assert np.mean([conditions[0].typed in words for words, conditions in asked]) == 1.0


def test_each_bridge_and_the_mean_of_all_may_order_the_list_of_the_others() -> None:
    contents = np.array([1, 2])
    one, other = (Table(contents, np.array([row], dtype=np.float32)) for row in ([0.9, 0.1], [0.0, 0.6]))
    mean = _together([one, other])
    assert mean.contents.tolist() == [1, 2]
    assert mean.scores[0].tolist() == pytest.approx([0.45, 0.35])
    text = Table(np.array([3]), np.array([[0.4]], dtype=np.float32))
    assert _merged([mean, text]) == [[1, 3, 2]]


def test_a_lead_is_told_from_a_tie() -> None:
    random = np.random.default_rng(3)
    other = random.random(200)
    low, high = ahead(other + 0.1, other)
    assert low == pytest.approx(0.1)
    assert high == pytest.approx(0.1)
    low, high = ahead(random.random(200), other)
    assert low < 0 < high
