"""Captioned pictures: a folder or tar archive of pictures and a TSV of captions."""

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
class CaptionedImages:
    """Pictures with their captions.

    Attributes:
        images: The pictures that have a caption, in the order of their first caption.
        captions: Every caption, in the order of the file.
        partner: For each caption the position of its picture in ``images``.
    """

    images: tuple[Path, ...]
    captions: tuple[str, ...]
    partner: tuple[int, ...]


def read_captions(images: Path, captions: Path) -> CaptionedImages:
    """Read a captions TSV: one ``file name<TAB>caption`` a line.

    Names that are no file in the folder are left out, with one warning that counts them.

    Raises:
        NoSuchFolder: There is no such folder.
        NotFound: There is no such TSV.
        BadInput: A line has no tab, the file is no UTF-8, or no picture is left.
    """
    if not images.is_dir():
        raise NoSuchFolder(f"The folder of pictures does not exist: {images}.")
    if not captions.is_file():
        raise NotFound(f"The captions file does not exist: {captions}.")
    position: dict[str, int] = {}
    absent: set[str] = set()
    texts, partner = [], []
    for name, caption in _lines(captions):
        if name not in position and name not in absent:
            if (images / name).is_file():
                position[name] = len(position)
            else:
                absent.add(name)
        if name in position:
            texts.append(caption)
            partner.append(position[name])
    if not texts:
        raise BadInput(f"None of the pictures named in {captions} lies in {images}.")
    if absent:
        log.warning(
            "%d pictures named in %s are not in %s and are left out, %s first.",
            len(absent),
            captions.name,
            images,
            min(absent),
        )
    return CaptionedImages(tuple(images / name for name in position), tuple(texts), tuple(partner))


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


@contextlib.contextmanager
def unpacked(images: Path) -> Iterator[Path]:
    """The folder itself, or a temporary folder with the contents of a tar archive.

    Raises:
        BadInput: It is a file but no archive.
    """
    if not images.is_file():
        yield images
        return
    if not tarfile.is_tarfile(images):
        raise BadInput(f"{images} is neither a folder nor a tar archive.")
    with tempfile.TemporaryDirectory(prefix="anyfind-images-") as folder:
        with tarfile.open(images) as archive:
            archive.extractall(folder, filter="data")
        inner = [path for path in Path(folder).iterdir() if not path.name.startswith(".")]
        # Archives often wrap everything in one folder.
        yield inner[0] if len(inner) == 1 and inner[0].is_dir() else Path(folder)
