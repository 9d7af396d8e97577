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
    """Import what the program is made of, in the order that takes least; a tenth of the start each.

    Nothing that a start makes is rubbish: nobody looks for any until the window has settled, see
    :func:`anyfind_desktop.program.settle`. And the shapes of what the engine says come before Qt: once its binding is
    there, it reads the source of every module that comes later, and what checks shapes has many.
    """
    gc.disable()
    import anyfind.api.answers  # noqa: PLC0415
    import anyfind.api.live  # noqa: PLC0415
    import anyfind.api.previews  # noqa: PLC0415
    import anyfind.api.requests  # noqa: PLC0415
    import anyfind.api.searches  # noqa: F401, PLC0415 (brought in, and used elsewhere)
