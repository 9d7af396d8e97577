"""The program as one file for any Linux: run it, and it installs itself for the user who runs it.

    python packaging/program/single_file.py FOLDER FILE

``FOLDER`` is what ``program.py`` made. Needs makeself (Debian: makeself).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from binaries import NotPossible
from program import ROOT, version_of


def main() -> int:
    """Make the file."""
    parser = argparse.ArgumentParser(description="Packs the program into one file that installs itself.")
    parser.add_argument("folder", type=Path, help="what program.py made")
    parser.add_argument("file", type=Path, help="the file")
    options = parser.parse_args()
    try:
        make(options.folder.absolute(), options.file.absolute())
    except NotPossible as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def make(folder: Path, file: Path) -> None:
    """Pack it.

    Raises:
        NotPossible: makeself is missing.
    """
    makeself = shutil.which("makeself")
    if makeself is None:
        raise NotPossible("makeself is missing; on Debian: apt-get install makeself.")
    with tempfile.TemporaryDirectory(dir=file.parent) as scratch:
        parts = Path(scratch) / "parts"
        parts.mkdir()
        (parts / "program").symlink_to(folder)
        shutil.copy2(Path(__file__).with_name("install.sh"), parts / "install.sh")
        share = ROOT / "packaging/desktop/share"
        if share.is_dir():
            shutil.copytree(share, parts / "share")
        # --follow: the folder of the program is packed from where it lies.
        packing = [
            makeself,
            "--quiet",
            "--nox11",
            "--sha256",
            "--follow",
            "--gzip",
            "--complevel",
            "6",
            str(parts),
            str(file),
        ]
        title = f"Anyfind {version_of(folder)}"
        subprocess.run([*packing, title, "./install.sh"], check=True)


if __name__ == "__main__":
    sys.exit(main())
