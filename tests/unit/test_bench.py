"""The benchmarks measure what they say, on small inputs."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from anyfind.bench.indexing import bench_index, run_bare
from anyfind.bench.photos import installed_pictures, make_photos, pictures_in
from anyfind.bench.querying import bench_query
from anyfind.bench.rival import RclipRival
from anyfind.bench.synthetic import Synthetic, fill, phrases, synthetic_vectors
from anyfind.bench.usage import Usage, run_measured
from anyfind.errors import AnyfindError, NotFound
from anyfind.sdk.types import Space
from anyfind.store import Store

BUSY = "import time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass\nprint('done')"


def test_a_process_is_measured_with_its_children_and_nobody_elses() -> None:
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}], check=True)"
    busy = run_measured([sys.executable, "-c", inner])
    idle = run_measured([sys.executable, "-c", "print('idle')"])
    assert busy.usage.cpu_seconds >= 0.3
    assert busy.output == "done\n"
    assert idle.usage.cpu_seconds < busy.usage.cpu_seconds
    assert busy.usage.wall_seconds >= 0.3
    assert busy.usage.peak_rss > 1_000_000


def test_a_program_that_fails_is_an_error_with_its_last_words() -> None:
    with pytest.raises(AnyfindError, match=r"ended with status 3: .*sorry"):
        run_measured([sys.executable, "-c", "import sys; print('sorry', file=sys.stderr); sys.exit(3)"])


def test_the_environment_and_the_folder_reach_the_program(tmp_path: Path) -> None:
    program = "import os; print(os.environ['BENCH_VALUE'], os.getcwd())"
    measured = run_measured([sys.executable, "-c", program], cwd=tmp_path, environment={"BENCH_VALUE": "x"})
    assert measured.output.split() == ["x", str(tmp_path)]


def test_photos_have_their_size_differ_and_are_the_same_every_time(tmp_path: Path) -> None:
    pictures = installed_pictures()
    make_photos(tmp_path / "one", 30, pictures)
    make_photos(tmp_path / "two", 30, pictures)
    one = [path.read_bytes() for path in sorted((tmp_path / "one").iterdir())]
    two = [path.read_bytes() for path in sorted((tmp_path / "two").iterdir())]
    assert one == two
    assert len(set(one)) == 30
    with Image.open(tmp_path / "one" / "photo-00029.jpg") as photo:
        assert (photo.format, photo.size, photo.mode) == ("JPEG", (640, 480), "RGB")


def test_photos_can_be_cut_from_pictures_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own" / "deep").mkdir(parents=True)
    Image.new("RGB", (1000, 1200), "red").save(tmp_path / "own" / "deep" / "a.PNG")
    (tmp_path / "own" / "note.txt").write_text("no picture")
    pictures = pictures_in(tmp_path / "own")
    make_photos(tmp_path / "photos", 2, pictures)
    assert [path.name for path in pictures] == ["a.PNG"]
    assert len(list((tmp_path / "photos").iterdir())) == 2


def test_a_folder_without_pictures_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There are no pictures in"):
        pictures_in(tmp_path)


def _usage(cpu: float, wall: float) -> Usage:
    return Usage(cpu, wall, 1000)


def test_runs_take_turns_and_the_best_counts() -> None:
    order: list[str] = []
    walls = iter([3.0, 2.0])

    def run(name: str, usage: Usage) -> Usage:
        order.append(name)
        return usage

    bench = bench_index(
        10,
        lambda: run("full", _usage(6.0, next(walls))),
        lambda: run("bare", _usage(4.0, 1.0)),
        ("other", lambda: run("rival", _usage(24.0, 9.0))),
        repeats=2,
    )
    assert order == ["full", "bare", "rival"] * 2
    assert bench.full.wall_seconds == 2.0
    assert bench.wall_ratio == 2.0
    assert bench.rival_ratio == 0.25


def test_without_a_rival_there_is_no_rival_figure() -> None:
    bench = bench_index(1, lambda: _usage(1, 1), lambda: _usage(1, 1))
    assert (bench.rival, bench.rival_ratio, bench.rival_name) == (None, None, None)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 50])
def test_bare_decodes_each_file_once_and_encodes_all_in_order(count: int) -> None:
    files = [Path(str(number)) for number in range(count)]
    batches: list[list[int]] = []
    lock, running, most = threading.Lock(), 0, 0

    def decode(path: Path) -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        number = int(path.name)
        with lock:
            running -= 1
        return number

    def encode(items: Sequence[int]) -> None:
        batches.append(list(items))

    assert run_bare(files, decode, encode, threads=3, batch=8) >= 0
    assert [number for batch in batches for number in batch] == list(range(count))
    assert all(len(batch) == 8 for batch in batches[:-1])
    assert most <= 3


def test_an_error_while_decoding_ends_the_bare_run() -> None:
    def decode(path: Path) -> int:
        raise OSError(f"cannot read {path}")

    with pytest.raises(OSError, match="cannot read"):
        run_bare([Path("a")], decode, lambda _items: None, threads=2, batch=4)


def test_synthetic_vectors_are_reproducible_and_have_neighbours() -> None:
    blocks = list(synthetic_vectors(5000, 64, clusters=16))
    again = np.concatenate(list(synthetic_vectors(5000, 64, clusters=16)))
    vectors = np.concatenate(blocks)
    assert vectors.shape == (5000, 64)
    assert vectors.dtype == np.float32
    assert np.array_equal(vectors, again)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    cosines = unit[:50] @ unit.T
    np.fill_diagonal(cosines, 0)
    assert float(cosines.max(axis=1).min()) > 2 * float(np.abs(cosines - cosines.mean()).mean())


def test_a_made_up_library_is_a_library(tmp_path: Path) -> None:
    image, text = Space("a/image", (), "1", 16, "none"), Space("a/text", (), "1", 8, "l2")
    kinds = [Synthetic("image", "image/jpeg", ".jpg", image, 30), Synthetic("text", "text/plain", ".txt", text, 10)]
    told: list[tuple[int, int, str]] = []
    with Store.open(tmp_path / "library.sqlite") as store:
        fill(store, tmp_path / "files", kinds, lambda *state: told.append(state))
        assert store.counts().pending == 0
        assert (store.count_vectors(image.id), store.count_vectors(text.id)) == (30, 10)
        assert store.search_text("word1 word2", 5)
        assert store.search_names("0000", 50, None)
    assert told[-1] == (40, 40, "text")


def test_phrases_are_distinct_and_always_the_same() -> None:
    assert len(set(phrases())) == len(phrases()) >= 500
    assert phrases() == phrases()


def test_queries_are_distinct_warm_and_counted() -> None:
    asked: list[int] = []
    bench = bench_query(asked.append, vectors=5, dimensions=(3,), queries=40, warm_up=4)
    assert asked == list(range(44))
    assert bench.queries == 40
    assert 0 <= bench.p50_ms <= bench.p95_ms
    assert bench.peak_rss > 1_000_000
    assert all(first < second for first, second in pairwise(asked))


def _fake_rclip(cache: Path, lines: str) -> RclipRival:
    """A rival whose program checks its surroundings and prints ``lines``; nothing is installed."""
    rival = RclipRival(Path(sys.executable), cache)
    models = cache / "rclip-models"
    models.mkdir(parents=True)
    for name in ("visual.onnx", "textual.onnx", "bpe_simple_vocab_16e6.txt.gz"):
        (models / name).write_text("model")
    program = cache / "rclip-3.3.0" / "bin" / "rclip"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!{sys.executable}\n"
        "import os, pathlib\n"
        "data = pathlib.Path(os.environ['RCLIP_DATADIR'])\n"
        "model = data / 'ViT-B-32-256-datacomp_s34b_b86k' / 'visual.onnx'\n"
        "assert model.read_text() == 'model' and os.environ['HF_HUB_OFFLINE'] == '1'\n"
        "assert not (data / 'db.sqlite3').exists()\n"
        f"print({lines!r}, end='')\n"
    )
    program.chmod(0o755)
    return rival


def test_the_rival_starts_from_nothing_with_its_model_in_place(tmp_path: Path) -> None:
    rival = _fake_rclip(tmp_path / "cache", "a.jpg\nb.jpg\n")
    said: list[str] = []
    rival.prepare(said.append)
    assert said == []
    assert rival.index(tmp_path, 2).cpu_seconds > 0


def test_a_rival_that_skipped_photos_is_not_compared(tmp_path: Path) -> None:
    rival = _fake_rclip(tmp_path / "cache", "a.jpg\n")
    with pytest.raises(AnyfindError, match=r"indexed 1 of 2 photographs"):
        rival.index(tmp_path, 2)
