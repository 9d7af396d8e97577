"""Which checks a plugin will get, without running any of them."""

from __future__ import annotations

import io
import logging
from pathlib import Path

from anyfind.sdk.contracts import Context
from anyfind.sdk.errors import ManifestError
from anyfind.sdk.manifest import parse_manifest
from anyfind.sdk.testing.child import STEPS
from anyfind.sdk.testing.runner import MANIFEST_CHECKS, contributions
from anyfind.sdk.testing.steps import Bench, Recorder


def list_checks(path: Path) -> list[tuple[str, str]]:
    """(subject, check) of everything that :func:`~anyfind.sdk.testing.runner.run_kit` reports if all goes well."""
    try:
        manifest = parse_manifest(path.read_text(encoding="utf-8"), path.name, path.parent)
    except (ManifestError, UnicodeDecodeError):
        return [(path.name, MANIFEST_CHECKS[0])]
    listed = [(manifest.id, check) for check in MANIFEST_CHECKS]
    for kind, full_id, _ in contributions(manifest):
        bench = Bench(
            manifest, path.parent, full_id, path.parent, {}, {}, (), None, Recorder(io.StringIO()), _no_context
        )
        steps = [step.id for step in STEPS[kind](bench)]
        listed += [(full_id, check) for check in ("process.spawn", *steps, "process.end", "process.stdout")]
    return listed


def _no_context(_weights: object) -> Context:
    """Nothing is run, so nothing asks for it."""
    return Context(Path(), Path(), logging.getLogger(__name__))
