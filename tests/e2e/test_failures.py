"""Bad input: one clear sentence, the documented exit status, and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data_makers.adversarial import make_adversarial

Run = Callable[..., Any]


def test_an_unknown_folder(anyfind: Run, tmp_path: Path) -> None:
    outcome = anyfind("add", tmp_path / "nowhere", status=4)
    assert outcome.err.count("\n") == 1
    assert "does not exist" in outcome.err
    assert anyfind("remove", tmp_path / "nowhere", status=4).err
    assert anyfind("index", tmp_path / "nowhere", status=4).err


def test_a_file_is_no_folder(anyfind: Run, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("words")
    assert "not a folder" in anyfind("add", tmp_path / "file.txt", status=4).err


def test_an_empty_folder(anyfind: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "no files yet" in anyfind("add", tmp_path / "empty").out
    assert "nothing changed" in anyfind("index").out


def test_an_empty_library_says_what_to_do(anyfind: Run) -> None:
    assert "anyfind add" in anyfind("folders").out
    assert "anyfind add" in anyfind("index").out
    assert "anyfind add" in anyfind("status").out
    assert anyfind("status", "--json").json["files"] == 0


def test_errors_are_json_too(anyfind: Run, tmp_path: Path) -> None:
    error = anyfind("add", tmp_path / "nowhere", "--json", status=4).json["error"]
    assert error["code"] == "no-such-folder"
    assert error["message"]


def test_usage(anyfind: Run) -> None:
    assert anyfind("search", status=2).err
    assert anyfind("serch", status=2).err
    assert anyfind("search", "x", "--after", "no date at all", status=2).err
    assert anyfind("search", "x", "-k", "0", status=2).err


def test_missing_weights(anyfind: Run, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.txt").write_text("a note about harbours")
    env = {"ANYFIND_MODELS": str(tmp_path / "none" / "models")}
    anyfind("add", folder, env=env)
    outcome = anyfind("index", status=4, env=env)
    assert "anyfind models pull lite" in outcome.err
    assert "weights" in anyfind("status", env=env).out.lower()
    assert anyfind("models", "pull", "nonsense", status=4, env=env).err


def test_a_bundle_that_is_not_there(anyfind: Run, tmp_path: Path) -> None:
    env = {"ANYFIND_MODELS": str(tmp_path / "none" / "models")}
    outcome = anyfind("models", "pull", "lite", "--from", tmp_path / "nowhere", status=None, env=env)
    assert outcome.status in {3, 4}
    assert outcome.err.startswith("anyfind: ")


def test_a_busy_library(anyfind: Run, tmp_path: Path) -> None:
    import filelock  # noqa: PLC0415 (only this test needs it)

    home = tmp_path / "library"
    anyfind("folders")
    with filelock.FileLock(home / "lock"):
        (tmp_path / "files").mkdir()
        assert "Another Anyfind" in anyfind("add", tmp_path / "files", status=5).err
        anyfind("status")


def test_a_damaged_library(anyfind: Run, tmp_path: Path) -> None:
    anyfind("folders")
    database = tmp_path / "library" / "library.sqlite"
    database.write_bytes(b"this is no database" * 1000)
    outcome = anyfind("status", status=5)
    assert str(database) in outcome.err or "database" in outcome.err


def test_bad_settings(anyfind: Run, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "config.toml").write_text("[search]\nresultz = 3\n")
    assert "resultz" in anyfind("status", status=3).err


def test_searching_by_a_bad_file(anyfind: Run, weights: None, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no picture")
    assert anyfind("search", "--image", tmp_path / "nowhere.jpg", status=4).err
    assert anyfind("search", "--image", tmp_path, status=3).err
    assert "broken.jpg" in anyfind("search", "--image", tmp_path / "broken.jpg", status=3).err
    (tmp_path / "noise.wav").write_bytes(b"RIFF")
    assert "sound" in anyfind("search", "--sound", tmp_path / "noise.wav", status=3).err


@pytest.mark.slow
def test_adversarial_files_fail_alone(anyfind: Run, weights: None, tmp_path: Path) -> None:
    """Each bad file is listed with its reason, and the good file beside them is found."""
    folder = tmp_path / "files"
    made = make_adversarial(folder)
    expected = {Path(name).name for name, expectation in made.items() if expectation.outcome == "failed"}
    (folder / "good.txt").write_text("A lighthouse stands on the cliff above the harbour.")
    anyfind("add", folder)
    report = anyfind("index", "--json").json
    status = anyfind("status", "--json").json
    failures = {Path(failure["path"]).name: failure for failure in status["failures"]}
    assert expected <= set(failures)
    for failure in failures.values():
        assert failure["reason"].endswith(".")
        assert "\n" not in failure["reason"]
        assert "Traceback" not in failure["reason"]
    assert report["failed"] >= len(expected)
    assert Path(anyfind("search", "a beacon by the sea", "--json").json["results"][0]["path"]).name == "good.txt"
    again = anyfind("index", "--json").json
    assert again["embedded"] == 0
    assert again["models_loaded"] == []
    anyfind("check")


def test_wrong_usage_is_json_too(anyfind: Run) -> None:
    error = anyfind("search", "x", "-k", "0", "--json", status=2).json["error"]
    assert error["code"] == "usage"
    assert "-k" in error["message"]
