"""The documents of the demo: texts that people wrote, found among installed packages.

Five topics: what scikit-learn's data sets are about (wine, flowers, houses, faces), what is on scikit-image's
pictures, the READMEs of libraries, chapters of the Python reference, and licences.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from anyfind.demo.packages import (
    Readme,
    distributions,
    licence_files,
    module_file,
    package_folder,
    readme_of,
)

_SUBSTANCE: Final = range(2_500, 13_000)  # characters: shorter READMEs say little, longer ones are reference manuals
_NOTE_SUBSTANCE: Final = 100
_LICENCE_SUBSTANCE: Final = range(1_500, 13_000)
_LICENCES: Final = 8
_WEB_PAGE_EVERY: Final = 4  # every fourth Markdown README is kept as a web page, as a browser would save it
_CHAPTERS: Final = (
    "assert",
    "class",
    "context-managers",
    "dict",
    "exceptions",
    "import",
    "lambda",
    "raise",
    "try",
    "with",
)
_OWN_NAME: Final = "anyfind"


@dataclass(frozen=True, slots=True)
class Document:
    """A text for the collection.

    Attributes:
        name: Its path inside the collection, with ``/``.
        text: Its content.
        origin: Package and place it comes from, for the list of sources.
    """

    name: str
    text: str
    origin: str


def documents() -> list[Document]:
    """Every document, ordered by name."""
    found = [*_data_sets(), *_picture_notes(), *_readmes(), *_chapters(), *_licences()]
    return sorted(found, key=lambda document: document.name)


def _data_sets() -> Iterator[Document]:
    folder = package_folder("sklearn")
    if folder is None:
        return
    for path in sorted((folder / "datasets" / "descr").glob("*.rst")):
        yield Document(f"data-sets/{path.name}", path.read_text("utf-8"), f"scikit-learn: datasets/descr/{path.name}")


def _picture_notes() -> Iterator[Document]:
    """What scikit-image's authors say about each of their pictures, read from the source without running it."""
    source = module_file("skimage", "data/_fetchers.py")
    if source is None:
        return
    for node in ast.parse(source.read_text("utf-8")).body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        text = ast.get_docstring(node)
        # Functions that load a picture describe it and what they return; the others are tools.
        if text is not None and "Returns\n" in text and not node.args.args:
            about, _, rest = text.partition("Returns\n")
            notes = rest.partition("Notes\n-----\n")[2]
            body = f"{about.strip()}\n\n{notes.strip()}".strip()
            if len(body) >= _NOTE_SUBSTANCE:
                yield Document(f"picture-notes/{node.name}.txt", body + "\n", f"scikit-image: data.{node.name}")


def _readmes() -> Iterator[Document]:
    markdown_seen = 0
    for distribution in distributions():
        readme = readme_of(distribution)
        if readme is None or readme.name == _OWN_NAME or len(readme.text) not in _SUBSTANCE:
            continue
        origin = f"{readme.name} {readme.version}: README ({readme.licence or 'licence as installed'})"
        if not readme.markdown:
            yield Document(f"readmes/{readme.name}.rst", readme.text, origin)
            continue
        markdown_seen += 1
        if markdown_seen % _WEB_PAGE_EVERY == 0:
            yield Document(f"web-pages/{readme.name}.html", _web_page(readme), origin)
        else:
            yield Document(f"readmes/{readme.name}.md", readme.text, origin)


def _web_page(readme: Readme) -> str:
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark").enable("table").render(readme.text)
    head = f'<meta charset="utf-8"><title>{readme.name} {readme.version}</title>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}</body></html>\n"


def _chapters() -> Iterator[Document]:
    try:
        from pydoc_data.topics import topics
    except ImportError:  # some distributions of Python leave the reference out
        return
    for name in _CHAPTERS:
        if name in topics:
            yield Document(f"python-reference/{name}.txt", topics[name], f"Python: pydoc topic {name}")


def _licences() -> Iterator[Document]:
    """A few licences that differ in more than the name of the holder."""
    seen: set[str] = set()
    for distribution in distributions():
        for path in licence_files(distribution)[:1]:
            text = path.read_text("utf-8", errors="replace")
            terms = re.sub(r"(?im)^.*(copyright|\(c\)).*$", "", text)
            key = hashlib.sha256(" ".join(terms.split())[:400].lower().encode()).hexdigest()
            if len(text) not in _LICENCE_SUBSTANCE or key in seen:
                continue
            seen.add(key)
            name = distribution.name.lower()
            yield Document(f"licences/{name}.txt", text, f"{name} {distribution.version}: {path.name}")
            if len(seen) == _LICENCES:
                return
