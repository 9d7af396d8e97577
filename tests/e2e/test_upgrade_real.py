"""Other encoders with real weights in a running engine: pictures and words are found at every moment."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from anyfind.config import Places, Settings
from anyfind.plugins.discovery import discover
from anyfind.plugins.models import ModelStore, pack
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken
from anyfind.search.query import Query
from anyfind.service import upgrading, upgrading_live
from anyfind.service.daemon import Daemon
from anyfind.service.upgrading import UpgradeRequest
from data_makers.checkpoints import shorten_sentence_model
from data_makers.stamps import real_stamps
from fakes.computer import FakeComputer
from fakes.prober import Prober

pytestmark = [pytest.mark.models, pytest.mark.slow, pytest.mark.timeout(900)]

MINILM, LITE0, LITE2 = "anyfind.text/minilm", "anyfind.image/lite0", "anyfind.image/lite2"
PICTURES = 12
PATIENCE_S = 300.0


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


def wait_for(what: str, condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come about"
        time.sleep(0.05)


@pytest.fixture
def places() -> Places:
    found = Places.choose()
    registry = Registry(discover())
    ModelStore(found.models).pull([*pack(registry, "lite"), *pack(registry, "anyfind.image")])
    return found


@pytest.fixture
def running(places: Places, tmp_path: Path) -> Iterator[tuple[Daemon, Path]]:
    """An engine over stamps, each with its caption in a file of its own, and copies of the pictures elsewhere."""
    stamps = [one for one in real_stamps().stamps if one.picture is not None and one.picture.suffix == ".png"]
    folder, copies = tmp_path / "files", tmp_path / "copies"
    folder.mkdir()
    copies.mkdir()
    for number, stamp in enumerate(stamps[:: max(1, len(stamps) // PICTURES)][:PICTURES]):
        assert stamp.picture is not None
        for place in (folder, copies):
            shutil.copyfile(stamp.picture, place / f"picture{number}.png")
        (folder / f"note{number}.txt").write_text(f"{stamp.caption} Number {number} of the collection.")

    def settings() -> Settings:
        # At a low priority nothing would come about beside other programs that are busy.
        calm = {"busy_above": 100, "priority": "normal"}
        return Settings.load(places, encoders={"image": LITE0, "text": MINILM}, indexing=calm)

    with ExitStack() as stack:
        daemon = Daemon(places, settings, sensors=FakeComputer(), patience_s=10.0)
        stack.callback(daemon.stop)
        daemon.start()
        daemon.add_folder(folder)
        daemon.index([], silent, CancelToken())
        yield daemon, copies


def upgraded(daemon: Daemon, request: UpgradeRequest, probes: Sequence[tuple[Query, str]]) -> Prober:
    """Upgrade, roll back half way, upgrade again to the end: while somebody searches."""
    prober = Prober(daemon, probes)
    prober.start()
    try:
        _there_back_and_there_again(daemon, request, prober, len(probes) // 4)
    finally:
        prober.end()
    with daemon.engine() as engine:
        upgrading.finish(engine, request.modality)
        assert engine.store.integrity() == []
    return prober


def _there_back_and_there_again(daemon: Daemon, request: UpgradeRequest, prober: Prober, more: int) -> None:
    for to_the_end in (False, True):
        upgrading_live.upgrade(daemon, request, silent, CancelToken())

        def far_enough(whole: bool = to_the_end) -> bool:
            with daemon.engine() as engine:
                (row,) = upgrading.rows(engine)
            return bool(row["state"] == "done" if whole else row["done"] > 0)

        wait_for("the upgrade", far_enough)
        if not to_the_end:
            upgrading_live.roll_back(daemon, request.modality)
    seen = prober.searches
    wait_for("searches afterwards", lambda: prober.searches > seen + more)


def test_pictures_are_found_at_every_moment(running: tuple[Daemon, Path]) -> None:
    daemon, copies = running
    probes = [(Query(image=copies / f"picture{number}.png"), f"picture{number}.png") for number in range(PICTURES)]

    def by_words() -> set[str]:
        with daemon.engine() as engine:
            return found_by_words(engine.search(Query(text="an animal", k=3 * PICTURES, nearest=True)).results)

    # An engine that has just indexed files shows them a moment later.
    wait_for("pictures found by words", lambda: len(by_words()) == PICTURES)
    before = by_words()
    prober = upgraded(daemon, UpgradeRequest("image", LITE2), probes)
    assert prober.wrong == []
    assert prober.searches > PICTURES // 2
    with daemon.engine() as engine:
        assert engine.encoders["image"][0] == LITE2
    # No paired bridge was fitted for these encoders: the old one's goes on serving through the map. At every moment,
    # that in which the old vectors were dropped included.
    assert by_words() == before


def found_by_words(results: Sequence[object]) -> set[str]:
    return {
        Path(one.path).name  # type: ignore[attr-defined]
        for one in results
        if any(source.route == "words>image" for source in one.sources)  # type: ignore[attr-defined]
    }


def test_words_are_found_at_every_moment(running: tuple[Daemon, Path], tmp_path: Path) -> None:
    daemon, _ = running
    with daemon.engine() as engine:
        texts = [
            (Query(text=segment.text, k=10), f"note{number}.txt")
            for number in range(0, PICTURES, 2)
            for segment in engine.store.segments_of_content(
                engine.store.content_at(tmp_path / "files" / f"note{number}.txt") or 0
            )
        ]
        weights = {weight.name: engine.models.path(weight) for weight in engine.registry.encoder(MINILM).weights}
    folder = shorten_sentence_model(weights, tmp_path / "shorter", layers=5, dimension=256)
    request = UpgradeRequest("text", MINILM, {"folder": str(folder)})
    prober = upgraded(daemon, request, texts)
    assert prober.wrong == []
    with daemon.engine() as engine:
        assert engine.encoders["text"][1].dimension == 256
        assert engine.chosen.plugins["anyfind.text"]["folder"] == str(folder)
        assert found_by_words(engine.search(Query(text="an animal", k=3 * PICTURES, nearest=True)).results)
