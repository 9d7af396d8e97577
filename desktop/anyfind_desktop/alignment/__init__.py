"""How kinds of files find each other: bridges, the report, pairs to review, and what to caption next."""
