"""What ``anyfind demo`` shows: a small real collection, five searches of different kinds, a contact sheet.

The command itself is thin; it hands a search function in and prints what comes back.
"""

from __future__ import annotations

from anyfind.demo.session import DemoSession

__all__ = ["DemoSession"]
