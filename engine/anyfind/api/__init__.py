"""The wire contract: what the command line and the service answer."""
