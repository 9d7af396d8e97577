"""Decodes a stream packet by packet, past what is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from anyfind.sdk import CancelToken

_MOST_ERRORS: Final = 500  # damaged packets in a row, after which the rest is given up


def decoded_frames(
    container: Any,
    stream: Any,
    cancel: CancelToken,
    damaged: Callable[[], None],
    others: Sequence[Any] = (),
    aside: Callable[[Any], None] | None = None,
) -> Iterator[Any]:
    """The frames of a stream, from where its container stands.

    Args:
        container: From :func:`~anyfind_plugins.media.opening.opened`.
        stream: The stream to decode.
        cancel: Looked at before each packet.
        damaged: Called for each packet that cannot be decoded and for a torn end.
        others: Further streams that are read along.
        aside: Gets their packets.
    """
    import av

    packets = container.demux(stream, *others)
    in_a_row = 0
    while True:
        cancel.check()
        try:
            packet = next(packets, None)
        except av.error.FFmpegError:
            damaged()  # a torn end; what came before it counts
            return
        if packet is None:
            return
        if packet.stream.index != stream.index:
            if aside is not None:
                aside(packet)
            continue
        try:
            frames = packet.decode()
        except av.error.FFmpegError:
            damaged()
            in_a_row += 1
            if in_a_row > _MOST_ERRORS:
                return
            continue
        in_a_row = 0
        yield from frames
