"""A bridge that also learns from files without captions and captions without files."""
