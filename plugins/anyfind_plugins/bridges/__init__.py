"""Bridges between the spaces of independent, frozen encoders."""
