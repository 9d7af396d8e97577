"""A running engine keeps the encoders of searches in memory for as long as its settings say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from anyfind.bench.pretender import ENCODER, write_pretender
from anyfind.config import Places, Settings
from anyfind.search.query import Query
from anyfind.service.daemon import Daemon
from fakes.computer import FakeComputer

KEEP_S = 3600.0


@pytest.fixture
def stack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExitStack]:
    write_pretender(tmp_path / "plugin")
    monkeypatch.syspath_prepend(str(tmp_path / "plugin"))
    monkeypatch.setenv("ANYFIND_HOME", str(tmp_path / "home"))
    with ExitStack() as stack:
        yield stack


def searched(stack: ExitStack, tmp_path: Path, keep_s: float) -> Daemon:
    """A daemon on a library with one text, of which something was asked."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "crow.txt").write_text("a crow")
    places = Places.choose()

    def settings() -> Settings:
        chosen = Settings.load(places, encoders={"text": ENCODER})
        return chosen.model_copy(update={"search": chosen.search.model_copy(update={"keep_encoders_s": keep_s})})

    daemon = Daemon(places, settings, sensors=FakeComputer(), patience_s=0.1)
    stack.callback(daemon.stop)
    with daemon.engine() as engine:
        engine.add_folder(folder)
        engine.search(Query(text="a crow"))
    return daemon


def test_an_encoder_that_no_search_needed_for_long_is_given_back(stack: ExitStack, tmp_path: Path) -> None:
    daemon = searched(stack, tmp_path, KEEP_S)
    with daemon.engine() as engine:
        daemon._housekeeping()
        assert ENCODER in engine.query_host.loaded()
        engine.searched -= 2 * KEEP_S
        daemon._housekeeping()
        assert ENCODER not in engine.query_host.loaded()
        # It comes back with the next search.
        engine.search(Query(text="another bird"))
        daemon._housekeeping()
        assert ENCODER in engine.query_host.loaded()
