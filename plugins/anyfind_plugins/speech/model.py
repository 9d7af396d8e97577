"""Opens a Whisper model: the one that comes with the plugin, or the user's."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from anyfind.sdk import BadInput, Context, PluginError
from anyfind_plugins.speech.transcriber import Transcriber

_BUILT_IN: Final = "whisper-tiny.en"


def chosen(ctx: Context) -> str:
    """The user's model, a folder or a name of the hub; empty for the one that comes along."""
    model = ctx.settings.get("model", "")
    assert isinstance(model, str)
    return model.strip()


def open_transcriber(ctx: Context) -> Transcriber:
    """Load the model, on a GPU with half precision and otherwise with whole numbers of eight bits.

    Raises:
        BadInput: The user's model cannot be loaded.
        PluginError: The weights that come along are missing.
    """
    name = chosen(ctx)
    return Transcriber(_users(name, ctx) if name else _own(ctx))


def _own(ctx: Context) -> Any:
    files = {name.removeprefix(f"{_BUILT_IN}/"): path for name, path in ctx.weights.items()}
    if "model.bin" not in files:
        raise PluginError("The speech model's files were not handed over.")
    return _load(_BUILT_IN, ctx, {name: path.read_bytes() for name, path in files.items()})


def _users(name: str, ctx: Context) -> Any:
    folder = Path(name).expanduser()
    if folder.is_dir() and not (folder / "model.bin").is_file():
        raise BadInput(
            f"The folder {folder} holds no Whisper model in CTranslate2 form: it has no model.bin.",
            hint="Set the setting `model` of anyfind.speech.",
        )
    if not folder.is_dir() and (folder.is_absolute() or name.startswith(("~", "."))):
        raise BadInput(f"The model folder {folder} does not exist.", hint="Set the setting `model` of anyfind.speech.")
    try:
        return _load(str(folder) if folder.is_dir() else name, ctx, None)
    except Exception as error:
        # Whatever a foreign folder or a hub that is not there makes the libraries raise, the user can do one thing.
        raise BadInput(
            f"The speech model {name} cannot be loaded: {error}.", hint="Set the setting `model` of anyfind.speech."
        ) from error


def _load(model: str, ctx: Context, files: dict[str, bytes] | None) -> Any:
    from faster_whisper import WhisperModel

    def on(device: str, numbers: str) -> Any:
        return WhisperModel(
            model,
            device=device,
            compute_type=numbers,
            cpu_threads=max(1, ctx.threads),
            download_root=str(ctx.data_dir / "models"),
            # The library takes entries out of the dictionary.
            files=None if files is None else dict(files),
        )

    if _gpu(ctx.device):
        try:
            return on("cuda", "float16")
        except (RuntimeError, ValueError) as error:
            ctx.logger.warning("Speech is heard on the processor, because the GPU cannot be used: %s.", error)
    return on("cpu", "int8")


def _gpu(device: str) -> bool:
    if device not in {"cuda", "auto"}:
        return False
    import ctranslate2

    return bool(ctranslate2.get_cuda_device_count() > 0)
