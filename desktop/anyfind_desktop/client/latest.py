"""What the engine tells of one thing, such as its folders: never an earlier answer after a later one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from anyfind_desktop.client.connection import Call, Failed, Failure
from anyfind_desktop.client.engine import EngineClient

Answer = TypeVar("Answer", bound=BaseModel)


class Latest(Generic[Answer]):
    """Asks one question after the other; asked once more meanwhile, it asks once more afterwards.

    Two requests travel over two sockets, and the answer of the first may come last. To drop the first would not do:
    while the library changes faster than the engine answers, nothing would ever be shown.

    Args:
        client: The engine.
        path: Below ``/v1``.
        model: What the answer is read as.
        show: Gets the answer.
        failed: Told why there is none.
        **asked: Parameters of the address.
    """

    def __init__(
        self,
        client: EngineClient,
        path: str,
        model: type[Answer],
        show: Callable[[Answer], None],
        failed: Failed,
        **asked: Any,
    ) -> None:
        self._client = client
        self._path = path
        self._model = model
        self._show = show
        self._failed = failed
        self._asked = asked
        self._call: Call | None = None
        self._again = False

    def ask(self) -> None:
        """Ask, or ask again as soon as what is under way has been answered."""
        self._again = self._call is not None
        if not self._again:
            self._call = self._client.send("GET", self._path, self._model, self._answered, self._refused, **self._asked)

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._again = False
        if self._call is not None:
            self._call.drop()
            self._call = None

    def _answered(self, answer: Answer) -> None:
        self._call = None
        again = self._again
        self._show(answer)
        if again:
            self.ask()

    def _refused(self, failure: Failure) -> None:
        self._call = None
        again = self._again
        self._failed(failure)
        if again:
            self.ask()
