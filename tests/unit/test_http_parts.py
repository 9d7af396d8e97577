"""Cursors, ranges, tokens, streams and what lies inside the library's folders."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.errors import AnyfindError, BadInput, NotFound, UsageError
from anyfind.http import paging, sse
from anyfind.http.content import wanted
from anyfind.http.problems import Refusal, encoded
from anyfind.http.sse import EventStream, frame
from anyfind.http.stopping import Stopping
from anyfind.http.tokens import FILE_NAME, MOST, TokenBook
from anyfind.service import inside
from anyfind.service.events import EventLog
from anyfind.service.inside import Outside, open_inside
from fakes.asgi import scope


@given(st.integers(0, 2**63 - 1))
def test_a_cursor_keeps_its_number(number: int) -> None:
    assert paging.number_of("files", paging.after_number("files", number)) == number


@given(st.text(st.characters(), max_size=50))
def test_a_cursor_keeps_its_text_whatever_is_in_it(text: str) -> None:
    assert paging.text_of("failures", paging.after_text("failures", text)) == text


@given(st.text(max_size=40))
def test_what_is_no_cursor_is_refused(text: str) -> None:
    # One that is a cursor by chance is the cursor of what was read.
    with contextlib.suppress(UsageError):
        number = paging.number_of("files", text)
        assert paging.number_of("files", paging.after_number("files", number)) == number
    with contextlib.suppress(UsageError):
        assert paging.text_of("failures", text) is not None


@pytest.mark.parametrize(
    "text", ["", "x", "====", "WyJmaWxlcyIsIC0xXQ", "W10", "bnVsbA", "WyJmaWxlcyIsdHJ1ZV0", "\udcff", "W" * 199]
)
def test_these_are_no_cursors(text: str) -> None:
    with pytest.raises(UsageError):
        paging.number_of("files", text)


def test_a_cursor_of_another_listing_is_refused() -> None:
    with pytest.raises(UsageError):
        paging.number_of("files", paging.after_text("failures", "5"))
    with pytest.raises(UsageError):
        paging.number_of("files", paging.after_text("files", "5"))
    assert paging.number_of("files", None) == 0
    assert paging.text_of("failures", None) is None


@pytest.mark.parametrize(
    ("header", "part"),
    [(None, None), ("bytes=0-0", (0, 1)), ("bytes=2-", (2, 10)), ("bytes=-3", (7, 10)), ("bytes=-30", (0, 10)),
     ("bytes=3-99", (3, 10)), ("bytes = 1 - 2", (1, 3)), ("bytes=-", None), ("bytes=1-2,4-5", None), ("nonsense", None),
     ("bytes=5-2", None), ("bytes=0x1-", None)],
)  # fmt: skip
def test_ranges(header: str | None, part: tuple[int, int] | None) -> None:
    assert wanted(header, 10) == part


@pytest.mark.parametrize(
    ("header", "size"), [("bytes=10-", 10), ("bytes=99-100", 10), ("bytes=-0", 10), ("bytes=0-", 0)]
)
def test_ranges_behind_the_end(header: str, size: int) -> None:
    with pytest.raises(Refusal) as refused:
        wanted(header, size)
    assert refused.value.headers == (("Content-Range", f"bytes */{size}"),)


def test_tokens_are_kept_as_digests_for_this_user_only(tmp_path: Path) -> None:
    book = TokenBook(tmp_path, "owner")
    made = book.add("launcher")
    assert made.token is not None
    assert len(bytes.fromhex(made.token)) == 32
    file = tmp_path / FILE_NAME
    assert file.stat().st_mode & 0o777 == 0o600
    assert made.token not in file.read_text()
    assert "owner" not in file.read_text()
    again = TokenBook(tmp_path, "another owner")
    assert again.reader(made.token) == "launcher"
    assert again.is_owner("another owner")
    assert not again.is_owner("owner")
    assert again.reader("owner") is None
    assert again.reader("\udcff") is None
    again.remove("launcher")
    assert again.reader(made.token) is None
    assert TokenBook(tmp_path, "x").all() == []
    with pytest.raises(NotFound):
        again.remove("launcher")


def test_names_of_tokens_are_unique_and_few(tmp_path: Path) -> None:
    book = TokenBook(tmp_path, "owner")
    for number in range(MOST):
        book.add(str(number))
    with pytest.raises(BadInput):
        book.add("5")
    with pytest.raises(BadInput):
        book.add("one more")


def test_tokens_that_cannot_be_read_do_not_hold(tmp_path: Path, log_watch: object) -> None:
    log_watch.expect("do not hold")  # type: ignore[attr-defined]  # the fixture of conftest
    (tmp_path / FILE_NAME).write_text('{"tokens": [{"name": "x"}]}')
    assert TokenBook(tmp_path, "owner").all() == []


@pytest.fixture(params=["as Linux says", "as links lead"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "as links lead":
        monkeypatch.setattr(inside, "_HANDLES", Path("/nowhere"))


@pytest.mark.usefixtures("either_way")
def test_a_file_inside_is_opened(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.txt").write_text("inside")
    opened = open_inside(root / "a.txt", [root])
    with opened.file:
        assert opened.file.read() == b"inside"
    assert opened.size == 6
    (tmp_path / "link").symlink_to(root)
    with open_inside(tmp_path / "link" / "a.txt", [tmp_path / "link"]).file as file:
        assert file.read() == b"inside"


@pytest.mark.usefixtures("either_way")
def test_a_file_outside_is_not_opened(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (tmp_path / "root2").mkdir()
    for place in (tmp_path / "secret.txt", tmp_path / "root2" / "secret.txt"):
        place.write_text("secret")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "folder").symlink_to(tmp_path / "root2")
    outside = [root / "link.txt", root / "folder" / "secret.txt", root / ".." / "secret.txt", tmp_path / "secret.txt"]
    for path in [*outside, root / "sub" / ".." / ".." / "root2" / "secret.txt"]:
        with pytest.raises(Outside):
            open_inside(path, [root])
    with pytest.raises(Outside):
        open_inside(tmp_path / "secret.txt", [])
    os.mkfifo(root / "pipe")
    for path in (root, root / "none", root / "pipe", root / "sub", root / "link.txt" / "below"):
        with pytest.raises(AnyfindError) as error:
            open_inside(path, [root])
        assert error.value.http_status in {403, 404}


@pytest.mark.usefixtures("either_way")
def test_links_that_are_swapped_never_lead_out(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (root / "real.txt").write_text("inside")
    path = root / "swapped.txt"
    done = threading.Event()

    def swap() -> None:
        while not done.is_set():
            for target in (root / "real.txt", tmp_path / "secret.txt"):
                new = root / "new.txt"
                new.symlink_to(target)
                new.replace(path)

    path.symlink_to(root / "real.txt")
    thread = threading.Thread(target=swap)
    thread.start()
    seen = []
    try:
        for _ in range(2000):
            try:
                with open_inside(path, [root]).file as file:
                    seen.append(file.read())
            except (Outside, NotFound):
                seen.append(b"refused")
    finally:
        done.set()
        thread.join()
    assert set(seen) <= {b"inside", b"refused"}


def test_an_event_is_one_frame() -> None:
    log = EventLog(first=7)
    event = log.add("job", {"what": "two\nlines \udcff ü"})
    text = frame(event).decode("ascii")
    assert text.startswith("id: 7\nevent: job\ndata: {")
    assert text.endswith("}\n\n")
    assert text.count("\n") == 4
    assert json.loads(text.split("data: ")[1]) == {"what": "two\nlines \udcff ü"}


def test_odd_names_survive_json() -> None:
    assert json.loads(encoded({"path": "/odd \udcff"})) == {"path": "/odd \udcff"}


class Client:
    """Follows a stream; reads only when it is told to."""

    def __init__(self) -> None:
        self.received = b""
        self.reads = asyncio.Event()
        self.reads.set()
        self.leaves = asyncio.Event()
        self.ended = False
        self.torn = False

    async def receive(self) -> dict[str, str]:
        await self.leaves.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: dict[str, object]) -> None:
        await self.reads.wait()
        if message["type"] == "http.response.body":
            body = message["body"]
            assert isinstance(body, bytes)
            self.received += body
            self.ended = not message["more_body"]

    def follow(self, stream: EventStream) -> asyncio.Task[None]:
        asked = scope()
        asked["state"]["anyfind.abort"] = self.tear_down
        return asyncio.create_task(stream(asked, self.receive, self.send))  # type: ignore[arg-type]  # ASGI's own types

    def tear_down(self) -> None:
        self.torn = True


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0.002)


def test_a_client_that_comes_back_gets_what_it_missed() -> None:
    async def run() -> None:
        log = EventLog(first=100)
        for number in range(5):
            log.add("library", {"seq": number})
        client = Client()
        task = client.follow(EventStream(log, Stopping(), after=102))
        await settle()
        log.add("folders")
        await settle()
        client.leaves.set()
        await task
        ids = [line for line in client.received.decode().splitlines() if line.startswith("id: ")]
        assert ids == ["id: 103", "id: 104", "id: 105"]
        assert not client.torn

    asyncio.run(run())


def test_a_client_that_missed_too_much_is_told_so() -> None:
    async def run() -> None:
        log = EventLog(first=100, kept=3)
        for number in range(9):
            log.add("library", {"seq": number})
        client = Client()
        task = client.follow(EventStream(log, Stopping(), after=101))
        await settle()
        assert b"id: 108\nevent: resync\n" in client.received
        client.leaves.set()
        await task

    asyncio.run(run())


def test_a_new_client_learns_where_it_is_and_that_the_engine_lives() -> None:
    async def run() -> None:
        log = EventLog(first=50)
        log.add("folders")
        client = Client()
        task = client.follow(EventStream(log, Stopping(), after=None, heartbeat_s=0.01))
        async with asyncio.timeout(60):
            while client.received.count(b": still here\n\n") < 2:
                await settle()
        assert client.received.startswith(b"retry: 1000\nid: 50\n\n")
        assert b"event: " not in client.received
        client.leaves.set()
        await task

    asyncio.run(run())


def test_a_client_that_does_not_read_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "MOST_UNSENT", 10)

    async def run() -> None:
        log = EventLog()
        client = Client()
        task = client.follow(EventStream(log, Stopping(), after=None))
        await settle()
        client.reads.clear()
        for number in range(200):
            log.add("library", {"seq": number})
        await asyncio.wait_for(task, 60)
        assert client.torn

    asyncio.run(run())


@pytest.mark.parametrize("reads", [True, False])
def test_streams_end_when_the_service_does(reads: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "GOODBYE_S", 0.05)

    async def run() -> None:
        log = EventLog()
        stopping = Stopping()
        client = Client()
        task = client.follow(EventStream(log, stopping, after=None))
        await settle()
        if not reads:
            client.reads.clear()
        threading.Thread(target=stopping.begin).start()
        await asyncio.wait_for(task, 60)
        assert client.ended is reads
        assert client.torn is not reads

    asyncio.run(run())
