"""The Qt program. It talks to the engine over the wire and imports :mod:`anyfind.api` only."""
