"""Bundled plugins: one folder each with a ``plugin.toml``. They import :mod:`anyfind.sdk` only."""
