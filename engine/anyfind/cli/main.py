"""The ``anyfind`` program: the group of commands and what happens when one fails."""

from __future__ import annotations

import errno
import importlib
import io
import itertools
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

import anyfind
from anyfind.cli.output import fail
from anyfind.errors import AnyfindError, DiskFull, UsageError

COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("demo", "Index a small real collection and search it, in one go."),
    "add": ("folders", "Add folders to the library."),
    "remove": ("folders", "Take a folder out of the library."),
    "folders": ("folders", "List the library's folders."),
    "roots": ("roots", "Tell where folders lie now, and what to leave out of them."),
    "index": ("index", "Bring the library up to date."),
    "search": ("search", "Find files by words, by a picture, or by both."),
    "duplicates": ("duplicates", "Find copies: the same bytes, the same content, the same scene."),
    "saved": ("saved", "Keep searches by a name, and see what is new in them."),
    "history": ("history", "List the searches that were made, forget them, or keep none."),
    "desktop": ("desktop", "Open the window."),
    "status": ("status", "Show what is indexed, what waits and what failed."),
    "serve": ("serve", "Keep a library open: searches are answered at once, changes indexed."),
    "service": ("service", "Start the engine with your session, or no longer."),
    "pause": ("pause", "Stop the running engine's indexing."),
    "resume": ("pause", "Let the running engine index again."),
    "check": ("check", "Look for damage, and repair it."),
    "backup": ("backup", "Write the library to a file."),
    "restore": ("backup", "Put a library back from a backup."),
    "models": ("models", "List, fetch and bundle model weights."),
    "align": ("align", "Fit, list and choose the bridges between encoders."),
    "eval": ("evaluate", "Measure retrieval on captioned pictures."),
    "bench": ("bench", "Measure speed and memory on this computer."),
    "plugin": ("plugin", "List, install, check, switch off and remove plugins."),
    "token": ("tokens", "Give other programs leave to search."),
    "debug-info": ("debug_info", "Collect what helps to find a fault, without what is private."),
    "completion": ("completion", "Print the completion script of a shell."),
}
"""Module and summary of each command; the summary is here so that ``--help`` imports no command."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The commands in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Import the command's module and take the command of that name from it."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"anyfind.cli.{COMMANDS[cmd_name][0]}")
        command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 (click's signature)
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands from the table, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: anyfind demo. Or: anyfind add ~/Pictures && anyfind index && anyfind search 'a red boat'",
)
@click.version_option(anyfind.__version__, prog_name="anyfind")
def program() -> None:
    """Find any file by any file, on your own computer.

    Words find pictures, a picture finds documents, and nothing leaves this machine. ANYFIND_HOME or
    --home chooses the library.
    """


def main() -> None:
    """Run the program and turn every failure into one sentence and a documented exit status."""
    sys.exit(_run())


def _run() -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # File names need not be valid Unicode; their bytes go to the terminal as they are.
            stream.reconfigure(errors="surrogateescape")
    try:
        status = program.main(prog_name="anyfind", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        if "--json" in sys.argv[1:]:
            return fail(UsageError(error.format_message()), as_json=True)
        error.show()
        return error.exit_code
    except BrokenPipeError:
        # The reader (head, less) went away; Python must not complain again while it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last line of defence, which logs where)
        _remember(error)
        return fail(explain(error), "--json" in sys.argv[1:])
    return status if isinstance(status, int) else 0


def _remember(error: BaseException) -> None:
    """Write to the log where it happened; what is known and told in a sentence only with ``-vv``."""
    import logging

    from anyfind import log
    from anyfind.api.endpoint import library_folder

    known = isinstance(error, AnyfindError | OSError | click.exceptions.Abort | KeyboardInterrupt)
    logger = logging.getLogger("anyfind")
    if not logger.handlers and not known:
        # A command that talks to a running engine writes no log until something is wrong with itself.
        arguments = sys.argv[1:]
        place = [after for before, after in itertools.pairwise(arguments) if before == "--home"]
        verbosity = sum(one.count("v") for one in arguments if one.strip("v") == "-") + arguments.count("--verbose")
        log.start(library_folder(Path(place[0]) if place else None) / "logs", verbosity)
    logger.log(logging.DEBUG if known else logging.INFO, "The command failed.", exc_info=error)


def explain(error: BaseException) -> AnyfindError:
    """The sentence for whatever went wrong."""
    if isinstance(error, AnyfindError):
        return error
    if isinstance(error, click.exceptions.Abort | KeyboardInterrupt):
        return AnyfindError("Stopped. Everything that was finished is kept.")
    if isinstance(error, OSError):
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return DiskFull("No space is left on the disk.", hint="Free some space and run it again.")
        where = f" ({error.filename})" if error.filename else ""
        return AnyfindError(f"The system refused: {error.strerror or error}{where}.")
    hint = "The log in the library's logs folder has the details; -vv prints them."
    return AnyfindError(f"Unexpected {type(error).__name__}: {error}.", hint=hint)
