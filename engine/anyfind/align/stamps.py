"""The stamps of Tux Paint: pictures, captions, sound effects and spoken captions of the same things.

Each stamp is a few files beside each other with one stem: ``crow.png`` or ``crow.svg``, ``crow.txt`` (its
first line is the English caption), ``crow.ogg`` (what it sounds like), ``crow_desc.ogg`` (the caption read
aloud in English), ``crow_desc_fr.ogg`` (in French), and rarely ``7_fr.ogg`` (an effect in another language).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from anyfind.errors import BadInput, NoSuchFolder

HELD_OUT: Final = 3
"""One group of stamps in so many is held out."""

RULE: Final = (
    "Stamps with the same English caption or the same sound are one group; a group is held out when the sha256 of its"
    f" first stamp's path is divisible by {HELD_OUT}."
)

_PICTURES: Final = (".png", ".svg")
_SOUNDS: Final = (".ogg", ".wav")
_SPOKEN: Final = re.compile(r"(?P<stem>.+)_desc(?P<language>_[A-Za-z_]+)?")
_ENGLISH: Final = "_en_GB"
_LOCAL: Final = re.compile(r"(?P<stem>.+?)_(?P<language>[a-z]{2,3}(_[A-Za-z]{2})?)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """One thing with what there is of it.

    Attributes:
        name: Path of its stem below the folder of stamps, with ``/``.
        caption: Its English caption.
        picture: Its picture.
        effect: What it sounds like.
        local_effects: The same in other languages.
        spoken: The caption read aloud in English.
    """

    name: str
    caption: str
    picture: Path | None = None
    effect: Path | None = None
    local_effects: tuple[Path, ...] = ()
    spoken: Path | None = None

    @property
    def sounds(self) -> tuple[Path, ...]:
        """All its effects."""
        return (*((self.effect,) if self.effect else ()), *self.local_effects)


@dataclass(slots=True)
class _Found:
    picture: Path | None = None
    effect: Path | None = None
    local: list[Path] = field(default_factory=list)
    spoken: Path | None = None


@dataclass(frozen=True, slots=True)
class Stamps:
    """All stamps of a folder.

    Attributes:
        folder: Where they lie.
        stamps: Those with a caption, ordered by name.
        held_out: Names of those that nothing may be fitted on.
        stray: Sounds that belong to no captioned stamp, ordered.
    """

    folder: Path
    stamps: tuple[Stamp, ...]
    held_out: frozenset[str]
    stray: tuple[Path, ...]


def read_stamps(folder: Path) -> Stamps:
    """Read the stamps below a folder.

    Raises:
        NoSuchFolder: There is no such folder.
        BadInput: It holds no stamp.
    """
    if not folder.is_dir():
        raise NoSuchFolder(f"The folder of stamps does not exist: {folder}.")
    captions = dict(_captions(folder))
    if not captions:
        raise BadInput(f"{folder} holds no stamps: no .txt file with a caption.")
    found = {stem: _Found() for stem in captions}
    stray: list[Path] = []
    for path in sorted(folder.rglob("*")):
        stem = path.with_suffix("")
        if path.suffix in _PICTURES and stem in found:
            found[stem].picture = found[stem].picture or path
        elif path.suffix in _SOUNDS:
            _place_sound(path, found, stray)
    stamps = tuple(
        Stamp(
            stem.relative_to(folder).as_posix(), captions[stem], one.picture, one.effect, tuple(one.local), one.spoken
        )
        for stem, one in sorted(found.items())
    )
    return Stamps(folder, stamps, held_out(stamps), tuple(stray))


def held_out(stamps: Sequence[Stamp]) -> frozenset[str]:
    """Names of the stamps that :data:`RULE` holds out."""
    leader = _groups(stamps)
    return frozenset(
        name
        for name, first in leader.items()
        if int.from_bytes(hashlib.sha256(first.encode()).digest(), "big") % HELD_OUT == 0
    )


def training_captions(stamps: Sequence[Stamp]) -> list[tuple[Path, str]]:
    """Lines of a captions TSV to fit a bridge to sounds on: each effect with its caption, and with its folder's name.

    The folder says what kind of thing it is, which a caption of two words often does not. English readings of
    letters and numbers are taken too, so that the bridge learns what speech is and keeps it away from the rest.
    """
    lines = []
    seen: set[bytes] = set()
    for stamp in stamps:
        for path in stamp.sounds:
            content = hashlib.sha256(path.read_bytes()).digest()
            if content not in seen and (path == stamp.effect or path.stem.endswith(_ENGLISH)):
                seen.add(content)
                lines += [(path, stamp.caption), (path, f"{stamp.caption.rstrip('.')}, {kind_of(stamp)}")]
    return lines


def training_pictures(stamps: Sequence[Stamp]) -> list[tuple[Path, Path]]:
    """Lines of a TSV of pairs to fit a bridge between sounds and pictures on: effects with their pictures."""
    return [(one.effect, one.picture) for one in stamps if one.effect is not None and one.picture is not None]


def kind_of(stamp: Stamp) -> str:
    """The name of the folder that a stamp lies in, such as ``birds``; the caption if it lies in none."""
    parts = stamp.name.split("/")
    return parts[-2].replace("_", " ") if len(parts) > 1 else stamp.caption


def _captions(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*.txt")):
        caption = path.read_text(encoding="utf-8", errors="replace").partition("\n")[0].strip()
        if caption:
            yield path.with_suffix(""), caption


def _place_sound(path: Path, found: Mapping[Path, _Found], stray: list[Path]) -> None:
    stem = path.with_suffix("")
    spoken = _SPOKEN.fullmatch(stem.name)
    if spoken is not None:
        owner = found.get(stem.with_name(spoken["stem"]))
        if owner is not None and spoken["language"] is None:
            owner.spoken = owner.spoken or path
        return
    if stem in found:
        found[stem].effect = found[stem].effect or path
        return
    local = _LOCAL.fullmatch(stem.name)
    owner = None if local is None else found.get(stem.with_name(local["stem"]))
    if owner is None:
        stray.append(path)
    else:
        owner.local.append(path)


def _groups(stamps: Sequence[Stamp]) -> dict[str, str]:
    """For each stamp the first name of its group."""
    leader = {stamp.name: stamp.name for stamp in stamps}

    def first(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    seen: dict[str, str] = {}
    for stamp in stamps:
        keys = ["caption " + stamp.caption.casefold()]
        keys += ["sound " + hashlib.sha256(path.read_bytes()).hexdigest() for path in stamp.sounds]
        for key in keys:
            one, other = sorted((first(stamp.name), first(seen.setdefault(key, stamp.name))))
            leader[other] = one
    return {name: first(name) for name in leader}
