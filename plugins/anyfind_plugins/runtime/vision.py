"""Makes torchvision importable where its compiled operators do not fit the installed torch.

timm and transformers import torchvision. On machines without a GPU people install the CPU build of
torch, while a package index hands them torchvision built for a GPU: its operator library does not
load, and the import then dies with "operator torchvision::nms does not exist", because it declares
gradients for operators that were never defined. None of the networks here uses those operators.
Defining them without an implementation lets the import pass; calling one still fails loudly.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys

_SCHEMAS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


def ensure_torchvision() -> None:
    """Import torchvision if it is installed, with its missing operators declared when it needs that.

    Does nothing where torchvision is absent: timm then fails with its own clear message.
    """
    if "torchvision" in sys.modules or importlib.util.find_spec("torchvision") is None:
        return
    try:
        importlib.import_module("torchvision")
    except RuntimeError as error:
        if "torchvision::" not in str(error):
            raise
        for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
            del sys.modules[name]
        library = _declare()
        module = importlib.import_module("torchvision")
        # torch forgets the declarations when the library object dies, so it lives as long as the module.
        module.__dict__["_declared_operators"] = library


def _declare() -> object:
    import torch

    library = torch.library.Library("torchvision", "DEF")  # type: ignore[no-untyped-call]  # torch leaves this untyped
    for schema in _SCHEMAS:
        library.define(schema)  # type: ignore[no-untyped-call]  # as above
    return library
