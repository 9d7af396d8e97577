"""Bundled plugin: reads and embeds pictures."""
