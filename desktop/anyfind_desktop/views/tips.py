"""Tool tips that say what is written in them: Qt takes what looks like HTML for HTML, and files may be called so."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt as Text


def plain_tip(text: str) -> str:
    """A tool tip that shows this text, letter for letter."""
    if not Text.mightBeRichText(text):
        return text
    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>"
