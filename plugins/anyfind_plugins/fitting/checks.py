"""Refuses pairs and options that nothing can be fitted on, in sentences that say what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from anyfind.sdk import BadInput, CancelToken, FitOptions, Pairs
from anyfind_plugins.fitting.rows import finite

USUAL: Final = (0.0, 1e9)
"""Least and largest value of a hyper-parameter of which nothing else is said."""

Ranges = Mapping[str, tuple[float, float]]
"""Least and largest value of hyper-parameters by name."""

_NONE: Final[Ranges] = MappingProxyType({})


def checked(pairs: Pairs, fewest: int, cancel: CancelToken | None = None) -> Pairs:
    """The pairs that can be fitted on: without right items that no left one belongs to, and without idle weights.

    Such an item cannot be found by anything, and would be counted as one that was looked for in vain. Weights that
    are all the same are none, to the last bit of the fit.

    Raises:
        BadInput: As :func:`check_pairs`.
    """
    check_pairs(pairs, fewest, cancel)
    if pairs.weight is not None and bool((pairs.weight == pairs.weight[0]).all()):
        pairs = replace(pairs, weight=None)
    used, partner = np.unique(pairs.partner, return_inverse=True)
    if len(used) == len(pairs.right):
        return pairs
    keys = pairs.right_keys
    return replace(
        pairs,
        right=pairs.right[used],
        partner=partner.astype(np.int64),
        right_keys=None if keys is None else tuple(keys[row] for row in used.tolist()),
    )


def check_pairs(pairs: Pairs, fewest: int, cancel: CancelToken | None = None) -> None:
    """Look whether pairs can be fitted on.

    Args:
        pairs: The pairs.
        fewest: Different right items that are needed.
        cancel: Stops between blocks of rows: to read a million vectors takes seconds.

    Raises:
        BadInput: Values are not finite, rows and partners do not match, a weight is not in (0, 1], or there are fewer
            pairs than that.
    """
    if not (finite(pairs.left, cancel) and finite(pairs.right, cancel)):
        raise BadInput("Some of the vectors to fit on are not finite.", hint="Embed the files again.")
    partner = pairs.partner
    if len(partner) != len(pairs.left) or (
        len(partner) and (partner.min() < 0 or int(partner.max()) >= len(pairs.right))
    ):
        raise BadInput("The pairs name rows that are not there.", hint="Collect the pairs again.")
    weight = pairs.weight
    if weight is not None and (len(weight) != len(pairs.left) or not bool(((weight > 0) & (weight <= 1)).all())):
        raise BadInput("Weights of pairs must be one a pair, above 0 and at most 1.")
    count = len(np.unique(partner))
    if count < fewest:
        raise BadInput(
            f"A bridge needs at least {fewest} pairs with different items, not {count}.",
            hint="Caption more of them.",
        )


def given_values(options: FitOptions, known: Mapping[str, Any], method: str, ranges: Ranges = _NONE) -> dict[str, Any]:
    """The hyper-parameters that are given and so not to be chosen, of the types that ``known`` has.

    Args:
        options: ``values`` holds them.
        known: Every hyper-parameter with a value of its type: a bool, an int, a float or a str.
        method: What the trainer is called, for the message.
        ranges: Of numbers; :data:`USUAL` for those that are not in it.

    Raises:
        BadInput: One is unknown, of another type, or out of its range.
    """
    found = {}
    for name, value in options.values.items():
        if name not in known:
            raise BadInput(f"{method} has no hyper-parameter {name!r}.", hint=f"It has {', '.join(known) or 'none'}.")
        wanted = type(known[name])
        fits = isinstance(value, wanted) or (wanted is float and isinstance(value, int))
        if wanted is int and isinstance(value, float) and value.is_integer():
            fits = True
        if not fits or (isinstance(value, bool) and wanted is not bool):
            raise BadInput(f"The hyper-parameter {name} must be of type {wanted.__name__}, not {value!r}.")
        if wanted in (int, float) and not _within(value, ranges.get(name, USUAL)):
            least, largest = ranges.get(name, USUAL)
            raise BadInput(f"The hyper-parameter {name} must be from {least:,g} to {largest:,g}, not {value!r:.40}.")
        found[name] = wanted(value)
    return found


def _within(value: Any, bounds: tuple[float, float]) -> bool:
    # What is no number lies nowhere. Compared before it is converted: integers may be longer than any float.
    return bool(bounds[0] <= value <= bounds[1])
