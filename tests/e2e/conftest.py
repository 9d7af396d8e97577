"""Real processes, real models, real files."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Outcome:
    """What a run of the program left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


def run_anyfind(
    *arguments: str | Path, home: Path, env: dict[str, str] | None = None, status: int | None = 0
) -> Outcome:
    """Run ``anyfind`` as a process; ``status`` is what it must exit with, ``None`` for anything."""
    # Session fixtures run before a test has folders of its own.
    plugins = os.environ.get("ANYFIND_ENVIRONMENTS", str(home.parent / "anyfind-environments"))
    own = {"ANYFIND_HOME": str(home), "ANYFIND_ENVIRONMENTS": plugins, "COLUMNS": "120"}
    environment = {**os.environ, **own, **(env or {})}
    done = subprocess.run(
        [sys.executable, "-m", "anyfind", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=600,
        check=False,
    )
    if status is not None:
        assert done.returncode == status, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The default pack, fetched once a computer."""
    run_anyfind("models", "pull", "lite", "--json", home=tmp_path_factory.mktemp("pull"))


@pytest.fixture
def anyfind(tmp_path: Path) -> Run:
    """Run the program against the test's own library."""

    def run(*arguments: str | Path, **options: Any) -> Outcome:
        options.setdefault("home", tmp_path / "library")
        return run_anyfind(*arguments, **options)

    return run


def photographs() -> dict[str, Path]:
    """The photographs that the installed scikit-image and scikit-learn ship, by stem."""
    folders = []
    for package, inner in (("skimage", "data"), ("sklearn", "datasets/images")):
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.submodule_search_locations
        folders.append(Path(spec.submodule_search_locations[0]) / inner)
    found = {path.stem: path for folder in folders for path in sorted(folder.iterdir())}
    return {stem: path for stem, path in found.items() if path.suffix in {".png", ".jpg", ".jpeg"}}


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory, weights: None) -> tuple[Path, Path]:
    """A library of real photographs and documents: (home, folder). Tests must not change it."""
    folder = tmp_path_factory.mktemp("files")
    for number, (_, path) in enumerate(sorted(photographs().items())):
        # File names say nothing, so that only what is in the pictures can be found.
        (folder / f"img_{number:03}{path.suffix}").write_bytes(path.read_bytes())
    (folder / "names.json").write_text(
        json.dumps({f"img_{n:03}": stem for n, (stem, _) in enumerate(sorted(photographs().items()))})
    )
    notes = folder / "notes"
    notes.mkdir()
    for name, text in DOCUMENTS.items():
        (notes / name).write_text(text, encoding="utf-8")
    home = tmp_path_factory.mktemp("home")
    run_anyfind("add", folder, home=home)
    run_anyfind("index", "--json", home=home)
    return home, folder


DOCUMENTS = {
    "a.md": "# Morning routine\n\nGrind the beans, heat the water, and pour an espresso into a small cup.\n",
    "b.txt": "The launch was delayed twice; the crew waited in the shuttle while engineers checked the fuel.\n",
    "c.html": "<html><head><title>Pets</title></head><body><h1>Feeding</h1><p>A kitten needs small meals, "
    "fresh water and a quiet place to sleep.</p></body></html>",
    "d.txt": "Invoice 2041 of the plumbing company: two new valves in the bathroom, payable in 30 days.\n",
    "e.py": "def mean(values):\n    '''Arithmetic mean of a list of numbers.'''\n"
    "    return sum(values) / len(values)\n",
}


@pytest.fixture(scope="session")
def photos() -> dict[str, Path]:
    """Real photographs by stem."""
    return photographs()


@pytest.fixture(scope="session")
def run() -> Run:
    """Run the program; the caller names the library."""
    return run_anyfind
