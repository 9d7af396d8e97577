"""The source of truth: a SQLite database, and the only place with SQL."""

from __future__ import annotations

from anyfind.store.facade import Store

__all__ = ["Store"]
