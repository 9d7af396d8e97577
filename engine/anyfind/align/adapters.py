"""Which adapters there are and which are in use: those of plugins, of this library, and derived ones.

A derived adapter is made on this computer out of verified weights (the class-name bridge out of an
encoder's classifier head) and kept in the cache under everything it depends on.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any, Final

import numpy as np

from anyfind.align.artifacts import CARD, StoredArtifact, load_artifact, read_card, replace_file, write_artifact
from anyfind.align.removed import REMOVED, Removed
from anyfind.align.scorer_store import ScorerStore
from anyfind.errors import BadInput, DigestMismatch, NotFound, WeightsMissing
from anyfind.plugins.host import Host
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import AdapterFactory, HeadTrainer
from anyfind.sdk.manifest import AdapterEntry, EncoderEntry
from anyfind.sdk.types import TEXT, Artifact, Float32Array, Role, Space
from anyfind.spaces.graph import Bridge

DEFAULT: Final = "default"
"""The name that stands for the adapters that ship with plugins."""

BRIDGE: Final = "bridge"
"""The purpose of what joins two spaces."""

_CHOICE: Final = "in-use.json"

_NAME: Final = re.compile(r"[^\W_](?:[\w .+-]{0,58}[\w+-])?")
_TAKEN: Final = (".json", ".part")
"""Endings of files that lie beside adapters, whole and half written."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NamedAdapter:
    """An adapter with the name that the command line gives it."""

    name: str
    stored: StoredArtifact
    in_use: bool
    removable: bool


