"""The plugin of speech: what is said in recordings and films, as text with times."""
