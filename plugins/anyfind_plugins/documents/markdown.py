"""The extractor of Markdown: the words that a reader sees, with headings on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from anyfind.sdk import Context, Extraction, Segment, Source
from anyfind_plugins.documents.html import html_to_text
from anyfind_plugins.documents.passages import passages
from anyfind_plugins.documents.plain import PlainTextExtractor, reads_like_text
from anyfind_plugins.documents.reading import limit_of, read_text

_SUFFIXES: Final = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx"})
_FRONT_MATTER: Final = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_TITLE: Final = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)


class MarkdownExtractor(PlainTextExtractor):
    """Reads Markdown by the CommonMark rules, tables included."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure if the name says so."""
        return 0.8 if path.suffix.lower() in _SUFFIXES and reads_like_text(head) else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Passages of the rendered text; ``title`` is the front matter's or the first heading.

        Raises:
            BadInput: It is empty or no text.
            OSError: It cannot be read now.
        """
        reading = read_text(source, limit_of(ctx))
        text, title = markdown_to_text(reading.text)
        yield Extraction({**reading.facts(), **({"title": title} if title else {})})
        yield from passages(text)


def markdown_to_text(markdown: str) -> tuple[str, str | None]:
    """What a reader sees, blocks apart by an empty line, and the title if there is one."""
    title: str | None = None
    front = _FRONT_MATTER.match(markdown)
    if front is not None:
        markdown = markdown[front.end() :]
        named = _TITLE.search(front.group(1))
        title = named.group(1) if named else None
    # A parser a call: it holds the rules' state, and extractors run in several threads.
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    blocks: list[str] = []
    row: list[str] = []
    for position, token in enumerate(tokens):
        if token.type == "inline":
            words = _inline(token.children or [])
            before = tokens[position - 1].type
            if before == "heading_open" and title is None:
                title = words.strip() or None
            if before in {"th_open", "td_open"}:
                row.append(words)
            else:
                blocks.append(words)
        elif token.type == "tr_close":
            blocks.append(" | ".join(row))
            row = []
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.rstrip("\n"))
        elif token.type == "html_block":
            blocks.append(html_to_text(token.content)[0])
    return "\n\n".join(block for block in blocks if block.strip()), title


def _inline(children: Sequence[Token]) -> str:
    parts = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type == "image":
            parts.append(_inline(child.children or []))  # its description
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
    return "".join(parts)
