"""Bundled plugin: pictures, sounds and words in one space, with an ImageBind checkpoint."""
