"""Pictures of files, fetched in the background and kept in memory."""
