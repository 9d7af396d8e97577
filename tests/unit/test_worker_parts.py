"""The small parts of the worker host: counting deaths, what a worker may import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from anyfind.errors import PluginDied, PluginDisabled
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.deaths import Deaths
from conftest import LogWatch


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def deaths(tmp_path: Path, clock: Clock) -> Deaths:
    return Deaths(PluginStates(tmp_path / "states.json"), clock)


def test_three_deaths_in_a_minute_are_too_many(
    deaths: Deaths, clock: Clock, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect("one: It was switched off")
    for wait in (0, 40, 30, 25):
        clock.now += wait
        deaths.check("one")
        deaths.died("one", PluginDied("It crashed."))
    with pytest.raises(PluginDisabled) as raised:
        deaths.check("one")
    assert raised.value.plugin == "one"
    deaths.check("two")
    states = PluginStates(tmp_path / "states.json")
    assert "last: It crashed." in states.disabled()["one"]
    states.enable("one")
    deaths.check("one")
    assert deaths.pause("one") == 0


def test_a_damaged_list_of_what_is_off_switches_nothing_on(deaths: Deaths, tmp_path: Path, log_watch: LogWatch) -> None:
    log_watch.expect("one")
    (tmp_path / "states.json").write_text("nonsense")
    for _ in range(3):
        deaths.died("one", PluginDied("It crashed."))
    with pytest.raises(PluginDisabled):
        deaths.check("one")


def test_slow_deaths_are_not_too_many(deaths: Deaths, clock: Clock) -> None:
    for _ in range(10):
        deaths.died("one", PluginDied("It crashed."))
        clock.now += 31
        deaths.check("one")


def test_the_pause_before_a_new_start_grows_and_is_forgotten(deaths: Deaths, clock: Clock) -> None:
    assert deaths.pause("one") == 0
    deaths.died("one", PluginDied("It crashed."))
    first = deaths.pause("one")
    assert 0 < first < 1
    clock.now += first
    assert deaths.pause("one") == 0
    deaths.died("one", PluginDied("It crashed."))
    assert deaths.pause("one") > first
    clock.now += 61
    assert deaths.pause("one") == 0


def test_a_worker_needs_only_the_standard_library_numpy_and_the_contract() -> None:
    program = """
import sys

class Guard:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top not in {"numpy", "anyfind"} and top not in sys.stdlib_module_names and not top.startswith("_"):
            raise ModuleNotFoundError(name)
        return None

sys.meta_path.insert(0, Guard())
import anyfind.plugins.worker.boot
import anyfind.plugins.worker.runtime
own = sorted(name for name in sys.modules if name.partition(".")[0] == "anyfind" and not name.startswith("anyfind.sdk"))
print(*own)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [
        "anyfind",
        "anyfind.plugins",
        "anyfind.plugins.worker",
        "anyfind.plugins.worker.boot",
        "anyfind.plugins.worker.drawing",
        "anyfind.plugins.worker.frames",
        "anyfind.plugins.worker.runtime",
        "anyfind.plugins.worker.wire",
    ]
