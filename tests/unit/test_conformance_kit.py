"""The parts of the conformance kit beside its checks: version ranges, command line, pytest plugin, what it imports."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import anyfind.sdk
from anyfind.sdk.testing import Options, Outcome, run_kit
from anyfind.sdk.testing.sample_files import MAKERS
from anyfind.sdk.testing.versions import in_range
from fakes.faulty_plugins import write_faulty


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (">=1,<2", True),
        (">=1.0", True),
        ("==1.*", True),
        ("~=1.0", True),
        ("!=1.0", False),
        ("<1", False),
        (">1.0", False),
        ("==2.*", False),
        ("~=0.9", False),
        (" >= 0.9 , < 1.1 ", True),
    ],
)
def test_ranges_of_versions(wanted: str, fits: bool) -> None:
    assert in_range("1.0", wanted) is fits


@pytest.mark.parametrize("wanted", ["", "1", ">=a", ">=1.*", "~=1"])
def test_what_is_no_range(wanted: str) -> None:
    with pytest.raises(ValueError, match=r"is no comparison|pattern|two numbers"):
        in_range("1.0", wanted)


def test_it_needs_numpy_and_nothing_else() -> None:
    allowed = {"numpy", "anyfind", *sys.stdlib_module_names}
    for path in Path(anyfind.sdk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module is not None:
                names.append(node.module)
            foreign = {name for name in names if name.partition(".")[0] not in allowed}
            assert foreign <= ({"pytest"} if path.name == "pytest_plugin.py" else set()), path
            assert all(name.startswith("anyfind.sdk") for name in names if name.startswith("anyfind")), path


def test_the_files_it_makes_are_what_they_seem(tmp_path: Path) -> None:
    from PIL import Image  # noqa: PLC0415 (only here)

    for suffix in ("png", "bmp"):
        path = tmp_path / f"sample.{suffix}"
        path.write_bytes(MAKERS[suffix]())
        with Image.open(path) as picture:
            assert picture.size == (64, 48)
            assert picture.convert("RGB").getpixel((32, 24)) != (0, 0, 0)
    import av  # noqa: PLC0415 (only here)

    film = tmp_path / "sample.avi"
    film.write_bytes(MAKERS["avi"]())
    with av.open(str(film)) as opened:
        assert sum(1 for _ in opened.decode(video=0)) == 12


def kit(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    asked = [sys.executable, "-m", "anyfind.sdk.testing", *map(str, arguments)]
    return subprocess.run(asked, capture_output=True, text=True, check=False)


def test_the_command_line(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path)
    done = kit("--manifest", manifest.parent, "--only", "faulty.dots/moments")
    assert done.returncode == 0, done.stdout
    assert "25 passed, 0 failed, 0 skipped" in done.stdout.splitlines()[-1]
    report = json.loads(kit("--manifest", manifest, "--json", "--only", "faulty.dots/moments").stdout)
    assert report["plugin"] == "faulty.dots"
    assert report["ok"] is True
    assert {"id", "subject", "outcome", "message", "seconds"} == set(report["checks"][0])


@pytest.mark.parametrize(
    "arguments",
    [
        ["--manifest", "nowhere"],
        ["--manifest", "{manifest}", "--only", "faulty.dots/none"],
        ["--manifest", "{manifest}", "--weights", "[]"],
        ["--manifest", "{manifest}", "--settings", "{{"],
        ["--manifest", "{manifest}", "--weights", "@nowhere"],
        [],
    ],
)
def test_wrong_use(tmp_path: Path, arguments: list[str]) -> None:
    manifest = write_faulty(tmp_path)
    done = kit(*[argument.format(manifest=manifest) for argument in arguments])
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_missing_weights_are_seen(tmp_path: Path) -> None:
    manifest = write_faulty(tmp_path)
    weight = '\n[[weight]]\nname = "net"\nsha256 = "{}"\nsize = 3\nlicence = "MIT"\nsources = ["file:net"]\n'
    text = manifest.read_text().replace("[[encoder]]", weight.format("0" * 64) + '\n[[encoder]]\nweights = ["net"]')
    manifest.write_text(text)
    only = ("faulty.dots/moments",)
    skipped = [check for check in run_kit(manifest, Options(only=only)).checks if check.outcome is Outcome.SKIPPED]
    assert "not there: net" in skipped[0].message
    assert len(skipped) > 10
    net = tmp_path / "net"
    net.write_bytes(b"net")
    assert run_kit(manifest, Options(only=only, weights={"net": net})).count(Outcome.SKIPPED) == 0


def run_pytest(folder: Path, *arguments: str) -> str:
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(asked, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_each_check_is_a_test(tmp_path: Path) -> None:
    write_faulty(tmp_path, after="vectors *= 3")
    test = "def test_it(anyfind_check):\n    assert anyfind_check.passed, anyfind_check.message\n"
    (tmp_path / "test_it.py").write_text(test)
    out = run_pytest(tmp_path, "--anyfind-plugin", "faulty_dots/plugin.toml")
    assert "test_it[faulty.dots/moments encoder.norm]" in out
    assert "1 failed, 43 passed" in out
    assert "1 skipped" in run_pytest(tmp_path)  # nobody said which plugin


def test_other_peoples_tests_are_not_touched(tmp_path: Path) -> None:
    test = """
import sys

def test_own():
    assert "numpy" not in sys.modules
    kit = {"anyfind.sdk", "anyfind.sdk.testing", "anyfind.sdk.testing.pytest_plugin"}
    assert {name for name in sys.modules if name.startswith("anyfind.")} == kit
"""
    (tmp_path / "test_own.py").write_text(test)
    assert "1 passed" in run_pytest(tmp_path, "-p", "no:hypothesispytest")
