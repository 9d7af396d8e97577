"""3-D shapes for Anyfind: reads models of solid things and describes their form."""
