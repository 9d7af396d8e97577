"""Settings over a real socket: told with who chose them, changed without loss, and followed."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from anyfind.config import Places, Settings
from anyfind.errors import BadInput
from anyfind.service.changing_settings import SettingsFile
from anyfind.store.records import FailureWrite, WriteBatch
from fakes.served import Served, with_small_plugins

WRITTEN = """# How much of the computer indexing takes.
[indexing]
cpu_percent = 30  # quiet
# The nights are long.
window = "22:00-07:00"
"""


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    home = tmp_path / "anyfind-home"
    home.mkdir()
    (home / "config.toml").write_text(WRITTEN, encoding="utf-8")
    with Served(home, tmp_path / "files") as running:
        yield running


def by_key(answer: Any) -> dict[str, Any]:
    return {one["key"]: one for one in answer["settings"]}


def change(served: Served, values: dict[str, Any]) -> Any:
    answer = served.ask("PATCH", "/v1/settings", {"values": values})
    assert answer.status == 200, answer.body
    return by_key(answer.json)


def test_every_setting_tells_its_value_and_who_chose_it(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANYFIND_INDEXING__BATTERY_FLOOR", "35")
    answer = served.get("/settings")
    assert answer["file"] == str(served.home / "config.toml")
    found = by_key(answer)
    percent = found["indexing.cpu_percent"]
    assert (percent["value"], percent["default"], percent["source"]) == (30, 50, "library")
    assert (percent["kind"], percent["minimum"], percent["maximum"]) == ("number", 1, 100)
    assert (found["indexing.battery_floor"]["value"], found["indexing.battery_floor"]["source"]) == (35, "environment")
    # The fake command that started this engine says so.
    assert (found["indexing.priority"]["value"], found["indexing.priority"]["source"]) == ("normal", "command")
    assert found["indexing.on_battery"]["source"] == "default"
    assert found["indexing.on_battery"]["choices"] == ["everything", "names-and-text", "nothing"]
    assert (found["indexing.memory_mb"]["value"], found["indexing.memory_mb"]["optional"]) == (None, True)
    assert found["watch.rescan_s"]["applies"] == "restart"
    assert found["device"]["choices"] == ["auto", "cpu", "cuda", "mps"]
    assert all(one["text"] for one in found.values())


def test_a_change_is_written_without_loss_and_followed_at_once(served: Served) -> None:
    found = change(served, {"indexing.cpu_percent": 70, "search.results": 25})
    assert (found["indexing.cpu_percent"]["value"], found["search.results"]["value"]) == (70, 25)
    text = (served.home / "config.toml").read_text(encoding="utf-8")
    assert text.startswith(WRITTEN.replace("30  # quiet", "70  # quiet"))
    assert tomllib.loads(text)["search"] == {"results": 25}
    with served.daemon.engine() as engine:
        assert engine.settings.search.results == 25
    # Back to the default: the key leaves the file, and the comments of the others stay.
    found = change(served, {"indexing.window": None, "search.results": None})
    assert (found["indexing.window"]["value"], found["indexing.window"]["source"]) == ("", "default")
    assert "# How much of the computer" in (served.home / "config.toml").read_text(encoding="utf-8")


def test_a_window_of_time_holds_the_indexer_and_lets_it_go(served: Served) -> None:
    served.fill({"a.note": "one"})
    # A window of a minute in six hours: never now.
    away = (dt.datetime.now() + dt.timedelta(hours=6)).strftime("%H:%M")  # noqa: DTZ005 (the window is local time)
    end = (dt.datetime.now() + dt.timedelta(hours=6, minutes=1)).strftime("%H:%M")  # noqa: DTZ005 (likewise)
    change(served, {"indexing.window": f"{away}-{end}"})
    decision = served.daemon._governor.decision
    assert decision.code == "window"
    change(served, {"indexing.window": None})
    assert served.daemon._governor.decision.code is None


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"indexing.cpu_percent": 0}, "indexing.cpu_percent"),
        ({"indexing.cpu_percent": "many"}, "indexing.cpu_percent"),
        ({"indexing.cpu_percent": True}, "indexing.cpu_percent"),
        ({"indexing.cpu_percent": "40"}, "a number"),
        ({"watch.enabled": 1}, "true or false"),
        ({"indexing.window": "noon"}, "indexing.window"),
        ({"indexing.on_battery": "sometimes"}, "indexing.on_battery"),
        ({"indexing.nothing": 1}, "indexing.nothing"),
        ({"encoders": "x"}, "encoders"),
        ({"indexing.cpu_percent": 40, "workers.memory_mb": 1}, "workers.memory_mb"),
    ],
)
def test_what_does_not_fit_changes_nothing(served: Served, values: dict[str, Any], word: str) -> None:
    answer = served.ask("PATCH", "/v1/settings", {"values": values})
    assert answer.code == "bad-input"
    assert word in answer.json["detail"]
    assert "anyfind-settings-" not in answer.json["detail"]
    assert (served.home / "config.toml").read_text(encoding="utf-8") == WRITTEN


def test_a_file_that_was_broken_by_hand_is_not_overwritten(served: Served) -> None:
    path = served.home / "config.toml"
    path.write_text("[indexing\n", encoding="utf-8")
    assert served.ask("PATCH", "/v1/settings", {"values": {"indexing.cpu_percent": 40}}).code == "bad-input"
    assert path.read_text(encoding="utf-8") == "[indexing\n"


def test_a_file_that_is_a_link_stays_one_and_keeps_its_rights(tmp_path: Path) -> None:
    places, kept = Places.choose(tmp_path / "home"), tmp_path / "kept.toml"
    kept.write_text("# mine\n", encoding="utf-8")
    kept.chmod(0o600)
    places.library.mkdir()
    link = places.library / "config.toml"
    link.symlink_to(kept)
    SettingsFile(places, lambda: Settings.load(places), {}).change({"threads": 2})
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8").startswith("# mine\n")
    assert tomllib.loads(kept.read_text(encoding="utf-8")) == {"threads": 2}
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_key_in_the_file_of_the_user_counts_as_the_user_s(tmp_path: Path) -> None:
    places = Places.choose(tmp_path / "home")
    places = replace(places, settings=tmp_path / "settings")
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "config.toml").write_text("threads = 1\n", encoding="utf-8")
    file = SettingsFile(places, lambda: Settings.load(places), {})
    told = {one.key: one for one in file.tell().settings}
    assert (told["threads"].value, told["threads"].source) == (1, "user")
    assert file.change({"threads": 2}) == {"threads"}
    assert {one.key: one for one in file.tell().settings}["threads"].source == "library"
    assert file.change({"threads": 2}) == frozenset()
    with pytest.raises(BadInput):
        file.change({"threads": 0})


def test_one_failure_can_be_tried_again_alone(served: Served) -> None:
    served.fill({"one.square": "1 1 1", "two.square": "2 2 2", "three.square": "3 3 3"})
    places = {Path(one["path"]).name: one["location"] for one in served.get("/files")["files"]}
    with served.daemon.engine() as engine:
        gone = [FailureWrite(places[name], "unreadable", "It has no end.") for name in ("one.square", "two.square")]
        engine.store.commit(WriteBatch(failures=gone))
    [folder] = served.get("/folders")["folders"]
    assert (folder["files"], folder["pending"]) == (3, 0)
    failures = served.get("/failures")["failures"]
    assert folder["failed"] == len(failures) == 2
    # Nothing is indexed meanwhile, so that what is tried again can be looked at.
    served.post("/indexing/pause", {})
    assert served.post("/failures/retry", {"paths": [failures[0]["path"]]}) == {"files": 1}
    assert served.get("/failures")["failures"] == failures[1:]
    [folder] = served.get("/folders")["folders"]
    assert (folder["pending"], folder["failed"]) == (1, 1)
    assert served.post("/failures/retry", {"paths": [str(served.files / "three.square")]}) == {"files": 0}
    assert served.post("/failures/retry") == {"files": 1}
    assert served.get("/failures")["failures"] == []
