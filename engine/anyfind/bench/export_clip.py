"""Exports CLIP's two networks with random weights: ``python -m anyfind.bench.export_clip FOLDER``.

A rival's model comes from a hub. The same architecture with random weights computes exactly as long, needs no
hub, and is honest as long as nobody looks at its answers. Runs as a process of its own because it imports torch.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import torch

MODEL: Final = "ViT-B-32-256"
"""Name of the architecture in open_clip."""

VISUAL: Final = "visual.onnx"
"""File of the image side: ``input`` float32 [n, 3, 256, 256] to float32 [n, 512]."""

TEXTUAL: Final = "textual.onnx"
"""File of the text side: ``input`` int64 [n, 77] to float32 [n, 512]."""

VOCABULARY: Final = "bpe_simple_vocab_16e6.txt.gz"
"""File of the tokenizer's vocabulary, as open_clip ships it."""

_CONTEXT: Final = 77
_SIDE: Final = 256
_BATCH: Final = 2
_SEED: Final = 0


def define_missing_operators() -> None:
    """Let torchvision be imported beside a torch of another build.

    open_clip imports torchvision, whose compiled part refuses to load beside a torch that was built for
    other hardware; then its operators are missing and the import fails. Nothing here calls them, so
    that declaring them is enough.
    """
    import torch

    try:
        import torchvision  # noqa: F401 (only whether it can be imported)
    except RuntimeError:
        for module in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
            del sys.modules[module]
        for name in ("nms", "qnms"):
            torch.library.define(f"torchvision::{name}", "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")


def export(folder: Path) -> None:
    """Write the two networks and the vocabulary into a folder.

    Raises:
        OSError: The folder cannot be written.
    """
    define_missing_operators()
    import open_clip
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(_SEED)
    # Without it attention is traced as one fused operator that ONNX does not know.
    torch.backends.mha.set_fastpath_enabled(value=False)
    model = open_clip.create_model(MODEL, pretrained=None).eval()

    class Textual(torch.nn.Module):
        def forward(self, tokens: torch.Tensor) -> Any:
            return model.encode_text(tokens)

    _write(model.visual, torch.zeros(_BATCH, 3, _SIDE, _SIDE), folder / VISUAL)
    _write(Textual().eval(), torch.zeros(_BATCH, _CONTEXT, dtype=torch.int64), folder / TEXTUAL)
    vocabulary = Path(open_clip.__file__).parent / VOCABULARY
    shutil.copyfile(vocabulary, folder / VOCABULARY)


def _write(module: torch.nn.Module, example: torch.Tensor, path: Path) -> None:
    """Export with a batch of any size, whole in one file; the file appears only when it is complete."""
    import torch

    part = path.with_suffix(".part")
    torch.onnx.export(
        module,
        (example,),
        str(part),
        input_names=["input"],
        output_names=["output"],
        dynamic_shapes=({0: torch.export.Dim("batch")},),
        dynamo=True,
        external_data=False,
        verbose=False,
    )
    part.replace(path)


if __name__ == "__main__":
    export(Path(sys.argv[1]))
