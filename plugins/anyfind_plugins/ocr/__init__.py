"""Bundled plugin: reads the text in pictures and in scanned pages."""
