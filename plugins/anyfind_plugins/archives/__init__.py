"""Bundled plugin: looks into archives."""
