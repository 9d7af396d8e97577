"""What the engine says in English, said in the language of the window."""
