"""Who may talk to the engine: its owner's token, and read-only tokens that the owner gave to other programs."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
import logging
import os
import secrets
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from anyfind.api.live import Token
from anyfind.errors import BadInput, NotFound

log = logging.getLogger(__name__)

FILE_NAME: Final = "tokens.json"

MOST: Final = 100
"""Read-only tokens at most."""


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    created_at: str
    sha256: str


class TokenBook:
    """The tokens of a library. Thread-safe.

    Only digests of read-only tokens are kept, in a file that nobody else may read.

    Args:
        folder: The library.
        owner: The token of this run, with which everything is allowed.
    """

    def __init__(self, folder: Path, owner: str) -> None:
        self._file = folder / FILE_NAME
        self._owner = _digest(owner)
        self._lock = threading.Lock()
        self._kept = self._read()

    def is_owner(self, token: str) -> bool:
        """Whether it is the owner's token."""
        return hmac.compare_digest(_digest(token), self._owner)

    def reader(self, token: str) -> str | None:
        """The name of a read-only token, or ``None`` if it is none. Takes as long for every token."""
        given = _digest(token)
        with self._lock:
            kept = list(self._kept)
        found = None
        for one in kept:
            if hmac.compare_digest(given, one.sha256):
                found = one.name
        return found

    def all(self) -> list[Token]:
        """The read-only tokens, without what is secret about them."""
        with self._lock:
            return [Token(name=one.name, created_at=one.created_at) for one in self._kept]

    def add(self, name: str) -> Token:
        """A new read-only token; the secret is told now and never again.

        Raises:
            BadInput: There is one of that name, or there are too many.
            OSError: It cannot be written down.
        """
        token = secrets.token_hex(32)
        created = dt.datetime.now(dt.UTC).isoformat("T", "seconds")
        with self._lock:
            if any(one.name == name for one in self._kept):
                raise BadInput(f"There is a token {name!r} already.", hint="Delete it first, or choose another name.")
            if len(self._kept) >= MOST:
                raise BadInput(f"There are {MOST} tokens already.", hint="Delete those that nobody uses.")
            kept = [*self._kept, _Kept(name, created, _digest(token))]
            self._write(kept)
            self._kept = kept
        return Token(name=name, created_at=created, token=token)

    def remove(self, name: str) -> None:
        """Take a token back: it is refused from now on.

        Raises:
            NotFound: There is none of that name.
            OSError: It cannot be written down.
        """
        with self._lock:
            kept = [one for one in self._kept if one.name != name]
            if len(kept) == len(self._kept):
                raise NotFound(f"There is no token {name!r}.", hint="'GET /v1/tokens' lists them.")
            self._write(kept)
            self._kept = kept

    def _read(self) -> list[_Kept]:
        try:
            rows = json.loads(self._file.read_text(encoding="utf-8"))["tokens"]
            return [_Kept(str(row["name"]), str(row["created_at"]), str(row["sha256"])) for row in rows]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, KeyError) as error:
            # Refusing the other programs is safe; refusing to start would not be.
            log.warning("The read-only tokens in %s cannot be read and do not hold: %s.", self._file, error)
            return []

    def _write(self, kept: list[_Kept]) -> None:
        temporary = self._file.with_name(f"{FILE_NAME}.{secrets.token_hex(4)}")
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"tokens": [asdict(one) for one in kept]}, file)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._file)
        finally:
            temporary.unlink(missing_ok=True)


def _digest(token: str) -> str:
    # What comes over the wire need not be ASCII, which is all that compare_digest takes as text.
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()
