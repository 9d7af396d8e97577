"""Thumbnails over the wire, drawn by a plugin in a process of its own."""

from __future__ import annotations

import io
import os
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from conftest import LogWatch
from fakes.served import Served, until, with_small_plugins

FILES = {"red.square": "250 10 10", "words.note": "nothing to see", "odd.square": "unseen 1 2 3"}


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def drawn(served: Served) -> Counter[str]:
    log = served.home.parent / "drawn"
    return Counter(log.read_text().split()) if log.exists() else Counter()


def test_a_thumbnail_is_small_and_stays_for_ever(served: Served) -> None:
    numbers = served.fill(FILES)
    path = f"/v1/files/{numbers['red.square']}/thumbnail"
    answer = served.ask("GET", f"{path}?side=100")
    assert answer.headers["content-type"] == "image/webp"
    assert "immutable" in answer.headers["cache-control"]
    with Image.open(io.BytesIO(answer.body)) as picture:
        assert picture.size == (100, 50)
        red, green, blue = picture.convert("RGB").getpixel((50, 20))  # type: ignore[misc]  # a pixel has three values
        assert red > 200
        assert max(green, blue) < 60
    assert served.ask("GET", f"{path}?side=100").body == answer.body
    assert drawn(served) == {"red.square": 1}
    tag = answer.headers["etag"]
    for given in (tag, f'"x", {tag}', f"W/{tag}", "*"):
        unchanged = served.ask("GET", f"{path}?side=100", headers={"If-None-Match": given})
        assert (unchanged.status, unchanged.body) == (304, b"")
        assert unchanged.headers["etag"] == tag
    assert served.ask("GET", f"{path}?side=101", headers={"If-None-Match": tag}).status == 200
    assert served.ask("GET", f"{path}?side=10").code == "usage"
    assert served.ask("GET", f"{path}?side=5000").code == "usage"


def test_a_file_that_moved_keeps_its_thumbnail(served: Served) -> None:
    numbers = served.fill(FILES)
    path = f"/v1/files/{numbers['red.square']}/thumbnail"
    tag = served.ask("GET", path).headers["etag"]
    (served.files / "red.square").rename(served.files / "rouge.square")
    served.job({"kind": "index"})
    again = served.ask("GET", f"/v1/files/{served.numbers()['rouge.square']}/thumbnail")
    assert again.headers["etag"] == tag
    assert drawn(served) == {"red.square": 1}


def test_files_without_one(served: Served) -> None:
    numbers = served.fill(FILES)
    for name in ("words.note", "odd.square"):
        for _ in range(3):
            answer = served.ask("GET", f"/v1/files/{numbers[name]}/thumbnail")
            assert (answer.status, answer.code) == (404, "no-thumbnail")
    assert drawn(served) == {"odd.square": 1}
    assert served.ask("GET", "/v1/files/4711/thumbnail").code == "not-found"


def test_a_file_that_ends_its_plugin_is_not_drawn_again(served: Served, log_watch: LogWatch) -> None:
    log_watch.expect("small")
    numbers = served.fill({"bad.square": "crash", **FILES})
    for _ in range(4):
        assert served.ask("GET", f"/v1/files/{numbers['bad.square']}/thumbnail").code == "no-thumbnail"
    assert drawn(served)["bad.square"] <= 2
    assert served.ask("GET", f"/v1/files/{numbers['red.square']}/thumbnail").status == 200


def test_a_file_that_changed_or_went_away_has_none_now(served: Served) -> None:
    numbers = served.fill(FILES)
    path = f"/v1/files/{numbers['red.square']}/thumbnail"
    (served.files / "red.square").write_text("10 250 10 and more")
    assert served.ask("GET", path).code == "no-thumbnail"
    (served.files / "red.square").unlink()
    assert served.ask("GET", path).code == "no-thumbnail"
    assert drawn(served) == {}


def test_nothing_outside_of_the_folders_is_drawn(served: Served) -> None:
    numbers = served.fill(FILES)
    secret = served.files.with_name("secret.square")
    secret.write_text("250 10 10")
    inside = served.files / "red.square"
    before = inside.stat()
    inside.unlink()
    inside.symlink_to(secret)
    os.utime(secret, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert served.ask("GET", f"/v1/files/{numbers['red.square']}/thumbnail").code == "no-thumbnail"
    assert served.ask("GET", f"/v1/files/{numbers['red.square']}/content").code == "forbidden"
    assert drawn(served) == {}


def test_many_thumbnails_at_once_do_not_hold_up_a_search(served: Served) -> None:
    held = {f"{number}.square": f"held {number} 0 0" for number in range(12)}
    numbers = served.fill({**held, **FILES})
    answers: list[int] = []

    def fetch(name: str) -> None:
        answers.append(served.ask("GET", f"/v1/files/{numbers[name]}/thumbnail").status)

    threads = [threading.Thread(target=fetch, args=(name,)) for name in held for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        until(lambda: bool(drawn(served)))
        assert served.post("/search", {"text": "nothing to see"})["results"] is not None
        assert answers == [], "they are drawn until somebody lets them be ready"
    finally:
        (served.home.parent / "drawn-may-end").touch()
        for thread in threads:
            thread.join()
    assert set(answers) == {200}
    assert all(count == 1 for count in drawn(served).values())
