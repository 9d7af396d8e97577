"""The bundle for whoever looks for a fault: useful, and without what is private."""

from __future__ import annotations

import json
import logging
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from anyfind import log
from anyfind.cli.main import program
from anyfind.store import Store


@pytest.fixture
def private(tmp_path: Path, own_home: Path, log_watch: Any) -> dict[str, str]:
    """A library with something of everything that must not get out, by what it is."""
    log_watch.expect("Nothing was found")
    folder = tmp_path / "divorce-papers"
    folder.mkdir()
    (folder / "lawyer-zebra.txt").write_text("the quokka clause")
    (own_home / "logs").mkdir(parents=True)
    (own_home / "config.toml").write_text('[plugins."acme.cloud"]\nkey = "sk-wombat"\n')
    run("add", str(folder), "--exclude", "axolotl/")
    token = json.loads(run("token", "add", "launcher", "--json"))["token"]
    run("saved", "save", "pangolin", "aardwolf type:image")
    with Store.open(own_home / "library.sqlite") as store:
        store.searches.remember("dugong", {"text": "dugong"})
    log.start(own_home / "logs", name=log.ENGINE)
    logging.getLogger("anyfind.search").warning("Nothing was found for %s in %s.", "platypus", folder)
    try:
        int("numbat")
    except ValueError:
        logging.getLogger("anyfind").info("It failed.", exc_info=True)
    # A library that fills its words in itself, and what a crash left behind.
    with (own_home / "logs" / log.ENGINE).open("a") as file:
        file.write(json.dumps({"logger": "uvicorn.error", "message": "echidna", "template": "echidna"}) + "\n")
        file.write('{"half": "bandico')
    log.start(None)
    return {
        "a folder": "divorce-papers",
        "a file": "lawyer-zebra",
        "a text": "quokka",
        "a key": "wombat",
        "a query": "platypus",
        "an error's text": "numbat",
        "another program's words": "echidna",
        "half a line": "bandico",
        "a rule": "axolotl",
        "a token": token,
        "a saved search": "pangolin",
        "its words": "aardwolf",
        "a past search": "dugong",
    }


def run(*arguments: str) -> str:
    done = CliRunner().invoke(program, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_nothing_private_is_in_it(private: dict[str, str]) -> None:
    bundle = run("debug-info")
    assert {what for what, word in private.items() if word in bundle} == set()


def test_what_helps_is_in_it(private: dict[str, str]) -> None:
    bundle = json.loads(run("debug-info", "--json"))
    assert bundle["versions"]["anyfind"]
    assert bundle["versions"]["sqlalchemy"]
    assert bundle["settings"]["plugins"] == {"acme.cloud": ["key"]}
    assert bundle["status"]["files"] == 1
    (folder,) = bundle["status"]["folders"]
    assert re.fullmatch(r"path:[0-9a-f]{12}", folder["path"])
    assert folder["rules"] == 1
    lines = bundle["log"][log.ENGINE]
    assert "Nothing was found for %s in %s." in [line.get("template") for line in lines]
    assert "ValueError" in [line.get("error") for line in lines]
    assert {row["id"] for row in bundle["plugins"]} >= {"anyfind.text", "anyfind.image"}
    assert bundle["models"]
    assert bundle["engine"] == {"running": False, "pid": None}
    assert bundle["places"]["library"]["free_bytes"] > 0


def test_paths_have_other_digests_in_another_bundle(private: dict[str, str]) -> None:
    first, second = (json.loads(run("debug-info"))["status"]["folders"][0]["path"] for _ in range(2))
    assert first != second


def test_it_is_written_as_a_zip_or_as_text(private: dict[str, str], tmp_path: Path) -> None:
    written = json.loads(run("debug-info", str(tmp_path / "bundle.zip"), "--json"))
    with zipfile.ZipFile(written["written"]) as archive:
        assert json.loads(archive.read("debug-info.json"))["versions"]
    run("debug-info", str(tmp_path / "bundle.json"))
    assert json.loads((tmp_path / "bundle.json").read_text())["versions"]


def test_a_broken_library_is_told_about_too(private: dict[str, str], own_home: Path, log_watch: Any) -> None:
    log_watch.expect("")
    (own_home / "config.toml").write_text("[index]\nunknown = 1\n")
    bundle = json.loads(run("debug-info"))
    assert bundle["settings"]["failed"] == "BadInput"
    assert bundle["versions"]["anyfind"]
