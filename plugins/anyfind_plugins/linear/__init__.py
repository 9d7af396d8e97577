"""Linear bridges in closed form: controls, canonical similarity, and the alignment of what is shared alone."""
