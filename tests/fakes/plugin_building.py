"""Stand-ins for what is slow in an installation: pip, and the conformance kit."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from anyfind.plugins.building import Part, Plan
from anyfind.plugins.conformance import Check, Request
from anyfind.plugins.environments import python_of, site_of
from anyfind.plugins.pip_runs import Origin


class Unzipper:
    """Makes environments by unpacking the wheel."""

    def __init__(self, *, layered: bool = True) -> None:
        self.layered = layered
        self.broken = False

    def plan(self, wheel: Path, extras: Sequence[str], staging: Path, origin: Origin) -> Plan:  # noqa: ARG002 (the protocol)
        part = Part(wheel.name.partition("-")[0], wheel.name.split("-")[1], wheel, wheel.stat().st_size)
        return Plan(self.layered, (part,), None if self.layered else "it wants numpy<2", ())

    def build(self, plan: Plan, folder: Path) -> None:
        python_of(folder).parent.mkdir(parents=True)
        python_of(folder).touch()
        if self.broken:
            raise OSError(28, "No space left on device")
        with zipfile.ZipFile(plan.parts[0].path) as archive:
            archive.extractall(site_of(folder))


class Answers:
    """A kit that says what the test wants."""

    def __init__(self) -> None:
        self.failed: tuple[str, ...] = ()
        self.asked: list[Request] = []

    def check(self, request: Request) -> tuple[Check, ...]:
        self.asked.append(request)
        assert request.manifest.is_file()
        names = ("manifest.valid", "extractor.empty")
        return tuple(
            Check(name, "x", "failed" if name in self.failed else "passed", f"About {name}.", 0.1) for name in names
        )
