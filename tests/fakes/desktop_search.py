"""Asks the search provider as GNOME Shell and KRunner do. Run inside a session bus; prints JSON."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from dbus_fast.aio import MessageBus


async def _gnome(bus: Any) -> dict[str, Any]:
    provider = await _object(bus, "/org/anyfind/SearchProvider", "org.gnome.Shell.SearchProvider2")
    initial = await provider.call_get_initial_result_set(["kitten", "sleep"])
    sub = await provider.call_get_subsearch_result_set(initial, ["valves"])
    metas = await provider.call_get_result_metas(initial[:1])
    await provider.call_activate_result(initial[0], ["kitten"], 0)
    await _opened(1)
    return {
        "initial": initial,
        "sub": sub,
        "one letter": await provider.call_get_initial_result_set(["k"]),
        "half a question": await provider.call_get_initial_result_set(["in:nowhere", "kitten"]),
        "metas": [{key: value.value for key, value in meta.items()} for meta in metas],
    }


async def _krunner(bus: Any) -> dict[str, Any]:
    runner = await _object(bus, "/runner", "org.kde.krunner1")
    rows = await runner.call_match("toccata")
    await runner.call_run(rows[0][0], "")
    await _opened(1)
    await runner.call_run(rows[0][0], "reveal")
    await _opened(2)
    plain = [[*row[:5], {key: value.value for key, value in row[5].items()}] for row in rows]
    return {"actions": await runner.call_actions(), "rows": plain, "nothing": await runner.call_match(" t ")}


async def _nothing(bus: Any) -> dict[str, Any]:
    provider = await _object(bus, "/org/anyfind/SearchProvider", "org.gnome.Shell.SearchProvider2")
    runner = await _object(bus, "/runner", "org.kde.krunner1")
    found = await provider.call_get_initial_result_set(["kitten"])
    return {"gnome": found, "krunner": await runner.call_match("kitten")}


async def _quiet(bus: Any) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "anyfind_desktop.providers.main", "--quiet-s", "0.2"
    )
    return {"status": await asyncio.wait_for(process.wait(), 60)}


async def _object(bus: Any, path: str, interface: str) -> Any:
    node = await bus.introspect("org.anyfind.SearchProvider", path)
    return bus.get_proxy_object("org.anyfind.SearchProvider", path, node).get_interface(interface)


async def _opened(count: int) -> None:
    """Until so many things were opened."""
    for _ in range(600):
        if _lines() >= count:
            return
        await asyncio.sleep(0.05)


def _lines() -> int:
    place = Path(os.environ["OPENED"])
    return len(place.read_text(encoding="utf-8").splitlines()) if place.exists() else 0


async def _main(part: str) -> None:
    bus = await MessageBus().connect()
    parts = {"gnome": _gnome, "krunner": _krunner, "nothing": _nothing, "quiet": _quiet}
    sys.stdout.write(json.dumps(await parts[part](bus)))
    bus.disconnect()


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
