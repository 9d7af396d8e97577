"""What a start of the window brings in, and in which order: that is most of what it takes."""

from __future__ import annotations

import subprocess
import sys

ORDER = """
import gc, sys
import anyfind_desktop.main as main
print("light", *[name for name in sys.modules if name.partition(".")[0] in ("PySide6", "pydantic")])
main.bring_in()
import anyfind_desktop.program as program
names = list(sys.modules)
print("late", *[name for name in names[names.index("PySide6"):] if name.startswith("pydantic")])
print("loaded", *names)
print("held", gc.isenabled(), gc.get_freeze_count() > 0)
program.settle()
print("settled", gc.isenabled(), gc.get_freeze_count() > 10_000)
"""


def test_a_start_brings_in_what_it_needs_in_the_order_that_takes_least() -> None:
    done = subprocess.run([sys.executable, "-c", ORDER], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    said = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}
    # The arguments are read, and refused, before anything heavy comes.
    assert said["light"] == []
    # What comes after Qt is read as source by its binding.
    assert said["late"] == []
    loaded = set(said["loaded"])
    assert "anyfind_desktop.desktop" in loaded
    unneeded = {
        "PySide6.QtMultimedia",
        "PySide6.QtSvg",
        "anyfind.api.jobs",
        "anyfind_desktop.alignment.section",
        "anyfind_desktop.asking.filter_editor",
        "anyfind_desktop.asking.part_editor",
        "anyfind_desktop.extensions.section",
        "anyfind_desktop.first_run.page",
        "anyfind_desktop.library.section",
        "anyfind_desktop.map.section",
        "anyfind_desktop.preview.pane",
        "anyfind_desktop.preview.programs",
        "anyfind_desktop.settings.section",
    }
    assert loaded & unneeded == set()
    # Nobody looks for rubbish until the window has settled, and then never again through the program's code.
    assert said["held"] == ["False", "False"]
    assert said["settled"] == ["True", "True"]
