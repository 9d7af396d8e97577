"""``anyfind bench``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import assume_yes, common, console, ensure_weights, open_engine, print_json
from anyfind.cli.progress import progress_bar


@click.group(
    "bench",
    epilog="Examples: anyfind bench index --count 200; anyfind bench query --vectors 100000; anyfind bench vectors",
)
def bench_command() -> None:
    """Measure speed and memory on this computer."""


@bench_command.command("index", epilog="Example: anyfind bench index --against rclip")
@click.option("--count", default=1000, show_default=True, type=click.IntRange(1), help="How many photographs.")
@click.option("--images", type=click.Path(path_type=Path), help="Cut the photographs out of these pictures instead.")
@click.option(
    "--repeats", default=2, show_default=True, type=click.IntRange(1, 20), help="Keep the best of so many runs."
)
@click.option("--against", type=click.Choice(["rclip"]), help="Install and run this program on the same files.")
@assume_yes
@common
def index_command(
    count: int,
    images: Path | None,
    repeats: int,
    against: str | None,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Index JPEGs of 640 x 480 end to end in a library made for it, beside the bare encoder and decoder."""
    from anyfind.bench.run_index import measure_indexing

    with open_engine(home, verbose) as engine:
        ensure_weights(engine, yes=yes, as_json=as_json)
        with progress_bar("Measuring", quiet=as_json) as progress:
            result = measure_indexing(engine, count, images, repeats, progress, against=against)
    if as_json:
        print_json(result)
        return
    from rich.table import Table

    table = Table(title=f"{count:,} photographs of 640 x 480", box=None)
    for column in ("", "CPU s", "Wall s", "Peak memory"):
        table.add_column(column, justify="right")
    for name, row in (("Anyfind", result), ("decoder and encoder alone", result["bare"]), (against, result["rival"])):
        if row is not None:
            memory = f"{row['peak_rss_mb']:.0f} MB"
            table.add_row(name, f"{row['cpu_seconds']:.1f}", f"{row['wall_seconds']:.1f}", memory)
    out = console()
    out.print(table)
    click.echo(f"Wall time over the bare decoder and encoder: {result['wall_ratio']:.2f}")
    if result["rival_ratio"] is not None:
        click.echo(f"CPU time over {result['rival']['name']}: {result['rival_ratio']:.2f}")


@bench_command.command("query", epilog="Example: anyfind bench query --vectors 100000 --json")
@click.option("--vectors", default=100_000, show_default=True, type=click.IntRange(100), help="How many vectors.")
@click.option("--queries", default=200, show_default=True, type=click.IntRange(10), help="How many searches are timed.")
@assume_yes
@common
def query_command(vectors: int, queries: int, yes: bool, home: Path | None, as_json: bool, verbose: int) -> None:
    """Search synthetic vectors in the default dimensions in a warm process; encoding the words is not counted."""
    from anyfind.bench.run_query import measure_queries

    with open_engine(home, verbose) as engine:
        ensure_weights(engine, yes=yes, as_json=as_json)
        with progress_bar("Measuring", quiet=as_json) as progress:
            result = measure_queries(engine, vectors, queries, progress)
    if as_json:
        print_json(result)
        return
    console()
    click.echo(f"{result['vectors']:,} vectors, {result['queries']} searches, everything but encoding the words:")
    click.echo(f"p50 {result['p50_ms']:.1f} ms, p95 {result['p95_ms']:.1f} ms, memory {result['peak_rss_mb']:.0f} MB")
    click.echo(
        f"each with a filter of its own: p50 {result['filtered_p50_ms']:.1f} ms, p95 {result['filtered_p95_ms']:.1f} ms"
    )


