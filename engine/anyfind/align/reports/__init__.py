"""The report on a pair of encoders: is there anything to align, how well will it go, what would help."""
