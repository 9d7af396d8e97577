"""Words inside files about pictures: in pages, documents and books, and in the pictures themselves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from anyfind.align.pairs.captions import Caption
from anyfind.align.pairs.files import LibraryFile, Listing
from anyfind.align.pairs.found import WHOLE, Finding
from anyfind.align.pairs.reading import CaptionReader
from anyfind.align.pairs.wording import tidy
from anyfind.sdk.types import IMAGE, Locator

READ_AS: Final = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), "html"),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".mdx"), "markdown"),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".pptx", ".pptm", ".ppsx", ".potx", ".xlsx", ".xlsm"), "package"),
    **dict.fromkeys((".odt", ".odp", ".ods", ".ott", ".otp", ".epub"), "package"),
}
"""By suffix, how a document is read for captions."""

_ELSEWHERE: Final = re.compile(r"^(?:[a-z][a-z0-9+.-]+:|//)", re.IGNORECASE)


def kind_of(file: LibraryFile) -> str | None:
    """How a file is read for captions; ``None`` if it has none."""
    if file.modality == IMAGE:
        return "picture" if file.mime.startswith("image/") and not file.mime.startswith("image/svg") else None
    return READ_AS.get(file.path.suffix.lower())


def captions_in(file: LibraryFile, kind: str, listing: Listing, reader: CaptionReader) -> Iterator[Finding]:
    """What a file says about pictures of the library, about those inside it, or about itself.

    Args:
        file: The file.
        kind: How it is read, from :func:`kind_of`.
        listing: The library, in which references are looked up: nothing outside of it is ever touched.
        reader: Reads it.
    """
    for caption in reader.read(kind, file.path):
        words = tidy(caption.text)
        if not words:
            continue
        if kind == "picture":
            yield Finding(words, caption.source, file.content_id, file.item, IMAGE)
        elif caption.member is not None:
            yield _of_member(caption, words, file, listing)
        elif caption.reference is not None:
            shown = resolved(caption.reference, file.path, listing)
            if shown is not None and shown.described is not None:
                yield Finding(
                    words,
                    caption.source,
                    shown.content_id,
                    shown.item,
                    shown.described,
                    WHOLE,
                    str(file.path),
                    file.content_id,
                )


def _of_member(caption: Caption, words: str, holder: LibraryFile, listing: Listing) -> Finding:
    """The picture is the library's own where it has the same bytes as a file, else the one inside the document."""
    assert caption.digest is not None
    own = listing.having(caption.digest)
    if own is not None and own.modality == IMAGE:
        return Finding(
            words, caption.source, own.content_id, own.item, IMAGE, WHOLE, str(holder.path), holder.content_id
        )
    place = Locator(member=caption.member)
    return Finding(
        words, caption.source, holder.content_id, caption.digest, IMAGE, place, via_content=holder.content_id
    )


def resolved(reference: str, page: Path, listing: Listing) -> LibraryFile | None:
    """The library's file that a page refers to by a relative address; ``None`` for what lies elsewhere.

    An address from the root of a site is tried below each folder above the page.
    """
    address = reference.strip().replace("\\", "/")
    if not address or "\0" in address or _ELSEWHERE.match(address):
        return None
    plain = address.partition("#")[0].partition("?")[0]
    for name in dict.fromkeys((unquote(plain), plain, address)):
        if not name.strip("/"):
            continue
        bases = page.parents if name.startswith("/") else (page.parent,)
        for base in bases:
            found = listing.at(os.path.normpath(base / name.lstrip("/")))
            if found is not None:
                return found
    return None
