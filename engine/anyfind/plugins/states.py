"""Which plugins are switched off, and why: by the user, or because they kept dying."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

import filelock

from anyfind.errors import BadInput


class PluginStates:
    """Remembers plugins that are switched off. Several processes may use it at once.

    Args:
        path: The JSON file; made when the first plugin is switched off.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def disabled(self) -> Mapping[str, str]:
        """Why, by plugin id.

        Raises:
            BadInput: The file was damaged.
        """
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return {}
        try:
            known = json.loads(text)["disabled"]
            return {str(plugin): str(reason) for plugin, reason in known.items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadInput(
                f"{self._path} cannot be read: {error!r}.", hint="Delete it; every plugin is then switched on."
            ) from error

    def disable(self, plugin: str, reason: str) -> None:
        """Switch a plugin off until :meth:`enable`."""
        self._change(plugin, reason)

    def enable(self, plugin: str) -> bool:
        """Switch a plugin on; whether it was off."""
        return self._change(plugin, None)

    def _change(self, plugin: str, reason: str | None) -> bool:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(self._path.with_suffix(".lock")):
            known = dict(self.disabled())
            was_off = known.pop(plugin, None) is not None
            if reason is not None:
                known[plugin] = reason
            with tempfile.NamedTemporaryFile("w", dir=self._path.parent, delete=False, encoding="utf-8") as stream:
                json.dump({"disabled": known}, stream, indent=2)
            Path(stream.name).replace(self._path)
            return was_off
