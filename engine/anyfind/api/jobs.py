"""Long work that clients of the local service may ask for. Unknown keys are refused, as in every request."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from anyfind.api.answers import Wire
from anyfind.api.requests import Path_


class IndexJob(Wire):
    """Scan folders, all when none are named, and work on what is pending."""

    kind: Literal["index"]
    folders: list[Path_] = Field(default=[], max_length=100)
    retry_failed: bool = False


class CheckJob(Wire):
    """Look for damage."""

    kind: Literal["check"]
    repair: bool = False


class BackupJob(Wire):
    """Copy the library's database, adapters and settings to a file."""

    kind: Literal["backup"]
    target: Path_
    overwrite: bool = False


class PullJob(Wire):
    """Fetch a pack of weights."""

    kind: Literal["models.pull"]
    pack: str = Field(default="lite", max_length=200)
    source: Path_ | None = None
    settings: dict[str, str | bool | int | float] = Field(
        default={},
        max_length=100,
        description="For an encoder's full id: settings of its plugin that say which model it is to fetch.",
    )


class MeasureJob(Wire):
    """Measure an encoder on this library: how fast it is here, and how well words find files through it."""

    kind: Literal["models.measure"]
    encoder: str = Field(min_length=1, max_length=200, description="Full id.")
    modality: str | None = Field(default=None, max_length=100, description="Its first one if none is named.")


class BundleJob(Wire):
    """Copy the weights that are here into a folder."""

    kind: Literal["models.bundle"]
    folder: Path_


class FitJob(Wire):
    """Fit an adapter on captioned files, on pairs of files, or, without either, on the library's own pairs."""

    kind: Literal["align.fit"]
    files: Path_ | None = None
    captions: Path_ | None = None
    modality: str | None = Field(default=None, max_length=100)
    method: str | None = Field(default=None, max_length=200)
    name: str = Field(max_length=200)
    out: Path_ | None = None
    paired: bool = False
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    seed: int = Field(default=0, ge=0, lt=2**31)
    values: dict[str, JsonValue] = Field(
        default={}, max_length=100, description="Hyper-parameters of the method that are given instead of chosen."
    )
    auto: bool = Field(default=False, description="Choose the method, and install nothing that is not good enough.")
    budget_s: float = Field(default=600, gt=0, le=7 * 86400, description="Seconds that the choice may take.")
    scorer: str = Field(
        default="none", max_length=200, description="Scorers to judge afterwards: auto for all, none, or an id."
    )
    extend: str | None = Field(
        default=None,
        max_length=200,
        description="Add a space to those that this bridge joins; pairs are with one side.",
    )


class EditJob(Wire):
    """Add a captioned file to an adapter of this library, or take one out, without fitting it again."""

    kind: Literal["align.edit"]
    name: str = Field(min_length=1, max_length=200)
    add: Path_ | None = Field(default=None, description="A file to add, with its captions.")
    remove: Path_ | None = Field(default=None, description="A file to take out; with captions only these of it.")
    gone: str | None = Field(
        default=None, pattern="^[0-9a-f]{64}$", description="BLAKE3 digest of a file to take out that is not there."
    )
    captions: list[Annotated[str, Field(min_length=1, max_length=10_000)]] = Field(default=[], max_length=1000)


class ScoreJob(Wire):
    """Judge scorers for an adapter on captioned files or the library's own pairs, and switch on those that help."""

    kind: Literal["align.score"]
    name: str | None = Field(default=None, max_length=200, description="The adapter; else the one in use.")
    files: Path_ | None = None
    captions: Path_ | None = None
    modality: str | None = Field(default=None, max_length=100)
    paired: bool = False
    methods: list[Annotated[str, Field(max_length=200)]] = Field(
        default=[], max_length=100, description="Ids of the scorers to try; all when empty."
    )
    off: bool = Field(default=False, description="Only switch off what is on.")
    seed: int = Field(default=0, ge=0, lt=2**31)


class CompareJob(Wire):
    """Judge two adapters between the same spaces on the library's pairs that nothing is ever fitted on."""

    kind: Literal["align.compare"]
    one: str = Field(min_length=1, max_length=200)
    other: str = Field(min_length=1, max_length=200)


class MapJob(Wire):
    """Make a map of the files of a modality, or put what is new on the one there is."""

    kind: Literal["align.map"]
    modality: str | None = Field(default=None, max_length=100)
    metric: Literal["typical", "hub", "date", "query"] = "typical"
    query: str | None = Field(default=None, min_length=1, max_length=10_000, description="Words, for metric 'query'.")
    refit: bool = False
    seed: int = Field(default=0, ge=0, lt=2**31)


class PairsJob(Wire):
    """Collect training pairs from the library's own files, or take those of a file in beside them."""

    kind: Literal["align.pairs"]
    given: Path_ | None = Field(default=None, description="A TSV or JSON lines of pairs to take in, and no collecting.")


