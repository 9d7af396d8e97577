"""Bundled plugin: reads office documents and books."""
