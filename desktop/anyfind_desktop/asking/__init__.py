"""How questions are put: chips, filters, parts of pictures, recordings, suggestions, saved searches."""
