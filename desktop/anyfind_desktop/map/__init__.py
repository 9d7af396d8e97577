"""The library as a map: every file a point, what is alike close together, with its pictures where there is room."""
