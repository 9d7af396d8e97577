"""Which device networks run on, found out cheaply where there is no GPU."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from anyfind.sdk import BadInput, Context

if TYPE_CHECKING:
    import torch

CPU: Final = "cpu"
_KNOWN: Final = ("auto", CPU, "cuda", "mps")
# NVIDIA's driver, AMD's, and the one that Windows lends to its Linux guests.
_LINUX_SIGNS: Final = ("/dev/nvidiactl", "/dev/nvidia0", "/dev/kfd", "/dev/dxg")


def resolve(device: str) -> str:
    """The device to run on: ``"cpu"``, ``"cuda"`` or ``"mps"``.

    ``"auto"`` is the best there is. Importing torch takes seconds, so it is asked only on a computer that
    shows a sign of a GPU.

    Args:
        device: What the context says.

    Raises:
        BadInput: A device was asked for by name and torch cannot use it, or the name is unknown.
    """
    if device == CPU:
        return CPU
    if device not in _KNOWN:
        raise BadInput(f"There is no device {device!r}.", hint=f"Set `device` to one of {', '.join(_KNOWN)}.")
    if device != "auto":
        if not _usable(device):
            raise BadInput(
                f"The device {device!r} was asked for, but torch cannot use one on this computer.",
                hint='Set `device = "auto"` in config.toml, or install a build of torch with support for it.',
            )
        return device
    if not gpu_in_sight():
        return CPU
    return next((name for name in ("cuda", "mps") if _usable(name)), CPU)


def device_for(ctx: Context) -> str:
    """The device that a context asks for, held to the memory that it allows.

    Of a GPU's memory torch then gives no more than that to this process; a batch that does not fit is halved.

    Raises:
        BadInput: As for :func:`resolve`.
    """
    device = resolve(ctx.device)
    if ctx.device_memory_mb is None or device == CPU:
        return device
    import torch

    allowed = ctx.device_memory_mb * 1_000_000
    if device == "cuda":
        whole = torch.cuda.get_device_properties(torch.cuda.current_device()).total_memory
        torch.cuda.set_per_process_memory_fraction(min(1.0, allowed / whole))
    else:
        whole = torch.mps.recommended_max_memory()
        torch.mps.set_per_process_memory_fraction(min(1.0, allowed / whole))
    return device


def gpu_in_sight() -> bool:
    """Whether there is a cheap sign of a GPU that the installed torch may be able to use; imports nothing."""
    if os.environ.get("CUDA_VISIBLE_DEVICES") in {"", "-1"}:
        return False
    if sys.platform == "darwin":
        return platform.machine() == "arm64"
    try:
        if importlib.metadata.version("torch").endswith("+cpu"):
            return False
    except importlib.metadata.PackageNotFoundError:
        return False
    if sys.platform == "win32":
        return (Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "nvcuda.dll").exists()
    return any(Path(sign).exists() for sign in _LINUX_SIGNS)


def half_precision(device: str) -> torch.dtype:
    """What weights are kept in: ``float16`` on a GPU, ``float32`` on a processor, which is slower with halves."""
    import torch

    return torch.float32 if device == CPU else torch.float16


def release(device: str) -> None:
    """Hand the memory that torch keeps for later back to the device."""
    if device == CPU:
        return
    import torch

    (torch.cuda if device == "cuda" else torch.mps).empty_cache()


def _usable(device: str) -> bool:
    try:
        import torch
    except ImportError:
        return False
    return torch.cuda.is_available() if device == "cuda" else torch.backends.mps.is_available()
