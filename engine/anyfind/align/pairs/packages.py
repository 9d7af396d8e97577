"""Words about pictures inside documents and books: Word, PowerPoint, OpenDocument, EPUB. Runs in the reading process.

Parts are looked at before they are unpacked: how large they say they are, and whether they declare entities, which only
hostile documents do.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import blake3

from anyfind.align.pairs.captions import Caption
from anyfind.align.pairs.markup import of_chapter
from anyfind.errors import BadInput, TooLarge

MOST_PARTS: Final = 20_000
MOST_XML: Final = 32_000_000
MOST_UNPACKED: Final = 400_000_000
MOST_MEMBER: Final = 64_000_000

_REL: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ODF_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_OOXML: Final = re.compile(
    r"(word/(document|header\d*|footer\d*|footnotes|endnotes)|ppt/(slides|notesSlides)/[^/]+|xl/drawings/[^/]+)\.xml$"
)
_CHAPTER: Final = (".xhtml", ".html", ".htm", ".xml")
_OUTSIDE: Final = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def of_package(path: Path) -> list[Caption]:
    """Captions of the pictures inside a document or book, each with the path and the hash of its picture.

    Raises:
        BadInput: It is no container, or hostile.
        TooLarge: It would unpack to more than the limits.
        OSError: It cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as parts:
            _check(parts)
            suffix = path.suffix.lower()
            if suffix == ".epub":
                found = list(_book(parts))
            elif suffix.startswith(".od"):
                found = list(_opendocument(parts))
            else:
                found = list(_office(parts))
            return list(_hashed(parts, found))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, LookupError) as error:
        raise BadInput(f"It is damaged: {error}.") from error


def _check(parts: zipfile.ZipFile) -> None:
    infos = parts.infolist()
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise TooLarge("It would unpack to more than a document has.")


def _office(parts: zipfile.ZipFile) -> Iterator[Caption]:
    for name in parts.namelist():
        if not _OOXML.search(name):
            continue
        targets = _relations(parts, name)
        root = _xml(parts, name)
        if root is None or not targets:
            continue
        for blip in root.iter("{*}blip", "{*}imagedata"):
            member = targets.get(blip.get(f"{_REL}embed") or blip.get(f"{_REL}id") or "")
            if member:
                for words in _described(blip):
                    yield Caption(words, "office", member=member)


def _described(blip: Any) -> Iterator[str]:
    """What the nearest frame around a picture says about it."""
    for above in blip.iterancestors():
        said = [one for one in above if str(one.tag).endswith(("}docPr", "}nvPicPr"))]
        for one in said:
            facts = one if str(one.tag).endswith("}docPr") else next(iter(one.iter("{*}cNvPr")), None)
            if facts is not None:
                for words in (facts.get("descr"), facts.get("title")):
                    if words and words.strip():
                        yield words
        if said or str(above.tag).endswith(("}drawing", "}pict", "}shape")):
            for words in (above.get("alt"), above.get("title")):
                if words and words.strip():
                    yield words
            if not str(above.tag).endswith("}pic"):
                return


def _relations(parts: zipfile.ZipFile, name: str) -> dict[str, str]:
    folder, _, last = name.rpartition("/")
    root = _xml(parts, f"{folder}/_rels/{last}.rels")
    if root is None:
        return {}
    found = {}
    for relation in root.iter("{*}Relationship"):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External" and relation.get("Id"):
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found[str(relation.get("Id"))] = place
    return found


def _opendocument(parts: zipfile.ZipFile) -> Iterator[Caption]:
    root = _xml(parts, "content.xml")
    for frame in () if root is None else root.iter("{*}frame"):
        pictures = [one.get(_ODF_HREF) or "" for one in frame if str(one.tag).endswith("}image")]
        inside = [posixpath.normpath(href) for href in pictures if href and not _OUTSIDE.match(href)]
        # A drawing is often kept twice, and the second copy is for older programs.
        for said in frame if inside else ():
            if str(said.tag).endswith(("}desc", "}title")) and (words := "".join(said.itertext()).strip()):
                yield Caption(words, "office", member=inside[0])


def _book(parts: zipfile.ZipFile) -> Iterator[Caption]:
    for name in parts.namelist():
        if not name.lower().endswith(_CHAPTER) or name.startswith("META-INF/"):
            continue
        folder = name.rpartition("/")[0]
        for caption in of_chapter(_part(parts, name) or b""):
            reference = unquote((caption.reference or "").partition("#")[0])
            if reference and not _OUTSIDE.match(reference):
                member = posixpath.normpath(posixpath.join(folder, reference)).lstrip("/")
                yield Caption(caption.text, "book", member=member)


def _hashed(parts: zipfile.ZipFile, captions: list[Caption]) -> Iterator[Caption]:
    """Those whose picture is there, with its hash."""
    known: dict[str, tuple[str, int] | None] = {}
    for caption in captions:
        assert caption.member is not None
        if caption.member not in known:
            known[caption.member] = _hash(parts, caption.member)
        facts = known[caption.member]
        if facts is not None:
            yield Caption(caption.text, caption.source, None, caption.member, *facts)


def _hash(parts: zipfile.ZipFile, name: str) -> tuple[str, int] | None:
    try:
        info = parts.getinfo(name)
    except KeyError:
        return None
    if not 0 < info.file_size <= MOST_MEMBER:
        return None
    digest = blake3.blake3()
    size = 0
    with parts.open(info) as packed:
        while piece := packed.read(1 << 20):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def _part(parts: zipfile.ZipFile, name: str) -> bytes | None:
    try:
        info = parts.getinfo(name)
    except KeyError:
        return None
    return None if info.file_size > MOST_XML else parts.read(info)


def _xml(parts: zipfile.ZipFile, name: str) -> Any | None:
    data = _part(parts, name)
    return None if data is None else parsed(data)


def parsed(data: bytes) -> Any | None:
    """A tree out of XML from anywhere; ``None`` if there is none to be had.

    Raises:
        BadInput: It declares entities.
    """
    from lxml import etree

    if b"<!ENTITY" in data[:100_000].replace(b"\0", b""):
        raise BadInput("It declares XML entities, which only hostile files do.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