@bench_command.command("vectors", epilog="Example: anyfind bench vectors --count 1000000 --curve")
@click.option("--count", default=100_000, show_default=True, type=click.IntRange(100), help="How many vectors.")
@click.option("--dim", default=256, show_default=True, type=click.IntRange(2, 4096), help="Length of a vector.")
@click.option("--curve", is_flag=True, help="Also 10,000, 100,000 and so on below the count.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Room for the library.")
@common
def vectors_command(
    count: int, dim: int, curve: bool, folder: Path | None, home: Path | None, as_json: bool, verbose: int
) -> None:
    """Start and search a large library of synthetic vectors, in processes of their own; no weights are needed."""
    from anyfind.bench.run_vectors import curve_to, measure_vectors

    del home, verbose
    with progress_bar("Measuring", quiet=as_json) as progress:
        result = measure_vectors(curve_to(count) if curve else [count], dim, folder, progress)
    if as_json:
        print_json(result)
        return
    console()
    for row in result["rows"]:
        click.echo(
            f"{row['vectors']:,} vectors of {dim}: first answer {row['ready_s']:.1f} s after the start"
            f" ({row['ready_cpu_s']:.1f} s of a processor),"
            f" snapshot loaded after {row['snapshot_s']:.1f} s;\n"
            f"  nearest neighbours p50 {row['index_p50_ms']:.1f} ms, p95 {row['index_p95_ms']:.1f} ms;"
            f" whole searches p50 {row['search_p50_ms']:.1f} ms, p95 {row['search_p95_ms']:.1f} ms"
            f" ({row['search_cpu_ms']:.1f} ms of a processor);\n"
            f"  memory {row['rss_mb']:.0f} MB, at most {row['peak_rss_mb']:.0f} MB;"
            f" recall at 10 {row['recall_at_10']:.3f};\n"
            f"  building took {row['build_s']:.0f} s and at most {row['build_peak_rss_mb']:.0f} MB,"
            f" on the disk {row['snapshot_mb']:.0f} MB"
        )


