"""Maps between an old and a new encoder of one modality, so that a library can be upgraded while it is searched."""
