"""Fitted scorers on disk, each beside the adapter that it was fitted for.

Scorers of an adapter of this library lie in its folder and go with it; those of adapters that ship with plugins lie in
a folder of their own. What is on is written last, together with the digest of the adapter: a scorer of an adapter that
was fitted anew since is left out.
"""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from anyfind.align.artifacts import StoredArtifact, load_artifact, read_card, replace_file, write_artifact
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import Scorer
from anyfind.sdk.errors import PluginError
from anyfind.sdk.types import Artifact
from anyfind.spaces.rescoring import Rescoring

SIDES: Final = ("left", "right")
"""What queries of the two sides are called."""

_FOLDER: Final = "scorers"
_SWITCHES: Final = "switches.json"
_SCHEMA: Final = 1

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Switched:
    """A scorer that is to be on.

    Attributes:
        id: Its short id.
        artifact: What was fitted.
        side: For queries of which side.
        background: Mean and deviation of its scores of pairs that met by chance.
    """

    id: str
    artifact: Artifact
    side: int
    background: Mapping[str, float]


class ScorerStore:
    """The scorers of one library's adapters.

    Args:
        folder: Of the library's adapters.
        registry: Knows how to load scorers.
    """

    def __init__(self, folder: Path, registry: Registry) -> None:
        self._folder = folder
        self._registry = registry

    def keep(self, adapter: StoredArtifact, switched: Sequence[Switched], judged: Mapping[str, Any]) -> None:
        """Remember which scorers are on for an adapter, and how all fared; what was remembered before is forgotten.

        Args:
            adapter: The adapter.
            switched: Those that are on, at most one a side.
            judged: How all of them fared, for lists.
        """
        place = self._place(adapter)
        self.forget(adapter)
        on: dict[str, str | None] = dict.fromkeys(SIDES)
        for one in switched:
            on[SIDES[one.side]] = one.id
            facts = {"adapter": adapter.digest, "calibration": {"background": dict(one.background)}}
            card = {**one.artifact.card, **facts}
            write_artifact(replace(one.artifact, card=card), place / f"{one.id}-{SIDES[one.side]}")
        place.mkdir(parents=True, exist_ok=True)
        switches = {"schema": _SCHEMA, "adapter": adapter.digest, "on": on, "judged": dict(judged)}
        replace_file(place / _SWITCHES, (json.dumps(switches, indent=2, ensure_ascii=False) + "\n").encode())

    def forget(self, adapter: StoredArtifact) -> bool:
        """Forget everything about an adapter's scorers; whether there was anything."""
        place = self._place(adapter)
        known = place.is_dir()
        if known:
            # The switches first: what is half deleted must not be taken for whole.
            (place / _SWITCHES).unlink(missing_ok=True)
            shutil.rmtree(place)
        return known

    def switches(self, adapter: StoredArtifact) -> dict[str, Any] | None:
        """What :meth:`keep` remembered of an adapter; ``None`` where it was nothing or is about another fit of it."""
        path = self._place(adapter) / _SWITCHES
        try:
            found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            schema, digest, on = found["schema"], found["adapter"], found["on"]
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("The scorers of the adapter in %s are left out: %r.", adapter.folder, error)
            return None
        if schema > _SCHEMA or set(on) != set(SIDES):
            log.warning("The scorers of the adapter in %s were written by another Anyfind.", adapter.folder)
            return None
        if digest != adapter.digest:
            log.info(
                "The adapter in %s was fitted anew since its scorers were; 'anyfind align score' fits them again.",
                adapter.folder,
            )
            return None
        return found

    def load(self, adapter: StoredArtifact) -> dict[int, Rescoring]:
        """The scorers that are on for an adapter, by the adapter's side that queries come from.

        One that cannot be loaded is left out with a warning, and searches go by the bridge's own scores.
        """
        switches = self.switches(adapter)
        found = {}
        for side, name in enumerate(SIDES):
            scorer = None if switches is None else switches["on"][name]
            if scorer is None:
                continue
            try:
                loaded = self._load(self._place(adapter) / f"{scorer}-{name}", scorer, side, adapter)
                # The left side of the pairs need not be the adapter's first one.
                found[adapter.sides.index(loaded.card["sides"][side])] = loaded
            except (BadInput, NotFound, PluginError) as error:
                log.warning("A scorer is left out: %s", error)
        return found

    def _load(self, folder: Path, name: str, side: int, adapter: StoredArtifact) -> Rescoring:
        stored = read_card(folder)
        if stored.card.get("adapter") != adapter.digest or not set(stored.sides) <= set(adapter.sides):
            raise BadInput(f"The scorer in {folder} was fitted for another adapter.", hint="Fit it again.")
        scorer: Any = self._registry.load(self._registry.scorer(stored.kind).factory)(load_artifact(stored))
        if not isinstance(scorer, Scorer):
            raise PluginError(f"What {stored.kind} loads is no scorer.")
        return Rescoring(name, scorer, side, stored.card)

    def _place(self, adapter: StoredArtifact) -> Path:
        if adapter.folder.parent == self._folder:
            return adapter.folder / _FOLDER
        # What ships with a plugin lies where nothing may be written.
        return self._folder / f".{_FOLDER}" / f"{adapter.kind.replace('/', '.')}-{adapter.folder.name}"
