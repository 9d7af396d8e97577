"""Three hundred kills at random moments while files come, change, move and go."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 300
FILES = 2000


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_nothing_is_lost_and_nothing_is_done_twice(tmp_path: Path) -> None:
    """See ``kill_storm.py`` for what is done and counted. Then the command line looks at the library, too."""
    program = Path(__file__).with_name("kill_storm.py")
    chosen = ["--kills", str(KILLS), "--files", str(FILES), "--seed", "7", "--folder", str(tmp_path / "storm")]
    done = subprocess.run([sys.executable, str(program), *chosen], capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    outcome = json.loads(done.stdout)
    assert outcome["wrong"] == []
    assert done.returncode == 0
    assert outcome["kills"] == KILLS
    assert outcome["steps"] > FILES
    assert min(outcome["changes"].values()) > 20, "every kind of change took part"
    assert outcome["encoded_before_recovery"] > FILES / 2, "the children came to do work"
    assert outcome["completed_twice"] == 0
    checked = subprocess.run(
        [sys.executable, "-m", "anyfind", "check", "--json", "--home", str(tmp_path / "storm" / "library")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert json.loads(checked.stdout)["damage"] == []
