"""Bundled plugin: reads letters and mailboxes."""