@bench_command.command("fit", epilog="Examples: anyfind bench fit; anyfind bench fit --count 1000000 --set steps=200")
@click.option(
    "--count",
    "counts",
    multiple=True,
    type=click.IntRange(100),
    help="How many pairs, 30,000 if left out; may be repeated.",
)
@click.option("--method", default="contrastive", show_default=True, help="What is fitted, by its id.")
@click.option(
    "--device", default="auto", show_default=True, type=click.Choice(["auto", "cpu", "cuda", "mps"]), help="Where."
)
@click.option("--set", "given", multiple=True, metavar="KEY=VALUE", help="Give a hyper-parameter; may be repeated.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Room for the pairs.")
@common
def fit_command(
    counts: tuple[int, ...],
    method: str,
    device: str,
    given: tuple[str, ...],
    folder: Path | None,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Fit an adapter on synthetic pairs read from files, then map as many vectors through it; no weights are needed.

    Pairs have 384 and 1,280 dimensions, and a million of them take 3.3 GB of the disk, 5 GB while they are fitted on.
    Writing, fitting and mapping are measured in processes of their own. 30,000 pairs take some two minutes of a
    processor, most of them for a thousand steps of training; --set steps=200 takes fewer.
    """
    from anyfind.bench.run_fitting import COUNT, measure_fitting
    from anyfind.cli.align_fit import given_values

    del home, verbose
    values = given_values(given)
    with progress_bar("Measuring", quiet=as_json) as progress:
        result = measure_fitting(counts or (COUNT,), method, device, folder, progress, values)
    if as_json:
        print_json(result)
        return
    console()
    for row in result["rows"]:
        fit, applied = row["fit"], row["apply"]
        click.echo(
            f"{row['pairs']:,} pairs, {fit['method']} on {fit['device']}: fitted in {fit['seconds']:.1f} s"
            f" ({fit['cpu_seconds']:.1f} s of a processor, {fit['pairs_per_s']:,} pairs a second),"
            f" memory at most {fit['peak_rss_mb']:.0f} MB;\n"
            f"  {row['pairs']:,} vectors mapped in {applied['seconds']:.1f} s ({applied['cpu_seconds']:.1f} s of a"
            f" processor, {applied['vectors_per_s']:,} a second), memory at most {applied['peak_rss_mb']:.0f} MB;\n"
            f"  writing the pairs took {row['write']['seconds']:.1f} s and {row['write']['file_mb']:,.0f} MB of the"
            f" disk, memory at most {row['write']['peak_rss_mb']:.0f} MB"
        )


@bench_command.command("scan", epilog="Examples: anyfind bench scan; anyfind bench scan --files 5000 --json")
@click.option("--files", default=100_000, show_default=True, type=click.IntRange(10), help="How many small files.")
@click.option(
    "--folder", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Room for files and library."
)
@common
def scan_command(files: int, folder: Path | None, home: Path | None, as_json: bool, verbose: int) -> None:
    """Index very many small text files with an encoder that takes no time; no weights are needed.

    Measured are: the first scan until names, names and text, and vectors can be searched; a scan without changes;
    the start of 'anyfind serve' until it listens and until it is ready; a file from its change until it is found by
    the new word; and memory. CPU seconds include the processes of plugins.
    """
    from anyfind.bench.run_scan import measure_scan

    del home, verbose
    with progress_bar("Measuring", quiet=as_json) as progress:
        result = measure_scan(files, folder, progress)
    if as_json:
        print_json(result)
        return
    from rich.table import Table

    table = Table(title=f"{files:,} files, {result['bytes'] / 1e6:,.0f} MB", box=None)
    for column in ("", "Wall s", "CPU s"):
        table.add_column(column, justify="right" if column else "left")
    rows = {"names": "names can be searched", "text": "names and text", "vectors": "names, text and vectors"}
    for key, name in {**rows, "rescan": "another scan, without changes"}.items():
        table.add_row(name, f"{result[f'{key}_s']:.1f}", f"{result[f'{key}_cpu_s']:.1f}")
    for key, name in {"listening": "serve listens", "ready": "serve is ready", "found": "a change is found"}.items():
        table.add_row(name, f"{result[f'{key}_s']:.2f}", "")
    console().print(table)
    click.echo(f"Memory while indexing {result['peak_rss_mb']:.0f} MB, of serve {result['engine_rss_mb']:.0f} MB")


@bench_command.command("workers", epilog="Example: anyfind bench workers --json")
@click.option("--images", type=click.Path(path_type=Path), help="Cut the photographs out of these pictures instead.")
@click.option("--rounds", default=30, show_default=True, type=click.IntRange(1), help="Batches that each side encodes.")
@assume_yes
@common
def workers_command(
    images: Path | None, rounds: int, yes: bool, home: Path | None, as_json: bool, verbose: int
) -> None:
    """Encode photographs and passages in a worker process and in this one, in turn; the ratio should be near 1."""
    from anyfind.bench.run_workers import measure_workers

    with open_engine(home, verbose) as engine:
        ensure_weights(engine, yes=yes, as_json=as_json)
        with progress_bar("Measuring", quiet=as_json) as progress:
            result = measure_workers(engine, images, rounds, progress)
    if as_json:
        print_json(result)
        return
    console()
    for modality, row in result["encoders"].items():
        click.echo(
            f"{modality}: {row['worker_per_second']:,.1f} a second in a worker, {row['in_process_per_second']:,.1f} in"
            f" this process, ratio {row['ratio']:.3f}"
        )


@bench_command.command("soak", epilog="Example: anyfind bench soak --minutes 30")
@click.option("--minutes", default=30.0, show_default=True, type=click.FloatRange(0.1, 10_000), help="How long.")
@click.option("--files", default=1000, show_default=True, type=click.IntRange(10), help="How many files at any time.")
@common
def soak_command(minutes: float, files: int, home: Path | None, as_json: bool, verbose: int) -> None:
    """Let files come and go in a library made for it while its engine is searched; memory and latency must not grow.

    Its encoder takes no weights. Exit status 1 if memory grew by more than 5%, if searches took more than twice as
    long as at rest (p95), if one failed, or if the library does not hold what is on disk at the end.
    """
    del home
    from anyfind import log
    from anyfind.bench.run_soak import measure_soak

    log.start(None, verbose)
    with progress_bar("Soaking", quiet=as_json) as progress:
        result = measure_soak(minutes, files, progress)
    if as_json:
        print_json(result)
    else:
        click.echo(
            f"{result['files_added']:,} files came and {result['files_deleted']:,} went in {minutes:g} minutes, beside"
            f" {result['searches']:,} searches; {result['files_indexed']:,} of {result['files_on_disk']:,} are indexed."
        )
        click.echo(
            f"Memory {result['memory_early_mb']:.0f} MB early and {result['memory_late_mb']:.0f} MB late"
            f" ({result['memory_growth']:+.1%}); p95 {result['p95_ms']:.1f} ms, at rest {result['idle_p95_ms']:.1f} ms."
        )
        for error in result["first_errors"]:
            click.echo(error)
        click.echo("Passed." if result["passed"] else "Failed.")
    if not result["passed"]:
        raise SystemExit(1)
