"""The extractor of RTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from anyfind.sdk import BadInput, Context, Extraction, Segment, Source
from anyfind_plugins.documents.reading import read_bytes
from anyfind_plugins.office.package import facts, paged

_MARK: Final = b"{\\rtf"
_MOST: Final = 20_000_000  # pictures in RTF are text as well; beyond this there is hardly anything else
_PICTURE: Final = re.compile(rb"[0-9a-fA-F\s]{1024,}")  # hexadecimal digits of a picture
_INFO: Final = re.compile(r"\{\\(title|author)\s+([^{}\\]{1,500})\}")


class RichTextExtractor:
    """Reads the text of RTF letters."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of the first characters; a mere name is enough to report that the file is broken."""
        if head.lstrip().startswith(_MARK):
            return 0.95
        return 0.2 if path.suffix.lower() == ".rtf" else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Passages of the text; ``title`` and ``author`` as facts.

        Raises:
            BadInput: It is no RTF.
            OSError: It cannot be read now.
        """
        from striprtf.striprtf import rtf_to_text

        data, cut = read_bytes(source, _MOST)
        if not data.lstrip().startswith(_MARK):
            raise BadInput(f"{source.path.name} is no RTF, although its name says so.")
        markup = _PICTURE.sub(b"", data).decode("latin-1")  # the format is ASCII; anything else is an error anyway
        try:
            text = rtf_to_text(markup, errors="ignore")  # type: ignore[no-untyped-call]  # it has no types
        except Exception as error:
            # The library meets damaged markup with many exceptions; all mean the same for the user.
            raise BadInput(f"{source.path.name} is damaged RTF: {type(error).__name__}.") from error
        yield facts({"truncated": cut or None, **dict(_INFO.findall(markup[:20_000]))})
        yield from paged([(None, text)], ctx)

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """Text has no picture."""
        return
