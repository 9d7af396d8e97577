"""What goes into a run, and what comes out of it at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from anyfind.ingest.writer import Written
from anyfind.store.records import PendingFile


class Nudge:
    """Put into the inbox when there may be new files."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What a pipeline did.

    Attributes:
        written: What was committed.
        left: Files that are pending still: they vanished or changed while they were read.
        load_seconds: Time the loader threads spent reading and decoding, added up.
        encode_seconds: Time the encoder thread spent encoding.
    """

    written: Written
    left: int
    load_seconds: float
    encode_seconds: float


def in_groups(files: Sequence[PendingFile], most: int, most_bytes: int) -> list[list[PendingFile]]:
    """Files in groups of at most so many; a large one is alone, so that small ones do not wait for it."""
    groups: list[list[PendingFile]] = []
    size = 0
    for file in files:
        if groups and len(groups[-1]) < most and size + file.size <= most_bytes:
            groups[-1].append(file)
            size += file.size
        else:
            groups.append([file])
            size = file.size
    return groups
