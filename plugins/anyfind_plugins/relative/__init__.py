"""Relative representations: a vector is said by its similarity to named pairs, which can be added and taken away."""
