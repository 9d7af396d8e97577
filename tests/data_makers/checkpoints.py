"""Tiny models with random weights, saved the way that published ones are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from anyfind_plugins.runtime.vision import ensure_torchvision
from anyfind_plugins.text.folders import load_folder, materialised

TINY_CLIP: dict[str, Any] = {
    "embed_dim": 32,
    "vision_cfg": {"image_size": 32, "layers": 2, "width": 64, "patch_size": 8, "head_width": 32},
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 2},
}
SIGLIP_WAY: dict[str, Any] = {
    "size": 32,
    "mean": [0.5, 0.5, 0.5],
    "std": [0.5, 0.5, 0.5],
    "interpolation": "bicubic",
    "resize_mode": "squash",
}


def save_open_clip(folder: Path, preprocess: Mapping[str, Any] = SIGLIP_WAY, seed: int = 0) -> Path:
    """A folder as on the hub: ``open_clip_config.json`` and ``open_clip_model.safetensors``."""
    ensure_torchvision()
    import open_clip  # noqa: PLC0415 - imported where it is used, as it takes seconds
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from safetensors.torch import save_file  # noqa: PLC0415 - imported where it is used, as it takes seconds

    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    model = open_clip.CLIP(**TINY_CLIP)
    save_file(model.state_dict(), str(folder / "open_clip_model.safetensors"))
    config = {"model_cfg": TINY_CLIP, "preprocess_cfg": dict(preprocess)}
    (folder / "open_clip_config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


def save_clap(folder: Path, *, fusion: bool = False, seed: int = 0) -> Path:
    """A CLAP model with its feature extractor and tokenizer, two seconds at 16 kHz at a time."""
    ensure_torchvision()
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from transformers import (  # noqa: PLC0415 - as above
        ClapConfig,
        ClapFeatureExtractor,
        ClapModel,
        ClapProcessor,
        RobertaTokenizer,
    )

    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    audio = {
        "spec_size": 64,
        "num_mel_bins": 16,
        "patch_size": 4,
        "patch_stride": [4, 4],
        "patch_embeds_hidden_size": 16,
        "hidden_size": 32,
        "depths": [1, 1],
        "num_attention_heads": [2, 2],
        "window_size": 4,
        "num_hidden_layers": 2,
        "projection_dim": 24,
        "enable_fusion": fusion,
        "fusion_type": "aff_2d" if fusion else None,
    }
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    tokens = ["<s>", "<pad>", "</s>", "<unk>", "<mask>", "Ġ", *letters]
    text = {
        "vocab_size": len(tokens),
        "hidden_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "max_position_embeddings": 66,
        "projection_dim": 24,
    }
    config = ClapConfig(audio_config=audio, text_config=text, projection_dim=24)
    ClapModel(config).save_pretrained(folder)
    extractor = ClapFeatureExtractor(
        feature_size=16,
        sampling_rate=16_000,
        hop_length=160,
        max_length_s=2,
        fft_window_size=512,
        truncation="fusion" if fusion else "rand_trunc",
        frequency_max=8_000,
    )
    (folder / "vocab.json").write_text(json.dumps({token: number for number, token in enumerate(tokens)}))
    (folder / "merges.txt").write_text("#version: 0.2\n")
    tokenizer = RobertaTokenizer.from_pretrained(folder, local_files_only=True)
    processor: Any = ClapProcessor
    processor(extractor, tokenizer).save_pretrained(folder)
    return folder


TINY_BIND = {
    "vision_heads": 2,
    "text_heads": 2,
    "audio_heads": 2,
    "image_size": 28,
    "mel_bins": 36,
    "frames": 56,
    "clip_s": 0.6,
}


def imagebind_state(seed: int = 0) -> dict[str, Any]:
    """Random tensors with the names and ranks of ``imagebind_huge.pth``, other modalities' among them."""
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds

    torch.manual_seed(seed)
    pre, trunk, head = "modality_preprocessors", "modality_trunks", "modality_heads"
    shapes: dict[str, tuple[int, ...]] = {
        f"{pre}.vision.cls_token": (1, 1, 16),
        f"{pre}.vision.pos_embedding_helper.pos_embed": (1, 1 + 4, 16),
        f"{pre}.vision.rgbt_stem.proj.1.weight": (16, 3, 2, 14, 14),
        f"{pre}.text.pos_embed": (1, 77, 12),
        f"{pre}.text.mask": (77, 77),
        f"{pre}.text.token_embedding.weight": (49408, 12),
        f"{pre}.audio.cls_token": (1, 1, 8),
        f"{pre}.audio.pos_embedding_helper.pos_embed": (1, 1 + 3 * 5, 8),
        f"{pre}.audio.rgbt_stem.proj.weight": (8, 1, 16, 16),
        f"{pre}.audio.rgbt_stem.norm_layer.weight": (8,),
        f"{pre}.audio.rgbt_stem.norm_layer.bias": (8,),
        f"{pre}.depth.cls_token": (1, 1, 8),
        f"{trunk}.vision.pre_transformer_layer.0.weight": (16,),
        f"{trunk}.vision.pre_transformer_layer.0.bias": (16,),
        f"{head}.vision.0.weight": (16,),
        f"{head}.vision.0.bias": (16,),
        f"{head}.vision.2.weight": (10, 16),
        f"{head}.text.proj.0.weight": (12,),
        f"{head}.text.proj.0.bias": (12,),
        f"{head}.text.proj.1.weight": (10, 12),
        f"{head}.audio.0.weight": (8,),
        f"{head}.audio.0.bias": (8,),
        f"{head}.audio.2.weight": (10, 8),
        "modality_postprocessors.text.1.log_logit_scale": (),
    }
    for name, width, depth in (("vision", 16, 2), ("text", 12, 3), ("audio", 8, 2)):
        for number in range(depth):
            block = f"{trunk}.{name}.blocks.{number}"
            shapes |= {
                f"{block}.attn.in_proj_weight": (3 * width, width),
                f"{block}.attn.in_proj_bias": (3 * width,),
                f"{block}.attn.out_proj.weight": (width, width),
                f"{block}.attn.out_proj.bias": (width,),
                f"{block}.norm_1.weight": (width,),
                f"{block}.norm_1.bias": (width,),
                f"{block}.norm_2.weight": (width,),
                f"{block}.norm_2.bias": (width,),
                f"{block}.mlp.fc1.weight": (4 * width, width),
                f"{block}.mlp.fc1.bias": (4 * width,),
                f"{block}.mlp.fc2.weight": (width, 4 * width),
                f"{block}.mlp.fc2.bias": (width,),
            }
            if name == "audio":
                shapes |= {f"{block}.attn.bias_k": (1, 1, width), f"{block}.attn.bias_v": (1, 1, width)}
    return {name: torch.randn(shape) * 0.2 for name, shape in shapes.items()}


