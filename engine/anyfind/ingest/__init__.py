"""From folders to vectors: filesystem, scanner, pipeline."""
