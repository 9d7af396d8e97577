"""The benchmark of fits measures what it says, on a few pairs."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from anyfind.bench import fitting, run_fitting
from anyfind.cli.main import program
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry


def test_synthetic_pairs_have_the_shapes_of_the_default_encoders_and_are_the_same_every_time() -> None:
    one, again = (list(fitting.synthetic_pairs(9000)) for _ in range(2))
    assert [len(batch.left) for batch in one] == [8192, 808]
    assert one[0].left.shape[1] == fitting.LEFT
    assert one[0].right.shape[1] == fitting.RIGHT
    assert np.linalg.norm(one[1].left, axis=1) == pytest.approx(np.ones(808), abs=1e-5)
    assert one[1].right.min() == 0
    assert all((a.right == b.right).all() for a, b in zip(one, again, strict=True))


def test_only_what_reads_pairs_from_files_is_measured() -> None:
    registry = Registry(discover())
    assert fitting.trainer_of(registry, "contrastive").streams
    with pytest.raises(BadInput, match="cannot fit on pairs in files"):
        fitting.trainer_of(registry, "compact")
    with pytest.raises(NotFound, match="telepathy"):
        fitting.trainer_of(registry, "telepathy")


@pytest.mark.slow
def test_the_steps_write_fit_and_map(tmp_path: Path) -> None:
    written = fitting.write_step(tmp_path, 120)
    assert written["file_mb"] == pytest.approx(120 * (384 + 1280) * 2 / 2**20, abs=0.1)
    fitted = fitting.fit_step(tmp_path, "contrastive", "cpu", {"steps": 20})
    assert fitted["hyperparameters"]["steps"] == 20
    assert fitted["device"] == "cpu"
    assert fitted["held_out"]["left_to_right"]["r10"] > 30
    assert fitting.apply_step(tmp_path, "contrastive")["vectors_per_s"] > 0


def test_the_command_prints_what_each_process_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, dict[str, object]] = {
        "write": {"seconds": 1.0, "file_mb": 10.0},
        "fit": {"method": "some/method", "device": "cpu", "seconds": 2.0, "cpu_seconds": 3.0, "pairs_per_s": 50},
        "apply": {"seconds": 4.0, "cpu_seconds": 5.0, "vectors_per_s": 25},
    }

    given: list[object] = []

    def step(name: str, *rest: object) -> dict[str, object]:
        given.append(json.loads(str(rest[-1])))
        return {**said[name], "peak_rss_mb": 77.0}

    monkeypatch.setattr(run_fitting, "_step", step)
    arguments = ["bench", "fit", "--count", "100", "--count", "200", "--set", "steps=20"]
    plain = CliRunner().invoke(program, arguments)
    assert plain.exit_code == 0
    assert "100 pairs, some/method on cpu: fitted in 2.0 s (3.0 s of a processor" in plain.output
    assert "memory at most 77 MB" in plain.output
    answer = json.loads(CliRunner().invoke(program, [*arguments, "--json"]).output)
    assert [row["pairs"] for row in answer["rows"]] == [100, 200]
    assert answer["rows"][0]["fit"]["peak_rss_mb"] == 77.0
    assert given == [{"steps": 20}] * 12
    usual = json.loads(CliRunner().invoke(program, ["bench", "fit", "--json"]).output)
    assert [row["pairs"] for row in usual["rows"]] == [30_000]
    wrong = CliRunner().invoke(program, ["bench", "fit", "--set", "steps"])
    assert wrong.exit_code != 0
