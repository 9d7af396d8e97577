from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.sdk import FolderModel, ManifestError, parse_manifest
from anyfind.sdk.types import Space

WHOLE = """
schema = 1
id = "acme.sound"
api = ">=1,<2"
name = "Sounds"
licence = "MIT"

[setting.folder]
default = ""
description = "Another model."

[[weight]]
name = "net/model.bin"
sha256 = "{digest}"
size = 12
licence = "CC-BY-4.0"
sources = ["pypi:acme==1.0#acme/model.bin", "hf:acme/net@main#model.bin", "file:model.bin"]

[[encoder]]
id = "net"
factory = "acme_sound.net:Net"
modalities = ["sound"]
weights = ["net/model.bin"]
memory_mb = 100
space = {{ dimension = 512, preprocessing = "mel-1", normalisation = "none", settings = ["folder"] }}

[[extractor]]
id = "wav"
factory = "acme_sound.wav:Wav"
mimes = ["audio/*"]
patterns = ["*.WAV"]
priority = 3

[[adapter]]
id = "bridge"
factory = "acme_sound.bridge:load"
trainer = "acme_sound.bridge:Trainer"
artifacts = ["artifacts/default"]

[[reranker]]
id = "slow"
factory = "acme_sound.rerank:Slow"
""".format(digest="a" * 64)


def test_whole_manifest() -> None:
    manifest = parse_manifest(WHOLE, "plugin.toml", Path("/plugins/acme"))
    (encoder,) = manifest.encoders
    assert encoder.full_id == "acme.sound/net"
    assert encoder.space == Space("acme.sound/net", ("a" * 64,), "mel-1", 512, "none", ("sound",))
    assert encoder.space_settings == ("folder",)
    assert encoder.suggested == ()
    assert encoder.from_folder is None
    assert encoder.weights[0].sources[2] == f"file:{Path('/plugins/acme/model.bin')}"
    assert manifest.extractors[0].patterns == ("*.wav",)
    assert manifest.adapters[0].trainer == "acme_sound.bridge:Trainer"
    assert manifest.rerankers[0].full_id == "acme.sound/slow"
    assert manifest.indexes == ()
    assert manifest.settings["folder"].default == ""


SUGGESTED = """
[[encoder.suggested]]
name = "Big net"
size = 1_500_000_000
licence = "MIT"
settings = { folder = "/models/big" }

[encoder.from_folder]
setting = "folder"
value = "{folder}"

[[extractor]]
id = "wav"
"""

NEXT = """
[[extractor]]
id = "wav"
"""


def test_models_that_an_encoder_could_run() -> None:
    manifest = parse_manifest(WHOLE.replace(NEXT, SUGGESTED, 1), "plugin.toml")
    (encoder,) = manifest.encoders
    (big,) = encoder.suggested
    assert (big.name, big.size, big.licence) == ("Big net", 1_500_000_000, "MIT")
    assert dict(big.settings) == {"folder": "/models/big"}
    assert encoder.from_folder == FolderModel("folder", "{folder}")
    # The engine keeps entries in sets.
    assert {encoder} == {parse_manifest(WHOLE.replace(NEXT, SUGGESTED, 1), "plugin.toml").encoders[0]}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('{ folder = "/models/big" }', '{ place = "/models/big" }', "place is not a known key"),
        ('{ folder = "/models/big" }', "{ folder = 3 }", r"must be of the kind of \[setting.folder\]"),
        ("size = 1_500_000_000", "size = 0", "must be at least 1"),
        ('setting = "folder"', 'setting = "place"', "none of the encoder's own settings"),
        ('value = "{folder}"', 'value = "folder"', "must say where"),
    ],
)
def test_faults_of_models_that_an_encoder_could_run(old: str, new: str, says: str) -> None:
    with pytest.raises(ManifestError, match=says):
        parse_manifest(WHOLE.replace(NEXT, SUGGESTED.replace(old, new), 1), "plugin.toml")


