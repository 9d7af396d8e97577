"""``anyfind serve`` as a process: found by the commands, replaced after a crash, and only one a library."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import filelock
import pytest

from anyfind.api.endpoint import endpoint_file
from anyfind.client.finding import find_engine
from fakes.running_engine import PROGRAM, RunningEngine

Run = Callable[..., Any]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "harbour.txt").write_text("The lighthouse keeper polished the lamp.")
    (folder / "kitchen.md").write_text("# Bread\n\nKnead the dough for ten minutes.\n")
    return folder


@pytest.fixture
def engine(home: Path) -> Iterator[RunningEngine]:
    with RunningEngine(home) as running:
        yield running


# --- its life ---------------------------------------------------------------------------------------


def test_it_says_where_it_listens_and_ends_on_sigterm(anyfind: Run, home: Path, engine: RunningEngine) -> None:
    assert engine.ready is not None
    assert engine.ready["pid"] == engine.pid
    assert engine.ready["url"].startswith("http://127.0.0.1:")
    assert Path(engine.ready["endpoint"]).stat().st_mode & 0o077 == 0
    assert "token" not in json.dumps(engine.ready)
    assert f"process {engine.pid}" in anyfind("status").out
    status, out, _ = engine.end(signal.SIGTERM)
    assert (status, out) == (0, "")
    assert not endpoint_file(home).exists()
    assert "No engine runs" in anyfind("status").out


def test_ctrl_c_ends_it_too(engine: RunningEngine) -> None:
    assert engine.end(signal.SIGINT)[0] == 0


def test_after_a_kill_the_commands_work_alone_and_another_starts(
    anyfind: Run, home: Path, files: Path, engine: RunningEngine
) -> None:
    anyfind("add", files)
    engine.end(signal.SIGKILL)
    assert endpoint_file(home).exists()
    assert len(anyfind("folders", "--json").json["folders"]) == 1
    assert anyfind("remove", files, "--json").json["files"] == 2
    with RunningEngine(home) as second:
        assert f"process {second.pid}" in anyfind("status").out
        assert second.end()[0] == 0


@pytest.mark.parametrize("command", [("serve",), ("index", "--watch")], ids=" ".join)
def test_there_is_one_engine_a_library(anyfind: Run, engine: RunningEngine, command: tuple[str, ...]) -> None:
    outcome = anyfind(*command, status=5)
    assert str(engine.pid) in outcome.err
    assert outcome.err.count("\n") == 1
    assert anyfind(*command, "--json", status=5).json["error"]["code"] == "library-busy"


def test_another_library_has_another_engine(anyfind: Run, home: Path, engine: RunningEngine, tmp_path: Path) -> None:
    with RunningEngine(tmp_path / "second") as second:
        assert f"process {second.pid}" in anyfind("status", home=tmp_path / "second").out
        assert f"process {engine.pid}" in anyfind("status").out


def test_a_copy_of_the_library_is_not_taken_for_it(
    anyfind: Run, home: Path, engine: RunningEngine, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    assert "No engine runs" in anyfind("status", home=tmp_path / "copy").out


def test_a_lock_without_an_engine_is_waited_for_and_then_one_sentence(anyfind: Run, home: Path, files: Path) -> None:
    assert anyfind("folders", "--json").json == {"folders": []}
    with filelock.FileLock(home / "lock"):
        outcome = anyfind("add", files, status=5)
        assert outcome.err.count("\n") == 1
        # What only reads goes on.
        assert anyfind("folders", "--json").json == {"folders": []}


def test_a_command_that_meets_an_engine_while_it_starts_waits_for_it(anyfind: Run, home: Path, files: Path) -> None:
    outcomes: list[Any] = []
    started = threading.Event()

    def add() -> None:
        started.wait(30)
        outcomes.append(anyfind("add", files, "--json", status=None))

    adding = threading.Thread(target=add)
    adding.start()
    started.set()
    with RunningEngine(home):
        adding.join(180)
    assert outcomes[0].status in {0, 5}
    if outcomes[0].status == 0:
        assert outcomes[0].json["added"][0]["files"] == 2


@pytest.mark.slow
def test_an_engine_that_hangs_is_one_sentence(anyfind: Run, engine: RunningEngine) -> None:
    os.kill(engine.pid, signal.SIGSTOP)
    try:
        outcome = anyfind("status", status=5)
    finally:
        os.kill(engine.pid, signal.SIGCONT)
    assert str(engine.pid) in outcome.err
    assert outcome.err.count("\n") == 1


# --- the commands through it ---------------------------------------------------------------------------


def test_folders_rules_and_moves(anyfind: Run, home: Path, files: Path, engine: RunningEngine, tmp_path: Path) -> None:
    added = anyfind("add", files, "--exclude", "*.md", "--json").json["added"]
    assert [(one["path"], one["files"], one["rules"]) for one in added] == [(str(files), 1, ["*.md"])]
    assert anyfind("roots", "rules", files).out == "*.md\n"
    assert anyfind("roots", "rules", files, "--clear", "--json").json["rules"] == []
    moved = tmp_path / "moved"
    files.rename(moved)
    assert [one["path"] for one in anyfind("roots", "move", files, moved, "--json").json["folders"]] == [str(moved)]
    assert anyfind("roots", "move", files, moved, status=4).err
    assert anyfind("remove", files, status=4).err.startswith("anyfind: The library has no folder")
    assert anyfind("remove", moved, "--json").json["removed"] == str(moved)


def test_errors_are_those_of_the_command_alone(anyfind: Run, home: Path, tmp_path: Path) -> None:
    asked = [
        ("add", tmp_path / "nowhere"),
        ("remove", tmp_path / "nowhere"),
        ("index", tmp_path / "nowhere"),
        ("search", "x", "--after", "no date at all"),
        ("search", "--image", tmp_path / "nowhere.png"),
        ("search", "x", "--in", tmp_path / "nowhere"),
        ("search",),
        ("plugin", "disable", "no.such"),
        ("align", "use", "no-such"),
        ("roots", "move", tmp_path / "a", tmp_path / "b"),
        ("token", "remove", "no-such"),
        ("token", "add", "/"),
    ]
    alone = [anyfind(*arguments, status=None) for arguments in asked]
    with RunningEngine(home):
        through = [anyfind(*arguments, status=None) for arguments in asked]
    for arguments, one, other in zip(asked, alone, through, strict=True):
        assert (other.status, other.out) == (one.status, one.out), arguments
        assert one.status in {2, 3, 4}, arguments
        assert other.err.count("\n") == 1, arguments


def test_pause_and_resume(anyfind: Run, engine: RunningEngine) -> None:
    assert "paused" in anyfind("pause").out
    assert anyfind("pause", "--for", "30", "--json").json["until"]
    assert "paused" in anyfind("status").out
    assert anyfind("resume", "--json").json["state"] != "paused"
    assert anyfind("resume", "--override", "--json").json["override"] is True


def test_pause_without_an_engine(anyfind: Run) -> None:
    assert "serve" in anyfind("pause", status=4).err
    assert "serve" in anyfind("resume", status=4).err


def test_tokens(anyfind: Run, home: Path, engine: RunningEngine) -> None:
    made = anyfind("token", "add", "launcher", "--json").json
    assert [one["name"] for one in anyfind("token", "list", "--json").json["tokens"]] == ["launcher"]
    assert made["token"] not in anyfind("token", "list").out
    assert made["token"] not in (home / "tokens.json").read_text()
    engine.end()
    # The file is the same without an engine.
    assert anyfind("token", "remove", "launcher", "--json").json == {"removed": "launcher"}
    assert anyfind("token", "list", "--json").json == {"tokens": []}


def test_backup_and_restore(anyfind: Run, files: Path, engine: RunningEngine, tmp_path: Path) -> None:
    anyfind("add", files)
    written = Path(anyfind("backup", tmp_path / "saved.zip", "--json").json["path"])
    assert written.stat().st_size > 0
    assert anyfind("backup", written, status=3).err
    assert anyfind("backup", written, "--overwrite")
    assert anyfind("restore", written, status=5).err.count("\n") == 1
    anyfind("remove", files)
    engine.end()
    assert anyfind("restore", written, "--json").json["library"]
    assert len(anyfind("folders", "--json").json["folders"]) == 1


def test_check(anyfind: Run, files: Path, engine: RunningEngine) -> None:
    anyfind("add", files)
    assert anyfind("check", "--json").json["ok"] is True
    assert "sound" in anyfind("check", "--repair").out


def test_debug_info(anyfind: Run, home: Path, files: Path, engine: RunningEngine) -> None:
    anyfind("add", files)
    token = json.loads(endpoint_file(home).read_text())["token"]
    anyfind("search", "quokka", status=None)
    bundle = anyfind("debug-info").out
    assert json.loads(bundle)["engine"] == {"running": True, "pid": engine.pid}
    assert json.loads(bundle)["indexing"]["state"]
    for private in (token, "quokka", "lighthouse", "harbour", str(files)):
        assert private not in bundle
    assert "quokka" not in "".join(file.read_text() for file in (home / "logs").iterdir() if file.is_file())


def test_watching_stays_until_ctrl_c_and_reports(anyfind: Run, home: Path, files: Path, weights: None) -> None:
    anyfind("add", files)
    with RunningEngine(home, ("index", "--watch")) as watcher:
        assert watcher.process is not None
        assert watcher.process.stderr is not None
        assert "Watching" in watcher.process.stderr.readline()
        anyfind("index")
        (files / "new.txt").write_text("A ferry crossed the strait.")
        deadline = time.monotonic() + 180
        while anyfind("status", "--json").json["files"] < 3 and time.monotonic() < deadline:
            time.sleep(0.3)
        anyfind("index")
        status, out, _ = watcher.end(signal.SIGINT)
    assert status == 0
    assert "1 new" in out


# --- with the models ------------------------------------------------------------------------------------

READING: list[tuple[str, ...]] = [
    ("folders",),
    ("status",),
    ("models", "list"),
    ("plugin", "list"),
    ("align", "list"),
    ("token", "list"),
    ("search", "lighthouse"),
    ("search", "bread", "--type", "text", "--after", "2020", "--explain", "-k", "3"),
]


def comparable(document: Any) -> Any:
    """A document without what differs between two runs."""
    if isinstance(document, dict):
        return {key: comparable(value) for key, value in document.items() if key not in {"took_ms", "scanned_at"}}
    return [comparable(one) for one in document] if isinstance(document, list) else document


@pytest.mark.models
@pytest.mark.slow
def test_documents_are_the_same_with_and_without_an_engine(
    anyfind: Run, home: Path, files: Path, weights: None
) -> None:
    anyfind("add", files)
    with RunningEngine(home) as running:
        report = anyfind("index", "--json").json
        assert report["pending"] == 0
        through = [comparable(anyfind(*one, "--json").json) for one in READING]
        sheets = [anyfind(*one).out for one in READING[2:6]]
        assert running.end()[0] == 0
    alone = [comparable(anyfind(*one, "--json").json) for one in READING]
    for arguments, one, other in zip(READING, alone, through, strict=True):
        assert one == other, arguments
    assert sheets == [anyfind(*one).out for one in READING[2:6]]
    assert alone[-2]["results"][0]["path"] == str(files / "harbour.txt")


@pytest.mark.models
@pytest.mark.slow
def test_a_picture_is_found_by_a_path_from_another_folder(
    anyfind: Run, home: Path, engine: RunningEngine, photos: dict[str, Path], tmp_path: Path, weights: None
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for stem in ("coffee", "chelsea"):
        (folder / f"{stem}-1{photos[stem].suffix}").write_bytes(photos[stem].read_bytes())
    anyfind("add", folder)
    anyfind("index")
    done = subprocess.run(
        [sys.executable, "-m", "anyfind", "search", "--image", photos["coffee"].name, "--json"],
        cwd=photos["coffee"].parent,
        env={**os.environ, "ANYFIND_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    assert answer["query"]["image"] == str(photos["coffee"])
    assert Path(answer["results"][0]["path"]).stem == "coffee-1"


@pytest.mark.models
@pytest.mark.slow
def test_a_search_through_an_engine_loads_little(
    anyfind: Run, home: Path, files: Path, engine: RunningEngine, weights: None
) -> None:
    anyfind("add", files)
    anyfind("index")
    for form in ((), ("--json",)):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "anyfind", "search", "lighthouse", *form],
            env={**os.environ, "ANYFIND_HOME": str(home)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert "harbour.txt" in done.stdout
        loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
        assert "anyfind.client.wire" in loaded
        heavy = {"pydantic", "numpy", "sqlalchemy", "rich", "ssl", "email", "http.client", "logging", "asyncio"}
        assert heavy & loaded == set()


@pytest.mark.models
@pytest.mark.slow
def test_ctrl_c_cancels_what_the_engine_does_for_the_command(
    anyfind: Run, home: Path, files: Path, engine: RunningEngine, weights: None
) -> None:
    for number in range(3000):
        (files / f"note-{number:04}.txt").write_text(f"Note {number}: the tide rose to {number * 7 % 900} centimetres.")
    anyfind("add", files)
    command = [sys.executable, "-c", PROGRAM, "index"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "ANYFIND_HOME": str(home)}
    ) as indexing:
        assert indexing.stderr is not None
        # Progress of the engine's job, shown by the command.
        assert indexing.stderr.readline().startswith("Indexing: ")
        indexing.send_signal(signal.SIGINT)
        _, said = indexing.communicate(timeout=120)
    assert indexing.returncode == 1
    assert "Stopped. Everything that was finished is kept." in said
    client = find_engine(home)
    assert client is not None
    with client:
        (job,) = client.call("GET", "/jobs")["jobs"]
    assert (job["kind"], job["state"]) == ("index", "cancelled")


@pytest.mark.slow
def test_weights_that_are_missing_are_missing_through_an_engine_too(
    anyfind: Run, home: Path, files: Path, tmp_path: Path
) -> None:
    none = {"ANYFIND_MODELS": str(tmp_path / "none")}
    with RunningEngine(home, env=none):
        anyfind("add", files, env=none)
        for arguments in (("index",), ("search", "lighthouse")):
            error = anyfind(*arguments, "--json", env=none, status=4).json["error"]
            assert error["code"] == "weights-missing"
            assert "anyfind models pull lite" in error["hint"]
