"""Benchmarks behind ``anyfind bench``: what indexing and searching cost, and what a rival costs on the same files."""
