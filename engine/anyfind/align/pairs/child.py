"""The process that reads files for their captions: ``python -m anyfind.align.pairs.child``.

Files may be hostile, so the engine does not parse them itself. A line of JSON asks for a file, a line answers. The
process ends when nobody asks any more.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Final

from anyfind.align.pairs.captions import LONGEST, MOST, Caption
from anyfind.align.pairs.markup import MOST_BYTES, decoded, of_html, of_markdown
from anyfind.align.pairs.packages import of_package
from anyfind.align.pairs.pictures import of_picture
from anyfind.align.pairs.subtitles import of_subtitles
from anyfind.errors import AnyfindError

MEMORY: Final = 1_500_000_000
"""Bytes that the process may take, where the system can be told so."""

SIDECAR: Final = 16_384
"""Bytes of a text file beside a picture that are read; a caption is shorter by far."""


def _page(reader: Callable[[bytes], list[Caption]]) -> Callable[[Path], list[Caption]]:
    def read(path: Path) -> list[Caption]:
        with path.open("rb") as stream:
            return reader(stream.read(MOST_BYTES))

    return read


def _words(path: Path) -> list[Caption]:
    with path.open("rb") as stream:
        data = stream.read(SIDECAR + 1)
    return [] if len(data) > SIDECAR or b"\0" in data else [Caption(decoded(data), "sidecar")]


READERS: Final[dict[str, Callable[[Path], list[Caption]]]] = {
    "html": _page(of_html),
    "markdown": _page(of_markdown),
    "package": of_package,
    "picture": of_picture,
    "subtitles": _page(of_subtitles),
    "words": _words,
}


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The captions of a file, or why there are none."""
    try:
        found = READERS[request["kind"]](Path(request["path"]))
    except AnyfindError as error:
        return {"error": error.message}
    except OSError as error:
        return {"error": f"It cannot be read: {error.strerror or type(error).__name__}."}
    except (MemoryError, RecursionError) as error:
        return {"error": f"It is too large or too deep: {type(error).__name__}."}
    except Exception as error:  # noqa: BLE001 - parsers meet hostile bytes with every exception there is
        return {"error": f"It cannot be understood: {type(error).__name__}."}
    kept = [one for one in found if one.text.strip()][:MOST]
    return {"found": [{**one.to_dict(), "text": one.text[:LONGEST]} for one in kept]}


def serve(asked: BinaryIO, told: BinaryIO) -> None:
    """Answer until there are no more questions."""
    for line in asked:
        told.write(json.dumps(answer(json.loads(line))).encode("ascii") + b"\n")
        told.flush()


def main() -> None:
    """Take the limits on, then serve."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    told = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    serve(sys.stdin.buffer, told)


if __name__ == "__main__":
    main()
