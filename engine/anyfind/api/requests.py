"""What clients send to the local service. Unknown keys are refused, so that a typing error is noticed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, JsonValue, PlainValidator, WithJsonSchema

from anyfind.api.answers import Wire

_LONGEST: Final = 4096


def _usable_path(value: object) -> str:
    # Not a plain string of pydantic's: names that are no Unicode come as lone surrogates, which it refuses.
    if not isinstance(value, str) or not value or len(value) > _LONGEST:
        raise ValueError(f"a path is a string of 1 to {_LONGEST} characters")
    try:
        usable = b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        usable = False
    if not usable:
        raise ValueError("no file can have this name")
    if not Path(value).is_absolute():
        raise ValueError("the path has to be absolute")
    return value


Path_ = Annotated[
    str,
    PlainValidator(_usable_path),
    WithJsonSchema(
        {
            "type": "string",
            "minLength": 1,
            "maxLength": _LONGEST,
            "description": "An absolute path on this computer. Bytes that are no Unicode are lone surrogates.",
        }
    ),
]
"""An absolute path on this computer."""


class QueryFile(Wire):
    """A file to search by: one on this computer, one of the library, or bytes that were pasted.

    Exactly one of the three is given.
    """

    path: Path_ | None = None
    file: int | None = Field(default=None, ge=1, description="Number of a file of the library, from a result.")
    data: str | None = Field(default=None, max_length=45_000_000, description="The bytes of a file in base64.")
    name: str | None = Field(default=None, max_length=255, description="The name that pasted bytes go by.")


Values = Annotated[list[Annotated[str, Field(min_length=1, max_length=1000)]], Field(max_length=100)]
"""The values of a filter, as they are written behind its key in the box."""


class RequestPart(Wire):
    """One part of a composed question: words or a file, and how much it counts. Exactly one of the two is given."""

    text: str | None = Field(default=None, min_length=1, max_length=10_000, description="Words, and nothing else.")
    file: QueryFile | None = None
    role: Literal["image", "sound", "like"] = Field(
        default="like", description="What of the file is meant: its picture, its sound, or all of it."
    )
    weight: float = Field(default=1.0, ge=-2, le=2, description="Beside the other parts; a negative one pushes away.")
    box: tuple[int, int, int, int] | None = Field(
        default=None,
        description="The part of the picture that is meant: left, top, right, bottom in pixels of the upright picture.",
    )


class SearchRequest(Wire):
    """A query. At least one of text, image, sound, like, parts and a filter is given."""

    text: str | None = Field(
        default=None, max_length=10_000, description="Words, and everything else that the language of the box has."
    )
    folder: Path_ | None = Field(default=None, description="What relative paths in the text are relative to.")
    literal: bool = Field(default=False, description="The text is nothing but words, whatever signs are in it.")
    image: QueryFile | None = None
    sound: QueryFile | None = None
    like: QueryFile | None = None
    parts: list[RequestPart] = Field(
        default=[], max_length=20, description="Further parts of the question; the text counts 1 beside them."
    )
    negative: str | None = Field(default=None, alias="not", max_length=10_000)
    types: list[Annotated[str, Field(max_length=100)]] = Field(default=[], max_length=100)
    folders: list[Path_] = Field(default=[], max_length=100)
    after: str | None = Field(default=None, max_length=100)
    before: str | None = Field(default=None, max_length=100)
    date: Values = Field(default=[], description="Such as 2024-06, 'last week', 2023..2024: all have to hold.")
    size: Values = Field(default=[], description="Such as >1MB, <200k, 1MB..5MB: all have to hold.")
    extensions: Values = Field(default=[], description="Any of these endings of file names.")
    cameras: Values = Field(default=[], description="The camera's name contains any of these.")
    near: Values = Field(default=[], description="Near any of these: Berlin, Paris, Texas<50km or 52.5,13.4<5km.")
    has: Values = Field(default=[], description="All of these: text, place, date, camera, caption, thumbnail.")
    names: Values = Field(default=[], description="The file's name contains any of these, or is like one with *.")
    k: int | None = Field(default=None, ge=1, le=10_000)
    explain: bool = False
    sort: Literal["relevance", "date", "name", "size"] = "relevance"
    reverse: bool = Field(default=False, description="Turn the order round.")
    group: Literal["none", "day", "folder"] = Field(
        default="none",
        description="Keep results of one day, or of one folder, together: newest day first, folders by path.",
    )
    page: int = Field(
        default=1,
        ge=1,
        le=1_000_000,
        description="Which page of k results; a cursor also stays right while the library changes.",
    )
    nearest: bool = Field(default=False, description="Also show near misses, which are no better than chance.")
    weaker: bool = Field(
        default=True, description="Also weaker results; without them only strong ones are shown where there are any."
    )
    fixed: bool = Field(
        default=False,
        description="Pages are read in any order, each at the same cost: page n holds what is at its places, files "
        "that are gone included and marked; there is no 'next'.",
    )
    files: list[Annotated[int, Field(ge=1, le=2**63 - 1)]] = Field(
        default=[], max_length=100_000, description="Only these files of the library, by their numbers."
    )
    facets: bool = Field(default=False, description="Count the results by type, folder, year and extension.")
    cursor: str | None = Field(
        default=None, max_length=4_000_000, description="Go on after a page: its 'next', with the same question."
    )
    rerank: list[Annotated[str, Field(max_length=200)]] | None = Field(
        default=None,
        max_length=10,
        description="Rerankers for the first results, such as text or regions; [] for none, null for the setting.",
    )
    complete: bool = Field(
        default=False, description="Fail while weights are missing, rather than search names and text alone."
    )


class NewFolder(Wire):
    """A folder to add."""

    path: Path_
    rules: list[Annotated[str, Field(max_length=1000)]] = Field(
        default=[], max_length=1000, description="What to leave out, in the language of .gitignore."
    )


class FolderRules(Wire):
    """New exclusion rules of a folder."""

    rules: list[Annotated[str, Field(max_length=1000)]] = Field(max_length=1000)


class MovedFolder(Wire):
    """A folder that lies elsewhere now, with everything in it."""

    old: Path_
    new: Path_
    force: bool = Field(default=False, description="Even if the new folder holds none of the files.")


class Pause(Wire):
    """Stop indexing; for a while, or until somebody resumes it."""

    minutes: float | None = Field(default=None, gt=0, le=60 * 24 * 30)


class Resume(Wire):
    """Go on indexing."""

    override: bool = Field(default=False, description="Also on battery, under load and outside of the time window.")


class RetryFiles(Wire):
    """Which files that failed are tried again; all when none are named."""

    paths: list[Path_] = Field(default=[], max_length=10_000)


class NewToken(Wire):
    """A read-only token for another program."""

    name: str = Field(min_length=1, max_length=100, pattern=r"^[\w .-]+$")


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


class UpgradeOf(Wire):
    """Which change of encoders is meant; all that are under way if none is named."""

    modality: str | None = Field(default=None, max_length=100)


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
