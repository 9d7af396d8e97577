"""``python -m anyfind.sdk.testing --manifest plugin.toml``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from anyfind.sdk.errors import BadInput
from anyfind.sdk.testing.outcome import DEFAULT_MEMORY_MB, Check, Options, Outcome, Report
from anyfind.sdk.testing.runner import find_manifest, run_kit

_MARK: Final = {Outcome.PASSED: "ok  ", Outcome.FAILED: "FAIL", Outcome.SKIPPED: "skip"}
_PASSED, _WRONG_USE, _FAILED = 0, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kit from the command line.

    Returns:
        0 if nothing failed, 3 if something did, 2 for wrong usage.
    """
    given = _parser().parse_args(arguments)
    write: Callable[[Check], None] = _silent if given.json else _line
    try:
        options = Options(
            weights={name: Path(str(place)) for name, place in _table(given.weights).items()},
            settings=_table(given.settings),
            samples=tuple(given.sample),
            only=tuple(given.only),
            device=given.device,
            threads=given.threads,
            timeout_s=given.timeout,
            memory_mb=given.memory_mb,
            cache_dir=given.cache_dir,
        )
        report = run_kit(find_manifest(given.manifest), options, write)
    except BadInput as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is a command line
        return _WRONG_USE
    print(json.dumps(report.to_dict(), indent=2) if given.json else _summary(report))  # noqa: T201 - the answer
    return _PASSED if report.ok else _FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m anyfind.sdk.testing", description="Check that a plugin keeps Anyfind's contract."
    )
    parser.add_argument(
        "--manifest", required=True, metavar="FILE", help="Its plugin.toml, the folder that holds it, or its id."
    )
    parser.add_argument("--json", action="store_true", help="One JSON document on standard output.")
    parser.add_argument("--weights", default="{}", metavar="JSON", help='{"name": "path"}, or @FILE that holds it.')
    parser.add_argument("--settings", default="{}", metavar="JSON", help='{"key": value}, or @FILE that holds it.')
    parser.add_argument(
        "--sample", action="append", default=[], type=Path, metavar="FILE", help="One more file to read."
    )
    parser.add_argument("--only", action="append", default=[], metavar="ID", help="Only this contribution.")
    parser.add_argument("--device", default="cpu", help="cpu, cuda, mps or auto.")
    parser.add_argument("--threads", default=1, type=int, help="How many the plugin may keep busy.")
    parser.add_argument("--timeout", type=float, metavar="SECONDS", help="For one call, instead of the manifest's.")
    parser.add_argument("--memory-mb", default=DEFAULT_MEMORY_MB, type=int, help="What a process may use at most.")
    parser.add_argument("--cache-dir", type=Path, metavar="DIR", help="The plugin's cache, kept between runs.")
    return parser


def _table(text: str) -> dict[str, object]:
    """A JSON object, or the one in the file after ``@``."""
    try:
        found = json.loads(Path(text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text)
    except OSError as error:
        raise BadInput(f"The file {text[1:]} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise BadInput(f"{text!r} is not JSON: {error}.") from error
    if not isinstance(found, dict):
        raise BadInput(f"{text!r} is not a JSON object.")
    return found


def _silent(_check: Check) -> None:
    """With ``--json`` only the document is printed."""


def _line(check: Check) -> None:
    print(f"{_MARK[check.outcome]} {check.subject}  {check.id}: {check.message}", flush=True)  # noqa: T201 - progress


def _summary(report: Report) -> str:
    counts = ", ".join(f"{report.count(outcome)} {outcome.value}" for outcome in Outcome)
    return f"{report.plugin or report.manifest}: {counts} in {report.seconds:.1f} s"


if __name__ == "__main__":
    sys.exit(main())
