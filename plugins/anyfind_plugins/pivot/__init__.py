"""Adds a further modality to spaces that are bridged already, over one of them."""
