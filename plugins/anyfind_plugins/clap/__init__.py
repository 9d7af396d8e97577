"""Bundled plugin: sounds and words in one space, with any CLAP model of transformers."""
