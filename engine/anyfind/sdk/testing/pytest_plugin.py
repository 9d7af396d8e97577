"""The conformance kit as pytest tests, one a check.

A test module of a plugin needs three lines::

    def test_conformance(anyfind_check):
        assert anyfind_check.passed, anyfind_check.message

run as ``pytest --anyfind-plugin src/acme_notes/plugin.toml``; or, with the plugin named in the module, after
``@pytest.mark.anyfind_plugin("acme.notes")``. A check that cannot be made is a skipped test with the reason.
The kit runs when the first test asks for it; tests that do not use the fixture are not touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from anyfind.sdk.testing.outcome import Report

_FIXTURE: Final = "anyfind_check"
_REPORTS: Final = pytest.StashKey[dict[Path, "Report"]]()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a test gets.

    Attributes:
        id: Such as ``encoder.order``.
        subject: Full id of the contribution.
        passed: Whether it holds.
        message: One sentence.
    """

    id: str
    subject: str
    passed: bool
    message: str


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the kit."""
    group = parser.getgroup("anyfind", "conformance of Anyfind plugins")
    group.addoption("--anyfind-plugin", metavar="PATH_OR_ID", help="plugin.toml, its folder, or an installed plugin.")
    group.addoption("--anyfind-weights", metavar="JSON", default="{}", help='{"name": "path"} of its weights.')
    group.addoption("--anyfind-settings", metavar="JSON", default="{}", help='{"key": value} of its settings.')
    group.addoption("--anyfind-timeout", metavar="SECONDS", type=float, help="For one call of the plugin.")


def pytest_configure(config: pytest.Config) -> None:
    """The marker, and a place for the reports."""
    config.addinivalue_line("markers", "anyfind_plugin(path_or_id): the plugin whose conformance the test checks")
    config.stash[_REPORTS] = {}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a check. The names of the checks are known without running anything of the plugin."""
    if _FIXTURE not in metafunc.fixturenames:
        return
    marker = metafunc.definition.get_closest_marker("anyfind_plugin")
    named = marker.args[0] if marker is not None and marker.args else metafunc.config.getoption("--anyfind-plugin")
    if not named:
        metafunc.parametrize(_FIXTURE, [None], ids=["no plugin"], indirect=True)
        return
    from anyfind.sdk.testing.listing import list_checks

    place = _place(str(named), [metafunc.config.rootpath, *metafunc.definition.path.parents])
    asked = [(place, subject, check) for subject, check in list_checks(place)]
    ids = [f"{subject} {check}" for _, subject, check in asked]
    metafunc.parametrize(_FIXTURE, asked, ids=ids, indirect=True)


@pytest.fixture
def anyfind_check(request: pytest.FixtureRequest) -> CheckResult:
    """One check of the plugin; skips the test if the check could not be made."""
    if request.param is None:
        pytest.skip("Name the plugin with --anyfind-plugin or @pytest.mark.anyfind_plugin.")
    from anyfind.sdk.testing.outcome import Outcome

    place, subject, check_id = request.param
    report = _report(place, request.config)
    check = next((one for one in report.checks if (one.subject, one.id) == (subject, check_id)), None)
    if check is None:
        return CheckResult(check_id, subject, passed=False, message="The check was not reached; see the others.")
    if check.outcome is Outcome.SKIPPED:
        pytest.skip(check.message)
    return CheckResult(check.id, check.subject, check.outcome is Outcome.PASSED, check.message)


def _report(place: Path, config: pytest.Config) -> Report:
    reports = config.stash[_REPORTS]
    if place not in reports:
        from anyfind.sdk.testing.outcome import Options
        from anyfind.sdk.testing.runner import run_kit

        weights = {name: Path(place) for name, place in _table(config, "--anyfind-weights").items()}
        settings, timeout = _table(config, "--anyfind-settings"), config.getoption("--anyfind-timeout")
        options = Options(weights=weights, settings=settings, timeout_s=timeout)
        reports[place] = run_kit(place, options)
    return reports[place]


def _place(named: str, folders: Iterable[Path]) -> Path:
    """The manifest; a relative path starts from pytest's root or from a folder above the test."""
    from anyfind.sdk.testing.runner import find_manifest

    beside = next((folder / named for folder in folders if (folder / named).exists()), None)
    return find_manifest(named if beside is None else str(beside))


def _table(config: pytest.Config, option: str) -> Mapping[str, Any]:
    found = json.loads(config.getoption(option))
    if not isinstance(found, dict):
        raise pytest.UsageError(f"{option} must be a JSON object.")
    return found
