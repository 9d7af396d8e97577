from __future__ import annotations

import pytest

from anyfind.align.pairs.names import described_by
from anyfind.align.pairs.wording import LONGEST, same_words, tidy, worth


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("red_boat_in_harbour", "red boat in harbour"),
        ("Red-Boat-In-Harbour", "red boat in harbour"),
        ("red boat in harbour (2)", "red boat in harbour"),
        ("HolidayBeachSpain2024", "holiday beach spain"),
        ("2024-05-03 red boat", "red boat"),
        ("unsplash-mountain-lake-1600x900", "mountain lake"),
        ("the old mill", "the old mill"),
        ("sunset", "sunset"),
        ("cat", "cat"),
        ("тёмный лес", "тёмный лес"),
        ("赤い船", "赤い船"),
        ("my dog's birthday", "my dog birthday"),
    ],
)
def test_names_that_describe(stem: str, words: str) -> None:
    named = described_by(stem)
    assert named is not None
    assert named.text == words
    assert 0 < named.score <= 1
    assert named.reason


@pytest.mark.parametrize(
    "stem",
    [
        "DSC_0001", "IMG_20240503_123456", "P1010023", "PXL_20230101_101010101", "GOPR0123", "DJI_0042", "image (3)",
        "Screenshot from 2024-05-03 10-11-12", "WhatsApp Image 2024-05-03 at 10.11.12", "Untitled-1", "scan0001",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "a8f3bc99d2", "0001", "xkcdqwrtz", "photo_final_copy", "track 01",
        "1600x900", "", "___", "the of", "aaaa", "download (1)", "VID_20200101_WA0003", "new",
    ],
)  # fmt: skip
def test_names_that_do_not(stem: str) -> None:
    assert described_by(stem) is None


def test_more_words_and_fewer_codes_score_higher() -> None:
    def score(stem: str) -> float:
        named = described_by(stem)
        assert named is not None
        return named.score

    assert score("boat") < score("red boat") < score("red boat harbour")
    assert score("red boat harbour 20240503123456") < score("red boat harbour")


def test_words_lose_markup_controls_and_length() -> None:
    assert tidy("  A <b>red</b>\n\tboat\0 \u200bhere ") == "A red boat here"
    assert tidy("A dog on grass\n\nDescription automatically generated with medium confidence") == "A dog on grass"
    assert tidy("\ud800 x") == "? x"
    long = tidy("word " * 500)
    assert len(long) <= LONGEST
    assert long.endswith("word")


@pytest.mark.parametrize(
    "text",
    [
        "", "OLYMPUS DIGITAL CAMERA", "SONY DSC", "image", "Photo 1", "Logo", "untitled", "IMG_0042.JPG", "a", "...",
        "https://example.org/x.png", "Picture of the", "default", "1234", "Bild", "Slide 3",
    ],
)  # fmt: skip
def test_words_that_say_nothing(text: str) -> None:
    assert worth(text).factor == 0


def test_words_that_say_something() -> None:
    assert worth("A woman feeds two goats on a farm").factor == 1
    assert 0 < worth("Sunset").factor < worth("Red boat").factor < 1
    assert worth("word " * 70).factor < 1
    assert worth("赤い船").factor > 0


def test_two_ways_to_write_one_caption() -> None:
    assert same_words("A Red boat.") == same_words("a  red boat") == "a red boat"
    assert same_words("1234") == "1234"
