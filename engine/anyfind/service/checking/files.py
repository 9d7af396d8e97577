"""The files beside the database: thumbnails, adapters, weights, and what interrupted work left behind."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

from anyfind import durable
from anyfind.align.artifacts import CARD, load_artifact, read_card
from anyfind.api.endpoint import FILE_NAME, read_endpoint
from anyfind.errors import BadInput
from anyfind.plugins.scratch import abandoned
from anyfind.service.checking.report import CheckReport
from anyfind.service.pairs_in_files import FOLDER
from anyfind.service.restoring import WORKSHOP

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

STALE_S: Final = 600.0
"""Age from which a temporary file is nobody's any more: whoever writes one is done with it in seconds."""


def check_thumbnails(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    """Thumbnails are a cache: what is damaged or belongs to no file is thrown away."""
    known = engine.store.care.content_digests()
    problems = engine.thumbnails.problems(known)
    if repair:
        if problems:
            engine.thumbnails.prune(known)
        report.repaired.extend(f"{said} It was thrown away." for said in problems)
    else:
        report.leftovers.extend(problems)
    report.checked.append("the thumbnails")


def check_adapters(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    """Every adapter has the tensors that its card was written for."""
    own = _adapters(engine.places.adapters)
    derived = _adapters(engine.places.cache / "adapters")
    shipped = engine.registry.artifact_folders()
    for folder in [*own, *derived, *shipped]:
        try:
            load_artifact(read_card(folder))
        except BadInput as error:
            if folder in own:
                report.damage.append(
                    f"{error.message} Fit it again, restore a backup, or 'anyfind align remove {folder.name}'."
                )
            elif folder in shipped:
                report.damage.append(f"{error.message} Install its plugin again.")
            elif repair:
                durable.discard(folder)
                report.repaired.append(f"{error.message} It was thrown away and is made again when it is needed.")
            else:
                report.damage.append(f"{error.message} A repair makes it anew.")
    report.checked.append(f"{len(own) + len(derived) + len(shipped)} adapters")


def _adapters(folder: Path) -> list[Path]:
    return sorted(card.parent for card in folder.glob(f"*/{CARD}"))


def check_weights(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    """Every weight file has its sha256."""
    weights = [weight for weight in engine.registry.weights() if engine.models.have(weight)]
    for weight in sorted(weights, key=lambda one: one.name):
        if engine.models.verify(weight):
            continue
        sentence = f"The weight file {weight.name} does not have its sha256."
        if repair:
            engine.models.path(weight).unlink()
            report.repaired.append(f"{sentence} It was thrown away; 'anyfind models pull lite' fetches it again.")
        else:
            report.damage.append(sentence)
    report.checked.append(f"{len(weights)} weight files")


def check_leftovers(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    """Temporary files of work that was interrupted."""
    for path in (*leftovers(engine.places.library), *abandoned(engine.places.cache / FOLDER)):
        sentence = f"{path} was left behind by work that was interrupted."
        if repair:
            durable.discard(path)
            report.repaired.append(f"{sentence} It was deleted.")
        else:
            report.leftovers.append(sentence)
    report.checked.append("left-over files")


def leftovers(library: Path) -> Iterator[Path]:
    """What work that was interrupted left in a library."""
    for pattern in ("*.part", f"{FILE_NAME}.*", "adapters/*.part"):
        yield from sorted(path for path in library.glob(pattern) if _is_old(path))
    for path in sorted(library.glob("adapters/*/*.part")):
        if (path.parent / CARD).exists() and _is_old(path):
            yield path
    # The card is written last: an adapter without one was never whole.
    for folder in sorted(library.glob("adapters/*/")):
        if not folder.name.startswith(".") and not (folder / CARD).exists() and _is_old(folder):
            yield folder
    for path in sorted(library.glob("index/*.tmp")):
        if _is_old(path):
            yield path
    if (library / WORKSHOP).exists():
        yield library / WORKSHOP
    endpoint = read_endpoint(library)
    if endpoint is not None and not psutil.pid_exists(endpoint.pid):
        yield library / FILE_NAME


def _is_old(path: Path) -> bool:
    try:
        return abs(time.time() - path.stat().st_mtime) > STALE_S
    except FileNotFoundError:
        return False
