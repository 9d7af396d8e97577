"""The stamps of Tux Paint as real data: fetched once a computer, never committed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import platformdirs
import pytest

from anyfind.align.debian import stamps_folder
from anyfind.align.stamps import Stamps, read_stamps
from anyfind.errors import NotFound


def real_stamps() -> Stamps:
    """All stamps. Where there is no apt there can be none, and the test is skipped; else it fails without them."""
    cache = Path(platformdirs.user_cache_dir("anyfind", appauthor=False))
    try:
        return read_stamps(stamps_folder(cache))
    except NotFound as error:
        if shutil.which("apt-get") is None:
            pytest.skip(f"needs the stamps of Tux Paint: {error}")
        pytest.fail(f"{error} {error.hint}")


def copy_stamps(stamps: Stamps, names: Sequence[str], target: Path) -> None:
    """Copy stamps with their captions and English recordings, folders kept."""
    for stamp in stamps.stamps:
        if stamp.name in names:
            files = [stamp.picture, stamp.effect, stamp.spoken, stamps.folder / f"{stamp.name}.txt"]
            for path in files:
                if path is not None:
                    copy = target / path.relative_to(stamps.folder)
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, copy)
