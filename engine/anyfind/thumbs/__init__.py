"""Small pictures of files, kept by content."""
