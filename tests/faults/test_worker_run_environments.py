"""An index run over 500 files with a plugin of another numpy, three with wrong manifests, and one that crashes."""

from __future__ import annotations

import importlib.metadata
import json
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.config import Places
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.plugins.discovery import GROUP, discover
from anyfind.plugins.matching import Catalogue
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.store import Store
from conftest import LogWatch
from data_makers.hostile_plugins import BODIES, ENCODINGS, write_encoder, write_plugin
from data_makers.plugin_wheels import MANIFEST, plugin_wheel
from fakes.plugin_shell import Shell, make_shell

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 13), reason="numpy 1 has no wheels for it")

KINDS = {"tame": 388, "oldnotes": 80, "segfault": 8, "vaguenotes": 8, "latenotes": 8, "tornnotes": 8}
"""How many files there are of each kind, by suffix."""

RIGHT = MANIFEST.replace("{api}", ">=1,<2").replace("{more}", "")
WRONG = {
    "vague-notes": (RIGHT.replace("[[extractor]]", '[[extractor]]\ntimeout_s = "soon"'), "timeout_s"),
    "late-notes": (RIGHT.replace(">=1,<2", ">=2"), "plugin contract >=2"),
    "torn-notes": (RIGHT.replace('name = "', "name = "), "TOML"),
}
"""Manifests that no plugin can be read from, and a word of what is said of each."""

ENCODER = """
[[encoder]]
id = "majors"
factory = "old_notes.majors:Majors"
modalities = ["text"]
memory_mb = 128
space = { dimension = 8, preprocessing = "1" }
"""
MAJORS = '''
import zlib
import numpy
from anyfind.sdk import EncodeResult

class Majors:
    """Its vectors point nearly along the axis of the major version of numpy that it runs with."""

    def __init__(self, space):
        self.space = space

    def open(self, ctx):
        pass

    def encode(self, items, role):
        vectors = numpy.zeros((len(items), self.space.dimension), dtype=numpy.float32)
        failures = {at: "This is no text." for at, item in enumerate(items) if not isinstance(item, str)}
        for at, item in enumerate(items):
            if at not in failures:
                rng = numpy.random.default_rng(zlib.crc32(ascii(item).encode()))
                vectors[at] = rng.uniform(0, 0.1, self.space.dimension)
                vectors[at, int(numpy.__version__.split(".")[0])] = 1
                vectors[at] /= numpy.linalg.norm(vectors[at])
        return EncodeResult(vectors, failures)

    def close(self):
        pass
'''


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """With the plugin that needs numpy 1 installed by pip, and the broken ones among the engine's packages."""
    made = make_shell(tmp_path, monkeypatch)
    packages = tmp_path / "packages"
    for name, (manifest, _) in WRONG.items():
        with zipfile.ZipFile(plugin_wheel(tmp_path / "wheels", name, manifest=manifest)) as wheel:
            wheel.extractall(packages)
    wheel_of_old = plugin_wheel(
        tmp_path / "wheels",
        "old-notes",
        requires=("anyfind", "numpy<2"),
        imports="import numpy",
        first='yield Segment("text", f"read with numpy {numpy.__version__}", Locator())',
        more=ENCODER,
        files={"old_notes/majors.py": MAJORS},
    )
    assert said_by(made, "plugin", "install", wheel_of_old, "--yes")["environment"] == "apart"
    monkeypatch.syspath_prepend(str(packages))
    monkeypatch.setenv("PYTHONPATH", str(packages))
    return made


def said_by(shell: Shell, *words: str | Path) -> Any:
    """What a command answers, in a process of its own: it would take this one's log over."""
    done = shell.run(*words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def registry(shell: Shell) -> Registry:
    packages = shell.folder / "packages"
    points = [write_plugin(packages, "segfault", BODIES["segfault"])]
    points += [write_encoder(packages, "tame", ENCODINGS["tame"])]
    points += [one for one in importlib.metadata.entry_points(group=GROUP) if one.name.replace(".", "-") in WRONG]
    return Registry(discover(points, shell.generations.environments()))


def run(store: Store, registry: Registry, folder: Path, states: PluginStates) -> RunReport:
    """One run, with everything of the plugins below a folder."""
    encoders = {one: (entry.full_id, entry.space) for entry in registry.encoders() for one in entry.modalities}
    host = WorkerHost(registry, ModelStore(folder / "models"), folder / "data", folder / "cache", states=states)
    try:
        return Indexer(store, host, encoders, extractors=Catalogue(registry.extractors(), host.ready)).run()
    finally:
        host.close()


def test_five_hundred_files_with_other_versions_and_wrong_manifests(
    shell: Shell, registry: Registry, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.segfault")
    assert np.__version__.startswith("2.")
    files = tmp_path / "files"
    files.mkdir()
    for kind, count in KINDS.items():
        for number in range(count):
            (files / f"{number:03}.{kind}").write_text(f"the words of {kind} {number}")
    assert len(list(files.iterdir())) == 500
    states = PluginStates(tmp_path / "states.json")
    with Store.open(Places.choose().database) as store:
        store.add_root(files)
        report = run(store, registry, tmp_path, states)
        assert (report.scanned, report.failed) == (500, KINDS["segfault"])
        assert set(states.disabled()) == {"hostile.segfault"}
        failed = Counter((failure.plugin, failure.path.suffix) for failure in store.failures())
        assert failed == {("hostile.segfault", ".segfault"): KINDS["segfault"]}

        for number in range(KINDS["oldnotes"]):
            content = store.content_at(files / f"{number:03}.oldnotes")
            assert content is not None
            said, words = (segment.text for segment in store.segments_of_content(content))
            assert (said or "").startswith("read with numpy 1.")
            assert words == f"the words of oldnotes {number}"
        spaces = {space.encoder: space for space in store.spaces()}
        old = store.vectors_by_label(spaces["old.notes/majors"].id, store.labels(spaces["old.notes/majors"].id))
        assert len(old) == 2 * KINDS["oldnotes"]
        assert np.all(old.argmax(axis=1) == 1), "they came from numpy 1"
        assert store.count_vectors(spaces["encoder.tame/tame"].id) == KINDS["tame"]

    status = said_by(shell, "status")
    assert (status["files"], status["failed"], status["pending"]) == (500, KINDS["segfault"], KINDS["segfault"])
    assert all("hostile.segfault" in failure["reason"] for failure in status["failures"])
    rows = {row["name"]: row for row in said_by(shell, "plugin", "list")["plugins"]}
    for name, (_, word) in WRONG.items():
        plugin = name.replace("-", ".")
        (problem,) = (one for one in status["problems"] if one.startswith(f"{plugin}: "))
        assert word in problem, problem
        assert rows[plugin]["state"] == "broken"
        assert word in rows[plugin]["reason"]
    assert rows["Notes of old.notes"]["environment"] == "apart"
