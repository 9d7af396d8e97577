"""The local service: HTTP and server-sent events on this computer only."""
