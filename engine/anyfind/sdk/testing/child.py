"""The process that a plugin is checked in. The parent starts it with :func:`main` and reads its records."""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from anyfind.sdk.contracts import Context
from anyfind.sdk.manifest import parse_manifest
from anyfind.sdk.testing.adapter_checks import adapter_steps
from anyfind.sdk.testing.encoder_checks import encoder_steps
from anyfind.sdk.testing.extractor_checks import extractor_steps
from anyfind.sdk.testing.provider_checks import index_steps
from anyfind.sdk.testing.reranker_checks import reranker_steps
from anyfind.sdk.testing.scorer_checks import scorer_steps
from anyfind.sdk.testing.steps import Bench, Failure, Recorder, Skip, Step, reason

STEPS: Final[Mapping[str, Callable[[Bench], Sequence[Step]]]] = {
    "encoder": encoder_steps,
    "extractor": extractor_steps,
    "adapter": adapter_steps,
    "scorer": scorer_steps,
    "index": index_steps,
    "reranker": reranker_steps,
}


def main(job: Mapping[str, Any]) -> None:
    """Run the checks of one contribution, except those that are done, and record how each ends.

    Args:
        job: What the parent wrote: ``manifest``, ``kind``, ``full_id``, ``records``, ``done`` and the options.
    """
    _follow_parent()
    faulthandler.enable()
    with Path(job["records"]).open("a", encoding="utf-8") as stream:
        recorder = Recorder(stream)
        bench = _bench(job, recorder)
        steps = STEPS[job["kind"]](bench)
        recorder.write("plan", steps=[[step.id, step.timeout_s] for step in steps])
        ended: dict[str, str] = dict(job["done"])
        for step in steps:
            if step.id not in ended:
                ended[step.id] = _run(step, ended, recorder)
        recorder.write("finished")


def _run(step: Step, ended: Mapping[str, str], recorder: Recorder) -> str:
    missing = next((need for need in step.needs if ended.get(need) != "passed"), None)
    recorder.write("start", id=step.id)
    start = time.monotonic()
    if missing is not None:
        outcome, message = "skipped", f"Not checked, because {missing} did not pass."
    else:
        try:
            outcome, message = "passed", step.run()
        except Failure as failure:
            outcome, message = "failed", str(failure)
        except Skip as skip:
            outcome, message = "skipped", str(skip)
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises is its failed check
            outcome, message = "failed", f"The plugin raised {reason(error)}."
    recorder.write("end", id=step.id, outcome=outcome, message=message, seconds=time.monotonic() - start)
    return outcome


def _bench(job: Mapping[str, Any], recorder: Recorder) -> Bench:
    path = Path(job["manifest"])
    manifest = parse_manifest(path.read_text(encoding="utf-8"), path.name, path.parent)
    settings: dict[str, object] = {key: field.default for key, field in manifest.settings.items()}
    settings.update(job["settings"])
    scratch = Path(job["scratch"])

    def context(weights: dict[str, Path]) -> Context:
        data, cache = scratch / "data", Path(job["cache"])
        data.mkdir(exist_ok=True)
        cache.mkdir(parents=True, exist_ok=True)
        return Context(
            data_dir=data,
            cache_dir=cache,
            logger=logging.getLogger(f"anyfind.plugin.{manifest.id}"),
            device=job["device"],
            threads=job["threads"],
            weights=weights,
            settings=dict(settings),
        )

    return Bench(
        manifest=manifest,
        root=path.parent,
        full_id=job["full_id"],
        scratch=scratch,
        weights={name: Path(place) for name, place in job["weights"].items()},
        settings=settings,
        samples=tuple(Path(sample) for sample in job["samples"]),
        timeout_s=job["timeout_s"],
        recorder=recorder,
        context=context,
    )


def _follow_parent() -> None:
    """End with the parent: its end of the pipe closes with it. The plugin itself gets an empty input."""
    pipe = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)

    def wait() -> None:
        os.read(pipe, 1)
        os._exit(1)

    threading.Thread(target=wait, daemon=True, name="parent").start()


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as written:
        main(json.load(written))
