"""The one lock for PDFium, which several extractors use."""

from __future__ import annotations

import threading
from typing import Final

# PDFium keeps its state in the process and allows one call at a time, not even one a document. So its lock
# belongs to the process as well: two extractors with a lock each would crash it.
PDFIUM: Final = threading.Lock()
"""Held around every call of pypdfium2."""
