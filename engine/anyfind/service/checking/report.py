"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class CheckReport:
    """What was looked at, what is wrong, and what was mended; a sentence each.

    Attributes:
        checked: What was looked at.
        damage: What is wrong still.
        repaired: What was mended.
        leftovers: What interrupted work left behind; it harms nobody, and the next run or a repair takes it away.
        unreadable: The database cannot be used, so nothing can be compared with it.
    """

    checked: list[str] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)
    unreadable: bool = False

    def document(self) -> dict[str, Any]:
        """What ``check --json`` prints."""
        return {
            "ok": not self.damage,
            "damage": self.damage,
            "repaired": self.repaired,
            "leftovers": self.leftovers,
            "checked": self.checked,
        }
