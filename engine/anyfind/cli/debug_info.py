"""``anyfind debug-info``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from anyfind.cli.output import common, print_json


@click.command("debug-info", epilog="Examples: anyfind debug-info; anyfind debug-info anyfind-debug.zip")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@common
def debug_info_command(file: Path | None, home: Path | None, as_json: bool, verbose: int) -> None:
    """Collect what helps to find a fault: versions, settings, counts, plugins, weights and the newest log lines.

    Printed, or written to FILE (a zip if it is called so). It holds no contents of files, nothing that was searched
    for and no token. Your folders are digests in it, different ones each time; Anyfind's own folders begin
    with ~. Of log lines, only the fixed words are taken, not what was filled in.
    """
    from anyfind.cli.diagnosis import collect

    document = collect(home, verbose)
    if file is None:
        print_json(document)
        return
    text = json.dumps(document, indent=2)
    if file.suffix.lower() == ".zip":
        import zipfile

        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("debug-info.json", text)
    else:
        file.write_text(text + "\n", encoding="utf-8")
    if as_json:
        print_json({"written": str(file.absolute()), "bytes": file.stat().st_size})
    else:
        click.echo(f"Wrote {file}. It is text: look at it before you give it away.")