def test_absolute_file_source_stays() -> None:
    text = WHOLE.replace("file:model.bin", "file:/elsewhere/model.bin")
    manifest = parse_manifest(text, "plugin.toml", Path("/plugins/acme"))
    assert manifest.weights[0].sources[2] == "file:/elsewhere/model.bin"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("schema = 1\n", "", "schema is missing"),
        ("schema = 1", "schema = 2", "schema is 2, which a newer Anyfind reads"),
        ("schema = 1", "schema = true", "schema must be a whole number, not a truth value"),
        ('id = "acme.sound"', 'id = "Acme Sound"', "id must be lower-case words"),
        ('api = ">=1,<2"', 'api = "one"', "api must be a version range"),
        ('name = "Sounds"', 'name = ""', "name must not be empty"),
        ('name = "Sounds"', "name = 3", "name must be a string, not a number"),
        (
            'licence = "MIT"',
            'licence = "MIT"\nlicense = "MIT"',
            "license is not a known key; the nearest one is 'licence'.",
        ),
        ('licence = "MIT"', 'licence = "MIT"\ncolour = 1', "colour is not a known key."),
        ("a" * 64, "A" * 64, "weight[0].sha256 must be 64 lower-case hex digits"),
        ("size = 12", "size = 0", "weight[0].size must be at least 1, not 0"),
        ('"net/model.bin"\nsha', '"../model.bin"\nsha', "weight[0].name must be a plain relative path"),
        ("pypi:acme==1.0#acme/model.bin", "pypi:acme#x", "does not have one of the forms"),
        ("pypi:acme==1.0#acme/model.bin", "ftp:acme", "starts with none of pypi:, hf:, file:"),
        ('"acme_sound.net:Net"', '"acme_sound.net"', "encoder[0].factory must be 'module:Class'"),
        ('modalities = ["sound"]', "modalities = []", "encoder[0].modalities must name at least one modality"),
        ('modalities = ["sound"]', 'modalities = "sound"', "encoder[0].modalities must be a list of strings"),
        ('weights = ["net/model.bin"]', 'weights = ["model.bin"]', "no [[weight]] has that name"),
        ("dimension = 512", "dimension = 0", "encoder[0].space.dimension must be at least 1"),
        ('normalisation = "none"', 'normalisation = "l1"', "normalisation must be one of none, l2, not 'l1'"),
        ('settings = ["folder"]', 'settings = ["file"]', "there is no [setting.file]"),
        ('mimes = ["audio/*"]', 'mimes = ["wav"]', "extractor[0].mimes must hold a media type"),
        ('mimes = ["audio/*"]\npatterns = ["*.WAV"]', "", "would never be asked"),
        ('artifacts = ["artifacts/default"]', 'artifacts = ["/etc"]', "adapter[0].artifacts must be plain relative"),
        ('default = ""', "default = []", "setting.folder.default must be a string, a number or true or false"),
        ("[setting.folder]", "[[setting]]", "setting must be a table of tables"),
        ("[[adapter]]", "[adapter]", "adapter must be an array of tables"),
    ],
)
def test_error_names_file_key_and_reason(old: str, new: str, sentence: str) -> None:
    assert old in WHOLE
    with pytest.raises(ManifestError) as caught:
        parse_manifest(WHOLE.replace(old, new, 1), "acme/plugin.toml")
    assert caught.value.message.startswith("acme/plugin.toml")
    assert sentence in caught.value.message


def test_toml_error_is_a_sentence() -> None:
    with pytest.raises(ManifestError, match=r"plugin.toml is not valid TOML: "):
        parse_manifest("schema = ", "plugin.toml")


def test_two_entries_of_one_name() -> None:
    extractor = WHOLE[WHOLE.index("[[extractor]]") : WHOLE.index("[[adapter]]")]
    with pytest.raises(ManifestError, match="extractor has two entries called 'wav'"):
        parse_manifest(WHOLE + extractor, "plugin.toml")


def test_space_changes_with_weights_and_preprocessing() -> None:
    spaces = {
        parse_manifest(text, "plugin.toml").encoders[0].space.id
        for text in (WHOLE, WHOLE.replace("a" * 64, "b" * 64), WHOLE.replace("mel-1", "mel-2"))
    }
    assert len(spaces) == 3
