"""Embedding spaces and the graph of adapters between them."""
