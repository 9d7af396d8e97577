"""Small real plugins as wheels, written without a build."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

CODE = """
from anyfind.sdk import BadInput, Segment, Locator
{imports}

class Notes:
    def sniff(self, path, head):
        return 0.9 if path.suffix.lower() == ".{suffix}" else 0.0

    def extract(self, source, ctx):
        {first}
        try:
            with source.path.open("rb") as stream:
                text = stream.read(100_000).decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadInput("The note is not UTF-8 text.") from error
        if text.strip():
            yield Segment("text", text, Locator())

    def thumbnail(self, source, side, ctx):
        return None
"""

MANIFEST = """
schema = 1
id = "{plugin}"
api = "{api}"
name = "Notes of {plugin}"
licence = "MIT"
description = "Reads notes."

[[extractor]]
id = "notes"
factory = "{package}.code:Notes"
patterns = ["*.{suffix}"]
samples = ["sample.{suffix}"]
{more}
"""


def plugin_wheel(
    folder: Path,
    name: str,
    version: str = "1.0",
    *,
    plugin: str | None = None,
    requires: Sequence[str] = ("anyfind",),
    imports: str = "",
    first: str = "pass",
    api: str = ">=1,<2",
    more: str = "",
    manifest: str | None = None,
    entry_point: bool = True,
    requires_python: str = ">=3.11",
    tag: str = "py3-none-any",
    summary: str = "A plugin made by a test.",
    files: Mapping[str, str | bytes] | None = None,
) -> Path:
    """A plugin with one extractor of text files ``*.<package>``.

    Args:
        folder: Gets the wheel.
        name: Of the distribution; with underscores it is the package and the suffix of its files.
        version: Of the distribution.
        plugin: Its id; the distribution's name with a dot by default.
        requires: What the distribution depends on.
        imports: A line at the top of the code.
        first: A statement that :meth:`extract` runs first.
        api: Range of contract versions.
        more: Added to the manifest.
        manifest: Instead of the manifest.
        entry_point: Whether there is one.
        requires_python: Versions of Python.
        tag: Of the file name.
        summary: One line.
        files: More files by path.
    """
    package = name.replace("-", "_")
    values = {"package": package, "suffix": package.replace("_", ""), "plugin": plugin or name.replace("-", ".", 1)}
    filled = MANIFEST.format(**values, api=api, more=more) if manifest is None else manifest.format(**values)
    content: dict[str, str | bytes] = {
        f"{package}/__init__.py": "",
        f"{package}/code.py": CODE.format(**values, imports=imports, first=first),
        f"{package}/plugin.toml": filled,
        f"{package}/sample.{values['suffix']}": "A note about herons.\n",
        **(files or {}),
    }
    entry_points = f"[anyfind.plugins]\n{values['plugin']} = {package}:plugin.toml\n" if entry_point else ""
    lines = ["License-Expression: MIT", f"Summary: {summary}", f"Requires-Python: {requires_python}"]
    lines += [f"Requires-Dist: {one}" for one in requires]
    return plain_wheel(folder, name, version, content, lines, entry_points, tag)


def plain_wheel(
    folder: Path,
    name: str,
    version: str,
    content: Mapping[str, str | bytes],
    metadata: Sequence[str] = (),
    entry_points: str = "",
    tag: str = "py3-none-any",
) -> Path:
    """Any wheel.

    Args:
        folder: Gets the wheel; made if it is not there.
        name: Of the distribution.
        version: Of the distribution.
        content: Files by path.
        metadata: More lines of METADATA.
        entry_points: Text of the file.
        tag: Of the file name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{name.replace('-', '_')}-{version}"
    info = f"{stem}.dist-info"
    head = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *metadata]
    files = {
        **content,
        f"{info}/METADATA": "\n".join(head) + "\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n",
        **({f"{info}/entry_points.txt": entry_points} if entry_points else {}),
    }
    path = folder / f"{stem}-{tag}.whl"
    record = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, value in files.items():
            data = value.encode() if isinstance(value, str) else value
            archive.writestr(member, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{member},sha256={digest},{len(data)}")
        archive.writestr(f"{info}/RECORD", "\n".join([*record, f"{info}/RECORD,,"]) + "\n")
    return path
