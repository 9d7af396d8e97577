"""The extractor of HTML: the words that a reader sees, without scripts, styles and navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import CData, NavigableString, PageElement, Tag

from anyfind.sdk import BadInput, Context, Extraction, Segment, Source
from anyfind_plugins.documents.passages import passages
from anyfind_plugins.documents.plain import PlainTextExtractor
from anyfind_plugins.documents.reading import decode_text, limit_of, read_bytes, storable
from anyfind_plugins.runtime.quiet import QuietWarnings

_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_OPENING: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_HIDDEN: Final = frozenset(
    ["script", "style", "nav", "noscript", "template", "svg", "math", "head", "iframe", "object", "select"]
)
# fmt: off
_BLOCKS: Final = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
        "thead", "title", "tr", "ul",
    )
)
# fmt: on
_SPACES: Final = re.compile(r"[^\S\n]+")
_INK: Final = re.compile(r"\s+")
_BREAKS: Final = re.compile(r" ?\n[\s]*")


class HtmlExtractor(PlainTextExtractor):
    """Reads web pages as they are found in the wild."""

    def __init__(self) -> None:
        # Both say that a page is oddly made, which pages are.
        self._quiet_xml = QuietWarnings(category=XMLParsedAsHTMLWarning)
        self._quiet_locator = QuietWarnings(category=MarkupResemblesLocatorWarning)

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure if the name or the first tags say so."""
        if path.suffix.lower() in _SUFFIXES:
            return 0.8
        return 0.7 if _OPENING.search(head) else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Passages of the visible text; the page's title as a fact.

        Raises:
            BadInput: It is empty or no text.
            OSError: It cannot be read now.
        """
        data, truncated = read_bytes(source, limit_of(ctx))
        with self._quiet_xml(), self._quiet_locator():
            text, title = html_to_text(_decode(data, source.path.name, truncated=truncated))
        facts = {"title": title, "truncated": truncated}
        yield Extraction({key: value for key, value in facts.items() if value})
        yield from passages(text)


def html_to_text(page: str) -> tuple[str, str | None]:
    """The visible text, a line a block, and the title if there is one.

    Raises:
        BadInput: The page is nested beyond any reason.
    """
    try:
        soup = BeautifulSoup(page, "lxml")
    except RecursionError as error:
        raise BadInput("The page is nested too deeply to be read.") from error
    parts: list[str] = []
    stack: list[tuple[PageElement, bool]] = [(soup, False)]
    while stack:  # not recursive: pages nest deeper than Python's stack
        node, leaving = stack.pop()
        if isinstance(node, Tag):
            if leaving or node.name == "br":
                parts.append("\n")
            elif node.name not in _HIDDEN or node is soup:
                if node.name in _BLOCKS:
                    parts.append("\n")
                    stack.append((node, True))
                stack.extend((child, False) for child in reversed(node.contents))
                if node.name in {"td", "th"}:
                    parts.append(" ")
        elif type(node) in {NavigableString, CData}:  # not comments, declarations and the like
            keep = node.parent is not None and node.parent.name in {"pre", "textarea"}
            parts.append(str(node) if keep else _INK.sub(" ", str(node)))
    text = _BREAKS.sub(_separator, _SPACES.sub(" ", "".join(parts))).strip()
    title = soup.title.get_text(" ", strip=True) if soup.title is not None else ""
    return storable(text), storable(_INK.sub(" ", title)) or None


def _separator(match: re.Match[str]) -> str:
    return "\n\n" if match.group().count("\n") > 1 else "\n"


def _decode(data: bytes, name: str, *, truncated: bool) -> str:
    """The page's text: its own declaration is believed if it is true, else the bytes decide."""
    declared = _CHARSET.search(data[:4096])
    if declared is not None and b"\0" not in data:
        try:
            return data.decode(declared.group(1).decode("ascii"), "strict" if not truncated else "replace")
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # a page that is wrong about itself is common; the bytes decide below
    return decode_text(data, name, truncated=truncated)[0]
