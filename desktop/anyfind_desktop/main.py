"""The entry point: arguments, and the program brought in so that its window is there soon."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed."""
    parser = argparse.ArgumentParser(prog="anyfind-desktop", description="Anyfind's window.")
    parser.add_argument("--library", type=Path, help="the library's folder (default: ANYFIND_HOME, or the user's)")
    parser.add_argument("--like", metavar="FILE", type=Path, help="search for what is like this file")
    parser.add_argument("--search", metavar="WORDS", default="", help="search for these words")
    options = parser.parse_args(arguments)
    bring_in()
    from anyfind_desktop.program import run  # noqa: PLC0415 (after the line above)

    like = "" if options.like is None else str(options.like.absolute())
    return run(options.library, like=like, search=options.search)


def bring_in() -> None:
    """Prepare for a quick start, in two ways that each save about a tenth of it.

    The garbage collector rests until the window has settled (:func:`anyfind_desktop.program.settle`): a start makes
    hardly any garbage. And the models of what the engine says are imported before Qt: once PySide6 is there, it reads
    the source of every module that is imported later, and pydantic brings many.
    """
    gc.disable()
    import anyfind.api.answers  # noqa: PLC0415 (when to import it is what this is about)
    import anyfind.api.live  # noqa: PLC0415 (when to import it is what this is about)
    import anyfind.api.previews  # noqa: PLC0415 (when to import it is what this is about)
    import anyfind.api.requests  # noqa: PLC0415 (when to import it is what this is about)
    import anyfind.api.searches  # noqa: F401, PLC0415 (brought in, and used elsewhere)
