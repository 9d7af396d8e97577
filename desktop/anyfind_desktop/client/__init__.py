"""Requests to the engine with typed answers; nothing here waits."""
