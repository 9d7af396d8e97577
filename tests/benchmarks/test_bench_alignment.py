"""The command behind ``make bench-alignment``, on made-up vectors."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import filelock
import numpy as np
import pytest

from benchmarks.alignment import __main__ as command
from benchmarks.alignment import table
from benchmarks.alignment.cells import EACH, KINDS, MEAN, SINGLE, Cell, Done, Found, asked, fingerprint, training
from benchmarks.alignment.material import Half, Material, from_file
from benchmarks.alignment.page import page


def half(count: int, seed: int, noise: float = 0.7) -> Half:
    random = np.random.default_rng(seed)
    image = random.normal(size=(count, 12)).astype(np.float32)
    partner = np.repeat(np.arange(count), 3)
    turned = np.linalg.qr(np.random.default_rng(0).normal(size=(12, 12)))[0]
    text = (image[partner] + noise * random.normal(size=(3 * count, 12))) @ turned
    captions = tuple(f"caption {seed} {row}" for row in range(3 * count))
    return Half(text.astype(np.float32), image, partner, captions)


@pytest.fixture
def vectors(tmp_path: Path) -> Path:
    path = tmp_path / "vectors.npz"
    arrays: dict[str, Any] = {}
    for name, one in (("train", half(90, 1)), ("dev", half(40, 2))):
        arrays |= {f"{name}_text": one.text.astype(np.float16), f"{name}_image": one.image.astype(np.float16)}
        arrays |= {f"{name}_partner": one.partner, f"{name}_captions": np.asarray(one.captions)}
    np.savez(path, **arrays)
    return path


def measured(monkeypatch: pytest.MonkeyPatch, vectors: Path, out: Path, *more: str) -> int:
    words = ["--features", str(vectors), "--out", str(out), "--methods", "cca", "ridge", "--pools", "20", "40"]
    words += ["--pairs", "30", "80", "--seeds", "2", "--shuffled", "1.0", "--shuffled-at", "80", "--jobs", "1", *more]
    monkeypatch.setattr(sys, "argv", ["bench", *words])
    return command.main()


def test_one_command_makes_the_table_and_the_curve(
    vectors: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert measured(monkeypatch, vectors, out, "--kinds", "single", "mean") == 0
    told = capsys.readouterr().out
    assert "### One caption a picture, pool 20" in told
    assert "100% of the pairs shuffled" in told
    rows = json.loads((out / "table.json").read_text())["rows"]
    # Methods x (pairs + one shuffled control) x kinds x pools.
    assert len(rows) == 2 * 3 * 2 * 2
    assert all(row["seeds"] == 2 and row["t2i_r10_low"] <= row["t2i_r10"] <= row["t2i_r10_high"] for row in rows)
    found = {(row["method"], row["captions"], row["pairs"], row["shuffled"], row["pool"]): row for row in rows}
    clean, mixed = (found["cca", MEAN, 80, share, 40] for share in (0.0, 1.0))
    assert clean["t2i_r1"] > 4 * clean["t2i_r1_chance"]
    assert mixed["t2i_r1"] < 3 * mixed["t2i_r1_chance"]
    page = (out / "table.md").read_text()
    assert "ridge against cca" not in page.split("## Tables")[0]  # no pool of 1,000 here
    assert "### Means of captions, pool 40" in page
    with (out / "table.csv").open() as stream:
        assert len(list(csv.DictReader(stream))) == len(rows)
    assert {path.name for path in out.glob("curve-*")} >= {"curve-single-20.svg", "curve-mean-40.png"}
    assert "chance" in (out / "curve-single-20.svg").read_text() or (out / "curve-single-20.svg").stat().st_size > 5000


def test_what_is_done_is_not_done_again(
    vectors: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    more = ("--kinds", "single", "--shuffled")
    assert measured(monkeypatch, vectors, out, *more) == 0
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.npz")}
    lost = min(before)
    lost.unlink()
    capsys.readouterr()
    assert measured(monkeypatch, vectors, out, *more, "--scorers", "nnn") == 0
    assert "cca+nnn" in capsys.readouterr().out
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*.npz")}
    assert lost in after
    assert all(after[path] == when for path, when in before.items() if path != lost)
    assert len(after) == 2 * len(before)


def test_a_second_command_leaves_what_the_first_is_at(
    vectors: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    material = from_file(vectors)
    folder = out / fingerprint(material, [20, 40])
    folder.mkdir(parents=True)
    with filelock.FileLock(folder / "cca-single-30-0-0-1.lock"):
        measured(monkeypatch, vectors, out, "--kinds", "single", "--shuffled")
    assert not (folder / "cca-single-30-0-0-1.npz").exists()
    assert (folder / "cca-single-30-0-1-1.npz").exists()


def test_captions_as_cells_take_them() -> None:
    some = half(5, 1)
    random = np.random.default_rng(0)
    one = asked(some, SINGLE, random)
    assert one.partner.tolist() == [0, 1, 2, 3, 4]
    rows = [some.captions.index(caption) for caption in one.captions]
    assert np.array_equal(one.text, some.text[rows])
    assert some.partner[rows].tolist() == one.partner.tolist()
    mean = asked(some, MEAN, random)
    expected = some.text[:3].sum(axis=0)
    assert mean.text[0] == pytest.approx(expected / np.linalg.norm(expected), rel=1e-4)
    assert asked(some, EACH, random) is some


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.3, 1.0])
def test_shuffled_pairs_keep_their_pictures_and_lose_their_partners(kind: str, share: float) -> None:
    material = Material(half(60, 1), half(20, 2))
    clean, mixed = (training(material, Cell("m", "", kind, 50, one, 3), unpaired=False) for one in (0.0, share))
    assert np.array_equal(clean.left, mixed.left)
    assert np.array_equal(clean.right, mixed.right)
    moved = {int(one) for one, other in zip(clean.partner, mixed.partner, strict=True) if one != other}
    assert len(moved) == round(share * 50)


def test_unpaired_ones_are_the_others() -> None:
    material = Material(half(60, 1), half(20, 2))
    pairs = training(material, Cell("m", "", SINGLE, 50, 0.0, 3), unpaired=True)
    assert pairs.right_unpaired is not None
    assert len(pairs.right_unpaired) == 10
    assert not {row.tobytes() for row in pairs.right_unpaired} & {row.tobytes() for row in pairs.right}


def test_verdicts_are_paired_and_by_the_interval() -> None:
    random = np.random.default_rng(0)
    base = random.integers(1, 40, size=(3, 200))

    def rows_of(name: str, better: int) -> list[tuple[Cell, Done]]:
        made = []
        for seed in range(3):
            ranks = np.maximum(base[seed] - better, 1)
            found = Found(ranks, np.arange(200), ranks, np.arange(200), (0.5,) * 6)
            method, _, scorer = name.partition("+")
            made.append((Cell(method, scorer, SINGLE, 100, 0.0, seed), Done({200: found}, 1.0, {})))
        return made

    lines = [*rows_of("cca", 0), *rows_of("good", 3), *rows_of("same", 0), *rows_of("good+bad", -5)]
    gaps = {one.name: one for one in table.against(table.rows(lines), "cca")}
    assert gaps["good"].says == "helps"
    assert (gaps["same"].says, gaps["same"].gap) == ("no difference", 0)
    assert (gaps["good+bad"].says, gaps["good+bad"].other) == ("hurts", "good")


def test_the_page_says_what_was_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)

    def rows_of(name: str, pairs: int, share: float, pool: int, worst: int) -> list[tuple[Cell, Done]]:
        made = []
        for seed in range(2):
            ranks = random.integers(1, worst, size=pool)
            found = Found(ranks, np.arange(pool), ranks, np.arange(pool), (0.5,) * 6)
            made.append((Cell(name, "", SINGLE, pairs, share, seed), Done({pool: found}, 1.0, {})))
        return made

    lines = [
        *rows_of("cca", 500, 0.0, 400, 14),
        *rows_of("bad", 500, 0.0, 400, 60),
        *rows_of("cca", 500, 0.0, 1000, 14),
    ]
    lines += [*rows_of("cca", 500, 0.3, 1000, 30), *rows_of("bad", 500, 0.0, 1000, 60)]
    made = table.rows(lines)
    about = {"train_pictures": 500, "test_pictures": 1000, "cells": 10, "done": 8}
    told = page(made, table.against(made, "cca"), about, "Made up.")
    assert "with cca, 2 seeds. Asked: 62 / 62, reached." in told
    assert "at most 12%, not kept." in told
    assert "bad against cca, pool 1,000. **Does not help.** hurts: 500 single" in told
    assert "Flickr30k" in told
