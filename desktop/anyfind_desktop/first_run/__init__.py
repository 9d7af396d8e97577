"""The first run: from an empty library to the first answer."""
