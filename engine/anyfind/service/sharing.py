"""An engine that many use at once and that can be exchanged for another one without anybody waiting."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

from anyfind.service.engine import Engine


class _Held:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.users = 0
        self.replaced = False


class SharedEngine:
    """Counts who uses an engine; the one that was replaced is closed when its last user leaves.

    Args:
        engine: The first.
    """

    def __init__(self, engine: Engine) -> None:
        self._changed = threading.Condition()
        self._held = _Held(engine)
        self._old: list[_Held] = []

    @contextlib.contextmanager
    def use(self) -> Iterator[Engine]:
        """The engine, which is not closed while the context lasts."""
        with self._changed:
            held = self._held
            held.users += 1
        try:
            yield held.engine
        finally:
            with self._changed:
                held.users -= 1
                closing = held.replaced and not held.users
                if closing:
                    self._old.remove(held)
                self._changed.notify_all()
            if closing:
                held.engine.close()

    def replace(self, engine: Engine) -> None:
        """From now on this one; the other is closed as soon as nobody uses it any more."""
        with self._changed:
            old, self._held = self._held, _Held(engine)
            old.replaced = True
            closing = not old.users
            if not closing:
                self._old.append(old)
        if closing:
            old.engine.close()

    def close(self, patience_s: float) -> None:
        """Close it once nobody uses it, or the patience ends: then what is under way fails."""
        with self._changed:
            self._changed.wait_for(lambda: not self._held.users and not self._old, patience_s)
            held = [*self._old, self._held]
        for one in held:
            one.engine.close()
