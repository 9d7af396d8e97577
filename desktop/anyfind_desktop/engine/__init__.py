"""The engine's process: finding it, starting it, noticing that it died, leaving it in order."""
