"""The composition root: builds everything explicitly and offers what the commands need."""

from __future__ import annotations

from anyfind.service.engine import Engine

__all__ = ["Engine"]