class AdapterStore:
    """The adapters of one library.

    Args:
        folder: Adapters fitted for this library, one folder each.
        cache: Where derived adapters are kept.
        registry: Knows the kinds of adapters and those that ship with plugins.
        host: Runs encoders, to derive adapters.
    """

    def __init__(self, folder: Path, cache: Path, registry: Registry, host: Host) -> None:
        self._folder = folder
        self._derived = cache / "adapters"
        self._registry = registry
        self._host = host
        self.scorers = ScorerStore(folder, registry)
        self._removed = Removed(folder / REMOVED)

    def in_use(self, spaces: Sequence[Space], former: Sequence[Space] = ()) -> list[Bridge]:
        """The bridges between these spaces, loaded; derived ones are made if they are not there yet.

        An adapter that cannot be loaded is left out with a warning: its route is lost, the others answer. So is
        one that cannot be derived before weights are pulled, which a search by words in names does without.

        Args:
            spaces: Of the encoders in use.
            former: Of encoders that were left, which may not be able to derive anything any more.
        """
        known = {space.id for space in [*spaces, *former]}
        fitting = [named for named in self.named() if named.in_use and set(named.stored.sides) <= known]
        derived = self.prepare(spaces, without_weights=True)
        derived += [stored for stored in self._derived_before([*spaces, *former]) if stored not in derived]
        bridges = []
        for stored in [named.stored for named in fitting] + derived:
            try:
                bridges.append(self._load(stored))
            except (BadInput, NotFound) as error:
                log.warning("An adapter is left out: %s", error)
        return bridges

    def prepare(self, spaces: Sequence[Space], *, without_weights: bool = False) -> list[StoredArtifact]:
        """Make the derived adapters that these spaces allow, unless they are there.

        Args:
            spaces: The spaces in use.
            without_weights: Leave out what cannot be derived while weights are missing.

        Raises:
            WeightsMissing: Weights are missing, and nothing may be left out.
        """
        derived = []
        for trainer, entry, encoder, head_space, text_space in self._derivable(spaces):
            try:
                derived.append(self._derive(trainer, entry, encoder, head_space, text_space))
            except WeightsMissing as error:
                if not without_weights:
                    raise
                log.info("The adapter %s has to wait: %s", entry.full_id, error)
        return derived

    def _derivable(
        self, spaces: Sequence[Space]
    ) -> Iterator[tuple[HeadTrainer, AdapterEntry, EncoderEntry, Space, Space]]:
        texts = [space for space in spaces if TEXT in space.modalities]
        for entry in self._registry.adapters():
            for head_space, text_space in permutations(spaces, 2):
                encoder = self._encoder(head_space)
                if text_space not in texts or encoder is None or not encoder.classifier:
                    continue
                trainer = self._head_trainer(entry)
                if trainer is not None:
                    yield trainer, entry, encoder, head_space, text_space

    def _derived_before(self, spaces: Sequence[Space]) -> list[StoredArtifact]:
        """Derived adapters that are there: those of an encoder that was left cannot be made any more."""
        found = []
        for trainer, entry, _, head_space, text_space in self._derivable(spaces):
            with contextlib.suppress(BadInput):
                found.append(read_card(self._derived_folder(trainer, entry, head_space, text_space)))
        return found

    def between(self, one: str, other: str) -> tuple[NamedAdapter, Bridge] | None:
        """The stored adapter that searches between two spaces go through, loaded; ``None`` where there is none.

        Derived adapters are none of these: they are made beside what is fitted and take nobody's place.
        """
        for named in reversed(self.named()):
            if named.in_use and set(named.stored.sides) == {one, other} and self._joins(named.stored):
                try:
                    return named, self._load(named.stored)
                except (BadInput, NotFound) as error:
                    log.warning("An adapter is left out: %s", error)
        return None

    def loaded(self, name: str) -> tuple[NamedAdapter, Bridge]:
        """A stored adapter by its name, loaded, in use or not.

        Raises:
            NotFound: There is none of that name.
            BadInput: It cannot be read.
        """
        known = {named.name: named for named in self.named()}
        if name not in known:
            raise NotFound(f"There is no adapter {name!r}.", hint=f"Adapters: {', '.join(known) or 'none'}.")
        return known[name], self._load(known[name].stored)

    def named(self) -> list[NamedAdapter]:
        """Every adapter that is stored: those of plugins first, then those of this library."""
        chosen = self._chosen()
        found = []
        for folder in self._registry.artifact_folders():
            stored = read_card(folder)
            found.append(
                NamedAdapter(f"{DEFAULT}:{folder.name}", stored, self._place(stored) not in chosen, removable=False)
            )
        for folder in sorted(self._folder.iterdir()) if self._folder.is_dir() else []:
            if folder.is_dir() and not folder.name.startswith("."):
                if not (folder / CARD).exists():
                    # Installing was interrupted: it never was an adapter, and a check clears it away.
                    log.info("%s holds no adapter.", folder)
                    continue
                try:
                    stored = read_card(folder)
                except BadInput as error:
                    log.warning("An adapter is left out: %s", error)
                    continue
                in_use = chosen.get(self._place(stored)) == folder.name
                found.append(NamedAdapter(folder.name, stored, in_use, removable=True))
        return found

    def install(self, artifact: Artifact, name: str) -> StoredArtifact:
        """Keep a fitted adapter under a name, and use it from now on.

        Raises:
            BadInput: It cannot be called so; see :meth:`check_name`.
        """
        self.check_name(name)
        stored = write_artifact(artifact, self._folder / name)
        self.use(name)
        return stored

    def check_name(self, name: str) -> None:
        """Refuse a name under which nothing can be installed.

        Raises:
            BadInput: It cannot be a folder's everywhere, means something else, or is that of a change of encoders.
        """
        if name == DEFAULT or not _NAME.fullmatch(name) or name.endswith(_TAKEN):
            raise BadInput(
                f"An adapter cannot be called {name!r}.", hint="Use letters, digits and dashes, 60 of them at most."
            )
        with contextlib.suppress(BadInput):
            if read_card(self._folder / name).card.get("purpose") == "upgrade":
                raise _belongs_to_upgrade(name)

    def use(self, name: str) -> None:
        """Search through an adapter from now on; ``default`` goes back to those of the plugins, all of them.

        One that ships with a plugin, such as ``default:paired``, takes its own place back and no other.

        Raises:
            NotFound: There is no adapter of that name.
        """
        chosen = self._chosen()
        shipped = {named.name: named.stored for named in self.named() if not named.removable}
        if name == DEFAULT:
            chosen = {}
        elif name in shipped:
            chosen.pop(self._place(shipped[name]), None)
        else:
            chosen[self._place(self._own(name).stored)] = name
        self._choose(chosen)

    def remove(self, name: str) -> None:
        """Take an adapter away from this library. It is kept aside for a while; see :meth:`restore`.

        Raises:
            NotFound: There is no such adapter of this library.
        """
        own = self._own(name)
        chosen = {place: other for place, other in self._chosen().items() if other != name}
        self._choose(chosen)
        self._removed.put(own.stored.folder)

    def restore(self, name: str) -> None:
        """Bring an adapter back that was removed; it is not in use then.

        Raises:
            NotFound: None of that name is kept, or not any more.
            BadInput: Another one has its name now.
        """
        self.check_name(name)
        if (self._folder / name).exists():
            raise BadInput(f"There is another adapter {name!r} now.", hint="Remove that one first.")
        self._removed.take(name, self._folder / name)

    def _own(self, name: str) -> NamedAdapter:
        own = {named.name: named for named in self.named() if named.removable}
        if name not in own:
            known = ", ".join(own) or "none"
            raise NotFound(f"This library has no adapter {name!r}.", hint=f"Its adapters: {known}; or {DEFAULT!r}.")
        if own[name].stored.card.get("purpose") == "upgrade":
            raise _belongs_to_upgrade(name)
        return own[name]

    def _chosen(self) -> dict[str, str]:
        """Name of the adapter in use by the place that it takes, where it is not the default one."""
        path = self._folder / _CHOICE
        if not path.is_file():
            return {}
        try:
            chosen = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise BadInput(f"{path} cannot be read: {error}.", hint="Delete it to go back to the default.") from error
        found = {}
        for name in map(str, chosen.values()):
            try:
                # The card says which place it takes; what earlier versions wrote as the key was the kind alone.
                found[self._place(read_card(self._folder / name))] = name
            except BadInput as error:
                log.info("The choice of the adapter %s is forgotten: %s", name, error)
        return found

    def _choose(self, chosen: dict[str, str]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        replace_file(self._folder / _CHOICE, (json.dumps(chosen, indent=2) + "\n").encode())

    def _load(self, stored: StoredArtifact) -> Bridge:
        try:
            artifact = load_artifact(stored)
        except DigestMismatch:
            # It may have been fitted anew, by another process, since its card was read.
            now = read_card(stored.folder)
            if now.digest == stored.digest:
                raise
            stored, artifact = now, load_artifact(now)
        entry = self._registry.adapter(stored.kind)
        factory: AdapterFactory = self._registry.load(entry.factory)
        sides = tuple(factory(artifact))
        pivots, dimension = _pivots(artifact), int(stored.card["dimension"])
        rescoring = self.scorers.load(stored)
        return Bridge(entry.id, stored.digest[:16], sides, dimension, stored.card, pivots, rescoring)

    def _place(self, stored: StoredArtifact) -> str:
        """What only one adapter can be in use for.

        Bridges that are fitted on pairs are alternatives, of whatever kind: one of them joins two spaces. Everything
        else shares a place with its own kind between its spaces.
        """
        kind = BRIDGE if self._joins(stored) else stored.kind
        return " ".join([kind, *(sorted(stored.sides) if kind == BRIDGE else stored.sides)])

    def _joins(self, stored: StoredArtifact) -> bool:
        """Whether an adapter is a bridge that was fitted on pairs; its plugin may be gone."""
        known = {entry.full_id: entry for entry in self._registry.adapters()}
        entry = known.get(stored.kind)
        return entry is not None and entry.purpose == BRIDGE and len(stored.sides) == 2

    def _head_trainer(self, entry: AdapterEntry) -> HeadTrainer | None:
        if entry.trainer is None:
            return None
        trainer: Any = self._registry.load(entry.trainer)()
        return trainer if isinstance(trainer, HeadTrainer) else None

    def _encoder(self, space: Space) -> EncoderEntry | None:
        return next((entry for entry in self._registry.encoders() if entry.space.id == space.id), None)

    def _derived_folder(self, trainer: HeadTrainer, entry: AdapterEntry, head_space: Space, text_space: Space) -> Path:
        manifest = self._registry.manifest(self._registry.plugin_of(entry.full_id))
        identity = [entry.full_id, manifest.api, getattr(trainer, "revision", "1"), head_space.id, text_space.id]
        return self._derived / hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:16]

    def _derive(
        self, trainer: HeadTrainer, entry: AdapterEntry, encoder: EncoderEntry, head_space: Space, text_space: Space
    ) -> StoredArtifact:
        folder = self._derived_folder(trainer, entry, head_space, text_space)
        try:
            return read_card(folder)
        except BadInput:
            log.info("Making the adapter %s for %s.", entry.full_id, encoder.full_id)
        head = self._host.classifier(encoder.full_id)
        texts = [name for names in head.names for name in names]
        vectors = self._host.encode(text_space.encoder, texts, Role.QUERY).vectors
        ends = np.cumsum([len(names) for names in head.names])
        definitions = None
        if head.definitions:
            sentences = [f"{names[0]}, {said}" for names, said in zip(head.names, head.definitions, strict=True)]
            definitions = self._host.encode(text_space.encoder, sentences, Role.QUERY).vectors
        names = np.split(vectors, ends[:-1])
        return write_artifact(trainer.fit_head(head, head_space, names, text_space, definitions), folder)


def _belongs_to_upgrade(name: str) -> BadInput:
    return BadInput(
        f"{name} belongs to a change of encoders, which uses it by itself.",
        hint="'anyfind align upgrade --status' shows what is under way.",
    )


def _pivots(artifact: Artifact) -> tuple[str, Float32Array] | None:
    """Vectors of one side that an artifact carries along: the card names the space, a tensor holds them."""
    said = artifact.card.get("pivots")
    if not said or "pivots" not in artifact.tensors:
        return None
    vectors = np.asarray(artifact.tensors["pivots"], dtype=np.float32)
    if vectors.ndim != 2 or not np.isfinite(vectors).all():
        raise BadInput("The adapter's pivots are no vectors.", hint="Fit it again.")
    return str(said["space"]), vectors
