"""From triangles to points on their surface, which is all that the rest of the plugin looks at."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

POINTS: Final = 4096
"""Points of a payload. More change a description by less than another choice of the points does."""

_SEED: Final = 20


def surface_points(triangles: npt.NDArray[np.float64], count: int = POINTS) -> npt.NDArray[np.float32]:
    """Points spread evenly over a surface, the same ones every time.

    Args:
        triangles: Corners, ``[m, 3, 3]``.
        count: How many points.

    Returns:
        ``float32 [count, 6]``: position, centred and scaled so that the mean distance from the centre is 1, and unit
        normal. Empty (``[0, 6]``) if the triangles have no area.
    """
    first, second, third = triangles[:, 0], triangles[:, 1], triangles[:, 2]
    cross = np.cross(second - first, third - first)
    areas = np.linalg.norm(cross, axis=1) / 2
    total = areas.sum()
    if not np.isfinite(total) or total <= 0:
        return np.zeros((0, 6), dtype=np.float32)
    random = np.random.default_rng(_SEED)
    # Even steps along the summed area with one jitter each: large triangles get their share, small ones are not lost.
    steps = (np.arange(count) + random.random(count)) / count * total
    chosen = np.minimum(np.searchsorted(np.cumsum(areas), steps), len(areas) - 1)
    # Uniform in a triangle: Osada et al., Shape Distributions, ACM Transactions on Graphics 21(4), 2002, section 4.1.
    root, share = np.sqrt(random.random((count, 1))), random.random((count, 1))
    points = (1 - root) * first[chosen] + root * (1 - share) * second[chosen] + root * share * third[chosen]
    normals = cross[chosen] / np.maximum(2 * areas[chosen, None], 1e-300)
    points = points - points.mean(axis=0)
    scale = np.linalg.norm(points, axis=1).mean()
    if not np.isfinite(scale) or scale <= 0:
        return np.zeros((0, 6), dtype=np.float32)
    return np.concatenate([points / scale, normals], axis=1).astype(np.float32)
