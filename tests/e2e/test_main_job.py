"""The main job on real input: add, index, search by words and by a picture."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]


def stems(answer: dict[str, Any], folder: Path) -> list[str]:
    """What the results show, by the photographs' real names."""
    names = json.loads((folder / "names.json").read_text())
    return [names.get(Path(result["path"]).stem, Path(result["path"]).name) for result in answer["results"]]


def search(run: Run, home: Path, *arguments: str | Path) -> dict[str, Any]:
    answer: dict[str, Any] = run("search", *arguments, "--json", home=home).json
    return answer


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a cup of coffee", "coffee"), ("a cat", "chelsea"), ("a rocket launch", "rocket"), ("a flower", "flower")],
)
def test_words_find_pictures(run: Run, indexed: tuple[Path, Path], words: str, expected: str) -> None:
    home, folder = indexed
    answer = search(run, home, words, "--type", "image", "-k", "5")
    assert expected in stems(answer, folder)[:3]
    assert answer["results"][0]["modality"] == "image"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("how to brew coffee", "a.md"),
        ("a delayed space flight", "b.txt"),
        ("young cats", "c.html"),
        ("plumber's bill", "d.txt"),
    ],
)
def test_words_find_documents_by_meaning(run: Run, indexed: tuple[Path, Path], words: str, expected: str) -> None:
    home, folder = indexed
    answer = search(run, home, words, "--type", "text", "-k", "5")
    assert stems(answer, folder)[0] == expected
    best = answer["results"][0]
    assert best["segment"]["snippet"]
    assert best["sources"]


def test_full_text_and_names_are_found_exactly(run: Run, indexed: tuple[Path, Path]) -> None:
    home, folder = indexed
    assert stems(search(run, home, "invoice 2041"), folder)[0] == "d.txt"
    assert Path(search(run, home, "img_003")["results"][0]["path"]).stem == "img_003"


def test_a_picture_finds_pictures(
    run: Run, indexed: tuple[Path, Path], photos: dict[str, Path], tmp_path: Path
) -> None:
    from PIL import Image  # noqa: PLC0415 (only this test needs it)

    home, folder = indexed
    with Image.open(photos["chelsea"]) as cat:
        cat.transpose(Image.Transpose.FLIP_LEFT_RIGHT).convert("RGB").save(tmp_path / "flipped.jpg", quality=70)
    answer = search(run, home, "--image", tmp_path / "flipped.jpg")
    assert stems(answer, folder)[0] == "chelsea"
    assert answer["results"][0]["relevance"] == "strong"


def test_a_picture_finds_documents(run: Run, indexed: tuple[Path, Path], photos: dict[str, Path]) -> None:
    home, folder = indexed
    assert "a.md" in stems(search(run, home, "--image", photos["coffee"], "--type", "text"), folder)[:2]
    assert "c.html" in stems(search(run, home, "--image", photos["chelsea"], "--type", "text"), folder)[:2]


def test_words_and_a_picture_combine(run: Run, indexed: tuple[Path, Path], photos: dict[str, Path]) -> None:
    home, folder = indexed
    both = stems(search(run, home, "a space rocket", "--image", photos["coffee"], "--type", "image", "-k", "3"), folder)
    assert {"coffee", "rocket"} <= set(both)


def test_like_leaves_out_the_file_itself(run: Run, indexed: tuple[Path, Path]) -> None:
    home, folder = indexed
    names = {stem: number for number, stem in json.loads((folder / "names.json").read_text()).items()}
    cat = next(folder.glob(f"{names['chelsea']}.*"))
    paths = [result["path"] for result in search(run, home, "--like", cat)["results"]]
    assert paths
    assert str(cat) not in paths


def test_filters_are_hard(run: Run, indexed: tuple[Path, Path]) -> None:
    home, folder = indexed
    inside = search(run, home, "a cat", "--in", folder / "notes", "-k", "100")["results"]
    assert inside
    assert all(Path(result["path"]).parent == folder / "notes" for result in inside)
    assert search(run, home, "a cat", "--before", "1971")["results"] == []
    assert search(run, home, "a cat", "--after", "yesterday")["results"]


