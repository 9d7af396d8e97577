"""Hostile files through the bundled extractors: each one is indexed or listed with one clear sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from anyfind.ingest.indexer import Indexer
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import Extracted, InProcessHost
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.sdk.types import Source
from anyfind.store.facade import Store
from data_makers.adversarial import Expectation, make_adversarial
from fakes.host import ENCODERS, FakeHost


class RealExtractors(FakeHost):
    """The bundled extractors with encoders that need no weights."""

    def __init__(self, real: InProcessHost) -> None:
        super().__init__()
        self._real = real

    def extract(self, source: Source) -> Extracted:
        """Read the file for real."""
        return self._real.extract(source)


@dataclass(frozen=True)
class Outcome:
    """What became of the files of a folder."""

    root: Path
    expected: dict[str, Expectation]
    store: Store

    def failures(self) -> dict[str, tuple[str, str]]:
        return {
            failure.path.relative_to(self.root).as_posix(): (failure.code, failure.message)
            for failure in self.store.failures()
        }


@pytest.fixture
def outcome(tmp_path: Path) -> Iterator[Outcome]:
    root = tmp_path / "files"
    expected = make_adversarial(root)
    registry = Registry(discover())
    real = InProcessHost(registry, ModelStore(tmp_path / "models"), tmp_path / "data", tmp_path / "cache")
    with Store.open(tmp_path / "library.sqlite") as store:
        store.add_root(root)
        Indexer(store, RealExtractors(real), ENCODERS).run()
        yield Outcome(root, expected, store)
    real.close()


def test_every_file_meets_its_expectation(outcome: Outcome) -> None:
    known = outcome.store.locations(outcome.store.roots()[0].id)
    failures = outcome.failures()
    for name, expectation in outcome.expected.items():
        got = "ignored" if name not in known else "failed" if name in failures else "indexed"
        wanted = {"failed", "indexed"} if expectation.outcome == "handled" else {expectation.outcome}
        assert got in wanted, name
        if expectation.code is not None and got == "failed":
            assert failures[name][0] == expectation.code, name
    assert set(known) == {name for name, wanted in outcome.expected.items() if wanted.outcome != "ignored"}


def test_every_failure_is_one_sentence_that_names_no_inside(outcome: Outcome) -> None:
    failures = outcome.failures()
    assert failures
    for name, (_, message) in failures.items():
        assert message.endswith("."), name
        assert "\n" not in message, name
        for inside in ("Traceback", "Error(", "errno", "0x"):
            assert inside not in message, name


def test_a_second_run_tries_none_of_them_again(outcome: Outcome) -> None:
    host = FakeHost()
    report = Indexer(outcome.store, host, ENCODERS).run()
    assert (report.failed, report.indexed, host.extracted) == (0, 0, [])
    assert outcome.store.counts().pending == 0
