from __future__ import annotations

from typing import Any

import pytest

from anyfind.api.answers import SearchResult, SegmentHit
from anyfind.cli.search import describe


def result(segment: dict[str, Any] | None, modality: str = "sound", **metadata: Any) -> SearchResult:
    hit = None if segment is None else SegmentHit(ordinal=0, **segment)
    return SearchResult(
        path="/x", score=1.0, relevance="strong", modality=modality, segment=hit, sources=[], metadata=metadata
    )


@pytest.mark.parametrize(("found", "said"), [
    (result({"start_s": 12.4, "snippet": "we meet at noon"}), "at 0:12: we meet at noon"),
    (result({"start_s": 3725.0}, duration_s=4000.0), "at 1:02:05, sound, 1:06:40"),
    (result({}, duration_s=1.4, artist="A", title="B"), "sound, 0:01, A, B"),
    (result({"member": "trip.zip/notes.txt", "snippet": "the ferry"}, "text"), "trip.zip/notes.txt: the ferry"),
    (result({"member": "scan.pdf", "page": 3, "snippet": "rent"}, "text"), "scan.pdf, page 3: rent"),
    (result(None, "image", width=640, height=480), "image, 640 x 480"),
])  # fmt: skip
def test_a_line_says_where_and_what(found: SearchResult, said: str) -> None:
    assert describe(found.model_dump()) == said
