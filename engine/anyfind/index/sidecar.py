"""The labels of an index on disk, beside its vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from anyfind.index.labels import Labels


def labels_path(path: Path) -> Path:
    """Where the labels of the index at ``path`` lie."""
    return path.with_name(path.name + ".labels")


def write_labels(path: Path, labels: Labels, alive: npt.NDArray[np.bool_]) -> None:
    """Write label and liveness by row, ``int64 [n, 2]``."""
    with path.open("wb") as file:
        np.save(file, np.column_stack([labels, alive.astype(np.int64)]), allow_pickle=False)


def read_labels(path: Path) -> tuple[Labels, npt.NDArray[np.bool_]]:
    """The inverse.

    Raises:
        ValueError: The file is no such data.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        rows = np.load(file, allow_pickle=False)
    if rows.dtype != np.int64 or rows.ndim != 2 or rows.shape[1] != 2:
        raise ValueError("The labels are not in the expected form.")
    return np.ascontiguousarray(rows[:, 0]), rows[:, 1] != 0
