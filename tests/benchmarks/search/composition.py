"""Measures composed questions, a picture and a word, on captioned photographs in a library that holds them.

    .venv/bin/python tests/benchmarks/search/composition.py --home LIBRARY --photos FOLDER --captions TSV

The construction of the questions is :mod:`anyfind.service.search_set.composed`; ``anyfind eval search`` measures the
same in a library of its own.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from anyfind.align.captions import read_captions
from anyfind.config import Places, Settings
from anyfind.service.engine import Engine
from anyfind.service.search_set import composed


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, told in (
        ("home", "Folder of the library."),
        ("photos", "Folder of photographs in it."),
        ("captions", "TSV."),
    ):
        parser.add_argument(f"--{name}", type=Path, required=True, help=told)
    given = parser.parse_args()
    read = read_captions(given.photos.absolute(), given.captions)
    said: dict[Path, list[str]] = {}
    for caption, partner in zip(read.captions, read.partner, strict=True):
        said.setdefault(read.files[partner], []).append(caption)
    places = Places.choose(given.home)
    with Engine.open(places, Settings.load(places), write=False) as engine:
        print(json.dumps(composed.figures(engine, said, lambda *_: None), indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
