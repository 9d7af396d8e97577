"""What a collector found: words, what they are about, and where they stood."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from anyfind.align.pairs.wording import same_words
from anyfind.sdk.types import Locator

WHOLE = Locator()
"""The whole file."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Words about something.

    Attributes:
        text: Tidied words.
        source: Id of the kind of place, see :mod:`~anyfind.align.pairs.kinds`.
        content_id: The file that is described, or the one that holds what is.
        item: Hash of what is described, in hex.
        modality: What it is.
        locator: Where in the file it lies.
        via: The file that holds the words, where it is another one.
        via_content: Its content, where the library has it.
        factor: In (0, 1]: what the collector itself thinks of it.
        remark: Why that is less than 1.
    """

    text: str
    source: str
    content_id: int
    item: str
    modality: str
    locator: Locator = WHOLE
    via: str | None = None
    via_content: int | None = None
    factor: float = 1.0
    remark: str = ""

    @property
    def key(self) -> str:
        """Names the pair of these words and this content for ever; two ways to write the words are one pair."""
        span = [self.modality, self.locator.start_s, self.locator.end_s]
        identity = json.dumps([self.item, span, same_words(self.text)])
        return hashlib.sha256(identity.encode()).hexdigest()[:32]
