from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

import filelock
import pytest

from anyfind.errors import BadInput, LibraryBusy, ManifestError, NotFound
from anyfind.plugins.discovery import DiscoveryRow, discover
from anyfind.plugins.environments import python_of
from anyfind.plugins.generations import KEPT, Generations, InstalledPlugin
from anyfind.plugins.installer import Installed, Installer, Offer
from anyfind.plugins.models import ModelStore
from anyfind.plugins.pip_runs import Pip
from anyfind.plugins.registry import Registry
from anyfind.plugins.requested import understand
from anyfind.plugins.wheels import read_wheel
from anyfind.sdk.errors import PluginError
from data_makers.plugin_wheels import plugin_wheel
from fakes.plugin_building import Answers, Unzipper


class Bench:
    """An installer with fakes for everything that is slow."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.generations = Generations(folder / "environments")
        self.builder = Unzipper()
        self.kit = Answers()
        self.host: list[DiscoveryRow] = []
        self.models = ModelStore(folder / "models")
        self.installer = Installer(
            self.generations, self.models, self.builder, Pip(), self.kit, self.rows, folder / "cache"
        )

    def rows(self) -> list[DiscoveryRow]:
        return [*self.host, *discover([], self.generations.environments())]

    def offer_and_install(self, wheel: Path) -> tuple[Offer, Installed]:
        with self.installer.begin() as installation:
            offer = installation.prepare(understand(str(wheel)), quiet, may_build=lambda _: False)
            return offer, installation.install(offer, quiet)

    def install(self, wheel: Path) -> Installed:
        return self.offer_and_install(wheel)[1]

    def versions(self) -> dict[str, str]:
        return {plugin.distribution: plugin.version for plugin in self.generations.current().plugins}

    def folders(self, kind: str = "envs") -> list[Path]:
        return sorted(self.generations.base.joinpath(kind).iterdir())


def quiet(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def entry(name: str, version: str = "1") -> InstalledPlugin:
    return InstalledPlugin(name, version, (name,), f"envs/{name}", "lib", True, "3.11", "MIT", "0" * 64, name, "now")


def test_nothing_is_installed_at_first(tmp_path: Path) -> None:
    generations = Generations(tmp_path / "none")
    assert generations.current().number == 0
    assert generations.environments() == ()
    assert not generations.base.exists()
    with pytest.raises(NotFound, match="no earlier state"):
        generations.roll_back()


def test_a_change_is_a_new_generation_and_the_old_one_stays_as_it_was(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    generations.commit([entry("b"), entry("a")], "install two")
    before = (tmp_path / "generations" / "1.json").read_bytes()
    generations.commit([entry("a", "2")], "upgrade a, remove b")
    assert (tmp_path / "generations" / "1.json").read_bytes() == before
    assert [plugin.distribution for plugin in generations.generation(1).plugins] == ["a", "b"]
    assert generations.current().plugins == (entry("a", "2"),)
    assert generations.current().previous == 1
    assert (tmp_path / "current").read_text() == "2\n"
    assert not list(tmp_path.rglob("*.part"))


def test_rolling_back_walks_the_way_back_and_a_change_after_it_continues_there(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    for number in (1, 2, 3):
        generations.commit([], f"change {number}")
    before, after = generations.roll_back()
    assert (before.number, after.number) == (3, 2)
    assert generations.roll_back()[1].number == 1
    made = generations.commit([], "change 4")
    assert (made.number, made.previous) == (4, 1)
    assert [generations.roll_back()[1].number for _ in range(2)] == [1, 0]


def test_rolling_back_to_a_lost_environment_is_refused(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    generations.commit([entry("gone")], "install gone")
    generations.commit([], "remove gone")
    with pytest.raises(NotFound, match="environment of gone is gone"):
        generations.roll_back()
    assert generations.current().number == 2


@pytest.mark.parametrize("damage", ["", "x", "7", "\xff"])
def test_a_damaged_pointer_says_so_and_a_rollback_finds_the_newest_whole_generation(
    tmp_path: Path, damage: str
) -> None:
    generations = Generations(tmp_path)
    generations.commit([], "one")
    generations.commit([], "two")
    (tmp_path / "current").write_text(damage, encoding="latin-1")
    with pytest.raises(BadInput, match="list of installed plugins"):
        generations.current()
    assert generations.roll_back()[1].number == 2
    assert generations.current().number == 2


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]", '{"number": 2, "previous": 1, "made_at": "", "why": "", "plugins": [{}]}']
)
def test_a_damaged_generation_says_so_and_can_be_left(tmp_path: Path, damage: str) -> None:
    generations = Generations(tmp_path)
    generations.commit([], "one")
    generations.commit([], "two")
    (tmp_path / "generations" / "2.json").write_text(damage)
    with pytest.raises(BadInput, match="rollback"):
        generations.current()
    generations.sweep()
    assert generations.roll_back()[1].number == 1


def test_one_installation_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind.plugins.generations.PATIENCE_S", 0.0)
    with filelock.FileLock(tmp_path / "lock"), pytest.raises(LibraryBusy), Generations(tmp_path).lock():
        pass


def test_install_upgrade_remove_rollback(bench: Bench, tmp_path: Path) -> None:
    first = bench.install(plugin_wheel(tmp_path, "acme-notes", "1.0"))
    assert first.plugin.plugins == ("acme.notes",)
    assert first.plugin.licence == "MIT"
    assert first.generation.number == 1
    offer, second = bench.offer_and_install(plugin_wheel(tmp_path, "acme-notes", "1.1"))
    assert offer.replaces is not None
    assert offer.replaces.version == "1.0"
    assert second.generation.why == "upgrade acme-notes 1.1"
    assert bench.versions() == {"acme-notes": "1.1"}
    bench.installer.remove("Acme_Notes")
    assert bench.versions() == {}
    assert bench.installer.roll_back()[1].number == 2
    assert bench.versions() == {"acme-notes": "1.1"}
    bench.installer.roll_back()
    assert bench.versions() == {"acme-notes": "1.0"}
    with pytest.raises(NotFound, match="not installed"):
        bench.installer.remove("other-notes")


def test_the_manifest_is_found_without_an_import_and_the_row_says_where(bench: Bench, tmp_path: Path) -> None:
    bench.install(plugin_wheel(tmp_path, "acme-notes", imports="raise AssertionError('imported')"))
    (row,) = discover([], bench.generations.environments())
    assert row.error is None
    assert row.manifest is not None
    assert row.manifest.id == "acme.notes"
    assert row.distribution == "acme-notes 1.0"
    assert row.environment is not None
    assert row.root == row.environment.site / "acme_notes"
    assert bench.kit.asked[0].python == row.environment.python
    (off,) = discover([], bench.generations.environments(), {"acme.notes": "You switched it off."})
    assert off.disabled == "You switched it off."
    assert Registry([off]).manifests() == ()


def test_a_broken_environment_is_a_row_with_a_reason(bench: Bench, tmp_path: Path) -> None:
    bench.install(plugin_wheel(tmp_path, "acme-notes"))
    (environment,) = bench.generations.environments()
    (row,) = discover([], [replace(environment, site=environment.folder / "lib" / "python2.7" / "site-packages")])
    assert "another Python" in str(row.error)
    (environment.site / "acme_notes" / "plugin.toml").unlink()
    (row,) = discover([], [environment])
    assert "cannot be read" in str(row.error)
    for info in environment.site.glob("*.dist-info"):
        info.rename(info.with_suffix(".gone"))
    (row,) = discover([], [environment])
    assert "anyfind plugin install acme-notes" in str(row.error)
    python_of(environment.folder).unlink()
    (row,) = discover([], [environment])
    assert row.environment == environment
    assert "another Python" in str(row.error)


def test_a_failed_check_installs_nothing_and_names_the_checks(bench: Bench, tmp_path: Path) -> None:
    bench.install(plugin_wheel(tmp_path, "acme-notes", "1.0"))
    bench.kit.failed = ("extractor.empty",)
    with pytest.raises(BadInput, match=r"1 of 2 checks failed\.\n  extractor\.empty \(x\): About extractor\.empty\."):
        bench.install(plugin_wheel(tmp_path, "acme-notes", "2.0"))
    assert bench.versions() == {"acme-notes": "1.0"}
    assert len(bench.folders()) == 1
    assert bench.folders("staging") == []


def test_a_failed_build_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    bench.builder.broken = True
    with pytest.raises(OSError, match="No space left"):
        bench.install(plugin_wheel(tmp_path, "acme-notes"))
    assert bench.versions() == {}
    assert bench.folders() == []


def test_what_killed_installations_left_is_swept_by_the_next(bench: Bench, tmp_path: Path) -> None:
    bench.install(plugin_wheel(tmp_path, "acme-notes"))
    base = bench.generations.base
    bench.generations.new_folder("envs", "half").joinpath("lib").mkdir()
    bench.generations.new_folder("staging", "half").joinpath("x.whl").touch()
    (base / "generations" / "9.json").write_text("{")
    (base / "current-x.part").touch()
    made = bench.install(plugin_wheel(tmp_path, "other-notes"))
    assert made.generation.number == 2
    assert [folder.name.rpartition("-")[0] for folder in bench.folders()] == ["acme-notes", "other-notes"]
    assert sorted(path.name for path in base.iterdir()) == ["current", "envs", "generations", "lock", "staging"]


def test_only_reachable_generations_and_their_environments_stay(bench: Bench, tmp_path: Path) -> None:
    for version in ("1.0", "1.1", "1.2", "1.3", "1.4"):
        bench.install(plugin_wheel(tmp_path, "acme-notes", version))
    assert len(bench.folders()) == KEPT
    assert sorted(path.name for path in bench.generations.base.glob("generations/*")) == ["3.json", "4.json", "5.json"]
    assert [bench.installer.roll_back()[1].number for _ in range(2)] == [4, 3]
    assert bench.versions() == {"acme-notes": "1.2"}
    with pytest.raises(NotFound, match="no longer kept"):
        bench.installer.roll_back()


def test_an_id_that_is_taken_is_refused(bench: Bench, tmp_path: Path) -> None:
    bench.install(plugin_wheel(tmp_path, "acme-notes"))
    with pytest.raises(BadInput, match=r"'acme\.notes' is already taken by acme-notes 1\.0"):
        bench.install(plugin_wheel(tmp_path, "copy-notes", plugin="acme.notes"))
    (row,) = bench.rows()
    bench.installer.remove("acme-notes")
    bench.host = [replace(row, environment=None, distribution="anyfind 0.1.0")]
    with pytest.raises(BadInput, match="already taken by anyfind"):
        bench.install(plugin_wheel(tmp_path, "acme-notes"))
    assert bench.versions() == {}


@pytest.mark.parametrize(
    ("options", "error", "reason"),
    [
        ({"entry_point": False}, BadInput, "is no Anyfind plugin"),
        ({"manifest": "schema = 1\nid = 'a'"}, ManifestError, "api"),
        ({"manifest": "= ="}, ManifestError, "not valid TOML"),
        ({"more": "colour = 'red'"}, ManifestError, "colour"),
        ({"api": ">=9"}, ManifestError, "needs plugin contract >=9"),
        ({"requires_python": ">=4"}, BadInput, "needs >=4, this one is"),
        ({"requires_python": "soon"}, BadInput, "no version range"),
        ({"tag": "cp27-cp27m-win32"}, BadInput, "for another Python or system"),
    ],
)
def test_wheels_that_cannot_be_installed_say_why(
    bench: Bench, tmp_path: Path, options: dict[str, str], error: type[Exception], reason: str
) -> None:
    wheel = plugin_wheel(tmp_path, "acme-notes", **options)  # type: ignore[arg-type]  # one option of several types
    with pytest.raises(error, match=reason):
        bench.install(wheel)
    assert bench.versions() == {}


def test_files_that_are_no_wheels_say_so(bench: Bench, tmp_path: Path) -> None:
    good = plugin_wheel(tmp_path, "acme-notes").read_bytes()
    for name, content in (
        ("acme_notes-2.0-py3-none-any.whl", b"no zip"),
        ("acme_notes-2.1-py3-none-any.whl", good[: len(good) // 2]),
        ("acme.whl", good),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BadInput, match=r"damaged|no wheel"):
            bench.install(tmp_path / name)


def test_a_wheel_with_flipped_bytes_is_read_or_refused_and_never_crashes(tmp_path: Path) -> None:
    good = plugin_wheel(tmp_path, "acme-notes").read_bytes()
    path = tmp_path / "acme_notes-2.0-py3-none-any.whl"
    refused = 0
    for seed in range(300):
        chance = random.Random(seed)
        damaged = bytearray(good)
        for _ in range(chance.choice([1, 2, 8])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        try:
            read_wheel(path)
        except (BadInput, ManifestError):
            refused += 1
    assert 50 < refused < 300


def test_a_layered_plugin_loads_behind_the_engines_packages_and_one_apart_does_not(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))
    before = list(sys.path)
    bench.install(plugin_wheel(tmp_path, "acme-notes"))
    bench.builder.layered = False
    bench.install(plugin_wheel(tmp_path, "apart-notes"))
    registry = Registry(bench.rows())
    with pytest.raises(PluginError, match="apart-notes needs other versions"):
        registry.load("apart_notes.code:Notes")
    assert sys.path == before
    assert registry.load("acme_notes.code:Notes")().sniff(Path("a.acmenotes"), b"") > 0
    environment = registry.environment("acme.notes")
    assert environment is not None
    assert sys.path == [*before, str(environment.site)]
    registry.load("acme_notes.code:Notes")
    assert len(sys.path) == len(before) + 1
    for name in [name for name in sys.modules if name.split(".")[0] == "acme_notes"]:
        del sys.modules[name]
