"""A closer look at a result: pictures, pages, text, sound and film, and what is known of the file."""
