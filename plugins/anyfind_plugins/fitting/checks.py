"""Refuses pairs and options that nothing can be fitted on, in sentences that say what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from anyfind.sdk import BadInput, FitOptions, Pairs
from anyfind_plugins.fitting.rows import finite


def check_pairs(pairs: Pairs, fewest: int) -> None:
    """Look whether pairs can be fitted on.

    Args:
        pairs: The pairs.
        fewest: Different right items that are needed.

    Raises:
        BadInput: Values are not finite, rows and partners do not match, a weight is not in (0, 1], or there are fewer
            pairs than that.
    """
    if not (finite(pairs.left) and finite(pairs.right)):
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


def given_values(options: FitOptions, known: Mapping[str, Any], method: str) -> dict[str, Any]:
    """The hyper-parameters that are given and so not to be chosen, of the types that ``known`` has.

    Args:
        options: ``values`` holds them.
        known: Every hyper-parameter with a value of its type: a bool, an int, a float or a str.
        method: What the trainer is called, for the message.

    Raises:
        BadInput: One is unknown, or of another type.
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
        found[name] = wanted(value)
    return found
