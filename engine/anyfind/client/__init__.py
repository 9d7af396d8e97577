"""The client of the local service that the command line uses."""
