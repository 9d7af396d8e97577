"""The files of a library as the collectors of pairs see them, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import IMAGE, SOUND, VIDEO
from anyfind.store import Store
from anyfind.store.records import ROOT_OFFLINE

_PAGE: Final = 1000
_FACTS: Final = ("title", "artist", "album")


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A file whose content is known.

    Attributes:
        path: Where it lies; one of its places.
        content_id: Its content.
        item: Hash of the content, in hex.
        modality: What it is.
        mime: Its media type.
        facts: What its extractor said: title, artist and album, where there are any.
    """

    path: Path
    content_id: int
    item: str
    modality: str
    mime: str
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def described(self) -> str | None:
        """The modality that words about the file as a whole are paired with; ``None`` for words themselves."""
        # A film is stood for by its pictures.
        return IMAGE if self.modality == VIDEO else self.modality if self.modality in {IMAGE, SOUND} else None


class Listing:
    """All files of a library.

    Attributes:
        files: One for each place of each content, in the order in which they came.
        roots: The folders that can be reached now.
    """

    def __init__(self, files: list[LibraryFile], roots: list[Path]) -> None:
        self.files = files
        self.roots = roots
        self._at = {str(file.path): file for file in files}
        self._having = {file.item: file for file in reversed(files)}

    @classmethod
    def of(cls, store: Store, cancel: CancelToken) -> Listing:
        """Read it out of the store."""
        roots = [root.path for root in store.roots() if root.state != ROOT_OFFLINE]
        return cls(list(_rows(store, cancel)), roots)

    def at(self, path: Path | str) -> LibraryFile | None:
        """The file at an absolute path, if the library has it."""
        return self._at.get(str(path))

    def having(self, item: str) -> LibraryFile | None:
        """The first file with a content, by its hash."""
        return self._having.get(item)


def _rows(store: Store, cancel: CancelToken) -> Iterator[LibraryFile]:
    after = 0
    while page := store.file_page(after, _PAGE):
        cancel.check()
        known = store.files({row.content_id for row in page if row.content_id is not None})
        for row in page:
            record = known.get(row.content_id or 0)
            if record is not None:
                yield LibraryFile(
                    row.path,
                    record.content_id,
                    record.digest,
                    record.modality,
                    record.mime,
                    _facts(record.metadata) if record.modality != "text" else {},
                )
        after = page[-1].location_id


def _facts(metadata: Mapping[str, Any]) -> dict[str, str]:
    return {key: value for key in _FACTS if isinstance(value := metadata.get(key), str) and value.strip()}
