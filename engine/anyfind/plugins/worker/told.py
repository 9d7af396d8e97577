"""What a worker tells about an error, as the error that the engine raises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from anyfind.errors import BadInput, PluginError, PluginTooBig
from anyfind.sdk import errors
from anyfind.sdk.manifest import ExtractorEntry


class RemoteTraceback(Exception):
    """The traceback in the worker, as the cause of what the engine raises."""

    def __init__(self, trace: str) -> None:
        super().__init__(trace)
        self._trace = trace

    def __str__(self) -> str:
        return f"\n{self._trace}"


def as_raised(told: Mapping[str, Any], full_id: str, what: str, memory_mb: int) -> Exception:
    """The error to raise.

    Args:
        told: As the worker described it.
        full_id: The contribution that was asked.
        what: What it was asked to do, such as ``"read a.jpg"``.
        memory_mb: What its process may use.
    """
    plugin = full_id.partition("/")[0]
    message = str(told["message"])
    kind = getattr(errors, str(told["known"][0])) if told["known"] else None
    if kind is not None and issubclass(kind, BadInput | PluginError):
        # Any other would mean the whole run: a worker's token is never set, so not even its "cancelled" is true.
        raised: errors.AnyfindError = kind(message, hint=told["hint"])
    elif told["memory"]:
        raised = PluginTooBig(
            f"The plugin {plugin} could not {what} with the {memory_mb:,} MB of memory that it may use.",
            hint="The setting `workers.memory_mb` gives it more.",
        )
    elif told["os_error"]:
        if told["errno"] is None:
            return OSError(message)
        names = () if told["filename"] is None else (told["filename"],)
        return OSError(int(told["errno"]), str(told["strerror"]), *names)
    else:
        raised = PluginError(f"The plugin contribution {full_id} could not {what}: {told['type']}: {message}.")
        raised.__cause__ = RemoteTraceback(str(told["trace"]))
    raised.plugin = plugin
    return raised


def as_said(
    answer: Mapping[str, Any], entries: Sequence[ExtractorEntry], what: str, memory_mb: int
) -> dict[str, float | Exception] | OSError:
    """How sure extractors are of a file, or what each raised, by full id; an ``OSError`` is the file's alone.

    Args:
        answer: As the worker described it.
        entries: Who was asked.
        what: What they were asked to do.
        memory_mb: What their process may use.
    """
    said: dict[str, float | Exception] = {}
    for entry in entries:
        told = answer[entry.full_id]
        if isinstance(told, Mapping):
            error = as_raised(told, entry.full_id, what, memory_mb)
            if isinstance(error, OSError):
                return error
            said[entry.full_id] = error
        else:
            said[entry.full_id] = float(told)
    return said
