"""What a fit builds on, or does not need to fit at all: the base of an extension, and adapters that are derived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from anyfind.align.artifacts import StoredArtifact, load_artifact
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.manifest import AdapterEntry
from anyfind.sdk.types import Artifact
from anyfind.service import methods

if TYPE_CHECKING:
    from anyfind.service.engine import Engine
    from anyfind.service.fitting import FitRequest

EXTEND: Final = "extend"
"""The purpose of what adds a space to those that a bridge joins."""

UPGRADE: Final = "upgrade"
"""The purpose of what maps an old encoder to a new one."""

DERIVED: Final = "derived"
"""How the names of adapters begin that are made out of weights and need no pairs."""


def extender(engine: Engine, request: FitRequest) -> AdapterEntry:
    """The method that a request fits with, which extends a bridge if and only if the request names one.

    Raises:
        BadInput: The method and the request do not agree on that.
        NotFound: There is no such method.
    """
    if request.extend is None:
        entry = methods.named(engine.registry, request.method)
        if entry.purpose == UPGRADE:
            raise BadInput(
                f"The method {entry.id} maps an old encoder to a new one: it is no bridge between files.",
                hint="'anyfind align upgrade' uses it by itself.",
            )
        if entry.purpose == EXTEND:
            raise BadInput(
                f"The method {entry.id} adds a space to those that a bridge joins.",
                hint="Name that bridge with --extend; 'anyfind align list' shows them.",
            )
        return entry
    if request.method is not None:
        entry = methods.named(engine.registry, request.method)
        if entry.purpose != EXTEND:
            raise BadInput(f"The method {entry.id} extends no bridge.", hint="Leave --method out, or --extend.")
        return entry
    entries = [entry for entry in methods.fitting(engine.registry) if entry.purpose == EXTEND]
    if not entries:
        raise NotFound("No installed plugin can extend a bridge.", hint="'anyfind plugin list' shows what there is.")
    return entries[0]


def base_of(engine: Engine, name: str) -> Artifact:
    """The bridge of that name, as ``align list`` shows it.

    Raises:
        NotFound: There is none of that name.
        BadInput: It cannot be read, or joins nothing.
    """
    known = {named.name: named.stored for named in engine.adapters.named()}
    if name not in known and name.startswith(f"{DERIVED}:"):
        known |= {derived_name(stored): stored for stored in _derived(engine)}
    if name not in known:
        raise NotFound(f"There is no bridge {name!r} to extend.", hint=f"Bridges: {', '.join(known) or 'none'}.")
    if len(known[name].sides) < 2:
        raise BadInput(f"{name} joins no spaces: there is nothing to extend.", hint="Name a bridge of two spaces.")
    return load_artifact(known[name])


def derived_report(engine: Engine, method: str | None) -> dict[str, Any] | None:
    """What ``align fit`` answers for a method that needs no pairs; ``None`` where the method is another one.

    Raises:
        BadInput: No encoder in use gives what it is made of.
    """
    entry = next((one for one in methods.derived(engine.registry) if method in {one.id, one.full_id}), None)
    if entry is None:
        return None
    made = [stored for stored in _derived(engine) if stored.kind == entry.full_id]
    if not made:
        raise BadInput(
            f"{entry.id} is made out of an encoder's classifier, and no encoder in use has one.",
            hint="'anyfind plugin list' shows the encoders; 'anyfind align fit' fits a bridge on pairs instead.",
        )
    stored = made[0]
    engine.log.info("%s needs no pairs; it is made out of weights and in use already.", entry.id)
    between = ["/".join(space.modalities) for side in stored.sides for space in _spaces(engine) if space.id == side]
    return {
        "name": derived_name(stored),
        "path": str(stored.folder),
        "kind": stored.kind,
        "sha256": stored.digest,
        "between": between,
        "pairs": 0,
        "images": 0,
        "files": 0,
        "cpu_seconds": 0.0,
        "sources": None,
        "held_out_pairs": None,
        "held_out_copies": None,
        "hyperparameters": stored.card.get("hyperparameters", {}),
        "held_out": stored.card.get("held_out", {}),
        "replaced": None,
    }


def derived_name(stored: StoredArtifact) -> str:
    """What ``align list`` calls a derived adapter."""
    return f"{DERIVED}:{stored.kind.rpartition('/')[2]}"


def _derived(engine: Engine) -> list[StoredArtifact]:
    return engine.adapters.prepare(_spaces(engine))


def _spaces(engine: Engine) -> list[Any]:
    return list(dict.fromkeys(space for _, space in engine.encoders.values()))
