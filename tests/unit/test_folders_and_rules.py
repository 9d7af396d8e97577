"""Adding folders by any path, and what they leave out."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind.api.endpoint import Endpoint, write_endpoint
from anyfind.errors import BadInput, NotFound
from anyfind.ingest.patterns import Exclusions, check_rules
from anyfind.ingest.rules import rules_around
from anyfind.search.query import Query
from anyfind.service.engine import Engine
from anyfind.service.locking import locked
from anyfind.store.records import Root
from fakes.opened import opened, places_in


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    for name in ("files/photos/beach.txt", "files/letters/anna.txt", "files/letters/draft.tmp"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    with opened(places_in(tmp_path)) as made:
        yield made


def test_a_link_to_a_folder_of_the_library_is_that_folder(engine: Engine, tmp_path: Path) -> None:
    added = engine.add_folder(tmp_path / "files")
    (tmp_path / "link").symlink_to(tmp_path / "files", target_is_directory=True)
    assert engine.add_folder(tmp_path / "link") == added
    assert [folder.path for folder in engine.folders()] == [str(tmp_path / "files")]
    assert engine.remove_folder(tmp_path / "link") == 3


def test_a_folder_inside_one_of_the_library_is_known_by_that_ones_path(engine: Engine, tmp_path: Path) -> None:
    engine.add_folder(tmp_path / "files")
    (tmp_path / "link").symlink_to(tmp_path / "files", target_is_directory=True)
    assert engine.add_folder(tmp_path / "link" / "photos").path == str(tmp_path / "files" / "photos")
    assert [folder.files for folder in engine.folders()] == [2, 1]


def test_a_folder_around_one_that_was_added_through_a_link_lists_nothing_twice(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "files", target_is_directory=True)
    engine.add_folder(tmp_path / "link" / "photos")
    engine.add_folder(tmp_path / "files")
    assert [folder.files for folder in engine.folders()] == [1, 2]


def test_rules_are_checked_kept_and_can_change(engine: Engine, tmp_path: Path) -> None:
    added = engine.add_folder(tmp_path / "files", ["*.tmp", "", "photos/"])
    assert (added.files, added.rules) == (1, ["*.tmp", "photos/"])
    assert engine.set_rules(added.id, ["*.tmp"]).files == 2
    assert engine.set_rules(added.id, []).files == 3
    with pytest.raises(BadInput, match="The rule '!' can be no pattern"):
        engine.set_rules(added.id, ["*.tmp", "!"])
    assert engine.folder(added.id).rules == []
    with pytest.raises(BadInput):
        engine.add_folder(tmp_path / "files" / "photos", ["[z"])
    assert len(engine.folders()) == 1
    with pytest.raises(NotFound):
        engine.set_rules(99, [])


@pytest.mark.parametrize("rule", ["!", "\\", "x\\", "[z", "a\nb", "a\0b", "/"])
def test_what_can_match_nothing_is_no_rule(rule: str) -> None:
    with pytest.raises(BadInput):
        check_rules([rule])


def test_what_is_a_rule() -> None:
    assert check_rules(["*.log\n", "  ", "# why", "!keep.log", "[[]x"]) == ("*.log", "# why", "!keep.log", "[[]x")


def test_a_path_in_an_excluded_folder_is_not_brought_back_and_the_innermost_rule_decides() -> None:
    outer, bad = Exclusions().within("", ["*.log", "!keep.log", "build/"])
    assert bad == []
    inner, _ = outer.within("docs/", ["!b.log", "keep.log"])
    assert outer.leave_out("docs/b.log")
    assert not inner.leave_out("docs/b.log")
    assert inner.leave_out("docs/keep.log")
    assert outer.leave_out("docs/build/")
    assert not outer.leave_out("docs/build")


def test_a_folder_that_is_never_entered_is_known_by_every_path(tmp_path: Path) -> None:
    (tmp_path / "files/library").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "files", target_is_directory=True)
    root = Root(1, tmp_path / "files", "online", None, 0.0, None)
    rules = rules_around(root, [root], [str(tmp_path / "link" / "library")])
    assert rules.skips_folder("library", str(tmp_path / "files" / "library"))
    assert not rules.skips_folder("other", str(tmp_path / "files" / "other"))


def test_a_file_of_an_unplugged_drive_is_found_by_name_before_it_was_read(engine: Engine, tmp_path: Path) -> None:
    engine.add_folder(tmp_path / "files")
    (tmp_path / "files").rename(tmp_path / "away")
    engine.indexer.scan()
    answer = engine.search(Query(text="anna", k=5), by_names_at_least=True)
    assert [(Path(result.path).name, result.online) for result in answer.results] == [("anna.txt", False)]
    (tmp_path / "away").rename(tmp_path / "files")
    engine.indexer.scan()
    answer = engine.search(Query(text="anna", k=5), by_names_at_least=True)
    assert [(Path(result.path).name, result.online) for result in answer.results] == [("anna.txt", True)]


def test_the_librarys_own_folder_is_never_one_of_its_folders(engine: Engine, tmp_path: Path) -> None:
    own = engine.places.library
    (own / "logs").mkdir(exist_ok=True)
    (own / "engine.json").write_text('{"token": "secret"}')
    (tmp_path / "alias").symlink_to(own, target_is_directory=True)
    for folder in (own, own / "logs", tmp_path / "alias"):
        with pytest.raises(BadInput, match="belongs to Anyfind's library itself"):
            engine.add_folder(folder)
    engine.add_folder(tmp_path / "files")
    with pytest.raises(BadInput, match="belongs to Anyfind's library itself"):
        engine.move_folder(tmp_path / "files", own, force=True)
    assert [folder.path for folder in engine.folders()] == [str(tmp_path / "files")]


def test_nobody_else_may_look_into_a_library(tmp_path: Path) -> None:
    places = places_in(tmp_path / "new")
    lock = locked(places)
    try:
        assert places.library.stat().st_mode & 0o077 == 0
    finally:
        lock.release()


def test_an_endpoint_that_cannot_be_published_leaves_no_token_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_endpoint(tmp_path, Endpoint(1, "0" * 64, 1, "1"))
    assert list(tmp_path.iterdir()) == []
