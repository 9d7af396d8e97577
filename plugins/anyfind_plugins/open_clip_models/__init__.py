"""Bundled plugin: pictures and words in one space, with any model that open_clip loads."""
