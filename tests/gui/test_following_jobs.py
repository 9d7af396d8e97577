"""Long work is followed to its end, also when it ends before the engine has said its name; two presses start one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from anyfind.api.jobs import PairsJob
from anyfind.api.live import Job
from anyfind_desktop.alignment.follower import JobFollower
from anyfind_desktop.desktop import Desktop
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


def job(state: str, **more: Any) -> dict[str, Any]:
    return {"id": "one", "kind": "align.pairs", "state": state, "created_at": "2026-01-01T00:00:00", **more}


def at_rest(follower: JobFollower) -> bool:
    return not follower.busy


def test_the_end_is_told_once_although_events_were_quicker(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/jobs"] = {"jobs": []}
    scripted.answers["POST /v1/jobs"] = job("queued")
    scripted.answers["GET /v1/jobs/one"] = job("done", result={"pairs": 3, "new": 1})
    scripted.delays["POST /v1/jobs"] = 0.3
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    ended: list[Job] = []
    follower = JobFollower("align.pairs", desktop.tools, desktop)
    follower.ended.connect(ended.append)
    follower.start(PairsJob(kind="align.pairs"))
    assert not at_rest(follower)
    follower.start(PairsJob(kind="align.pairs"))
    qtbot.waitUntil(lambda: len(scripted.requests("POST /v1/jobs")) == 1, timeout=WAIT)
    desktop.jobs.show(Job.model_validate(job("done")))
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=WAIT)
    assert ended[0].result == {"pairs": 3, "new": 1}
    assert at_rest(follower)
    qtbot.wait(100)
    assert len(ended) == 1
    assert len(scripted.requests("POST /v1/jobs")) == 1


def test_what_the_engine_does_not_take_can_be_asked_for_again(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    follower = JobFollower("align.pairs", desktop.tools, desktop)
    with qtbot.waitSignal(follower.refused, timeout=WAIT):
        follower.start(PairsJob(kind="align.pairs"))
    assert at_rest(follower)
