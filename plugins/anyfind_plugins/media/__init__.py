"""What the plugins of sounds, speech and films share: opening containers and decoding them, through PyAV."""
