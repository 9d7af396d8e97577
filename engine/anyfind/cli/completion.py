"""``anyfind completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion", epilog="Example: echo 'eval \"$(anyfind completion bash)\"' >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    """Print the script that teaches a shell to complete anyfind's commands and options."""
    from anyfind.cli.main import program

    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(program, {}, "anyfind", "_ANYFIND_COMPLETE").source())
