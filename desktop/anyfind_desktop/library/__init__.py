"""The library: its folders, what could not be read, how much indexing takes, and the tray."""
