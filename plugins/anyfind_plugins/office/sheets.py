"""The extractor of Excel workbooks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, ClassVar, Final

from anyfind.sdk import Context, Extraction, Source
from anyfind_plugins.documents.reading import limit_of
from anyfind_plugins.office.package import Found, PackageExtractor, facts, paged
from anyfind_plugins.runtime.containers import container, media
from anyfind_plugins.runtime.quiet import QuietWarnings

_DEFAULT_CELLS: Final = 1_000_000


class SheetsExtractor(PackageExtractor):
    """Reads the values of the cells, a sheet a page, a row a line; formulas by what they last gave."""

    suffixes: ClassVar[frozenset[str]] = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"})
    marks: ClassVar[tuple[bytes, ...]] = (b"xl/workbook.xml", b"xl/_rels/", b"xl/worksheets/")
    kind: ClassVar[str] = "workbook"

    def __init__(self) -> None:
        # It warns of every extension that it does not know, which is no matter for text.
        self._quiet = QuietWarnings(module=r"openpyxl")

    def _read(self, source: Source, ctx: Context) -> Iterator[Found]:
        cells = ctx.settings.get("max_cells", _DEFAULT_CELLS)
        assert isinstance(cells, int)
        with container(source, streamed=("xl/worksheets/",)) as parts:
            with self._quiet():
                about, pages, cut = _read_book(source, cells, limit_of(ctx), ctx)
            yield about
            yield from paged(pages, ctx)
            if cut:
                yield Extraction({"truncated": True})
            yield from media(parts, ctx, ["xl/media/"])


def _read_book(
    source: Source, cells: int, characters: int, ctx: Context
) -> tuple[Extraction, list[tuple[int | None, str]], bool]:
    import openpyxl

    with source.path.open("rb") as stream:
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        try:
            about = book.properties
            pages: list[tuple[int | None, str]] = []
            cut = False
            for number, sheet in enumerate(book.worksheets, 1):
                lines = [str(sheet.title)]
                # A sheet's own word on its size is not believed: a wrong one gives a thousand million empty cells.
                sheet.reset_dimensions()
                for row in sheet.iter_rows(values_only=True):
                    ctx.cancel.check()
                    cells -= max(1, len(row))
                    words = [_cell(value) for value in row if value is not None and value != ""]
                    if words:
                        lines.append(" | ".join(words))
                        characters -= len(lines[-1])
                    if cells <= 0 or characters <= 0:
                        cut = True
                        break
                pages.append((number, "\n".join(lines)))
                if cut:
                    break
            described = {
                "title": about.title,
                "author": about.creator,
                "language": about.language,
                "created_at": about.created,
                "pages": len(book.worksheets),
            }
            return facts(described), pages, cut
        finally:
            book.close()


def _cell(value: Any) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return str(value)
