"""The command line: one file a command, each imported when it is called.

Exit statuses: 0 done, 1 unexpected, 2 usage, 3 bad input, 4 not found, 5 library busy or damaged.
"""

from __future__ import annotations

from anyfind.cli.main import main

__all__ = ["main"]
