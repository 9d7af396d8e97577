"""A library with so many pairs that they are fitted on from files: the same bridge, and nothing is left behind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from anyfind.align.artifacts import load_artifact, read_card
from anyfind.cli.main import program
from anyfind.errors import BadInput, Cancelled, DiskFull
from anyfind.plugins.discovery import DiscoveryRow
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import IMAGE, FitOptions
from anyfind.service import pairs_in_files, plugins
from anyfind.service.checking.files import check_leftovers
from anyfind.service.checking.report import CheckReport
from anyfind.service.engine import Engine
from anyfind.service.fitting import FitRequest, fit_adapter
from anyfind.service.library_pairs import read_pairs
from anyfind.service.pairs_in_files import FOLDER, Extent
from fakes import small_plugins
from fakes.served import Served

SEEN = {"anyfind.bridges", "anyfind.contrastive"}
LEVELS = (("ashen", "rusty", "crimson"), ("mossy", "leafy", "lime"), ("dusky", "navy", "azure"))
QUICK = {"steps": 5, "left_ridge": 1.0, "right_ridge": 1.0, "batch": 16}
"""With values given a fit is quick, and takes the same steps whatever rounding does."""


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    real = plugins.found

    def found(places: Any) -> list[DiscoveryRow]:
        bridges = [row for row in real(places) if row.manifest is not None and row.manifest.id in SEEN]
        return [*small_plugins.found(places), *bridges]

    monkeypatch.setattr("anyfind.service.plugins.found", found)
    monkeypatch.setenv("ANYFIND_CACHE", str(tmp_path / "cache"))
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        rng = np.random.default_rng(0)
        files = {}
        for number in range(70):
            told = rng.integers(0, 3, 3)
            shown = 40 + 80 * told + rng.integers(-15, 16, 3)
            words = [names[level] for names, level in zip(LEVELS, told, strict=True)]
            files[f"IMG_{number:04d}.square"] = " ".join(map(str, shown))
            files[f"IMG_{number:04d}.txt"] = f"a {words[0]} and {words[1]} tile with {words[2]} from box {number}"
        running.fill(files)
        assert running.job({"kind": "align.pairs"})["result"]["used"] == 70
        yield running


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def left_over(engine: Engine) -> list[Path]:
    folder = engine.places.cache / FOLDER
    return sorted(folder.rglob("*")) if folder.exists() else []


def request(**more: Any) -> FitRequest:
    return FitRequest(method="contrastive", options=FitOptions(device="cpu", values=QUICK), **more)


def test_files_hold_what_memory_would(served: Served) -> None:
    with served.daemon.engine() as engine:
        extent = Extent.of(engine, IMAGE)
        assert extent.fits
        small = read_pairs(engine, IMAGE)
        with pairs_in_files.pairs_in_files(engine, IMAGE, extent, quiet, CancelToken()) as many:
            assert isinstance(many.train.left, np.memmap)
            for one, other in ((many.train, small.train), (many.held, small.held)):
                assert (one.left_space, one.right_space, one.source) == (
                    other.left_space,
                    other.right_space,
                    other.source,
                )
                assert one.digest == other.digest
                assert (one.partner == other.partner).all()
                assert one.weight is not None
                assert (one.weight == other.weight).all()
                for mapped, held in ((one.left, other.left), (one.right, other.right)):
                    assert np.asarray(mapped, dtype=np.float32) == pytest.approx(held, abs=2e-3)
            assert many.sources == small.sources()
            assert left_over(engine)
        assert left_over(engine) == []
    # Copies of what is held out are counted before anybody has looked at vectors.
    assert extent.pairs - len(small.train.left) == extent.items - len(small.train.right) == small.copies > 0
    assert extent.held_items == len(small.held.right)


def test_the_command_fits_the_same_bridge_from_files(
    served: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    served.server.stop()
    served.daemon.stop()
    try:
        home = ["--home", str(served.home)]
        given = [word for key, value in QUICK.items() for word in ("--set", f"{key}={value}")]
        fit = ["align", "fit", "--method", "contrastive", "--device", "cpu", *given, "--json", *home]
        made = []
        for name, room in (("memory", pairs_in_files.IN_MEMORY), ("files", 0)):
            monkeypatch.setattr(pairs_in_files, "IN_MEMORY", room)
            result = CliRunner().invoke(program, [*fit, "--out", str(tmp_path / name)])
            assert result.exit_code == 0, result.output
            made.append(load_artifact(read_card(tmp_path / name)))
        # The second one also out of files that are read step by step, as those of a million pairs are.
        monkeypatch.setattr("anyfind_plugins.contrastive.preparing.IN_MEMORY", 0)
        result = CliRunner().invoke(program, [*fit, "--out", str(tmp_path / "steps")])
        assert result.exit_code == 0, result.output
        made.append(load_artifact(read_card(tmp_path / "steps")))
        for other in made[1:]:
            assert other.card["pairs"] == made[0].card["pairs"]
            assert set(other.tensors) == set(made[0].tensors)
            for side in ("left", "right"):
                # Canonical axes may point the other way; what both sides make of vectors may not differ.
                assert other.tensors[f"{side}.matrix"].shape == made[0].tensors[f"{side}.matrix"].shape
        with served.daemon.engine() as engine:
            pairs = read_pairs(engine, IMAGE, unpaired=False).train
            scores = [scored(engine, one, pairs) for one in made]
            assert left_over(engine) == []
        spread = float(scores[0].std())
        assert scores[1] == pytest.approx(scores[0], abs=0.02 * spread)
        assert scores[2] == pytest.approx(scores[0], abs=0.1 * spread)
    finally:
        served.__enter__()


def scored(engine: Engine, artifact: Any, pairs: Any) -> Any:
    sides = engine.registry.load(engine.registry.adapter(artifact.kind).factory)(artifact)
    return sides[0].apply(pairs.left) @ sides[1].apply(pairs.right).T


def test_what_cannot_read_files_says_what_can(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs_in_files, "IN_MEMORY", 0)
    with served.daemon.engine() as engine:
        with pytest.raises(BadInput, match="all vectors in memory") as raised:
            fit_adapter(engine, FitRequest(method="cca"), quiet, CancelToken())
        assert "contrastive" in str(raised.value.hint)
        # Where no method is named, it is one that can.
        told = fit_adapter(engine, FitRequest(options=FitOptions(values=QUICK)), quiet, CancelToken())
        assert told["kind"] == "anyfind.contrastive/contrastive"
        assert told["held_out_pairs"] > 0
        assert told["sources"] == {"sidecar": told["pairs"]}


def test_a_choice_of_the_method_and_of_scorers_works_from_files(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs_in_files, "IN_MEMORY", 0)
    with served.daemon.engine() as engine:
        told = fit_adapter(engine, FitRequest(auto=True, budget_s=30), quiet, CancelToken())
        out = {row["method"]: row["left_out"] for row in told["auto"]["candidates"]}
        assert "from a file" in str(out["cca"])
        scored = fit_adapter(engine, request(scorer="auto"), quiet, CancelToken())
        assert "scoring" in scored
        assert left_over(engine) == []


def test_a_full_disk_is_said_before_and_what_a_killed_process_left_goes(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs_in_files, "IN_MEMORY", 0)
    with served.daemon.engine() as engine:
        left = engine.places.cache / FOLDER / "999999999-killed" / "one"
        left.mkdir(parents=True)
        (left / "left").write_bytes(b"halves")
        report = CheckReport()
        check_leftovers(engine, report, repair=False)
        assert any("999999999-killed" in sentence for sentence in report.leftovers)
        with monkeypatch.context() as patch:
            patch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10))
            with pytest.raises(DiskFull, match=r"needs .* MB of the disk"):
                fit_adapter(engine, request(), quiet, CancelToken())
        assert left_over(engine) == []
        token = CancelToken()
        token.cancel()
        with pytest.raises(Cancelled):
            fit_adapter(engine, request(), quiet, token)
        assert left_over(engine) == []
