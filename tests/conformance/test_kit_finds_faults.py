"""The conformance kit fails the right check of a plugin with one fault, and finishes whatever the plugin does."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from anyfind.sdk import BadInput
from anyfind.sdk.testing import Options, Outcome, Report, run_kit
from fakes.faulty_plugins import write_faulty


def failed(report: Report) -> set[str]:
    return {check.id for check in report.failures()}


def sentence(report: Report, check: str) -> str:
    return next(one.message for one in report.checks if one.id == check and one.outcome is Outcome.FAILED)


def test_a_good_plugin_passes_everything(tmp_path: Path) -> None:
    report = run_kit(write_faulty(tmp_path))
    assert report.failures() == ()
    assert report.count(Outcome.SKIPPED) == 0
    assert report.count(Outcome.PASSED) == len(report.checks) > 30


WRONG_VECTORS = [
    ({"after": "vectors[:, 1] = np.nan"}, {"encoder.finite", "encoder.norm", "encoder.roles"}),
    ({"after": "vectors *= 3"}, {"encoder.norm"}),
    ({"after": "vectors = vectors[::-1].copy() if not failures else vectors"}, {"encoder.order", "encoder.batch"}),
    ({"after": "vectors = vectors[np.argsort(vectors[:, 0])] if not failures else vectors"}, {"encoder.batch"}),
    (
        {"after": "vectors[vectors.any(1)] = [0.5, 0.5, 0.5, 0.5] + 0 * vectors[vectors.any(1)]"},
        {"encoder.distinct"},
    ),
    ({"after": "vectors = vectors[:, :3].copy()"}, {"encoder.shape"}),
    ({"after": "vectors = vectors.astype(np.float64)"}, {"encoder.shape"}),
    ({"bad": "raise BadInput('One of the items is bad.')"}, {"encoder.bad-item"}),
    ({"bad": "raise TypeError('no array')"}, {"encoder.bad-item"}),
    ({"bad": "vectors[position, 0] = 1; continue"}, {"encoder.bad-item"}),
    ({"encode": "if len(items) == 0: raise ValueError('nothing')"}, {"encoder.empty-batch"}),
    ({"encode": "if role == 'query': raise KeyError('query')"}, {"encoder.roles"}),
    ({"open": "raise OSError('no such model')"}, {"encoder.open"}),
    ({"open": "self.drift = np.random.default_rng()", "after": "vectors[:, 0] += self.drift.normal()"}, set()),
]


@pytest.mark.parametrize(("faults", "expected"), WRONG_VECTORS, ids=[str(f)[:60] for f, _ in WRONG_VECTORS])
def test_wrong_vectors(tmp_path: Path, faults: dict[str, str], expected: set[str]) -> None:
    report = run_kit(write_faulty(tmp_path, **faults), Options(only=("faulty.dots/moments",)))
    assert not report.ok
    assert expected <= failed(report)
    assert all(check.startswith("encoder.") for check in failed(report))


def test_a_normalisation_over_the_batch_is_noticed(tmp_path: Path) -> None:
    code = "m = vectors - vectors.mean(0); vectors = m / np.maximum(np.linalg.norm(m, axis=1, keepdims=True), 1e-9)"
    report = run_kit(write_faulty(tmp_path, after=code), Options(only=("faulty.dots/moments",)))
    assert "encoder.batch" in failed(report)


def change_code(manifest: Path, old: str, new: str) -> None:
    code = manifest.parent / "code.py"
    text = code.read_text()
    assert old in text
    code.write_text(text.replace(old, new))


def test_another_space_than_the_manifest_says(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path, top="import dataclasses\n")
    change_code(manifest, "self.space = space", "self.space = dataclasses.replace(space, preprocessing='2')")
    assert "encoder.space" in failed(run_kit(manifest, Options(only=("faulty.dots/moments",))))


WRONG_FILES = [
    ({"sniff": "return 2.0"}, {"extractor.sniff"}),
    ({"sniff": "return head[0] / 255"}, {"extractor.sniff"}),
    ({"sniff": "return 0.0"}, {"extractor.samples"}),
    ({"extract": "yield 7"}, {"extractor.extract"}),
    ({"extract": "yield Segment('text', b'bytes')"}, {"extractor.extract"}),
    ({"extract": "yield Segment('dots', object())"}, {"extractor.extract"}),
    ({"extract": "return"}, {"extractor.extract"}),
    ({"extract": "data.decode('ascii')"}, {"extractor.corrupt"}),
    ({"extract": "assert data"}, {"extractor.empty"}),
    ({"extract": "data = source.path.read_bytes(); float(data.split()[0])"}, {"extractor.corrupt"}),
    ({"extract": "yield Segment('text', str(time.time_ns()))"}, {"extractor.repeat"}),
    ({"extract": "source.path.unlink()"}, {"extractor.read-only"}),
    ({"thumbnail": "return np.zeros((300, 300, 3), dtype=np.uint8)"}, {"extractor.thumbnail"}),
    ({"thumbnail": "return np.zeros((30, 30), dtype=np.float32)"}, {"extractor.thumbnail"}),
    (
        {"extract": "yield Segment('dots', np.ones(2, np.float32)); time.sleep(6 * ctx.cancel.cancelled)"},
        {"extractor.cancel"},
    ),
]


@pytest.mark.parametrize(("faults", "expected"), WRONG_FILES, ids=[str(f)[:60] for f, _ in WRONG_FILES])
def test_wrong_reading(tmp_path: Path, faults: dict[str, str], expected: set[str]) -> None:
    report = run_kit(write_faulty(tmp_path, **faults), Options(only=("faulty.dots/dots",)))
    assert expected <= failed(report)


def test_a_file_that_vanished_must_not_look_broken(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path)
    opening = "with source.path.open"
    refusal = "if not source.path.is_file(): raise BadInput('There is nothing.')\n        "
    change_code(manifest, opening, refusal + opening)
    assert {"extractor.missing", "extractor.directory"} <= failed(
        run_kit(manifest, Options(only=("faulty.dots/dots",)))
    )


def test_a_crash_names_its_signal_and_costs_one_check(tmp_path: Path) -> None:
    crash = "if b'\\0' in data[:9]: os.kill(os.getpid(), signal.SIGSEGV)"
    report = run_kit(write_faulty(tmp_path, extract=crash), Options(only=("faulty.dots/dots",)))
    assert "SIGSEGV" in sentence(report, "extractor.corrupt")
    outcomes = {check.id: check.outcome for check in report.checks}
    assert outcomes["extractor.missing"] is outcomes["extractor.repeat"] is Outcome.PASSED


def test_a_hang_is_ended(tmp_path: Path) -> None:
    options = Options(only=("faulty.dots/moments",), timeout_s=1.0)
    report = run_kit(write_faulty(tmp_path, encode="if role == 'query': time.sleep(3600)"), options)
    assert "within 1 seconds" in sentence(report, "encoder.roles")
    assert failed(report) == {"encoder.roles"}


def test_a_plugin_that_dies_again_and_again_is_given_up(tmp_path: Path) -> None:
    report = run_kit(write_faulty(tmp_path, extract="os._exit(9)"), Options(only=("faulty.dots/dots",)))
    assert len(failed(report)) == 3
    assert "status 9" in report.failures()[0].message
    assert any("died 3 times" in check.message for check in report.checks)


def test_too_much_memory_is_stopped(tmp_path: Path) -> None:
    eats = "self.hoard = [np.ones(10_000_000) for _ in range(40)]; time.sleep(5)"
    options = Options(only=("faulty.dots/moments",), memory_mb=700)
    report = run_kit(write_faulty(tmp_path, open=eats), options)
    assert "MB of memory" in sentence(report, "encoder.open")


def test_noise_on_standard_output_is_named_and_harmless(tmp_path: Path) -> None:
    noisy = "print('hello'); os.write(1, b'{\"event\": \"finished\"}\\n')"
    manifest = write_faulty(tmp_path, top="print('imported')\n", encode=noisy)
    asked = [sys.executable, "-m", "anyfind.sdk.testing", "--manifest", str(manifest), "--json"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert report["ok"] is False
    assert {check["id"] for check in report["checks"] if check["outcome"] == "failed"} == {"process.stdout"}
    assert report["failed"] == 2  # both contributions print when they are imported


def test_a_thread_that_runs_on_is_noticed(tmp_path: Path) -> None:
    runs_on = "threading.Thread(target=time.sleep, args=(3600,)).start()"
    report = run_kit(write_faulty(tmp_path, open=runs_on), Options(only=("faulty.dots/moments",)))
    assert failed(report) == {"process.end"}


def test_a_module_that_does_not_import(tmp_path: Path) -> None:
    report = run_kit(write_faulty(tmp_path, top="import no_such_module\n"))
    assert failed(report) == {"extractor.loads", "encoder.loads"}
    assert "no_such_module" in sentence(report, "encoder.loads")


def test_a_contract_that_is_too_new(tmp_path: Path) -> None:
    assert failed(run_kit(write_faulty(tmp_path, api=">=2"))) == {"manifest.api"}


def test_a_wrong_manifest(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path)
    manifest.write_text(manifest.read_text().replace("samples", "sampels"))
    report = run_kit(manifest)
    assert failed(report) == {"manifest.valid"}
    assert "nearest" in sentence(report, "manifest.valid")


def test_a_sample_that_was_left_out(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path)
    (manifest.parent / "two.dots").unlink()
    assert "two.dots" in sentence(run_kit(manifest), "manifest.files")


def test_what_is_not_there_is_a_wrong_use(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path)
    with pytest.raises(BadInput, match="no manifest"):
        run_kit(tmp_path / "plugin.toml")
    with pytest.raises(BadInput, match="no contribution"):
        run_kit(manifest, Options(only=("faulty.dots/stars",)))
    with pytest.raises(BadInput, match="no setting"):
        run_kit(manifest, Options(settings={"colour": 1}))
    with pytest.raises(BadInput, match="no file"):
        run_kit(manifest, Options(samples=(tmp_path / "more.dots",)))


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by its number")
def test_nothing_is_left_when_the_kit_is_killed(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    hangs = f"open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(3600)"
    manifest = write_faulty(tmp_path / "plugin", open=hangs)
    asked = [sys.executable, "-m", "anyfind.sdk.testing", "--manifest", str(manifest), "--only", "faulty.dots/moments"]
    kit = subprocess.Popen(asked, stdout=subprocess.DEVNULL)
    wait_for(lambda: note.exists() and note.read_text() != "")
    pid = int(note.read_text())
    kit.kill()
    kit.wait()
    wait_for(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


def wait_for(happens: Callable[[], bool]) -> None:
    """Give it a minute; a machine may be slow."""
    end = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.05)
