"""Room for what training works with is claimed before it is mapped."""

from __future__ import annotations

import numpy as np
import pytest

from anyfind.sdk import BadInput
from anyfind_plugins.contrastive import preparing


def test_a_full_disk_is_said_and_not_met_by_a_signal() -> None:
    resource = pytest.importorskip("resource", reason="needs a limit on the size of files")

    vectors = np.zeros((4096, 3), dtype=np.float32)
    assert preparing._vanishing(vectors, 8).shape == (4096, 8)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(BadInput, match="no room"):
            preparing._vanishing(vectors, 8)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