class DuplicatesJob(Wire):
    """Find files that are copies of each other. Nothing is deleted."""

    kind: Literal["duplicates.find"]
    kinds: list[Literal["same", "near", "scene"]] = Field(default=[], max_length=3, description="All when empty.")
    types: list[Annotated[str, Field(max_length=100)]] = Field(default=[], max_length=100)
    folders: list[Path_] = Field(default=[], max_length=100)
    like: Path_ | None = Field(default=None, description="Only copies of this file, in the library or not.")


class UpgradeJob(Wire):
    """Change the encoder of a modality: fit a map between the two, and embed files anew in the background."""

    kind: Literal["align.upgrade"]
    modality: str = Field(min_length=1, max_length=100)
    encoder: str = Field(min_length=1, max_length=200, description="Full id.")
    settings: dict[str, str | bool | int | float] = Field(
        default={}, description="Settings of its plugin that say which model it is."
    )
    sample: int = Field(default=1000, ge=2, le=1_000_000, description="Files that both encoders embed to begin with.")
    finish: bool = Field(default=False, description="Drop the old vectors as soon as everything is embedded anew.")


class EvaluateJob(Wire):
    """Recall both ways on captioned files, or, without any, on the library's own held-out pairs."""

    kind: Literal["eval.retrieval"]
    files: Path_ | None = None
    captions: Path_ | None = None
    modality: str | None = Field(default=None, max_length=100)
    route: str | None = Field(default=None, max_length=200)


class StampsJob(Wire):
    """Recall across words, pictures, sounds and speech on the stamps of Tux Paint."""

    kind: Literal["eval.stamps"]
    folder: Path_ | None = None


class SearchSetJob(Wire):
    """Measure search on a set of files made of captioned photographs and the stamps of Tux Paint."""

    kind: Literal["eval.search"]
    photos: Path_ = Field(description="Folder or tar archive of photographs.")
    captions: Path_ = Field(description="TSV: file name, tab, caption.")
    stamps: Path_ | None = Field(default=None, description="Folder of stamps; else the installed ones.")
    keep: Path_ | None = Field(default=None, description="Where the set and its libraries are kept for the next time.")


class ReportJob(Wire):
    """Report on the alignment of captioned files, of pairs of files, or, without either, of the library's own pairs."""

    kind: Literal["align.report"]
    files: Path_ | None = None
    captions: Path_ | None = None
    modality: str | None = Field(default=None, max_length=100)
    paired: bool = False
    name: str | None = Field(default=None, max_length=200, description="The adapter to speak of; else the one in use.")
    html: Path_ | None = Field(default=None, description="Where the page is written.")
    out: Path_ | None = Field(default=None, description="Folder for the page, its JSON twin and its pictures.")
    seed: int = Field(default=0, ge=0, le=2**31 - 1)


class OfferJob(Wire):
    """Find out what an installation would bring, so that the user can be asked. Nothing of it is run or installed."""

    kind: Literal["plugin.offer"]
    requirement: str = Field(min_length=1, max_length=4096, description="A name, a wheel or a folder of wheels.")
    name: str | None = Field(default=None, max_length=200, description="Which wheel of a folder is meant.")


class InstallJob(Wire):
    """Install or upgrade a plugin; ``confirmed`` says that the user has seen what it asks for."""

    kind: Literal["plugin.install"]
    requirement: str = Field(min_length=1, max_length=4096, description="A name, a wheel or a folder.")
    confirmed: Literal[True]
    name: str | None = Field(default=None, max_length=200, description="Which wheel of a folder is meant.")
    build: bool = Field(default=False, description="Also use packages that are published as source only.")
    weights_from: Path_ | None = Field(default=None, description="A folder of weights, instead of fetching them.")


class RemovePluginJob(Wire):
    """Remove an installed plugin."""

    kind: Literal["plugin.remove"]
    plugin: str = Field(min_length=1, max_length=200)


class RollbackJob(Wire):
    """Undo the last install, upgrade or removal of a plugin."""

    kind: Literal["plugin.rollback"]


class CheckPluginJob(Wire):
    """Run the conformance kit on a plugin."""

    kind: Literal["plugin.check"]
    plugin: str = Field(min_length=1, max_length=200)


JobRequest = Annotated[
    IndexJob
    | CheckJob
    | BackupJob
    | PullJob
    | BundleJob
    | MeasureJob
    | FitJob
    | DuplicatesJob
    | UpgradeJob
    | EditJob
    | MapJob
    | CompareJob
    | ScoreJob
    | PairsJob
    | EvaluateJob
    | StampsJob
    | SearchSetJob
    | ReportJob
    | OfferJob
    | InstallJob
    | RemovePluginJob
    | RollbackJob
    | CheckPluginJob,
    Field(discriminator="kind"),
]
"""Long work that can be asked for."""
