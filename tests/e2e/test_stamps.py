"""Across modalities on real things: captions, pictures, sound effects and spoken captions of the same stamps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anyfind.align.stamps import Stamps, training_captions
from data_makers.stamps import copy_stamps, real_stamps

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]

BIRDS = "animals/birds/"


@pytest.fixture(scope="module")
def stamps() -> Stamps:
    return real_stamps()


@pytest.fixture(scope="module")
def birds(stamps: Stamps, weights: None, run: Run, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A library of birds: (home, folder)."""
    folder, home = tmp_path_factory.mktemp("birds"), tmp_path_factory.mktemp("home")
    names = [one.name for one in stamps.stamps if one.name.startswith(BIRDS) and one.effect is not None]
    copy_stamps(stamps, names, folder)
    run("add", folder, home=home)
    report = run("index", "--json", home=home).json
    assert report["failed"] == 0
    return home, folder / BIRDS


def found(run: Run, home: Path, *arguments: str | Path) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = run("search", *arguments, "-k", "10", "--json", home=home).json["results"]
    return results


def names(results: list[dict[str, Any]]) -> list[str]:
    return [Path(result["path"]).name for result in results]


def test_words_find_caption_picture_sound_and_spoken_caption(run: Run, birds: tuple[Path, Path]) -> None:
    results = found(run, birds[0], "a crow")
    assert {"crow.txt", "crow.png", "crow.ogg", "crow_desc.ogg"} <= set(names(results))
    by_name = {Path(result["path"]).name: result for result in results}
    assert "words>sound" in {source["route"] for source in by_name["crow.ogg"]["sources"]}
    assert "words>image" in {source["route"] for source in by_name["crow.png"]["sources"]}


def test_letters_and_foreign_words_find_nothing_until_the_nearest_are_wanted(
    run: Run, birds: tuple[Path, Path]
) -> None:
    """None of them is a null question; one in ten may be shown something in each of the three galleries."""
    asked = (
        "xkcvq wbrtz",
        "plmvgh",
        "tzzrkq jhgfd qwrt",
        "wouxskim drevol",
        "fnarbel",
        "πού είναι το φαρμακείο",
        "gdje je kolodvor",
    )
    answers = [run("search", words, "--json", home=birds[0]).json for words in asked]
    assert sum(answer["relevant"] > 0 for answer in answers) <= 1
    silent = [words for words, answer in zip(asked, answers, strict=True) if not answer["results"]]
    assert len(silent) >= len(asked) // 2
    answer = run("search", silent[0], "--json", home=birds[0]).json
    assert answer["notes"] == ["Nothing like that here."]
    assert answer["nearest"] > 0
    nearest = run("search", silent[0], "--nearest", "--json", home=birds[0]).json
    assert nearest["results"]
    assert {result["relevance"] for result in nearest["results"]} == {"weak"}
    assert max(result["confidence"] for result in nearest["results"]) < 0.9


@pytest.mark.parametrize("asked", [("--image", "crow.png"), ("--sound", "crow.ogg"), ("--like", "crow_desc.ogg")])
def test_one_file_of_a_thing_finds_the_others(run: Run, birds: tuple[Path, Path], asked: tuple[str, str]) -> None:
    home, folder = birds
    results = names(found(run, home, asked[0], folder / asked[1]))
    assert {"crow.txt", "crow.png", "crow.ogg", "crow_desc.ogg"} - {asked[1]} <= set(results)


@pytest.mark.parametrize(("option", "stranger", "others"), [
    ("--image", "photo.png", {"crow.ogg", "crow.png"}),
    ("--sound", "noise.ogg", {"crow.png", "crow.ogg"}),
])  # fmt: skip
def test_a_file_that_is_not_in_the_library_finds_by_what_it_holds(
    run: Run, birds: tuple[Path, Path], tmp_path: Path, option: str, stranger: str, others: set[str]
) -> None:
    home, folder = birds
    copy = tmp_path / stranger
    copy.write_bytes((folder / f"crow{copy.suffix}").read_bytes())
    results = found(run, home, option, copy)
    assert others <= set(names(results))
    assert not any(source["route"] == "sidecar" for result in results for source in result["sources"])


def test_a_filter_keeps_to_sounds(run: Run, birds: tuple[Path, Path]) -> None:
    results = found(run, birds[0], "a crow", "--type", "sound")
    assert "crow.ogg" in names(results)
    assert {result["modality"] for result in results} == {"sound"}


def test_what_is_said_is_found_at_its_second(run: Run, birds: tuple[Path, Path]) -> None:
    """A spoken caption is found by its words alone: the file is called something else."""
    home, folder = birds
    copy = folder / "memo 31.ogg"
    if not copy.exists():
        copy.write_bytes((folder / "penguin_desc.ogg").read_bytes())
        (folder / "penguin_desc.ogg").unlink()
        run("index", "--json", home=home)
    results = found(run, home, "a penguin", "--type", "sound")
    memo = next(result for result in results if Path(result["path"]).name == copy.name)
    assert memo["segment"]["start_s"] is not None
    assert "penguin" in memo["segment"]["snippet"].lower()


def test_the_figures_on_stamps_that_were_held_out(run: Run, stamps: Stamps, weights: None, tmp_path: Path) -> None:
    figures = run("eval", "stamps", "--folder", stamps.folder, "--json", home=tmp_path / "home").json
    assert figures["words_to_sounds"]["times_chance"] >= 5
    assert figures["words_to_sounds"]["queries"] >= 40
    assert figures["words_to_sounds"]["pool"] >= 430
    assert figures["words_to_held_out_sounds"]["times_chance_one_right"] >= 5
    assert figures["words_to_held_out_sounds"]["times_chance"] >= 3.5
    assert figures["pictures_to_sounds"]["times_chance"] >= 4
    assert figures["sounds_to_pictures"]["times_chance"] >= 5
    assert figures["words_to_pictures"]["times_chance"] >= 6
    spoken = figures["spoken_to_captions"]
    assert spoken["recordings"] >= 60
    assert spoken["heard"] >= 40
    assert spoken["r1"] >= 70


def test_a_bridge_to_sounds_is_fitted_on_a_handful_of_files(
    run: Run, stamps: Stamps, weights: None, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    lines = [(path, caption) for path, caption in training_captions(stamps.stamps) if "birds" in path.parts][:30]
    table = tmp_path / "captions.tsv"
    table.write_text("".join(f"{path.relative_to(stamps.folder)}\t{caption}\n" for path, caption in lines))
    told = run("align", "fit", "--files", stamps.folder, "--captions", table, "--name", "birds", home=home)
    assert "this bridge is weak" in told.out
    rows = run("align", "list", "--json", home=home).json["adapters"]
    in_use = {row["name"] for row in rows if row["in_use"]}
    assert {"birds", "default:paired", "default:pictures-sounds"} <= in_use
    assert "default:sounds" not in in_use
    measured = run("eval", "retrieval", "--files", stamps.folder, "--captions", table, "--json", home=home).json
    assert set(measured) == {"route", "pool", "captions", "text_to_sound", "sound_to_text"}
    # It was fitted on these: a bridge that cannot even tell its own pairs apart would be broken.
    assert measured["text_to_sound"]["r10"] > 90