def test_negative_words_push_down(run: Run, indexed: tuple[Path, Path]) -> None:
    home, folder = indexed

    def scores(*arguments: str) -> dict[str, float]:
        answer = search(run, home, "an animal", *arguments, "--type", "image", "-k", "100")
        found = zip(stems(answer, folder), answer["results"], strict=True)
        return {stem: result["sources"][0]["score"] for stem, result in found}

    plain, without = scores(), scores("--not", "a horse")
    assert without["horse"] < plain["horse"] - 0.2
    # What is not about horses keeps its place: a negative never rewards.
    assert all(without[stem] <= plain[stem] + 1e-3 for stem in plain)
    assert sum(without[stem] == pytest.approx(plain[stem], abs=1e-3) for stem in plain) >= len(plain) // 3


def test_the_json_is_the_contract(run: Run, indexed: tuple[Path, Path]) -> None:
    home, _ = indexed
    answer = search(run, home, "a cat", "--explain")
    assert {"query", "took_ms", "results", "relevant"} <= set(answer)
    for result in answer["results"]:
        assert {"path", "score", "relevance", "modality", "segment", "sources"} <= set(result)
        assert result["relevance"] in {"strong", "weak"}
    assert answer["relevant"] == sum(result["relevance"] == "strong" for result in answer["results"])
    assert any(source["detail"] for result in answer["results"] for source in result["sources"])


def test_nothing_is_embedded_twice(run: Run, weights: None, photos: dict[str, Path], tmp_path: Path) -> None:
    home, folder = tmp_path / "library", tmp_path / "files"
    folder.mkdir()
    for stem in ("coffee", "rocket", "chelsea"):
        shutil.copy(photos[stem], folder)
    shutil.copy(photos["coffee"], folder / "copy.png")
    run("add", folder, home=home)
    first = run("index", "--json", home=home).json
    made = run("status", "--json", home=home).json["embeddings_made"]
    assert first["failed"] == 0
    assert made == 3
    second = run("index", "--json", home=home).json
    assert second["embedded"] == 0
    assert second["models_loaded"] == []
    (folder).rename(tmp_path / "renamed")
    (tmp_path / "files").mkdir()
    (tmp_path / "renamed").rename(folder / "inner")
    moved = run("index", "--json", home=home).json
    assert moved["moved"] == 4
    assert run("status", "--json", home=home).json["embeddings_made"] == made
    found = run("search", "a cat", "--json", home=home).json["results"][0]["path"]
    assert found == str(folder / "inner" / photos["chelsea"].name)


def test_deleted_files_are_not_found(run: Run, weights: None, photos: dict[str, Path], tmp_path: Path) -> None:
    home, folder = tmp_path / "library", tmp_path / "files"
    folder.mkdir()
    for stem in ("coffee", "rocket"):
        shutil.copy(photos[stem], folder)
    run("add", folder, home=home)
    run("index", home=home)
    (folder / photos["rocket"].name).unlink()
    assert run("index", "--json", home=home).json["removed"] == 1
    paths = [result["path"] for result in run("search", "a rocket", "--json", home=home).json["results"]]
    assert paths == [str(folder / photos["coffee"].name)]
    run("check", home=home)
    assert run("remove", folder, "--json", home=home).json["files"] == 1
    assert run("search", "a rocket", "--json", home=home).json["results"] == []


def test_what_was_deleted_since_is_not_shown(run: Run, weights: None, photos: dict[str, Path], tmp_path: Path) -> None:
    home, folder = tmp_path / "library", tmp_path / "files"
    folder.mkdir()
    for stem in ("coffee", "rocket"):
        shutil.copy(photos[stem], folder)
    run("add", folder, home=home)
    waiting = run("search", "zebra crossing", "--json", home=home).json
    assert any("anyfind index" in note for note in waiting["notes"])
    run("index", home=home)
    (folder / photos["rocket"].name).unlink()
    # What is left is no rocket, and only shown to who asks for the nearest there is.
    answer = run("search", "a rocket", "--nearest", "--json", home=home).json
    assert [result["path"] for result in answer["results"]] == [str(folder / photos["coffee"].name)]
