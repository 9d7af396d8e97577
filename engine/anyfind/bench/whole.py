"""Everything from an empty library to a searchable one, as a process: ``python -m anyfind.bench.whole PHOTOS``.

What ``anyfind add`` and ``anyfind index`` do, in one process like the bare decoder and encoder that it is
compared with, so that both pay once for starting Python and opening the networks.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from anyfind.config import Places, Settings
from anyfind.service import Engine


def main(photos: Path) -> int:
    """Index a folder into the library that the environment names; how many embeddings were made."""
    places = Places.choose()
    with Engine.open(places, Settings.load(places), write=True) as engine:
        engine.add_folder(photos)
        return engine.bring_up_to_date([photos], lambda *_: None).embedded


if __name__ == "__main__":
    sys.stdout.write(json.dumps({"embedded": main(Path(sys.argv[1]))}) + "\n")
