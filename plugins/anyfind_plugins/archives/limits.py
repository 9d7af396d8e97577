"""How much of an archive is unpacked, whatever it claims about itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final, Protocol

from anyfind.sdk import TEXT, Context, Embedded, Extraction, Locator, Segment
from anyfind_plugins.documents.passages import spans
from anyfind_plugins.documents.reading import storable
from anyfind_plugins.runtime.containers import disk_trouble

RATIO: Final = 200
"""Nobody's files shrink that well; zeros do."""

SMALL: Final = 16_000_000
"""Bytes that may come out at any ratio: a picture of one colour is no attack."""

_CHUNK: Final = 1 << 18
_LISTED: Final = 500  # names that become searchable words
_LONGEST_NAME: Final = 500
_JUNK: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


class Readable(Protocol):
    """An open member."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        ...


@dataclass(slots=True)
class Unpacking:
    """One archive on its way out: counts what was given and says what was not.

    Attributes:
        ctx: Its scratch folder takes the copies, its token stops the work.
        most_bytes: Limit for all members together.
        most_member: Limit for one member.
        most_members: Limit for their number.
    """

    ctx: Context
    most_bytes: int
    most_member: int
    most_members: int
    given: int = 0
    written: int = 0
    damaged: int = 0
    encrypted: int = 0
    truncated: bool = False
    _names: set[str] = field(default_factory=set)
    _listed: list[str] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether nothing more may be unpacked; then it is said that something was left out."""
        if self.given >= self.most_members or self.written >= self.most_bytes:
            self.truncated = True
            return True
        return False

    def name(self, raw: str) -> str | None:
        """A member's name without tricks, listed once; ``None`` for what no person put there."""
        parts = [part for part in storable(raw).replace("\\", "/").split("/") if part not in {"", ".", ".."}]
        plain = "/".join(parts)[:_LONGEST_NAME]
        if not plain or plain.startswith(_JUNK) or plain.endswith(_JUNK):
            return None
        unique, number = plain, 1
        while unique in self._names:
            number += 1
            unique = f"{plain}~{number}"
        self._names.add(unique)
        if len(self._listed) < _LISTED:
            self._listed.append(unique)
        return unique

    def unpack(
        self, name: str, member: Readable, packed: int, errors: tuple[type[Exception], ...]
    ) -> Iterator[Embedded]:
        """Copy a member out, or leave it out if it is beyond a limit or damaged.

        Args:
            name: From :meth:`name`.
            member: Open for reading.
            packed: Bytes that it takes in the archive; 0 if that is not known.
            errors: What damage raises.
        """
        if self.ctx.scratch_dir is None:
            return
        suffix = PurePosixPath(name).suffix.lower()
        # Named by number: a name from inside an archive never becomes a path.
        path: Path = self.ctx.scratch_dir / f"member-{self.given}{suffix if suffix[1:].isalnum() else ''}"
        allowed = min(self.most_member, self.most_bytes - self.written)
        if packed:
            allowed = min(allowed, max(SMALL, packed * RATIO))
        size = 0
        try:
            with path.open("wb") as out:
                while piece := member.read(_CHUNK):
                    self.ctx.cancel.check()
                    size += len(piece)
                    if size > allowed:
                        break
                    out.write(piece)
        except errors as error:
            if disk_trouble(error):
                raise
            self.ctx.logger.debug("The member %s is damaged: %s.", name, error)
            self.damaged += 1
            path.unlink(missing_ok=True)
            self.written += size
            return
        self.written += min(size, allowed)
        if size > allowed:
            self.truncated = True
            path.unlink(missing_ok=True)
            return
        self.given += 1
        yield Embedded(name, path)

    def summary(self) -> Iterator[Segment | Extraction]:
        """Facts about what was found, and the names as text."""
        facts: dict[str, Any] = {"members": self.given}
        for key in ("damaged", "encrypted"):
            if count := getattr(self, key):
                facts[f"{key}_members"] = count
        if self.truncated:
            facts["truncated"] = True
        yield Extraction(facts)
        text = "\n".join(self._listed)
        for start, end in spans(text):
            yield Segment(TEXT, text[start:end], Locator(start=start, end=end))


def unpacking(ctx: Context) -> Unpacking:
    """An unpacking under the limits of the settings ``max_mb``, ``max_member_mb`` and ``max_members``."""
    values = {key: ctx.settings.get(key, default) for key, default in DEFAULTS.items()}
    megabytes, member, members = values["max_mb"], values["max_member_mb"], values["max_members"]
    assert isinstance(megabytes, int | float)
    assert isinstance(member, int | float)
    assert isinstance(members, int)
    return Unpacking(ctx, int(megabytes * 1_000_000), int(member * 1_000_000), members)


DEFAULTS: Final[dict[str, float]] = {"max_mb": 500, "max_member_mb": 200, "max_members": 2_000}
"""The limits where the settings say nothing."""
