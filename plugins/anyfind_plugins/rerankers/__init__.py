"""Bundled plugin: orders the first results anew, passages by their words and pictures by their regions."""
