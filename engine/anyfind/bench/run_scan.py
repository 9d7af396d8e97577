"""``anyfind bench scan``: very many small files, from nothing to searchable, and what a change costs then."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import psutil

from anyfind.bench.pretender import write_pretender
from anyfind.bench.served import served, surroundings
from anyfind.client.engine import EngineClient
from anyfind.errors import AnyfindError
from anyfind.sdk.contracts import Progress

PER_FOLDER: Final = 1000
CHANGES: Final = 5
"""Files that are changed, one after the other; the median counts."""

_VOCABULARY: Final = 5000
_PATIENCE_S: Final = 60.0
_CALM_S: Final = 600.0
_LOOK_S: Final = 0.02


def measure_scan(files: int, folder: Path | None, progress: Progress) -> dict[str, Any]:
    """Make small files and index them with an encoder that takes no time, in processes of their own.

    Args:
        files: How many.
        folder: Where there is room for the files and their library; the system's place for such when ``None``.
        progress: Called between the steps.
    """
    with tempfile.TemporaryDirectory(prefix="anyfind-scan-", dir=folder) as scratch:
        place = Path(scratch).resolve()
        write_pretender(place / "plugin")
        progress(0, 5, "writing files")
        size = _write(place / "files", files)
        progress(1, 5, "the first scan")
        first = _scan(place)
        if first["vectors"]["embedded"] < files:
            raise AnyfindError(f"Only {first['vectors']['embedded']} of {files} files were embedded.")
        progress(2, 5, "a scan without changes")
        again = _scan(place)["rescan"]
        progress(3, 5, "starting the engine")
        started = time.perf_counter()
        with served(place) as (process, client):
            listening = time.perf_counter() - started
            ready = _until_ready(client, started)
            progress(4, 5, "changing files")
            _until_calm(client)
            found = sorted(_change(client, place / "files", number) for number in range(CHANGES))
            rss = psutil.Process(process.pid).memory_info().rss
    return {
        "files": files,
        "bytes": size,
        **{f"{what}_s": round(first[what]["wall_s"], 2) for what in ("names", "text", "vectors")},
        **{f"{what}_cpu_s": round(first[what]["cpu_s"], 2) for what in ("names", "text", "vectors")},
        "peak_rss_mb": round(max(row["rss_mb"] for row in first.values()), 1),
        "rescan_s": round(again["wall_s"], 2),
        "rescan_cpu_s": round(again["cpu_s"], 2),
        "listening_s": round(listening, 2),
        "ready_s": round(ready, 2),
        "found_s": round(found[len(found) // 2], 2),
        "found_slowest_s": round(found[-1], 2),
        "engine_rss_mb": round(rss / 2**20, 1),
    }


def _write(folder: Path, files: int) -> int:
    """Files of some hundred letters with names of words; how many bytes they are."""
    chance = random.Random(7)  # noqa: S311 (the same files each time, not secrets)
    words = [_word(chance) for _ in range(_VOCABULARY)]
    size = 0
    for number in range(files):
        below = folder / f"{number // PER_FOLDER:03}"
        if number % PER_FOLDER == 0:
            below.mkdir(parents=True)
        text = f"{' '.join(chance.choices(words, k=chance.randint(30, 120)))}. This is file {number}.\n"
        size += (below / f"{chance.choice(words)} {chance.choice(words)} {number}.txt").write_text(text)
    return size


def _word(chance: random.Random) -> str:
    syllables = chance.randint(2, 4)
    return "".join(chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(syllables))


def _scan(place: Path) -> dict[str, dict[str, Any]]:
    """What a process says that brings the library up to date, by step."""
    done = subprocess.run(
        [sys.executable, "-m", "anyfind.bench.scanning", str(place / "files")],
        env=surroundings(place),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise AnyfindError(f"The scan failed: {done.stderr[-500:]}")
    rows: Sequence[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    return {row["what"]: row for row in rows}


def _until_ready(client: EngineClient, started: float) -> float:
    while not client.call("GET", "/ping")["ready"]:
        if time.perf_counter() - started > _PATIENCE_S:
            raise AnyfindError("The engine did not become ready.")
        time.sleep(_LOOK_S)
    return time.perf_counter() - started


def _until_calm(client: EngineClient) -> None:
    """Until the scan at the start is over."""
    deadline = time.perf_counter() + _CALM_S
    calm = 0
    while calm < 10:
        if time.perf_counter() > deadline:
            raise AnyfindError("The engine did not come to rest.")
        state = client.call("GET", "/indexing")
        calm = calm + 1 if state["state"] == "idle" and not state["pending"] else 0
        time.sleep(0.1)


def _change(client: EngineClient, folder: Path, number: int) -> float:
    """Seconds from saving a file until a word that is new in it finds it."""
    path = next((folder / "000").glob(f"* {number}.txt"))
    word = f"changed{time.time_ns()}"
    with path.open("a") as file:
        file.write(f"It was {word} just now.\n")
    started = time.perf_counter()
    while time.perf_counter() - started < _PATIENCE_S:
        answer = client.call("POST", "/search", {"text": word, "k": 3})
        if any(word in str(result) for result in answer["results"]):
            return time.perf_counter() - started
        time.sleep(_LOOK_S)
    raise AnyfindError(f"A change of {path} was not found within {_PATIENCE_S:.0f} seconds.")
