"""The section of settings: looks, language, what the window does by itself, and what the engine may."""
