"""Words about pictures in web pages and Markdown. Runs in the reading process."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import Any, Final

from anyfind.align.pairs.captions import Caption

MOST_BYTES: Final = 8_000_000
"""Of a page that are looked at."""

_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_REFERENCES: Final = ("src", "data-src", "data-original", "xlink:href", "href")


def of_html(data: bytes) -> list[Caption]:
    """Captions of the pictures, sounds and films in a web page.

    For each its alternative text, its title, and the caption of the figure that it stands in alone.
    """
    return list(_of_page(decoded(data)))


def of_markdown(data: bytes) -> list[Caption]:
    """Captions of the pictures in Markdown: its own way to write them, and HTML inside."""
    from markdown_it import MarkdownIt

    text = _FRONT_MATTER.sub("", decoded(data), count=1)
    found: list[Caption] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    for token in tokens:
        if token.type == "html_block":
            found.extend(_of_page(token.content))
        for child in token.children or ():
            if child.type == "image":
                source = str(child.attrs.get("src", ""))
                found.append(Caption(_words(child.children or []) or child.content, "markdown", reference=source))
                if title := child.attrs.get("title"):
                    found.append(Caption(str(title), "markdown", reference=source))
            elif child.type == "html_inline" and child.content.lower().startswith("<img"):
                found.extend(_of_page(child.content))
    return found


def _words(children: Iterable[Any]) -> str:
    return "".join(" " if child.type in {"softbreak", "hardbreak"} else child.content for child in children)


def _of_page(page: str, alt: str = "alt", figure: str = "figure", title: str = "title") -> Iterator[Caption]:
    from bs4 import BeautifulSoup

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about oddly made pages, which pages are
        soup = BeautifulSoup(page, "lxml")
    for shown in soup.find_all(["img", "image", "amp-img", "video", "audio", "object"]):
        reference = _reference(shown)
        if not reference:
            continue
        for attribute, source in (("alt", alt), ("aria-label", alt), ("title", title)):
            if words := str(shown.get(attribute) or "").strip():
                yield Caption(words, source, reference=reference)
        frame = shown.find_parent("figure")
        if frame is not None and len(frame.find_all(["img", "image", "video", "audio"])) == 1:
            below = frame.find("figcaption")
            if below is not None and (words := below.get_text(" ", strip=True)):
                yield Caption(words, figure, reference=reference)


def _reference(shown: Any) -> str | None:
    for name in _REFERENCES:
        if value := shown.get(name):
            return str(value)
    inner = shown.find("source") if shown.name in {"video", "audio"} else None
    return str(inner["src"]) if inner is not None and inner.get("src") else None


def of_chapter(data: bytes) -> list[Caption]:
    """Captions of the pictures in a chapter of a book."""
    return list(_of_page(decoded(data), "book", "book", "book"))


def decoded(data: bytes) -> str:
    """The text of a page: its own declaration is believed if it is true."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
    try:
        return data.decode(declared.group(1).decode("ascii") if declared else "cp1252", "replace")
    except (LookupError, ValueError):
        return data.decode("cp1252", "replace")
