"""Chooses how to fit a bridge, and whether to use what was fitted."""
