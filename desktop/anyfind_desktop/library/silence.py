"""Whether a group of duplicates is spoken of: brought about one request at a time, and taken back exactly."""

from __future__ import annotations

from collections.abc import Callable

from anyfind.api.duplicates import Dismiss, PairsChanged, RestoreDismissed
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.client.engine import EngineClient

MOST_AT_ONCE = 100_000
"""Pairs that one request may name."""


class Silence:
    """Keeps one group quiet, or not.

    Args:
        client: The engine.
        group: Its id in the last look.
        refused: Told what the engine refuses; the group is spoken of or not as before.
    """

    def __init__(self, client: EngineClient, group: str, refused: Callable[[Failure], None]) -> None:
        self._client = client
        self._group = group
        self._refused_with = refused
        self._pairs: list[int] = []
        self._wanted = self._kept = False
        self._busy = False

    def want(self, quiet: bool) -> None:
        """It shall be spoken of no more, or again."""
        self._wanted = quiet
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or self._wanted == self._kept:
            return
        self._busy = True
        if self._wanted:
            body = Dismiss(groups=[self._group])
            self._client.send("POST", "/duplicates/dismiss", PairsChanged, self._quiet, self._refused, body=body)
        else:
            self._restore()

    def _quiet(self, changed: PairsChanged) -> None:
        # Those that were quiet before, in another group, stay so when this is taken back.
        self._pairs = list(changed.ids)
        self._settled(kept=True)

    def _restore(self) -> None:
        if not self._pairs:
            self._settled(kept=False)
            return
        some = self._pairs[:MOST_AT_ONCE]

        def restored(_: PairsChanged) -> None:
            # Only now: what is refused can be taken back later.
            self._pairs = self._pairs[len(some) :]
            self._restore()

        self._client.send(
            "POST",
            "/duplicates/restore",
            PairsChanged,
            restored,
            self._refused,
            body=RestoreDismissed(ids=some),
        )

    def _settled(self, *, kept: bool) -> None:
        self._kept = kept
        self._busy = False
        self._go_on()

    def _refused(self, failure: Failure) -> None:
        self._busy = False
        self._wanted = self._kept
        self._refused_with(failure)
