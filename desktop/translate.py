"""Keeps the translations of the window: finds its texts, and makes what the program loads of what was translated.

Run by hand from the repository's root, after ``make setup``::

    .venv/bin/python desktop/translate.py update            all .ts files: new texts are added, old ones go
    .venv/bin/python desktop/translate.py update fr         the same, and French begins
    .venv/bin/pyside6-linguist desktop/anyfind_desktop/translations/anyfind_fr.ts
    .venv/bin/python desktop/translate.py release           the .qm files, which are kept beside the .ts files

English has a file of its own for its plurals alone. A language is offered in the settings when its .qm file is there.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PACKAGE = Path(__file__).parent / "anyfind_desktop"
FOLDER = PACKAGE / "translations"
SOURCE = "en"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("update", "release"))
    parser.add_argument("languages", nargs="*", help="codes such as de; all that there are by default")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(exist_ok=True)
    there = {file.stem.partition("_")[2] for file in FOLDER.glob("anyfind_*.ts")}
    for language in options.languages or sorted(there | {SOURCE}):
        if options.command == "update":
            update(FOLDER / f"anyfind_{language}.ts", language)
        else:
            release(FOLDER / f"anyfind_{language}.ts", FOLDER / f"anyfind_{language}.qm")
    return 0


def update(ts: Path, language: str) -> None:
    """Bring a .ts file up to date with the sources; made if it is not there.

    Args:
        ts: The file.
        language: Its code.
    """
    with tempfile.TemporaryDirectory() as folder:
        # Texts in functions go through a short function of their module, which Qt's tool does not know.
        more = Path(folder) / "texts_of_functions.py"
        more.write_text("\n".join(texts_of_functions()) + "\n", encoding="utf-8")
        sources = [str(file) for file in sorted(PACKAGE.rglob("*.py"))]
        command = [tool("pyside6-lupdate"), str(more), *sources, "-ts", str(ts), "-silent"]
        command += ["-locations", "none", "-no-obsolete", "-source-language", "en_US", "-target-language", language]
        run([*command, "-pluralonly"] if language == SOURCE else command)


def release(ts: Path, qm: Path) -> None:
    """Make what the program loads of a .ts file. Texts that are not translated stay English."""
    run([tool("pyside6-lrelease"), str(ts), "-qm", str(qm), "-silent"])


def texts_of_functions() -> Iterator[str]:
    """Lines of Python with each text of a function and its context, so that Qt's tool finds it."""
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        contexts = dict(_short_functions(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (counted := _counted(node)) is not None:
                yield f'QCoreApplication.translate({counted[0]!r}, {counted[1]!r}, "", 1)'
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in contexts:
                continue
            if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                text = node.args[0].value
                plural = ', "", 1' if "%n" in text else ""
                yield f"QCoreApplication.translate({contexts[node.func.id]!r}, {text!r}{plural})"


def tool(name: str) -> str:
    """Where one of Qt's tools is; beside this Python first."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} is not installed; it comes with PySide6.")
    return found


def run(command: list[str]) -> None:
    """Run a tool; its words are shown only when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)


def _counted(call: ast.Call) -> tuple[str, str] | None:
    """Context and text of a plural of a function; Qt's tool knows it only where the number is written out."""
    function, arguments = call.func, call.args
    if not isinstance(function, ast.Attribute) or function.attr != "translate" or len(arguments) != 4:
        return None
    context, text = arguments[:2]
    if not isinstance(context, ast.Constant) or not isinstance(text, ast.Constant):
        return None
    return str(context.value), str(text.value)


def _short_functions(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of one argument that only translate it, and their contexts."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        last = node.body[-1]
        if not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call):
            continue
        call = last.value
        translates = isinstance(call.func, ast.Attribute) and call.func.attr == "translate"
        literal = len(call.args) > 1 and isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Name)
        if translates and literal:
            context = call.args[0]
            assert isinstance(context, ast.Constant)
            yield node.name, str(context.value)


if __name__ == "__main__":
    sys.exit(main())
