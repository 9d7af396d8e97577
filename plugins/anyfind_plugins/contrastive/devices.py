"""Where the training runs, in which precision, and what is done when memory runs out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Final, TypeVar

from threadpoolctl import threadpool_limits

from anyfind_plugins.runtime.batching import out_of_memory
from anyfind_plugins.runtime.device import CPU, release

_T = TypeVar("_T")

LOSS_SCALE: Final = 1024.0
"""Losses are multiplied by this where gradients are halves, which would round the small ones to zero."""


@dataclass(frozen=True, slots=True)
class Place:
    """A device and the precision on it.

    Attributes:
        device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        mixed: Whether matrix products of heads are taken in half precision. Scores of pairs never are: they are
            differences of large numbers.
    """

    device: str
    mixed: bool

    @classmethod
    def on(cls, device: str) -> Place:
        """Mixed precision on a GPU, full on a processor, which is slower with halves."""
        return cls(device, device != CPU)

    def halves(self) -> AbstractContextManager[object]:
        """Products within are taken in half precision where the place is mixed."""
        if not self.mixed:
            return nullcontext()
        import torch

        return torch.autocast(self.device, dtype=torch.float16)


@contextmanager
def threads(count: int) -> Iterator[None]:
    """Torch and the linear algebra keep no more than so many threads busy; how work is split changes last bits."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(max(1, count))
    try:
        # Threads of the linear algebra wait for each other by spinning: see the CCA bridge.
        with threadpool_limits(1, user_api="blas"):
            yield
    finally:
        torch.set_num_threads(before)


class Halving:
    """Runs work on so many rows at a time, and on half as many after memory ran out.

    A size that failed is not tried again.

    Args:
        size: Rows of the first attempt.
        device: Whose memory is handed back before the next one.
        least: Below this there is no sense in going on.
    """

    def __init__(self, size: int, device: str, least: int = 1) -> None:
        self.size = size
        self.halved = 0
        self._device = device
        self._least = least

    def run(self, work: Callable[[int], _T]) -> _T:
        """What ``work`` gives for the largest size that fits.

        Raises:
            MemoryError: Not even the least fits.
        """
        while True:
            done, result = self._attempt(work)
            if done:
                return result  # type: ignore[return-value]  # it is there when the attempt is done
            # Only here, outside of the except clause, are the failed attempt's tensors let go of.
            release(self._device)
            if self.size // 2 < self._least:
                raise MemoryError(f"The memory of {self._device} does not suffice for {self.size} rows.")
            self.size //= 2
            self.halved += 1

    def _attempt(self, work: Callable[[int], _T]) -> tuple[bool, _T | None]:
        try:
            return True, work(self.size)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            return False, None
