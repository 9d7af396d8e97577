"""What the engine tells by itself: server-sent events."""
