"""The database: its structure, what refers to what, full text, vectors; and what can be saved of a damaged one."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from anyfind.errors import LibraryDamaged, LibraryTooNew
from anyfind.service.checking.report import CheckReport
from anyfind.store import Store
from anyfind.store.database import exchange
from anyfind.store.migrate import backups
from anyfind.store.salvage import Salvaged, salvage

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def check_database(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    """Check the database, and have it mended."""
    try:
        store = engine.store
    except LibraryTooNew:
        raise
    except LibraryDamaged as error:
        if not repair or not _saved_unopened(engine, report, error):
            report.unreadable = True
            report.damage.append(error.message)
            report.damage.extend(_ways_out(engine.places.database))
            return
        store = engine.store

    def start_indexes_anew() -> None:  # no index is made only to be forgotten
        engine.index.forget()

    check_store(store, report, repair=repair, on_exchange=start_indexes_anew)
    if report.unreadable:
        report.damage.extend(_ways_out(engine.places.database))
        return
    counts = store.counts()
    report.checked.append(f"the database: {counts.files:,} files, {sum(counts.vectors.values()):,} vectors")


def check_store(store: Store, report: CheckReport, *, repair: bool, on_exchange: Callable[[], None]) -> None:
    """Check an open database, and have it mended.

    Args:
        store: The database.
        report: Gets what is found.
        repair: Mend.
        on_exchange: Called when another file took the place of the database.
    """
    damage = store.integrity()
    if damage and repair:
        damage = _mend(store, report, damage, on_exchange)
    elif not damage:
        leftovers = store.care.leftovers()
        if repair and leftovers:
            store.care.mend()
            report.repaired.extend(leftovers)
        else:
            report.leftovers.extend(leftovers)
    report.damage.extend(damage)
    report.unreadable = any(_is_about_the_file(said) for said in damage)


def _mend(store: Store, report: CheckReport, damage: list[str], on_exchange: Callable[[], None]) -> list[str]:
    """Try the mildest means first; what is wrong still."""
    salvaged = False
    if any(map(_is_about_the_file, damage)):
        try:
            store.care.reindex()
            left = store.integrity()
        except LibraryDamaged:
            left = damage
        if not any(map(_is_about_the_file, left)):
            report.repaired.append("The indexes of the tables were wrong. They were built anew.")
        else:
            salvaged = _salvage(store, report, on_exchange)
            if not salvaged:
                return damage
    elif any("full-text" in said for said in damage):
        store.care.rebuild_full_text()
        report.repaired.append("The full-text tables did not agree with the library. They were built anew.")
    mended = store.care.mend(keep_orphans=salvaged)
    report.repaired.extend(f"{said} This was put right." for said in mended)
    return store.integrity()


def _is_about_the_file(said: str) -> bool:
    return said.startswith(("SQLite says", "The database cannot be read"))


def _salvage(store: Store, report: CheckReport, on_exchange: Callable[[], None]) -> bool:
    target, aside = _names(store.path)
    saved = store.care.salvage(target)
    if saved is None:
        return False
    store.care.exchange(target, aside)
    on_exchange()
    report.repaired.append(_told(saved, aside))
    return True


def _saved_unopened(engine: Engine, report: CheckReport, error: LibraryDamaged) -> bool:
    """Salvage a database that is too damaged to be opened."""
    path = engine.places.database
    target, aside = _names(path)
    saved = salvage(path, target, f"salvage-{time.time_ns()}")
    if saved is None:
        return False
    exchange(path, target, aside)
    for snapshot in engine.places.index.glob("*"):
        snapshot.unlink(missing_ok=True)
    report.repaired.append(f"{error.message} {_told(saved, aside)}")
    return True


def _names(path: Path) -> tuple[Path, Path]:
    now = f"{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S}"
    target = path.with_name(f"{path.name}.salvaged.part")
    target.unlink(missing_ok=True)
    return target, path.with_name(f"{path.name}.damaged-{now}")


def _told(saved: Salvaged, aside: Path) -> str:
    rows = saved.rows
    lost = f" Rows of {', '.join(saved.damaged)} could not be read." if saved.damaged else ""
    roots = "" if rows.get("roots") else " Its folders were lost: add them again."
    return (
        "The database was damaged, so what can be read was copied into a new one: "
        f"{rows.get('locations', 0):,} files, {rows.get('contents', 0):,} contents, {rows.get('vectors', 0):,} vectors."
        f"{lost}{roots} The damaged one is kept as {aside}; 'anyfind index' brings the rest up to date."
    )


def _ways_out(path: Path) -> list[str]:
    """What a person can do about a database that cannot be used."""
    copies = backups(path)
    if copies:
        made = dt.datetime.fromtimestamp(copies[0].stat().st_mtime, dt.UTC)
        return [
            f"The newest automatic copy of the database is {copies[0]}, of {made:%Y-%m-%d %H:%M} UTC: "
            f"'anyfind restore {copies[0]}' puts it back."
        ]
    return [
        "There is no automatic copy of the database; restore a backup with 'anyfind restore FILE', or move "
        f"{path} away and add your folders again."
    ]
