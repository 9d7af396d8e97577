"""A report about an alignment as the engine sends it, with every part that it can have."""

from __future__ import annotations

from typing import Any

CURVE: dict[str, Any] = {
    "k": 10,
    "pool": 171,
    "chance": 6.5,
    "points": [{"pairs": 43, "recall": [30.5, 39.0, 28.0]}, {"pairs": 86, "recall": [34.6, 41.3]}],
    "law": {
        "laws": [{"top": 1.2, "drop": 6.0, "rate": 0.3}, {"top": 3.5, "drop": 7.6, "rate": 0.15}],
        "weights": [2, 1],
    },
    "expected": {"value": 50, "low": 45, "high": 55},
    "achieved": 52,
    "now": 55,
    "more": 200,
    "gain": {"value": 3.6, "low": 1.4, "high": 6.4},
}
HUBS: dict[str, Any] = {"skewness": 2.0, "never": 0.05, "top": 0.1, "histogram": {"0": 24, "3": 40, "68": 1}, "k": 10}
REPORT: dict[str, Any] = {
    "source": "some pairs",
    "lefts": 757,
    "rights": 515,
    "left": {"name": "words", "dimension": 384, "effective_rank": 130, "local_dimension": 7, "mean_cosine": 0.2},
    "right": {"name": "pictures", "dimension": 2560, "effective_rank": 220, "local_dimension": 12, "mean_cosine": 0.3},
    "verdict": {
        "choice": "align partly",
        "headline": "Align partly.",
        "advice": "Use a bridge.",
        "reasons": ["a", "b"],
    },
    "similarity": {
        "rows": [
            {
                "name": "mutual-kNN",
                "n": 492,
                "k": 10,
                "value": 0.2,
                "null": [0.01, 0.02],
                "threshold": 0.025,
                "p": 0.005,
            },
            {"name": "CKA", "n": 492, "k": None, "value": 0.01, "null": [-0.01, 0.02], "threshold": 0.02, "p": 0.5},
        ],
        "p": 0.005,
    },
    "sharing": {
        "n": 492,
        "left": {"directions": 50, "structured": 0.6, "shared": 1.0, "unique": 0.0, "curved": 0.0},
        "right": {"directions": 63, "structured": 0.5, "shared": 0.9, "unique": 0.1, "curved": 0.0},
        "correlations": [0.9, 0.5, 0.05, -0.02],
        "threshold": 0.1,
        "significant": 2,
    },
    "probes": [
        {"label": "folder", "classes": 16, "chance": 6, "left": 75, "right": 69, "left_shared": 55, "right_shared": 57}
    ],
    "curve": CURVE,
    "bridged": {
        "name": "mine",
        "held_out": True,
        "right_hubs": HUBS,
        "left_hubs": HUBS,
        "achieved": {"how": "measured on the held-out fifth", "pool": 133, "recalls": [14, 31, 46, 14, 26, 35]},
    },
    "notes": ["A note."],
    "written": [],
    "something-new": {"of": "a newer engine"},
}
ROW: dict[str, Any] = {
    "name": "default:paired",
    "in_use": True,
    "removable": False,
    "kind": "anyfind.bridges/paired",
    "purpose": "bridge",
    "between": ["text", "image"],
    "sides": ["t", "i"],
    "pairs": 29995,
    "files": 5999,
    "source": "Flickr8k",
    "held_out": {"pool": 1000, "left_to_right": {"r10": 71.5}, "right_to_left": {"r10": 76.1}},
    "scorers": None,
}
PAIR: dict[str, Any] = {
    "id": 5,
    "text": "a boat",
    "path": "/pictures/boat.png",
    "file": 3,
    "locator": {"start_s": 12.4, "end_s": 15},
    "modality": "image",
    "source": "alt",
    "via": "/pictures/page.html",
    "weight": 0.26,
    "reason": "stands for the picture",
    "state": "new",
    "used": True,
    "held_out": False,
}
COUNTS: dict[str, Any] = {"pairs": 9, "used": 8, "new": 9, "accepted": 0, "rejected": 0, "held_out": 2}