def save_imagebind(path: Path, state: Mapping[str, Any] | None = None) -> Path:
    """A checkpoint, ``.pth`` or ``.safetensors``, and beside it the file that says how it differs."""
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from safetensors.torch import save_file  # noqa: PLC0415 - as above

    path.parent.mkdir(parents=True, exist_ok=True)
    tensors = dict(imagebind_state() if state is None else state)
    if path.suffix == ".safetensors":
        save_file(tensors, str(path))
    else:
        torch.save(tensors, path)
    (path.parent / "imagebind.json").write_text(json.dumps(TINY_BIND), encoding="utf-8")
    return path


def save_sentence_model(folder: Path, *, prompts: Mapping[str, str] | None = None, longest: int = 16) -> Path:
    """A sentence-transformers model: a BERT of one layer, mean pooling, no unit length."""
    ensure_torchvision()
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - as above
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer  # noqa: PLC0415 - as above
    from transformers import BertConfig, BertModel, BertTokenizer  # noqa: PLC0415 - as above

    torch.manual_seed(0)
    base = folder.with_name(f"{folder.name}-base")
    base.mkdir(parents=True)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "crow", "fence", "query", "passage", ":"]
    (base / "vocab.txt").write_text("\n".join(words))
    sizes: Any = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 64}
    config: Any = BertConfig(vocab_size=len(words), max_position_embeddings=64, **sizes)
    BertModel(config).save_pretrained(base)
    BertTokenizer(str(base / "vocab.txt")).save_pretrained(base)
    transformer = Transformer(str(base), max_seq_length=longest)
    model = SentenceTransformer(modules=[transformer, Pooling(32)], prompts=dict(prompts or {}), device="cpu")
    model.save(str(folder), create_model_card=False)
    return folder


def save_cross_encoder(folder: Path, *, classes: int = 1) -> Path:
    """A cross-encoder: a BERT of one layer that gives one number for two texts, or several."""
    ensure_torchvision()
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer  # noqa: PLC0415 - as above

    torch.manual_seed(0)
    folder.mkdir(parents=True)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "crow", "fence"]
    (folder / "vocab.txt").write_text("\n".join(words))
    sizes: Any = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 64}
    sizes["num_labels"] = classes
    config: Any = BertConfig(vocab_size=len(words), max_position_embeddings=64, **sizes)
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


def shorten_sentence_model(weights: Mapping[str, Path], folder: Path, *, layers: int, dimension: int) -> Path:
    """Another encoder of words out of a real one: without its last layers, and with other, fewer dimensions."""
    ensure_torchvision()
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from sentence_transformers.sentence_transformer.modules import Dense  # noqa: PLC0415 - as above

    torch.manual_seed(0)
    prefix = next(name for name in weights if name.endswith("modules.json")).removesuffix("modules.json")
    with materialised(weights, prefix) as whole:
        model = load_folder(whole, "cpu")
        inner: Any = model[0].auto_model
        inner.encoder.layer = inner.encoder.layer[:layers]
        inner.config.num_hidden_layers = layers
        width = inner.config.hidden_size
        turned = Dense(width, dimension, bias=False, activation_function=torch.nn.Identity())
        torch.nn.init.orthogonal_(turned.linear.weight)
        model.append(turned)
        model.save(str(folder), create_model_card=False)
    return folder
