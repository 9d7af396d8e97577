"""Which models can be chosen in the first run: standard ones, better ones with their sizes, and what is in a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from anyfind.api.jobs import PullJob, UpgradeJob
from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.models_facts import Model
from anyfind_desktop.first_run.model_steps import Step
from anyfind_desktop.naming import shown_name

MODALITY = "image"
"""The first run asks about pictures: for them models differ the most."""


@dataclass(frozen=True, slots=True)
class Better:
    """A model that can serve instead of the standard one.

    Attributes:
        encoder: Full id of the encoder that runs it.
        name: For people.
        size: Bytes that are fetched for it, roughly; 0 if nothing is.
        here: Whether it is on this computer already.
        settings: Settings of the encoder's plugin that say which model it is.
        own_weights: Whether its files are those of the plugin, which can come out of the folder of the standard ones.
    """

    encoder: str
    name: str
    size: int
    here: bool = False
    settings: Mapping[str, str | bool | int | float] = field(default_factory=dict)
    own_weights: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen.

    Attributes:
        standard: Whether the standard models are wanted.
        source: A folder that weights come from, instead of the network.
        better: What shall serve pictures instead.
    """

    standard: bool = True
    source: str | None = None
    better: Better | None = None

    def steps(self, missing: bool) -> list[Step]:
        """What the engine has to do, in this order; ``missing``: whether standard models are not here."""
        found = []
        if self.standard and missing:
            name, done = _tr("Standard models"), _tr("All models are on this computer.")
            found.append(Step(name, done, PullJob(kind="models.pull", source=self.source)))
        if self.better is not None:
            found += _steps_to(self.better, self.source)
        return found


@dataclass(frozen=True, slots=True)
class InFolder:
    """How a model in a folder is named."""

    encoder: str
    setting: str
    value: str

    def at(self, folder: str) -> Better:
        """The model that lies there."""
        settings = {self.setting: self.value.replace("{folder}", folder)}
        return Better(self.encoder, shown_name(folder), 0, settings=settings)


def better_ones(rows: Sequence[Mapping[str, Any]]) -> list[Better]:
    """Models that are larger than the standard one of pictures, and those that plugins suggest; the smallest first."""
    models = [Model.of(row) for row in rows if row.get("kind", "encoder") == "encoder"]
    standard = max((one.size for one in models if one.default and MODALITY in one.modalities), default=0)
    found = [
        Better(one.id, one.name, one.size, here=bool(one.here), own_weights=True)
        for one in models
        if MODALITY in one.modalities and not one.default and one.size > standard
    ]
    found += [
        Better(str(row["encoder"]), str(one["name"]), int(one["size"]), settings=dict(one["settings"]))
        for row in rows
        if MODALITY in row.get("modalities", ())
        for one in row.get("suggested", ())
    ]
    return sorted(found, key=lambda one: (one.size, one.name))


def in_folder(rows: Sequence[Mapping[str, Any]]) -> InFolder | None:
    """How a model of pictures that lies in a folder is named; ``None`` if nothing can run one."""
    for row in rows:
        box = row.get("from_folder")
        if box and MODALITY in row.get("modalities", ()):
            return InFolder(str(row["encoder"]), str(box["setting"]), str(box["value"]))
    return None


def _steps_to(better: Better, source: str | None) -> list[Step]:
    kind, name = said.modality(MODALITY), better.name
    pull = PullJob(
        kind="models.pull",
        pack=better.encoder,
        settings=dict(better.settings),
        source=source if better.own_weights else None,
    )
    switch = UpgradeJob(
        kind="align.upgrade", modality=MODALITY, encoder=better.encoder, settings=dict(better.settings), finish=True
    )
    fetched = [] if better.here and better.own_weights else [Step(name, _tr("It is on this computer."), pull)]
    done = _tr("{model} looks into pictures from now on.").format(model=name)
    return [*fetched, Step(_tr("{kind}: {model}").format(kind=kind, model=name), done, switch, again=3)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("FirstRunModels", text)
