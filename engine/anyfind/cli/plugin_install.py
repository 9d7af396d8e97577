"""``anyfind plugin install``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from anyfind.cli.library import tell_engine
from anyfind.cli.output import common, open_engine, print_json
from anyfind.cli.progress import progress_bar
from anyfind.errors import UsageError

if TYPE_CHECKING:
    from anyfind.plugins.installer import Offer


@click.command(
    "install",
    epilog="Examples: anyfind plugin install acme-mesh; anyfind plugin install ./acme_mesh-1.0-py3-none-any.whl; "
    "anyfind plugin install /media/stick/wheels#acme-mesh; anyfind plugin install ./my-plugin --yes",
)
@click.argument("source")
@click.option("--name", help="Which wheel of a folder is meant, if it holds several plugins.")
@click.option("--yes", is_flag=True, help="Install without asking.")
@click.option(
    "--build",
    is_flag=True,
    help="Also use packages that are published as source only; building them runs their code before you are asked.",
)
@click.option(
    "--weights",
    "weights_from",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Take the weights from a bundle folder ('anyfind models bundle') instead of fetching them.",
)
@common
def install_command(
    source: str,
    name: str | None,
    yes: bool,
    build: bool,
    weights_from: Path | None,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Install or upgrade a plugin.

    SOURCE is a name on the package index, a wheel, a folder of wheels, or a source folder. What would be
    installed is shown first. Each plugin gets an environment of its own; if anything fails, the plugins that
    were in use stay in use.

    Exit status 0 if it was installed, 2 if nobody agreed, 3 if it cannot be used or fails its check, 4 if
    something does not exist or cannot be fetched, 5 if another installation is going on.
    """
    from anyfind.plugins.requested import understand
    from anyfind.service import documents, installing, plugins

    if as_json and not yes:
        raise UsageError("With --json nobody can be asked.", hint="Repeat the command with --yes.")
    requested = understand(source, name)
    with open_engine(home, verbose) as engine, installing.make_installer(engine.places).begin() as installation:
        with progress_bar("Preparing", quiet=as_json) as progress:
            offer = installation.prepare(
                requested, progress, may_build=lambda folder: _may_build(folder, yes=yes), source_builds=build
            )
        if not as_json:
            show(offer)
        if not (yes or _agrees(offer)):
            raise UsageError("Nothing was installed.", hint="Repeat the command with --yes to agree.")
        with progress_bar("Installing", quiet=as_json) as progress:
            installed = installation.install(offer, progress, weights_from)
        switched_off = plugins.switched_off(engine, installed.plugin.plugins)
    tell_engine(home)
    if as_json:
        print_json(documents.installed(offer, installed, switched_off))
        return
    passed = sum(check.outcome == "passed" for check in installed.checks)
    skipped = sum(check.outcome == "skipped" for check in installed.checks)
    click.echo(
        f"Installed {installed.plugin.distribution} {installed.plugin.version} "
        f"({', '.join(installed.plugin.plugins)}); {passed} checks passed, {skipped} were skipped."
    )
    for plugin, reason in switched_off.items():
        click.echo(f"It is still switched off: {reason} 'anyfind plugin enable {plugin}' switches it on.")


def _may_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _may_build(folder: Path, *, yes: bool) -> bool:
    if yes:
        return True
    question = f"Building {folder} runs its build script with your rights. Go on?"
    # Somebody who cannot be asked is refused here already: nothing may run before they agree.
    return _may_ask() and click.confirm(question, err=True)


def _agrees(offer: Offer) -> bool:
    verb = "Install" if offer.replaces is None else "Upgrade"
    return _may_ask() and click.confirm(f"{verb} {offer.facts.distribution} {offer.facts.version}?", err=True)


def show(offer: Offer) -> None:
    """Print what would be installed, on standard error: standard output is for the outcome."""
    from anyfind.service.documents import download_bytes

    facts = offer.facts
    lines = [f"{facts.distribution} {facts.version}  ({facts.licence or 'no licence stated'})"]
    if facts.summary:
        lines.append(f"  {facts.summary}")
    lines.append(f"  from          {offer.requested.kind.value}: {offer.requested.text}")
    if offer.replaces is not None:
        lines.append(f"  replaces      {offer.replaces.version}, installed {offer.replaces.installed_at[:10]}")
    for manifest in facts.manifests:
        lines.append(f"  plugin        {manifest.id}: {manifest.name}  ({manifest.licence})")
        lines += [f"  contributes   {what}" for what in _contributes(manifest)]
    needed = [f"{part.name} {part.version} ({megabytes(part.size)})" for part in offer.plan.parts[1:]]
    size = megabytes(download_bytes(offer))
    lines.append(f"  download      {size}; with it comes {', '.join(needed) or 'nothing else'}")
    for weight in offer.weights:
        here = ", here already" if weight not in offer.missing else ""
        lines.append(f"  weights       {weight.name}, {megabytes(weight.size)}, {weight.licence}{here}")
        if not here:
            lines.append(f"                from {' or '.join(weight.sources)}")
    if len(offer.missing) > 1:
        lines.append(f"                {megabytes(sum(weight.size for weight in offer.missing))} of weights to fetch")
    if offer.plan.layered:
        lines.append("  environment   its own, on top of Anyfind's packages, none of which changes")
    else:
        lines.append("  environment   its own, apart from Anyfind's packages, because they do not fit together:")
        lines.append(f"                {offer.plan.apart_because}")
    lines.append("  rights        A plugin runs with your rights: it can read and change everything that you can.")
    click.echo("\n".join(lines), err=True)


def _contributes(manifest: Any) -> list[str]:
    said = [f"encoder {entry.full_id} for {', '.join(entry.modalities)}" for entry in manifest.encoders]
    said += [f"extractor {entry.full_id} of {', '.join(entry.patterns + entry.mimes)}" for entry in manifest.extractors]
    for kind, entries in (
        ("adapter", manifest.adapters),
        ("index", manifest.indexes),
        ("reranker", manifest.rerankers),
    ):
        said += [f"{kind} {entry.full_id}" for entry in entries]
    return said or ["nothing"]


def megabytes(size: int) -> str:
    """A size for people."""
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"
