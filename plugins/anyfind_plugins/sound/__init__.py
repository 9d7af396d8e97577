"""The plugin of sounds: reads any recording and embeds it with the aiSFX network."""
