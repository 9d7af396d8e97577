"""A change of encoders in the database: files swap one by one, and every step can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind.errors import NotFound
from anyfind.sdk.types import Space
from anyfind.store import Store
from anyfind.store.serving import Serving
from anyfind.store.upgrades import DONE, PAUSED, RUNNING, Upgrade
from fakes.library import DIMENSION, SPACE, content, embed, scan

NEW = Space("fake/newer", ("9",), "1", 3, "l2", ("text",))
BEFORE = Serving("text", SPACE.id, SPACE.encoder, {}, {"encoder": SPACE.encoder, "settings": {}})
AFTER = Serving("text", NEW.id, NEW.encoder, {"folder": "x"}, {"encoder": NEW.encoder, "settings": {}})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        root = opened.add_root(Path("/data"))
        ids = scan(opened, root, ["a.txt", "b.txt", "c.txt"])
        for name, texts in (("a.txt", ["one", "two"]), ("b.txt", ["three"]), ("c.txt", ["four"])):
            embed(opened, [content(ids[name], name, texts)])
        opened.embed_in("text", SPACE)
        opened.upgrades.serve(BEFORE, SPACE)
        yield opened


def vector(number: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(NEW.dimension, number / 100, dtype=np.float32)


def begin(store: Store, *prepared: int) -> Upgrade:
    return store.upgrades.begin(
        AFTER,
        SPACE,
        NEW,
        "upgrade-text",
        [(one, vector(one)) for one in prepared],
        seconds_a_file=0.5,
        finish=False,
        was=BEFORE,
    )


def test_a_file_has_old_vectors_or_new_ones_and_never_both(store: Store) -> None:
    before = store.labels(SPACE.id)
    assert len(before) == 4
    upgrade = begin(store, 1)
    # Nothing changes for a search before a file is whole.
    assert store.labels(SPACE.id).tolist() == before.tolist()
    assert store.count_vectors(NEW.id) == 0
    files = {file.content_id: file for file in store.upgrades.waiting(upgrade, 10)}
    assert [piece.prepared for piece in files[1].pieces] == [True, False]
    owners = store.owners_of(before.tolist())

    assert store.upgrades.swap(upgrade, [1], [(2, vector(2))], 3.0)

    assert (store.count_vectors(SPACE.id), store.count_vectors(NEW.id)) == (2, 2)
    assert store.upgrades.count_aside() == 2
    # A search that began before still knows whose the labels are that it found.
    assert store.owners_of(before.tolist()) == owners
    assert {file.content_id for file in store.upgrades.waiting(upgrade, 10)} == {2, 3}
    counts = store.upgrades.counts(upgrade)
    assert (counts.done, counts.waiting, counts.offline, counts.left) == (1, 2, 0, 0)
    assert store.integrity() == []
    kept = store.vectors_by_label(NEW.id, store.labels(NEW.id).tolist())
    assert np.allclose(np.sort(kept[:, 0]), [0.01, 0.02], atol=1e-3)


def test_nothing_waits_to_be_indexed_because_of_an_upgrade(store: Store) -> None:
    begin(store)
    assert store.embed_in("text", NEW) == 0
    assert store.pending_counts() == (0, 0)


def test_rolling_back_brings_the_old_vectors_under_new_labels_and_drops_the_new_ones(store: Store) -> None:
    old = store.vectors_by_label(SPACE.id, store.labels(SPACE.id).tolist())
    labels = store.labels(SPACE.id)
    upgrade = begin(store, 1, 2, 3)
    assert store.upgrades.swap(upgrade, [1, 2], [], 1.0)
    gone = store.labels(NEW.id)
    made = store.counts().embeddings_made
    assert store.upgrades.roll_back(upgrade) == 3
    assert store.counts().embeddings_made == made
    back = store.labels(SPACE.id)
    assert len(back) == 4
    # An index takes a label that was deleted for gone, so none comes back.
    assert set(back.tolist()) & set(labels.tolist()) == {labels[3]}
    again = store.vectors_by_label(SPACE.id, back.tolist())
    assert np.array_equal(np.sort(again, axis=0), np.sort(old, axis=0))
    assert store.upgrades.serving()["text"].encoder == SPACE.encoder
    assert store.get_meta("encoded.text") == SPACE.id
    assert store.pending_counts() == (0, 0)
    assert not store.upgrades.swap(upgrade, [3], [(4, vector(4))], 1.0)
    assert len(store.owners_of(gone.tolist())) == 3
    assert store.upgrades.drop_undone() == ["upgrade-text"]
    assert store.owners_of(gone.tolist()) == {}
    assert (store.upgrades.count_aside(), store.upgrades.all()) == (0, [])
    assert store.integrity() == []


def test_a_file_that_came_during_the_upgrade_waits_to_be_indexed_after_a_rollback(store: Store) -> None:
    upgrade = begin(store)
    ids = scan(store, store.roots()[0], ["new.txt"], first=9)
    embed(store, [content(ids["new.txt"], "N", ["five"])], space=NEW)
    assert store.pending_counts()[0] == 0
    store.upgrades.roll_back(upgrade)
    assert store.pending_counts()[0] == 1


def test_what_was_set_aside_is_dropped_at_the_end(store: Store) -> None:
    upgrade = begin(store, 1, 2, 3, 4)
    assert store.upgrades.swap(upgrade, [1, 2, 3], [], 1.0)
    assert store.upgrades.counts(upgrade).waiting == 0
    assert store.upgrades.finish(upgrade) == 4
    assert store.upgrades.count_aside() == 0
    (finished,) = store.upgrades.all()
    assert finished.state == "finished"
    assert (store.count_vectors(SPACE.id), store.count_vectors(NEW.id)) == (0, 4)
    assert store.integrity() == []


def test_a_paused_upgrade_swaps_nothing(store: Store) -> None:
    upgrade = begin(store, 1, 2)
    store.upgrades.set_state(upgrade, PAUSED)
    assert not store.upgrades.swap(upgrade, [1], [], 1.0)
    store.upgrades.set_state(upgrade, RUNNING)
    assert store.upgrades.swap(upgrade, [1], [], 1.0)


def test_a_file_that_fails_three_times_keeps_its_old_vectors(store: Store) -> None:
    upgrade = begin(store)
    for _ in range(3):
        assert 2 in {file.content_id for file in store.upgrades.waiting(upgrade, 10)}
        store.upgrades.claim([2])
    assert 2 not in {file.content_id for file in store.upgrades.waiting(upgrade, 10)}
    assert store.upgrades.counts(upgrade).left == 1
    store.upgrades.unclaim([2])
    assert store.upgrades.counts(upgrade).left == 0


def test_the_sample_is_half_the_newest_and_the_same_each_time(store: Store) -> None:
    first = [file.content_id for file in store.upgrades.sample("text", SPACE, 2, 0)]
    assert first == [file.content_id for file in store.upgrades.sample("text", SPACE, 2, 0)]
    assert len(first) == 2
    assert len(store.upgrades.sample("text", SPACE, 10, 0)) == 3


def test_the_state_survives_a_backup(store: Store, tmp_path: Path) -> None:
    upgrade = begin(store, 1, 2)
    store.upgrades.swap(upgrade, [1], [], 1.0)
    store.backup(tmp_path / "copy.sqlite")
    with Store.open(tmp_path / "copy.sqlite") as copy:
        assert copy.upgrades.all() == store.upgrades.all()
        assert copy.upgrades.serving() == store.upgrades.serving()
        assert copy.upgrades.count_aside() == 2


def test_what_is_set_aside_for_nothing_is_swept_away(store: Store) -> None:
    with store.care._database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO vectors_aside (segment_id, space_key, vector) VALUES (1, 1, ?)", (bytes(2 * DIMENSION),)
        )
    assert store.integrity() == []
    assert store.care.leftovers() == ["1 vectors are set aside for no upgrade."]
    assert store.care.mend() == ["1 vectors are set aside for no upgrade."]
    assert store.care.leftovers() == []


def test_what_one_modality_gave_up_stays_given_up_when_the_upgrade_of_another_ends(store: Store) -> None:
    seen, newer = (Space(f"fake/{name}", ("1",), "1", 3, "l2", ("image",)) for name in ("seen", "seen-newer"))
    serving = [Serving("image", space.id, space.encoder, {}, {}) for space in (seen, newer)]
    store.upgrades.serve(serving[0], seen)
    upgrade = begin(store)
    for _ in range(3):
        store.upgrades.claim([2])
    other = store.upgrades.begin(
        serving[1], seen, newer, "upgrade-image", [], seconds_a_file=0.5, finish=False, was=serving[0]
    )
    assert store.upgrades.counts(upgrade).left == 1
    store.upgrades.finish(other)
    assert store.upgrades.counts(upgrade).left == 1


def test_an_upgrade_that_was_rolled_back_does_not_come_alive_again(store: Store) -> None:
    upgrade = begin(store)
    store.upgrades.roll_back(upgrade)
    with pytest.raises(NotFound):
        store.upgrades.set_state(upgrade, RUNNING)
    assert store.upgrades.drop_undone() == ["upgrade-text"]


def test_files_that_were_begun_when_a_run_died_wait_behind_all_others(store: Store) -> None:
    upgrade = begin(store)
    first = store.upgrades.waiting(upgrade, 10)[0]
    store.upgrades.claim([first.content_id])
    later = store.upgrades.waiting(upgrade, 10)
    assert [file.attempts for file in later] == [0, 0, 1]
    assert later[-1].content_id == first.content_id


def test_files_that_were_given_up_are_tried_again_with_all_others_that_failed(store: Store) -> None:
    upgrade = begin(store, 1, 2, 4)
    for _ in range(3):
        store.upgrades.claim([2])
    assert store.upgrades.swap(upgrade, [1, 3], [], 1.0)
    store.upgrades.set_state(upgrade, DONE)
    assert store.upgrades.counts(upgrade).left == 1
    assert store.retry_failed() == 1
    (again,) = store.upgrades.all()
    assert again.state == RUNNING
    assert [file.content_id for file in store.upgrades.waiting(again, 10)] == [2]
    assert store.retry_failed() == 0
