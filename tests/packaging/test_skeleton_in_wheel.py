"""An installed Anyfind can write the skeleton of a plugin: its template files are in the wheel."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from anyfind.sdk import skeleton

ROOT = Path(__file__).parents[2]


def test_the_wheel_holds_the_files_of_the_skeleton(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    files = Path(skeleton.__file__).parent / "files"
    wanted = {f"anyfind/sdk/skeleton/files/{path.relative_to(files).as_posix()}" for path in files.rglob("*.in")}
    assert len(wanted) >= 10
    assert wanted <= inside
    assert "anyfind/sdk/testing/pytest_plugin.py" in inside
    entry_points = zipfile.ZipFile(wheel).read(next(n for n in inside if n.endswith("entry_points.txt"))).decode()
    assert "[pytest11]\nanyfind-conformance = anyfind.sdk.testing.pytest_plugin" in entry_points
