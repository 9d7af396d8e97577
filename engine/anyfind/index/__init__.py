"""Nearest neighbours in memory: exact and approximate indexes, their snapshots and who keeps them."""

from __future__ import annotations

from anyfind.index.exact import ExactIndex
from anyfind.index.hnsw import HnswIndex
from anyfind.index.manager import IndexManager
from anyfind.index.view import View

__all__ = ["ExactIndex", "HnswIndex", "IndexManager", "View"]
