"""What a plugin can do to the call that it is asked: it fails, the engine says who did it, and goes on."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from anyfind.errors import (
    Cancelled,
    PluginDied,
    PluginDisabled,
    PluginError,
    PluginGarbled,
    PluginHung,
    PluginTooBig,
)
from anyfind.plugins.models import ModelStore
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk import CancelToken, Role, Source
from conftest import LogWatch
from data_makers.hostile_plugins import hostile_registry

Make = Callable[..., WorkerHost]


@pytest.fixture
def states(tmp_path: Path) -> PluginStates:
    return PluginStates(tmp_path / "states.json")


@pytest.fixture
def make_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, states: PluginStates) -> Iterator[Make]:
    """A host for hostile plugins by name; closed at the end, when no process of theirs may be left."""
    folder = tmp_path / "packages"
    monkeypatch.syspath_prepend(str(folder))
    made: list[WorkerHost] = []

    def make(*names: str, encoders: tuple[str, ...] = (), **options: object) -> WorkerHost:
        registry = hostile_registry(folder, *names, encoders=encoders)
        places = (registry, ModelStore(tmp_path / "models"), tmp_path / "data", tmp_path / "cache")
        made.append(WorkerHost(*places, states=states, **options))  # type: ignore[arg-type]  # options are the test's
        return made[-1]

    yield make
    for host in made:
        host.close()
    assert not workers()


def workers() -> list[psutil.Process]:
    """Worker processes of this one."""
    found = []
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.Error):
            found += [child] if any("boot.py" in part for part in child.cmdline()) else []
    return found


def children_but(others: set[int]) -> list[int]:
    """Processes that this one has started since."""
    return [child.pid for child in psutil.Process().children() if child.pid not in others]


def ended(pid: int) -> bool:
    """Whether a process is over with all of its threads: the first one may be gone while others are on their way."""
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
    except ChildProcessError:
        return True


def write(folder: Path, name: str, content: str = "some words") -> Source:
    path = folder / name
    path.write_text(content)
    return Source(path, "application/octet-stream", len(content))


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("segfault", PluginDied, "hostile.segfault crashed (SIGSEGV, invalid memory access) while it should read a."),
        ("abort", PluginDied, "hostile.abort crashed (SIGABRT) while it should read a."),
        ("quitter", PluginDied, "hostile.quitter ended by itself with exit status 0"),
        ("sleeper", PluginHung, "hostile.sleeper gave no sign for 1.5 seconds"),
        ("spinner", PluginHung, "hostile.spinner gave no sign for 1.5 seconds"),
        ("hoarder", PluginTooBig, "hostile.hoarder used more than 512 MB of memory while it should read a.hoarder"),
        ("mapper", PluginTooBig, "hostile.mapper used more than 512 MB of memory while it should read a.mapper"),
        ("garbage", PluginGarbled, "hostile.garbage sent what is no answer"),
        ("closer", PluginDied, "hostile.closer closed its connection to Anyfind"),
        ("escaper", PluginDied, "hostile.escaper ended by itself with exit status 1"),
    ],
)
def test_a_process_that_dies_is_named_and_replaced(
    make_host: Make, tmp_path: Path, log_watch: LogWatch, name: str, error: type[PluginDied], said: str
) -> None:
    log_watch.expect(f"hostile.{name}")
    # New memory can be slow to come, and time must not run out before it does.
    host = make_host(name, "tame", timeout_factor=20 if error is PluginTooBig else 1)
    source = write(tmp_path, f"a.{name}")
    for _ in range(2):
        with pytest.raises(error) as raised:
            host.extract(source)
        assert said in str(raised.value)
        assert raised.value.plugin == f"hostile.{name}"
        assert host.extract(write(tmp_path, "b.tame")).segments[0].payload == "some words"


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("greedy", PluginTooBig, "hostile.greedy could not read a.greedy with the"),
        ("odd", PluginError, "hostile.odd/odd could not read a.odd: Odd: something odd"),
        ("exiter", PluginError, "could not read a.exiter: SystemExit: 7"),
        ("wrong", PluginError, "gave a dict instead of a segment"),
        ("stranger", PluginError, "gave a object instead of a segment"),
        ("nowhere", PluginError, "a place that is none"),
        ("deaf", PluginError, "values that are not finite"),
        ("nameless", PluginError, "gave a file inside without a name or a path"),
        ("canceller", PluginError, "could not read a.canceller: Cancelled: I have had enough"),
        ("vague", PluginError, "could not read a.vague: AnyfindError: something"),
        ("loser", PluginError, "/nowhere/of-its-own.bin"),
        ("unsure", PluginError, "could not look at a.unsure: ValueError: odd bytes"),
    ],
)
def test_what_a_plugin_raises_or_gives_wrong_is_no_death(
    make_host: Make, tmp_path: Path, states: PluginStates, name: str, error: type[PluginError], said: str
) -> None:
    host = make_host(name)
    source = write(tmp_path, f"a.{name}")
    for _ in range(5):
        with pytest.raises(error) as raised:
            host.extract(source)
        assert said in str(raised.value)
        assert raised.value.plugin == f"hostile.{name}"
    assert states.disabled() == {}


def test_what_a_plugin_prints_does_no_harm(make_host: Make, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    host = make_host("printer")
    for number in range(3):
        assert host.extract(write(tmp_path, f"{number}.printer")).segments[0].payload == "some words"
    assert capfd.readouterr().out == ""


def test_a_death_between_two_files_costs_neither(
    make_host: Make, tmp_path: Path, states: PluginStates, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.late ended by itself with exit status 4 while it had nothing to do")
    log_watch.expect("hostile.late: It was switched off")
    others = {child.pid for child in psutil.Process().children()}
    host = make_host("late")
    for number in range(3):
        assert host.extract(write(tmp_path, f"{number}.late")).segments
        until = time.monotonic() + 60
        while not all(map(ended, children_but(others))) and time.monotonic() < until:
            time.sleep(0.05)
    with pytest.raises(PluginDisabled):
        host.extract(write(tmp_path, "3.late"))
    assert "hostile.late" in states.disabled()


def test_a_plugin_that_leaks_is_replaced_before_it_costs_a_file(make_host: Make, tmp_path: Path) -> None:
    host = make_host("leaker", timeout_factor=20)
    for number in range(10):  # 80 MB each, and 512 are allowed
        assert host.extract(write(tmp_path, f"{number}.leaker")).segments


def test_a_file_outside_is_not_taken_for_one_inside(make_host: Make, tmp_path: Path) -> None:
    extracted = make_host("thief").extract(write(tmp_path, "a.thief"))
    assert extracted.segments == ()
    assert "hostile.thief/thief did not unpack passwd into the folder meant for it" in extracted.incomplete[0].message
    assert Path("/etc/passwd").exists()


def test_three_deaths_in_a_minute_switch_a_plugin_off_until_it_is_enabled(
    make_host: Make, tmp_path: Path, states: PluginStates, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.quitter")
    host = make_host("quitter", "tame")
    source = write(tmp_path, "a.quitter")
    for _ in range(3):
        assert states.disabled() == {}
        with pytest.raises(PluginDied):
            host.extract(source)
    assert "3 times in a minute" in states.disabled()["hostile.quitter"]
    with pytest.raises(PluginDisabled, match=r"anyfind plugin enable hostile\.quitter"):
        host.extract(source)
    assert host.extract(write(tmp_path, "b.tame")).segments
    states.enable("hostile.quitter")
    with pytest.raises(PluginDied):
        host.extract(source)


def test_work_is_cancelled_by_ending_the_process(make_host: Make, tmp_path: Path, states: PluginStates) -> None:
    host = make_host("spinner", timeout_factor=100)
    token = CancelToken()
    threading.Timer(0.7, token.cancel).start()
    with pytest.raises(Cancelled):
        host.extract(write(tmp_path, "a.spinner"), token)
    assert states.disabled() == {}
    assert not workers()


def test_closing_ends_what_is_under_way(make_host: Make, tmp_path: Path) -> None:
    host = make_host("sleeper", timeout_factor=100)
    threading.Timer(0.7, host.close).start()
    with pytest.raises(Cancelled, match="closing"):
        host.extract(write(tmp_path, "a.sleeper"))
    with pytest.raises(Cancelled, match="closing"):
        host.extract(write(tmp_path, "a.sleeper"))


def test_idle_processes_are_ended_and_start_again(make_host: Make, tmp_path: Path) -> None:
    host = make_host("tame", encoders=("tame",), idle_s=1.5)
    for _ in range(2):
        assert host.extract(write(tmp_path, "b.tame")).segments
        assert host.encode("encoder.tame/tame", ["a"], Role.QUERY).vectors.tolist() == [[1, 0, 0, 0]]
        assert host.loaded() == ["encoder.tame/tame"]
        until = time.monotonic() + 60
        while workers() and time.monotonic() < until:
            time.sleep(0.05)
        assert not workers()
        assert host.loaded() == []


@pytest.mark.parametrize(
    ("modality", "error", "said"),
    [
        ("nan", PluginError, "values that are not finite"),
        ("wide", PluginError, r"gave float32 \[1, 5\] instead of float32 \[1, 4\]"),
        ("none", PluginError, "holds no vectors"),
        ("slow", PluginHung, "gave no sign for 2 seconds while it should encode"),
        ("poisoned", PluginDied, "crashed .SIGSEGV"),
    ],
)
def test_encoders_that_misbehave(
    make_host: Make, log_watch: LogWatch, modality: str, error: type[PluginError], said: str
) -> None:
    log_watch.expect("encoder.")
    host = make_host(encoders=(modality, "tame"))
    with pytest.raises(error, match=said) as raised:
        host.encode(f"encoder.{modality}/{modality}", ["venom"], Role.DOCUMENT)
    assert raised.value.plugin == f"encoder.{modality}"
    assert host.encode("encoder.tame/tame", ["a", "b"], Role.QUERY).vectors.shape == (2, 4)


def test_encoders_in_this_process_start_none(make_host: Make) -> None:
    host = make_host(encoders=("tame",), local=lambda encoder_id: encoder_id == "encoder.tame/tame")
    assert host.encode("encoder.tame/tame", ["a"], Role.QUERY).vectors.shape == (1, 4)
    assert host.loaded() == ["encoder.tame/tame"]
    assert not workers()
    host.unload("encoder.tame/tame")
    assert host.loaded() == []


def test_unloading_ends_the_process(make_host: Make) -> None:
    host = make_host(encoders=("tame",))
    host.encode("encoder.tame/tame", ["a"], Role.QUERY)
    host.unload("encoder.tame/tame")
    assert host.loaded() == []
    assert not workers()
