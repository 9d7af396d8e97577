"""Anyfind: find any file by any file, on one's own computer."""

__version__ = "0.1.0"
