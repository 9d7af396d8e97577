"""Nearest neighbours: exact, hnsw, snapshots and their manager."""
