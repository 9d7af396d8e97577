"""The questions of a picture and a word ask for something, and always for the same."""

from __future__ import annotations

from pathlib import Path

from anyfind.service.search_set.composed import THINGS, questions

TOLD = {
    Path(f"{number:03}.jpg"): [
        " and ".join(word for bit, word in enumerate(("a dog", "snow", "a ball", "a beach")) if number >> bit & 1)
    ]
    * 5
    for number in range(1, 64)
}


def test_the_picture_shows_the_one_thing_and_the_right_answers_both() -> None:
    asked = questions(TOLD)
    assert asked
    for one in asked:
        said = TOLD[one.picture][0]
        assert set(THINGS[one.thing].split()) & set(said.split())
        assert not set(THINGS[one.word].split()) & set(said.split())
        assert one.picture not in one.right
        assert one.right <= one.other
        assert not one.right & one.without
        for path in one.right:
            words = set(TOLD[path][0].split())
            assert words & set(THINGS[one.thing].split())
            assert words & set(THINGS[one.word].split())


def test_the_same_pictures_give_the_same_questions() -> None:
    assert questions(TOLD) == questions(dict(reversed(TOLD.items())))
    assert len(questions(TOLD, 3)) == 3
