"""Bundled plugin: embeds text."""
