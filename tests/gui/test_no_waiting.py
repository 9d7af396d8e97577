"""The window's thread waits for nothing: its sources name nothing that could."""

from __future__ import annotations

import ast
from pathlib import Path

import anyfind_desktop


def test_nothing_in_the_program_can_wait() -> None:
    """By construction: no name that blocks is used anywhere, so that no request can hold up the window."""
    blocking = {"waitForFinished", "waitForStarted", "waitForReadyRead", "waitForConnected", "sleep", "msleep"}
    blocking |= {"getOpenFileName", "getExistingDirectory", "getSaveFileName", "QMessageBox", "processEvents"}
    libraries = {"requests", "httpx", "urllib", "http", "socket", "subprocess", "asyncio"}
    package = Path(anyfind_desktop.__file__).parent
    # The search provider is a process of its own, without a window.
    for path in sorted(set(package.rglob("*.py")) - set((package / "providers").rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                # The application's own loop is the only one that runs.
                assert node.func.attr != "exec" or path == package / "program.py", path
                assert node.func.attr not in blocking, (path, node.func.attr)
            if isinstance(node, ast.Import | ast.ImportFrom):
                named = [alias.name for alias in node.names]
                names_ = named if isinstance(node, ast.Import) else [node.module or "", *named]
                assert not {name.partition(".")[0] for name in names_} & (libraries | blocking), path
