"""The client of a running engine that the command line uses: the standard library only, so that it starts at once."""
