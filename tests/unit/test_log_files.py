"""The log: lines of JSON that several processes write and move aside, and what is never in them."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anyfind import log
from anyfind.log import SharedFile


@pytest.fixture(autouse=True)
def loggers_as_before() -> Iterator[None]:
    """What a test starts is stopped, and the loggers are as pytest left them."""
    kept = {name: list(logging.getLogger(name).handlers) for name in (*log.LOGGERS, log.SILENT)}
    states = {name: (logging.getLogger(name).propagate, logging.getLogger(name).level) for name in kept}
    yield
    for name, handlers in kept.items():
        logger = logging.getLogger(name)
        for handler in logger.handlers:
            if handler not in handlers:
                handler.close()
        logger.handlers[:] = handlers
        logger.propagate, logger.level = states[name]
        logger.disabled = False


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def record(message: str, *values: object, level: int = logging.INFO) -> logging.LogRecord:
    return logging.LogRecord("anyfind.test", level, __file__, 1, message, values, None)


def test_a_line_says_when_who_and_what(tmp_path: Path) -> None:
    log.start(tmp_path, name=log.ENGINE)
    logging.getLogger("anyfind.store").info("Wrote %d rows.", 3)
    (line,) = lines(tmp_path / log.ENGINE)
    assert line["message"] == "Wrote 3 rows."
    assert line["template"] == "Wrote %d rows."
    assert line["pid"] == os.getpid()
    assert line["thread"] == threading.current_thread().name
    assert line["level"] == "info"
    assert line["time"].endswith("Z")


def test_a_traceback_is_kept_and_its_bones_apart(tmp_path: Path, log_watch: Any) -> None:
    log.start(tmp_path, name=log.ENGINE)
    try:
        int("/home/anna/secret.txt")
    except ValueError:
        logging.getLogger("anyfind").info("It failed.", exc_info=True)
    (line,) = lines(tmp_path / log.ENGINE)
    assert "secret.txt" in line["traceback"]
    assert line["error"] == "ValueError"
    assert "test_a_traceback_is_kept" in line["where"][0]
    assert "secret" not in json.dumps([line["error"], line["where"], line["template"]])


def test_a_full_file_is_moved_aside_and_few_are_kept(tmp_path: Path) -> None:
    handler = SharedFile(tmp_path / "a.log", limit_bytes=2000, kept=2)
    for number in range(100):
        handler.handle(record("line %d", number))
    handler.close()
    assert sorted(file.name for file in tmp_path.glob("a.log*")) == ["a.log", "a.log.1", "a.log.2"]
    kept = [line["message"] for name in ("a.log.2", "a.log.1", "a.log") for line in lines(tmp_path / name)]
    assert kept == [f"line {number}" for number in range(100 - len(kept), 100)]
    assert all(file.stat().st_size < 2500 for file in tmp_path.glob("a.log*"))


def test_two_handlers_on_one_file_lose_nothing_when_one_moves_it_aside(tmp_path: Path) -> None:
    first, second = (SharedFile(tmp_path / "a.log", limit_bytes=1500, kept=50) for _ in range(2))
    for number in range(60):
        (first, second)[number % 2].handle(record("line %d", number))
    first.close()
    second.close()
    found = {line["message"] for file in tmp_path.glob("a.log*") for line in lines(file)}
    assert found == {f"line {number}" for number in range(60)}


WRITER = """
import logging, sys
from pathlib import Path
from anyfind.log import SharedFile
handler = SharedFile(Path(sys.argv[1]), limit_bytes=20_000, kept=100)
for number in range(400):
    values = (sys.argv[2], number)
    handler.handle(logging.LogRecord("anyfind", logging.INFO, "x", 1, "%s %d", values, None))
"""


def test_processes_do_not_fight_over_moving_it_aside(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path / "a.log"), name]) for name in "abc"]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    files = list(tmp_path.glob("a.log*"))
    assert len(files) > 3
    found = [line["message"] for file in files for line in lines(file)]
    assert sorted(found) == sorted(f"{name} {number}" for name in "abc" for number in range(400))


def test_a_folder_that_cannot_be_written_is_one_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    log.start(tmp_path / "logs")
    for number in range(3):
        logging.getLogger("anyfind").info("line %d", number)
    said = capsys.readouterr().err
    assert said.count("cannot be written") == 1
    assert "Traceback" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_one_warning_and_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / log.COMMANDS).symlink_to("/dev/full")
    log.start(tmp_path)
    for number in range(3):
        logging.getLogger("anyfind").info("line %d", number)
    said = capsys.readouterr().err
    assert said.count("cannot be written") == 1
    assert "Traceback" not in said


def test_logging_goes_on_once_the_disk_has_room(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "logs"
    folder.write_text("")
    handler = SharedFile(folder / "a.log")
    handler.handle(record("lost"))
    folder.unlink()
    handler.handle(record("kept"))
    handler.close()
    assert [line["message"] for line in lines(folder / "a.log")] == ["kept"]
    assert "cannot be written" in capsys.readouterr().err


def test_a_message_that_does_not_fit_its_values_ends_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = SharedFile(tmp_path / "a.log")
    handler.handle(record("%d", "three"))
    handler.handle(record("after"))
    handler.close()
    assert [line["message"] for line in lines(tmp_path / "a.log")] == ["after"]
    assert "Logging error" in capsys.readouterr().err


def test_file_names_that_are_not_unicode(tmp_path: Path) -> None:
    handler = SharedFile(tmp_path / "a.log")
    handler.handle(record("Skipped %s.", "caf\udce9.txt"))
    handler.close()
    assert lines(tmp_path / "a.log")[0]["message"] == "Skipped caf\udce9.txt."


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    handler = SharedFile(tmp_path / "a.log")
    handler.handle(record("x"))
    handler.close()
    if os.name == "posix":
        assert (tmp_path / "a.log").stat().st_mode & 0o077 == 0


def test_what_serves_requests_is_logged_without_the_requests(tmp_path: Path, log_watch: Any) -> None:
    log_watch.expect("went wrong")
    log.start(tmp_path, name=log.ENGINE)
    logging.getLogger("uvicorn.access").info('127.0.0.1 - "GET /v1/files?q=secret" 200')
    logging.getLogger("uvicorn.access").error("secret")
    logging.getLogger("uvicorn.error").info("Started server process")
    logging.getLogger("uvicorn.error").error("Something went wrong.")
    assert [line["message"] for line in lines(tmp_path / log.ENGINE)] == ["Something went wrong."]


def test_standard_output_stays_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str], log_watch: Any) -> None:
    log_watch.expect("warned")
    log.start(tmp_path, verbosity=2)
    logging.getLogger("anyfind").debug("debugged")
    logging.getLogger("anyfind").warning("warned")
    said = capsys.readouterr()
    assert said.out == ""
    assert "debugged" in said.err
    assert "warned" in said.err


@pytest.mark.parametrize(("verbosity", "shown"), [(0, False), (1, False), (2, True)])
def test_where_it_went_wrong_is_for_the_file_unless_everything_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], log_watch: Any, verbosity: int, shown: bool
) -> None:
    log_watch.expect("It failed")
    log.start(tmp_path, verbosity)
    try:
        int("x")
    except ValueError:
        logging.getLogger("anyfind").exception("It failed.")
    assert ("Traceback" in capsys.readouterr().err) is shown
    assert "Traceback" in lines(tmp_path / log.COMMANDS)[0]["traceback"]
