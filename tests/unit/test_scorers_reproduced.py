"""What the papers claim of each scorer, in kind, on sets in which its mechanism is there by construction."""

from __future__ import annotations

import pytest

from benchmarks.alignment import synthetic_scorers as synthetic


def test_hubs_are_held_down_and_more_is_found_first() -> None:
    found = synthetic.hubness()
    plain = found["inner product"]
    for name in ("nnn", "inverted-softmax", "csls"):
        assert found[name]["r1"] > plain["r1"] + 8
        assert found[name]["skew"] < 0.75 * plain["skew"]


def test_a_crowded_gallery_spreads_out_again() -> None:
    found = synthetic.convolved()
    assert found["invgc"]["r1"] > found["inner product"]["r1"] + 5
    assert found["invgc"]["nearest"] < found["inner product"]["nearest"] - 0.05


def test_texts_and_pictures_compete_once_the_gap_is_closed() -> None:
    found = synthetic.mixed()
    assert found["mean removal"] > found["inner product"] + 26
    # Before, every text comes before the picture that is looked for.
    assert found["inner product, pictures"] < 50
    assert found["mean removal, pictures"] > 90


def test_a_calibration_covers_what_it_says_and_two_bridges_make_one_list() -> None:
    found = synthetic.calibrated()
    for row in found["covered"]:
        assert row == pytest.approx(synthetic.COVERAGES, abs=0.02)
    merged = found["merged"]
    assert merged["calibrated"] > max(merged["raw"], merged["reciprocal ranks"]) + 5


def test_the_uncertain_find_less() -> None:
    found = synthetic.uncertain()
    assert found["spearman"] <= -0.8
    assert found["calibration_error"] < 0.1
