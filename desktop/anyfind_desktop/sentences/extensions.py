"""What is wrong with plugins, models and changes of models."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENTRIES: Final = (
    QT_TRANSLATE_NOOP("Engine", "You switched it off."),
    QT_TRANSLATE_NOOP("Engine", "It was switched off after its process ended {n} times in a minute; last: {said}"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The plugin {plugin} was switched off because its process ended {n} times in a minute.",
    ),
    QT_TRANSLATE_NOOP("Engine", "There is no plugin {plugin}."),
    QT_TRANSLATE_NOOP("Engine", "'anyfind plugin list' shows what there is."),
    QT_TRANSLATE_NOOP("Engine", "It is installed but cannot be used: {said}"),
    QT_TRANSLATE_NOOP("Engine", "The plugin's {factory} cannot be loaded: {error}."),
    QT_TRANSLATE_NOOP("Engine", "The plugin {plugin} comes with Anyfind and cannot be removed."),
    QT_TRANSLATE_NOOP("Engine", "'anyfind plugin disable {plugin}' switches it off."),
    QT_TRANSLATE_NOOP("Engine", "The plugin {plugin} cannot be checked, because it cannot be used: {said}"),
    QT_TRANSLATE_NOOP("Engine", "Another Anyfind is installing or removing a plugin."),
    QT_TRANSLATE_NOOP("Engine", "Wait until it is done."),
    QT_TRANSLATE_NOOP("Engine", "There is no earlier state of the installed plugins to go back to."),
    QT_TRANSLATE_NOOP("Engine", "The state before the current one (generation {number}) is no longer kept."),
    QT_TRANSLATE_NOOP("Engine", "{name} was not installed: {n1} of {n2} checks failed."),
    QT_TRANSLATE_NOOP("Engine", "{name} was not installed: {said}"),
    QT_TRANSLATE_NOOP("Engine", "{name} cannot be installed: the plugin id {plugin} is already taken by {other}."),
    QT_TRANSLATE_NOOP("Engine", "Remove that one first, if you want this one instead."),
    QT_TRANSLATE_NOOP("Engine", "{name} is not installed."),
    QT_TRANSLATE_NOOP("Engine", "{name} cannot be installed, its requirements contradict: {error}."),
    QT_TRANSLATE_NOOP("Engine", "There is no wheel of {name}."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Check the name; what is published as source only is fetched with --build, which runs its code.",
    ),
    QT_TRANSLATE_NOOP("Engine", "The package index cannot be reached, so {what} was not fetched."),
    QT_TRANSLATE_NOOP("Engine", "Check the network connection, or give a folder of wheels."),
    QT_TRANSLATE_NOOP("Engine", "There is no wheel of {name}; the newest there is is {version}."),
    QT_TRANSLATE_NOOP("Engine", "There is no file or folder {path}."),
    QT_TRANSLATE_NOOP("Engine", "{path} is no wheel; its name does not end in .whl."),
    QT_TRANSLATE_NOOP("Engine", "{file} is no wheel: {error}"),
    QT_TRANSLATE_NOOP("Engine", "{text} is neither a path nor a name with a version range such as 'acme-mesh>=1.2'."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The folder {path} holds neither a pyproject.toml nor wheels, so there is nothing to install.",
    ),
    QT_TRANSLATE_NOOP("Engine", "A plugin is not installed from an address."),
    QT_TRANSLATE_NOOP("Engine", "Download the wheel and give its path."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "No wheel in {path} is an Anyfind plugin: none has an entry point in 'anyfind.plugins'.",
    ),
    QT_TRANSLATE_NOOP("Engine", "The folder {path} holds several plugins: {names}."),
    QT_TRANSLATE_NOOP("Engine", "{name} is no Anyfind plugin: it has no entry point in the group {group}."),
    QT_TRANSLATE_NOOP("Engine", "Plain libraries are installed with pip."),
    QT_TRANSLATE_NOOP("Engine", "The wheel {path} does not exist."),
    QT_TRANSLATE_NOOP("Engine", "The wheel {path} cannot be read: {error}."),
    QT_TRANSLATE_NOOP("Engine", "The wheel {file} is damaged: {said}."),
    QT_TRANSLATE_NOOP("Engine", "Download it again."),
    QT_TRANSLATE_NOOP("Engine", "Build or download it again."),
    QT_TRANSLATE_NOOP("Engine", "The model file {name} is not on this computer."),
    QT_TRANSLATE_NOOP("Engine", "`anyfind models pull lite` fetches the default models."),
    QT_TRANSLATE_NOOP("Engine", "The model file {name} could not be copied: {said}."),
    QT_TRANSLATE_NOOP("Engine", "The model file {name} could not be fetched. Tried {said}."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Check the network connection, or use `anyfind models pull lite --from DIR` with a bundle.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The model file {name} from {source} was thrown away: its sha256 is {digest}, not {wanted} as the manifest "
        "promises.",
    ),
    QT_TRANSLATE_NOOP("Engine", "No space is left in {path}; the model files that came whole are kept."),
    QT_TRANSLATE_NOOP("Engine", "Free some space and pull again; the download goes on where it stopped."),
    QT_TRANSLATE_NOOP("Engine", "The weights of {model} are not here ({n} MB)."),
    QT_TRANSLATE_NOOP("Engine", "The weights of {model} are not here ({n} MB); {old} goes on serving."),
    QT_TRANSLATE_NOOP("Engine", "The weights of {model}, which served before, are not here any more."),
    QT_TRANSLATE_NOOP("Engine", "Run 'anyfind models pull {model}' and try again."),
    QT_TRANSLATE_NOOP("Engine", "{model} serves {modality} already."),
    QT_TRANSLATE_NOOP("Engine", "'anyfind models list' shows others."),
    QT_TRANSLATE_NOOP("Engine", "An upgrade of {modality} to {model} is under way."),
    QT_TRANSLATE_NOOP("Engine", "An upgrade of {modality} to {model} is done, and its old vectors are still kept."),
    QT_TRANSLATE_NOOP("Engine", "No upgrade is under way."),
    QT_TRANSLATE_NOOP("Engine", "No upgrade of {modality} is under way."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "{n} files of {modality} are not embedded anew yet, and are found by their old vectors.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Both encoders embedded only {n} pieces, too few to tell how one follows from the other.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "What {model} says of your files has too little in common with what {old} says: only {n} of 100 would be "
        "found during the change. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Look whether it is the right model for these files."),
    QT_TRANSLATE_NOOP("Engine", "This library holds no {modality} that could be encoded yet."),
    QT_TRANSLATE_NOOP("Engine", "Add a folder, and measure once something is indexed."),
    QT_TRANSLATE_NOOP("Engine", "The encoder {model} has no model yet."),
    QT_TRANSLATE_NOOP("Engine", "The encoder {model} has no checkpoint yet."),
    QT_TRANSLATE_NOOP("Engine", "Name one in config.toml under {what}"),
)
