"""Captioned files: a folder or tar archive of pictures, sounds or anything, and a TSV of captions."""

from __future__ import annotations

import contextlib
import csv
import logging
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from anyfind.errors import BadInput, NoSuchFolder, NotFound

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CaptionedFiles:
    """Files with their captions.

    Attributes:
        files: Those that have a caption, in the order of their first caption.
        captions: Every caption, in the order of the TSV.
        partner: For each caption the position of its file in ``files``.
    """

    files: tuple[Path, ...]
    captions: tuple[str, ...]
    partner: tuple[int, ...]


def read_captions(folder: Path, captions: Path, what: str = "pictures", *, warn: bool = True) -> CaptionedFiles:
    """Read a captions TSV: one ``file name<TAB>caption`` a line.

    Names that are no file in the folder are left out, with one warning that counts them.

    Args:
        folder: Where the files lie.
        captions: The TSV.
        what: What the messages call the files.
        warn: Whether to tell of names that are left out; not for who reads the same TSV again.

    Raises:
        NoSuchFolder: There is no such folder.
        NotFound: There is no such TSV.
        BadInput: A line has no tab, the file is no UTF-8, or no file is left.
    """
    if not folder.is_dir():
        raise NoSuchFolder(f"The folder of {what} does not exist: {folder}.")
    if not captions.is_file():
        raise NotFound(f"The captions file does not exist: {captions}.")
    position: dict[str, int] = {}
    absent: set[str] = set()
    texts, partner = [], []
    for name, caption in _lines(captions):
        if name not in position and name not in absent:
            if (folder / name).is_file():
                position[name] = len(position)
            else:
                absent.add(name)
        if name in position:
            texts.append(caption)
            partner.append(position[name])
    if not texts:
        raise BadInput(f"None of the {what} named in {captions} lies in {folder}.")
    if absent and warn:
        # The folder may be a temporary one that an archive was unpacked to: its name would say nothing.
        log.warning(
            "%d %s named in %s are not there and are left out, %s first.",
            len(absent),
            what,
            captions.name,
            min(absent),
        )
    return CaptionedFiles(tuple(folder / name for name in position), tuple(texts), tuple(partner))


def _lines(captions: Path) -> Iterator[tuple[str, str]]:
    with captions.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        try:
            for row in rows:
                if not row or (len(row) == 1 and not row[0].strip()):
                    continue
                if len(row) < 2 or not row[0].strip() or not row[1].strip():
                    raise BadInput(
                        f"Line {rows.line_num} of {captions} is not 'file name<TAB>caption'.", hint="Correct the line."
                    )
                yield row[0].strip(), row[1].strip()
        except (UnicodeDecodeError, csv.Error) as error:
            raise BadInput(f"{captions} is no UTF-8 text with tabs: {error}.") from error


def read_pairs(folder: Path, pairs: Path) -> tuple[CaptionedFiles, tuple[Path, ...]]:
    """Read a TSV of pairs of files: one ``file name<TAB>other file name`` a line.

    Returns:
        The files of the first column, captioned by the names in the second, and the files those name, one a caption.

    Raises:
        NotFound: A file of the second column is not there.
        BadInput: As for :func:`read_captions`.
    """
    captioned = read_captions(folder, pairs, "files")
    others = tuple(folder / name for name in captioned.captions)
    for other in others:
        if not other.is_file():
            raise NotFound(f"{other.name} is named in {pairs} but is not in {folder}.")
    return captioned, others


@contextlib.contextmanager
def unpacked(files: Path) -> Iterator[Path]:
    """The folder itself, or a temporary folder with the contents of a tar archive.

    Raises:
        BadInput: It is a file but no archive.
    """
    if not files.is_file():
        yield files
        return
    if not tarfile.is_tarfile(files):
        raise BadInput(f"{files} is neither a folder nor a tar archive.")
    with tempfile.TemporaryDirectory(prefix="anyfind-files-") as folder:
        with tarfile.open(files) as archive:
            archive.extractall(folder, filter="data")
        inner = [path for path in Path(folder).iterdir() if not path.name.startswith(".")]
        # Archives often wrap everything in one folder.
        yield inner[0] if len(inner) == 1 and inner[0].is_dir() else Path(folder)
