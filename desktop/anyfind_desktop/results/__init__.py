"""What is below the search box: rows and their geometry, pages, cards, facets, reasons."""
