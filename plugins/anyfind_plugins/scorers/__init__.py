"""Ways to score the vectors of a bridge better than their inner product does, each fitted on known pairs."""
