"""The plugin of films: pictures where the scene changes, and subtitles."""
