"""Bridges that are trained by contrast: heads that start from canonical correlations and learn from confusions."""
