"""False alarms of the report's similarities on independent draws, and what the raw figures would have said.

    python tests/benchmarks/alignment/null_report.py [--draws 200] [--sizes 128,256,512,1024,2048,4096]

Both sides are independent Gaussians of 384 and 512 numbers, so nothing is shared and every alarm is false. Prints one
line a size: alarms of the report (all similarities together), of each similarity by itself (calibrated score above 0),
and the mean raw figure. One process; some minutes a size above 1,000.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from anyfind.align.reports.making import similarities
from anyfind.align.reports.null import PERMUTATIONS
from anyfind.sdk.contracts import CancelToken
from data_makers.planted_pairs import independent

SIZES = (128, 256, 512, 1024, 2048, 4096)
DRAWS = 200
DIMENSIONS = (384, 512)


def measured(
    sizes: Sequence[int], draws: int, permutations: int, dimensions: tuple[int, int] = DIMENSIONS
) -> Iterator[dict[str, Any]]:
    """One row a size: share of false alarms in percent and mean raw figures."""
    for size in sizes:
        started = time.monotonic()
        joint = 0
        alarms: dict[str, int] = {}
        raw: dict[str, list[float]] = {}
        for draw in range(draws):
            rows = independent(size, dimensions, seed=1000 * size + draw)
            found = similarities(rows, CancelToken(), permutations=permutations, seed=draw)
            joint += found.similar
            for one in found.rows:
                alarms[one.name] = alarms.get(one.name, 0) + (one.score > 0)
                raw.setdefault(one.name, []).append(one.value)
        yield {
            "n": size,
            "draws": draws,
            "permutations": permutations,
            "alarms": 100 * joint / draws,
            "alone": {name: 100 * count / draws for name, count in alarms.items()},
            "raw": {name: round(float(np.mean(values)), 4) for name, values in raw.items()},
            "seconds": round(time.monotonic() - started, 1),
        }


def main() -> None:
    """Print one line of JSON a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=DRAWS)
    parser.add_argument("--permutations", type=int, default=PERMUTATIONS)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    chosen = parser.parse_args()
    for row in measured([int(size) for size in chosen.sizes.split(",")], chosen.draws, chosen.permutations):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
