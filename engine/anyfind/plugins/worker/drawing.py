"""Asks an extractor to draw, whatever it offers: pictures of files and places, and where words are on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anyfind.sdk.contracts import Context, MarkingExtractor, PreviewingExtractor
from anyfind.sdk.types import Locator


def drawn_by(extractor: Any, request: Mapping[str, Any], context: Context) -> object:
    """What an extractor gives for one of the requests of :class:`~anyfind.plugins.drawing.Draws`.

    Args:
        extractor: Any extractor; of one that offers no previews its thumbnail is taken for the beginning of the file.
        request: ``op`` is ``thumbnail``, ``preview`` or ``marks``.
        context: For the extractor.
    """
    source = request["source"]
    if request["op"] == "thumbnail":
        return extractor.thumbnail(source, request["side"], context)
    place: Locator = request["place"]
    if request["op"] == "preview":
        if isinstance(extractor, PreviewingExtractor):
            return extractor.preview(source, place, request["side"], context)
        beginning = place.page in {None, 1} and place.start_s is None
        return extractor.thumbnail(source, request["side"], context) if beginning else None
    if isinstance(extractor, MarkingExtractor):
        return extractor.marks(source, place, request["texts"], context)
    return [[] for _ in request["texts"]]
