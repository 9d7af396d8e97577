"""Anyfind: find any file by any file, on one's own computer."""

import os

__version__ = "0.1.0"

# Some libraries report how they are used to those who made them; ONNX Runtime begins while it is imported. They are
# told not to before any of them can be imported: here, and so in every process that this one starts.
os.environ.update(ORT_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_TELEMETRY="1", DO_NOT_TRACK="1")
