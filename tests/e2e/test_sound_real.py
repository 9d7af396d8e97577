"""Sounds, speech and films with the real networks and real recordings: the stamps of Tux Paint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from anyfind.align.stamps import Stamps
from anyfind.config import Places
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import InProcessHost
from anyfind.plugins.models import ModelStore, pack
from anyfind.plugins.registry import Registry
from anyfind.sdk import IMAGE, SOUND, TEXT, VIDEO, Role
from anyfind_plugins.sound.network import build
from anyfind_plugins.sound.spectrogram import blocks
from data_makers.stamps import real_stamps
from fakes.recordings import noise, scene, tone, write_film, write_sound

pytestmark = [pytest.mark.models, pytest.mark.slow, pytest.mark.timeout(1200)]

AISFX, MINILM = "anyfind.sound/aisfx", "anyfind.text/minilm"
Vectors = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def models() -> ModelStore:
    registry = Registry(discover())
    store = ModelStore(Places.choose().models)
    for name in ("anyfind.sound", "anyfind.speech", "anyfind.text", "lite"):
        store.pull(pack(registry, name))
    return store


@pytest.fixture(scope="module")
def host(models: ModelStore) -> Iterator[InProcessHost]:
    places = Places.choose()
    made = InProcessHost(Registry(discover()), models, places.plugin_data, places.cache, threads=2)
    yield made
    made.close()


@pytest.fixture(scope="module")
def stamps() -> Stamps:
    return real_stamps()


def vectors(host: InProcessHost, encoder: str, items: list[object]) -> Vectors:
    found = [
        host.encode(encoder, items[start : start + 32], Role.DOCUMENT).vectors for start in range(0, len(items), 32)
    ]
    raw = np.concatenate(found)
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)


def test_exported_aisfx_says_what_torch_says(host: InProcessHost, models: ModelStore) -> None:
    import torch  # noqa: PLC0415 - seconds that only this test needs

    entry = Registry(discover()).encoder(AISFX)
    network = build(models.path(entry.weights[0]))
    sounds = [tone(0.4), noise(2.3, 1), noise(7.0, 2), np.concatenate([noise(2.0, 3), tone(3.0)])]
    ours = vectors(host, AISFX, list(sounds))
    for sound, vector in zip(sounds, ours, strict=True):
        with torch.no_grad():
            features = network(torch.from_numpy(blocks(sound))).numpy()
        pooled = features.mean(axis=0) + features.max(axis=0)
        assert vector @ pooled / np.linalg.norm(pooled) > 0.9999


def test_a_bad_sound_fails_alone_and_the_others_do_not_change(host: InProcessHost) -> None:
    good = [noise(1.0, 1), noise(3.0, 2)]
    result = host.encode(AISFX, [good[0], np.array([np.nan], np.float32), good[1]], Role.QUERY)
    assert set(result.failures) == {1}
    alone = [host.encode(AISFX, [one], Role.DOCUMENT).vectors[0] for one in good]
    assert np.allclose(result.vectors[[0, 2]], alone, atol=1e-4)


def test_a_sound_finds_its_kind(host: InProcessHost, stamps: Stamps) -> None:
    payloads: list[object] = []
    names = []
    for one in stamps.stamps:
        if one.effect is None or one.name.startswith("symbols/"):  # those are spoken
            continue
        segments = [part for part in host.extract(host.source(one.effect)).segments if part.modality == SOUND]
        # Some effects of animals that nobody recorded are a second of silence.
        if segments:
            payloads.append(segments[0].payload)
            names.append("/".join(one.name.split("/")[: 2 if one.name.startswith("animals/") else 1]))
    kinds = np.array(names)
    encoded = vectors(host, AISFX, payloads)
    scores = encoded @ encoded.T
    np.fill_diagonal(scores, -1.0)
    alike = kinds[:, None] == kinds[None]
    has_others = alike.sum(axis=1) > 1
    chance = ((alike.sum(axis=1) - 1) / (len(kinds) - 1))[has_others].mean()
    right = (kinds[scores.argmax(axis=1)] == kinds)[has_others].mean()
    assert right > 1.7 * chance


def test_the_same_sound_in_another_format_is_nearest(host: InProcessHost, stamps: Stamps, tmp_path: Path) -> None:
    effects = [one.effect for one in stamps.stamps if one.effect is not None][:60:3]
    first = [host.extract(host.source(path)).segments[:1] for path in effects]
    originals: list[object] = [segments[0].payload for segments in first if segments]
    copies: list[object] = []
    for number, payload in enumerate(originals):
        assert isinstance(payload, np.ndarray)
        path = write_sound(tmp_path / f"{number}.mp3", np.asarray(payload * 0.3, dtype=np.float32), "libmp3lame")
        copies.append(host.extract(host.source(path)).segments[0].payload)
    scores = vectors(host, AISFX, copies) @ vectors(host, AISFX, originals).T
    assert (scores.argmax(axis=1) == np.arange(len(originals))).mean() >= 0.9


def heard(host: InProcessHost, path: Path) -> str:
    said = [segment for segment in host.extract(host.source(path)).segments if segment.modality == TEXT]
    assert all(segment.locator.start_s is not None for segment in said)
    return " ".join(str(segment.payload) for segment in said)


def test_spoken_descriptions_find_their_captions(host: InProcessHost, stamps: Stamps) -> None:
    spoken = [one for one in stamps.stamps if one.spoken is not None]
    assert len(spoken) >= 60
    words = {one.name: heard(host, one.spoken) for one in spoken if one.spoken is not None}
    understood = [one for one in spoken if words[one.name]]
    assert len(understood) >= 0.75 * len(spoken)
    captions = vectors(host, MINILM, [one.caption for one in stamps.stamps])
    queries = vectors(host, MINILM, [words[one.name] for one in understood])
    best = (queries @ captions.T).argmax(axis=1)
    right = [
        stamps.stamps[place].caption.lower() == one.caption.lower() for place, one in zip(best, understood, strict=True)
    ]
    assert np.mean(right) >= 0.70


def test_effects_do_not_become_text(host: InProcessHost, stamps: Stamps) -> None:
    mute = ("animals/", "household/", "hobbies/music", "vehicles/", "naturalforces/")
    effects = [one.effect for one in stamps.stamps if one.effect is not None and one.name.startswith(mute)]
    assert len(effects) >= 60
    talking = [path.name for path in effects if heard(host, path)]
    assert len(talking) <= 2, talking


def test_a_film_is_seen_heard_and_understood(host: InProcessHost, stamps: Stamps, tmp_path: Path) -> None:
    (spoken,) = (one.spoken for one in stamps.stamps if one.name == "animals/birds/blackbird")
    assert spoken is not None
    voice = host.extract(host.source(spoken)).segments[0].payload
    assert isinstance(voice, np.ndarray)
    silence = np.zeros(44_100 * 5, np.float32)
    sound = np.concatenate([silence, voice, silence])
    frames = [scene((200, 40, 30), step) for step in range(60)] + [scene((30, 40, 200), step) for step in range(60)]
    film = write_film(tmp_path / "film.mp4", frames, sound=sound)
    found = host.extract(host.source(film))
    assert found.modality == VIDEO
    assert {segment.modality for segment in found.segments} == {IMAGE, SOUND, TEXT}
    (said,) = (segment for segment in found.segments if segment.modality == TEXT)
    assert "blackbird" in str(said.payload).lower()
    assert said.locator.start_s == pytest.approx(5.0, abs=0.6)
    assert found.metadata["language"] == "en"
    assert not found.incomplete
