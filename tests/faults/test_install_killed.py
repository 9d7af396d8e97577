"""An installer that is killed at every step."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from data_makers.plugin_wheels import plugin_wheel
from fakes.plugin_shell import OFFLINE, Shell, make_shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return make_shell(tmp_path, monkeypatch)


KILLED = """
import os, signal, subprocess, sys
from pathlib import Path
from anyfind.config import Places
from anyfind.plugins.requested import understand
from anyfind.service.installing import make_installer
from fakes.plugin_building import Answers, Unzipper

wheel, when = sys.argv[1:]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, total, what):
    if when == str(done):
        die()

class Quick(Answers):
    def check(self, request):
        if when == "check":
            die()
        return super().check(request)

run = subprocess.run
def started(command, **options):
    if when == "pip" and "install" in command and "--no-deps" in command:
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=options["env"])
        die()
    return run(command, **options)
subprocess.run = started

replace = Path.replace
def replaced(self, target):
    if when == f"before {target.name}":
        die()
    replace(self, target)
    if when == f"after {target.name}":
        die()
Path.replace = replaced

installer = make_installer(Places.choose())
installer.kit = Quick()
if not when.startswith("pip"):
    installer.builder = Unzipper()
with installer.begin() as installation:
    offer = installation.prepare(understand(wheel), progress, may_build=lambda _: False)
    installation.install(offer, progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_at_any_moment_the_plugins_in_use_stay_in_use(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in OFFLINE.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))

    def install(wheel: Path, when: str) -> int:
        return subprocess.run([sys.executable, "-c", KILLED, wheel, when], check=False).returncode

    assert install(plugin_wheel(tmp_path, "acme-notes", "1.0"), "pip never") == 0
    before = [path.name for path in (shell.base / "envs").iterdir()]
    newer = plugin_wheel(tmp_path, "acme-notes", "2.0")
    for when in ("pip", "2", "check", "before 2.json", "before current"):
        assert install(newer, when) == -signal.SIGKILL, when
        assert shell.state() == (1, {"acme-notes": "1.0"}), when
        (environment,) = shell.generations.environments()
        assert environment.folder.name == before[0]
    assert shell.inside("acme-notes", "import acme_notes.code; print('works')") == "works"
    assert install(newer, "after current") == -signal.SIGKILL
    assert shell.state()[1] == {"acme-notes": "2.0"}
    # The next installation removes what the killed ones left, and keeps what a rollback needs.
    number = shell.state()[0]
    assert install(newer, "never") == 0
    assert shell.state() == (number + 1, {"acme-notes": "2.0"})
    assert len(list((shell.base / "envs").iterdir())) == 3
    assert list((shell.base / "staging").iterdir()) == []
    assert not list(shell.base.rglob("*.part"))
