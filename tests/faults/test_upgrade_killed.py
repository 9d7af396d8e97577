"""The process dies again and again while new vectors take the place of old ones."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from anyfind.config import Places, Settings
from anyfind.sdk.contracts import CancelToken
from anyfind.search.query import Query
from anyfind.service import upgrading
from anyfind.service.engine import Engine
from anyfind.service.upgrading import UpgradeRequest
from anyfind.store import Store
from fakes.two_encoders import NEW, OLD, sentence, write_two_encoders

FILES = 150
KILLS = 3
PATIENCE_S = 60.0


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


def vectors(store: Store) -> int:
    return sum(store.counts().vectors.values())


def check(places: Places, settings: Settings) -> None:
    """Every file has one vector, and is found by it."""
    with Engine.open(places, settings, write=False) as engine:
        assert engine.store.integrity() == []
        assert vectors(engine.store) == FILES
        for number in range(0, FILES, 7):
            results = engine.search(Query(text=sentence(number))).results
            found = [Path(one.path).name for one in results if any(">" in source.route for source in one.sources)]
            assert f"note{number}.txt" in found
            assert len(set(found)) == len(found)


@pytest.mark.timeout(300)
def test_killed_in_the_middle_of_an_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = write_two_encoders(tmp_path / "plugin")
    monkeypatch.syspath_prepend(str(tmp_path / "plugin"))
    for name in ("cache", "models"):
        monkeypatch.setenv(f"ANYFIND_{name.upper()}", str(tmp_path / name))
    places = Places.choose()
    settings = Settings.load(places, encoders={"text": OLD})
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"note{number}.txt").write_text(sentence(number))
    with Engine.open(places, settings, write=True) as engine:
        engine.add_folder(folder)
        engine.bring_up_to_date([], silent)
        request = UpgradeRequest("text", NEW, sample=12)
        upgrading.begin(engine, upgrading.prepare(engine, request, silent, CancelToken()))
    (faults / "slow").touch()
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "plugin"),
        "ANYFIND_ENCODERS": f'{{"text": "{OLD}"}}',
        "ANYFIND_HOME": str(places.library),
    }
    command = [sys.executable, "-m", "anyfind", "index", "--json"]
    done = 0
    for _ in range(KILLS):
        child = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            deadline = time.monotonic() + PATIENCE_S
            with Store.open(places.database, alone=False) as store:
                (upgrade,) = store.upgrades.all()
                while store.upgrades.counts(upgrade).done <= done:
                    assert child.poll() is None, "it was to be killed before its end"
                    assert time.monotonic() < deadline
                    time.sleep(0.01)
                done = store.upgrades.counts(upgrade).done
        finally:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
        assert 0 < done < FILES
        check(places, settings)
    (faults / "slow").unlink()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    check(places, settings)
    with Engine.open(places, settings, write=True) as engine:
        (row,) = upgrading.rows(engine)
        assert (row["state"], row["done"], row["set_aside"]) == ("done", FILES, FILES)
        upgrading.roll_back(engine, None)
    check(places, settings)
