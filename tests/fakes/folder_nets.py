"""A plugin that runs a model of pictures out of a folder, as those of open_clip do, and fetches nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

ENCODER: Final = "acme.folders/net"

_MANIFEST: Final = """
schema = 1
id = "acme.folders"
api = ">=1,<2"
name = "Nets in folders"
licence = "MIT"

[setting.folder]
default = ""
description = "Where the net lies."

[[encoder]]
id = "net"
factory = "anyfind_folder_nets.nets:Net"
modalities = ["image"]
memory_mb = 64
batch = 8
space = { dimension = 48, preprocessing = "unconfigured", settings = ["folder"] }

[encoder.from_folder]
setting = "folder"
value = "{folder}"
"""

_NETS: Final = """
from dataclasses import replace
from pathlib import Path

import numpy as np

from anyfind.sdk import BadInput, EncodeResult


class Net:
    def __init__(self, space):
        self.space = space
        self._turned = None

    def _net(self, ctx):
        net = Path(str(ctx.settings.get("folder", ""))) / "net.npy"
        if not net.is_file():
            raise BadInput(f"There is no net at {net}.")
        return net

    def configure(self, ctx):
        self.space = replace(self.space, preprocessing=self._net(ctx).parent.name)
        return self.space

    def open(self, ctx):
        self._turned = np.load(self._net(ctx))

    def encode(self, items, role):
        bands = [item[..., band] for item in items for band in range(3)]
        seen = [np.histogram(band, 16, (0, 256))[0] / band.size for band in bands]
        vectors = np.asarray(seen, dtype=np.float32).reshape(len(items), 48) @ self._turned
        return EncodeResult((vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32))

    def close(self):
        pass
"""


def write_folder_nets(folder: Path) -> None:
    """Install the plugin into a folder to put on the import path."""
    package = folder / "anyfind_folder_nets"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "nets.py").write_text(_NETS.lstrip())
    (package / "plugin.toml").write_text(_MANIFEST)
    about = folder / "anyfind_folder_nets-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: anyfind-folder-nets\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[anyfind.plugins]\nacme-folders = anyfind_folder_nets:plugin.toml\n")


def save_net(folder: Path) -> Path:
    """A folder with a net in it."""
    folder.mkdir(parents=True)
    turned = np.linalg.qr(np.random.default_rng(0).standard_normal((48, 48)))[0]
    np.save(folder / "net.npy", turned.astype(np.float32))
    return folder
