"""What long work gives, as the documents that commands print with ``--json`` and jobs have as their result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.service import health, plugins

if TYPE_CHECKING:
    from anyfind.plugins.conformance import Check
    from anyfind.plugins.discovery import DiscoveryRow
    from anyfind.plugins.generations import Generation
    from anyfind.plugins.installer import Installed, Offer
    from anyfind.sdk.manifest import WeightFile

Document = dict[str, Any]


def pulled(pack: str, files: Sequence[WeightFile]) -> Document:
    """A pack of weights that was fetched."""
    return {"pack": pack, "fetched": [weight.name for weight in files], "bytes": sum(weight.size for weight in files)}


def bundled(folder: Path, files: int) -> Document:
    """Weights that were copied into a folder."""
    return {"bundle": str(folder), "files": files}


def offered(offer: Offer) -> Document:
    """What an installation would bring: everything that the user should see before agreeing."""
    facts = offer.facts
    return {
        "distribution": facts.distribution,
        "version": facts.version,
        "licence": facts.licence,
        "summary": facts.summary,
        "source": offer.requested.kind.value,
        "plugins": [
            {
                "id": manifest.id,
                "name": manifest.name,
                "licence": manifest.licence,
                "contributes": plugins.contributions(manifest),
                "description": manifest.description,
                "parts": health.parts(manifest),
            }
            for manifest in facts.manifests
        ],
        "replaces": None if offer.replaces is None else offer.replaces.version,
        "environment": "layered" if offer.plan.layered else "apart",
        "apart_because": offer.plan.apart_because,
        "sha256": facts.sha256,
        "download_bytes": download_bytes(offer),
        "parts": _parts(offer),
        "weights": [
            {
                "name": weight.name,
                "size": weight.size,
                "licence": weight.licence,
                "here": weight not in offer.missing,
                "sources": list(weight.sources),
            }
            for weight in offer.weights
        ],
    }


def installed(offer: Offer, done: Installed, switched_off: Mapping[str, str]) -> Document:
    """A plugin that was installed."""
    plugin = done.plugin
    return {
        "installed": plugin.distribution,
        "version": plugin.version,
        "licence": plugin.licence,
        "plugins": list(plugin.plugins),
        "replaced": None if offer.replaces is None else offer.replaces.version,
        "environment": "layered" if plugin.layered else "apart",
        "apart_because": offer.plan.apart_because,
        "sha256": offer.facts.sha256,
        "download_bytes": download_bytes(offer),
        "parts": _parts(offer),
        "weights": [
            {"name": weight.name, "size": weight.size, "licence": weight.licence, "fetched": weight in offer.missing}
            for weight in offer.weights
        ],
        "generation": done.generation.number,
        "conformance": summary(done.checks),
        "disabled": dict(switched_off),
    }


def removed_plugin(distribution: str, generation: Generation) -> Document:
    """A plugin that was removed."""
    return {"removed": distribution, "generation": generation.number}


def rolled_back(before: Generation, after: Generation) -> Document:
    """An installation or removal that was undone."""
    names = sorted({plugin.distribution for generation in (before, after) for plugin in generation.plugins})
    changes = []
    for name in names:
        was, now = before.find(name), after.find(name)
        if was != now:
            versions = {"was": None if was is None else was.version, "now": None if now is None else now.version}
            changes.append({"distribution": name, **versions})
    return {"from": before.number, "to": after.number, "undone": before.why, "changes": changes}


def checked_plugin(row: DiscoveryRow, checks: Sequence[Check]) -> Document:
    """A plugin that went through the conformance kit."""
    return {
        "plugin": plugins.plugin_id(row),
        "distribution": row.distribution,
        "environment": plugins.environment_kind(row),
        **summary(checks),
    }


def summary(checks: Sequence[Check]) -> Document:
    """Counts and all checks."""
    outcomes = [check.outcome for check in checks]
    return {
        "ok": "failed" not in outcomes,
        **{outcome: outcomes.count(outcome) for outcome in ("passed", "failed", "skipped")},
        "checks": [
            {
                "id": check.id,
                "subject": check.subject,
                "outcome": check.outcome,
                "message": check.message,
                "seconds": check.seconds,
            }
            for check in checks
        ],
    }


def download_bytes(offer: Offer) -> int:
    """What the wheels of an installation weigh."""
    return sum(part.size for part in offer.plan.parts)


def _parts(offer: Offer) -> list[Document]:
    return [
        {
            "name": part.name,
            "version": part.version,
            "size": part.size,
            # A wheel for one kind of system is one with compiled code in it.
            "native": not part.path.name.endswith("-any.whl"),
        }
        for part in offer.plan.parts
    ]
