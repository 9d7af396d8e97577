"""How much memory a process uses, without a library for it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Final

_PS: Final = Path("/bin/ps")  # where there is no /proc, as on macOS


def resident_mb(pid: int) -> float:
    """Resident memory of a process in megabytes; 0 where the system does not tell, or it has ended."""
    statm = Path(f"/proc/{pid}/statm")
    if statm.parent.exists():
        try:
            pages = int(statm.read_text(encoding="ascii").split()[1])
        except (OSError, IndexError):
            return 0.0
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    if _PS.exists():
        asked = subprocess.run(
            [_PS, "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout.strip()
        return int(asked) * 1024 / 1e6 if asked.isdigit() else 0.0
    return 0.0
