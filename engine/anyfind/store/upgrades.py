"""Changes of encoders: which one serves a modality, what is embedded anew, and the vectors that are set aside.

While an upgrade goes on each piece of a file is searched by its old vector or by its new one, never by both: the new
one takes the old one's place in the transaction that sets the old one aside.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from sqlalchemy import Connection, text

from anyfind.errors import NotFound
from anyfind.sdk.types import Float32Array, Space
from anyfind.store import jobs, renewal, vectors
from anyfind.store import serving as kept
from anyfind.store.database import Database
from anyfind.store.records import VectorWrite
from anyfind.store.renewal import FORGET_ATTEMPTS, OLD_CONTENTS, Counts, OldFile
from anyfind.store.serving import Serving

RUNNING: Final = "running"
PAUSED: Final = "paused"
DONE: Final = "done"
FINISHED: Final = "finished"
UNDONE: Final = "undone"

_PACE: Final = 0.2
"""How much the newest files count for the time that is to go."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A change from one encoder to another.

    Attributes:
        id: Its number.
        modality: Of what.
        old: Space that it leaves.
        new: Space that it leads to.
        adapter: Name of the adapter between the two.
        state: ``running``, ``paused``, ``done`` (every file that can be is embedded anew, the old vectors are set
            aside), ``finished`` (they were dropped) or ``undone`` (rolled back, the new ones are about to be dropped).
        finish: Whether the old vectors are to be dropped once it is done.
        sampled: Pieces that both encoders embedded to begin with.
        began_at: Epoch seconds.
        seconds_a_file: What embedding a file anew takes, as far as is known.
        was: What served before.
    """

    id: int
    modality: str
    old: Space
    new: Space
    adapter: str
    state: str
    finish: bool
    sampled: int
    began_at: float
    seconds_a_file: float
    was: Serving

    @property
    def under_way(self) -> bool:
        """Whether files are to be embedded anew."""
        return self.state in {RUNNING, PAUSED}


class Upgrades:
    """The upgrades of one library. Part of a store: :attr:`anyfind.store.Store.upgrades`.

    Args:
        database: The library's.
        token: Names this run in the log of changes.
    """

    def __init__(self, database: Database, token: str) -> None:
        self._database = database
        self._token = token

    # -- which encoder serves ----------------------------------------------------------------------

    def serving(self) -> dict[str, Serving]:
        """What serves, by modality; nothing about modalities that were never indexed."""
        with self._database.read() as connection:
            return kept.serving(connection)

    def encoded(self) -> dict[str, Space]:
        """The space that vectors of a modality were last made in, by modality."""
        with self._database.read() as connection:
            return kept.encoded(connection)

    def serve(self, serving: Serving, space: Space) -> None:
        """Write down what serves a modality from now on; no vector changes."""
        with self._database.write() as connection:
            vectors.register_space(connection, space)
            kept.serve(connection, serving)

    # -- the course of an upgrade ------------------------------------------------------------------

    def all(self) -> list[Upgrade]:
        """Every upgrade that is remembered, oldest first."""
        with self._database.read() as connection:
            return _all(connection)

    def begin(
        self,
        serving: Serving,
        old: Space,
        new: Space,
        adapter: str,
        prepared: Sequence[tuple[int, Float32Array]],
        *,
        seconds_a_file: float,
        finish: bool,
        was: Serving,
    ) -> Upgrade:
        """From now on another encoder serves; files keep their old vectors until each is embedded anew.

        Args:
            serving: The new state.
            old: The space of the vectors that are there.
            new: The space that they are to be in.
            adapter: Name of the adapter between the two.
            prepared: New vectors that were made already, by segment id.
            seconds_a_file: What they took.
            finish: Whether the old vectors are dropped once it is done.
            was: What served until now.
        """
        with self._database.write() as connection:
            for space in (old, new):
                vectors.register_space(connection, space)
            keys = {space.id: vectors.space_key(connection, space.id)[0] for space in (old, new)}
            values = {
                "modality": serving.modality,
                "old": keys[old.id],
                "new": keys[new.id],
                "adapter": adapter,
                "finish": finish,
                "sampled": len(prepared),
                "now": time.time(),
                "seconds": seconds_a_file,
                "was": _encoded(was),
            }
            inserted = connection.execute(
                text(
                    """INSERT INTO upgrades (modality, old_key, new_key, adapter, state, finish, sampled, began_at,
                    seconds_a_file, was) VALUES (:modality, :old, :new, :adapter, 'running', :finish, :sampled, :now,
                    :seconds, :was) RETURNING id"""
                ),
                values,
            )
            upgrade_id = int(inserted.scalar_one())
            connection.execute(text("DELETE FROM vectors_aside WHERE space_key = :new"), values)
            connection.execute(text(FORGET_ATTEMPTS), values)
            for segment_id, vector in prepared:
                connection.execute(
                    text(
                        """INSERT INTO vectors_aside (segment_id, space_key, vector)
                        SELECT id, :new, :vector FROM segments WHERE id = :segment"""
                    ),
                    {"new": keys[new.id], "segment": segment_id, "vector": vectors.stored(vector, new)},
                )
            kept.serve(connection, serving)
            kept.embed_in(connection, serving.modality, new.id)
            return next(one for one in _all(connection) if one.id == upgrade_id)

    def waiting(self, upgrade: Upgrade, limit: int) -> list[OldFile]:
        """The next files to embed anew, newest first; passages of text need no file, all else one that is there."""
        with self._database.read() as connection:
            return renewal.waiting(connection, _values(connection, upgrade), limit)

    def counts(self, upgrade: Upgrade) -> Counts:
        """How far it is."""
        with self._database.read() as connection:
            return renewal.counts(connection, _values(connection, upgrade))

    def sample(self, modality: str, space: Space, files: int, seed: int) -> list[OldFile]:
        """Files with vectors in a space: half of them the newest, the others at random.

        Args:
            modality: Of the pieces.
            space: Of their vectors.
            files: How many files.
            seed: Of the random half.
        """
        with self._database.read() as connection:
            key = vectors.space_key(connection, space.id)[0]
            return renewal.sample(connection, {"old": key, "new": 0, "modality": modality}, files, seed)

    def claim(self, content_ids: Sequence[int]) -> None:
        """Count an attempt for each file, committed before the work starts."""
        with self._database.write() as connection:
            connection.execute(
                text(
                    """INSERT INTO reembedding (content_id, attempts)
                    SELECT c.id, 1 FROM contents c WHERE c.id IN (SELECT value FROM json_each(:ids))
                    ON CONFLICT (content_id) DO UPDATE SET attempts = attempts + 1"""
                ),
                {"ids": json.dumps(list(content_ids))},
            )

    def unclaim(self, content_ids: Sequence[int]) -> None:
        """Give the attempt back to files whose work ended for a reason that is not theirs."""
        with self._database.write() as connection:
            connection.execute(
                text(
                    """UPDATE reembedding SET attempts = max(attempts - 1, 0)
                    WHERE content_id IN (SELECT value FROM json_each(:ids))"""
                ),
                {"ids": json.dumps(list(content_ids))},
            )

    def swap(
        self, upgrade: Upgrade, content_ids: Sequence[int], made: Sequence[tuple[int, Float32Array]], seconds: float
    ) -> bool:
        """Let the new vectors of some files take the place of the old ones, which are set aside.

        Args:
            upgrade: Which one.
            content_ids: The files; new vectors that were prepared of them are taken, too.
            made: New vectors by segment id. Segments that vanished meanwhile are passed over.
            seconds: What the files took.

        Returns:
            Whether it was done; not if the upgrade was rolled back or paused meanwhile.
        """
        with self._database.write() as connection:
            state = connection.execute(text("SELECT state FROM upgrades WHERE id = :id"), {"id": upgrade.id}).scalar()
            if state != RUNNING:
                return False
            values = _values(connection, upgrade) | {"ids": json.dumps(list(content_ids))}
            vectors.begin_session(connection, self._token)
            vectors.add(connection, [VectorWrite(segment, upgrade.new.id, vector) for segment, vector in made])
            for statement in _TAKE_PREPARED + _SET_OLD_ASIDE:
                connection.execute(text(statement), values)
            # Those of which a piece kept its old vector stay counted, so that they are given up some day.
            connection.execute(
                text(
                    f"""DELETE FROM reembedding WHERE content_id IN (SELECT value FROM json_each(:ids))
                    AND content_id NOT IN ({OLD_CONTENTS})"""  # noqa: S608 - constant
                ),
                values,
            )
            if content_ids:
                connection.execute(
                    text(
                        """UPDATE upgrades SET seconds_a_file = iif(seconds_a_file = 0, :pace,
                        seconds_a_file + :share * (:pace - seconds_a_file)) WHERE id = :id"""
                    ),
                    {"id": upgrade.id, "pace": seconds / len(content_ids), "share": _PACE},
                )
        return True

    def set_state(self, upgrade: Upgrade, state: str) -> None:
        """Pause it, let it go on, or say that it is done. NotFound if it was undone or finished meanwhile."""
        with self._database.write() as connection:
            changed = connection.execute(
                text("UPDATE upgrades SET state = :state WHERE id = :id AND state IN ('running', 'paused')"),
                {"id": upgrade.id, "state": state},
            )
            if not changed.rowcount:
                raise NotFound("There is no such upgrade any more.")

    def roll_back(self, upgrade: Upgrade) -> int:
        """Let the old vectors answer again and set the new ones aside; nothing is embedded.

        Files that came since then have no old vectors and wait to be indexed. The new vectors can be dropped by
        :meth:`drop_undone` once no search looks at them.

        Returns:
            How many old vectors came back.
        """
        with self._database.write() as connection:
            values = _values(connection, upgrade) | {"id": upgrade.id}
            vectors.begin_session(connection, self._token)
            restored = connection.execute(text(_RESTORE), values).rowcount
            for statement in _UNDO:
                connection.execute(text(statement), values)
            served = connection.execute(
                text("SELECT asked FROM serving WHERE modality = :modality"), values
            ).scalar_one()
            was = upgrade.was
            kept.serve(connection, Serving(was.modality, was.space, was.encoder, was.settings, json.loads(served)))
            kept.embed_in(connection, upgrade.modality, upgrade.old.id)
            jobs.reopen(connection, upgrade.modality, values["old"])
            connection.execute(text("UPDATE upgrades SET state = 'undone' WHERE id = :id"), values)
        return int(restored)

    def drop_undone(self) -> list[str]:
        """Drop what upgrades that were rolled back have left; the names of their adapters."""
        undone = [one for one in self.all() if one.state == UNDONE]
        if not undone:
            return []
        with self._database.write() as connection:
            for upgrade in undone:
                key = vectors.space_key(connection, upgrade.new.id)[0]
                connection.execute(text("DELETE FROM vectors_aside WHERE space_key = :key"), {"key": key})
                connection.execute(text("DELETE FROM upgrades WHERE id = :id"), {"id": upgrade.id})
        return [upgrade.adapter for upgrade in undone]

    def finish(self, upgrade: Upgrade) -> int:
        """Drop the old vectors that were set aside; how many. Those of files that were given up go on answering."""
        with self._database.write() as connection:
            key = vectors.space_key(connection, upgrade.old.id)[0]
            dropped = connection.execute(text("DELETE FROM vectors_aside WHERE space_key = :key"), {"key": key})
            connection.execute(text(FORGET_ATTEMPTS), {"modality": upgrade.modality})
            connection.execute(text("UPDATE upgrades SET state = 'finished' WHERE id = :id"), {"id": upgrade.id})
        return int(dropped.rowcount)

    def count_aside(self) -> int:
        """How many vectors are set aside."""
        with self._database.read() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM vectors_aside").scalar_one())


_OF_CONTENTS: Final = """SELECT id FROM segments WHERE modality = :modality
    AND content_id IN (SELECT value FROM json_each(:ids))"""

_TAKE_PREPARED: Final = (
    f"""INSERT INTO vectors (segment_id, space_key, vector)
    SELECT a.segment_id, a.space_key, a.vector FROM vectors_aside a
    WHERE a.space_key = :new AND a.segment_id IN ({_OF_CONTENTS}) AND NOT EXISTS
    (SELECT 1 FROM vectors v WHERE v.segment_id = a.segment_id AND v.space_key = :new)""",  # noqa: S608 - constants
    f"DELETE FROM vectors_aside WHERE space_key = :new AND segment_id IN ({_OF_CONTENTS})",  # noqa: S608 - constants
)

_REPLACED: Final = f"""space_key = :old AND segment_id IN ({_OF_CONTENTS}) AND segment_id IN
    (SELECT segment_id FROM vectors WHERE space_key = :new AND segment_id IN ({_OF_CONTENTS}))"""  # noqa: S608 - constants

_SET_OLD_ASIDE: Final = (
    f"""INSERT OR REPLACE INTO vectors_aside (label, segment_id, space_key, vector)
    SELECT label, segment_id, space_key, vector FROM vectors WHERE {_REPLACED}""",  # noqa: S608 - constants
    f"DELETE FROM vectors WHERE {_REPLACED}",  # noqa: S608 - constants
)

_OF_MODALITY: Final = "segment_id IN (SELECT id FROM segments WHERE modality = :modality)"

# A vector that comes back gets a new label: an index takes a label that was once deleted for gone.
_RESTORE: Final = f"""INSERT INTO vectors (segment_id, space_key, vector)
    SELECT a.segment_id, a.space_key, a.vector FROM vectors_aside a WHERE a.space_key = :old AND a.{_OF_MODALITY}
    AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.segment_id = a.segment_id AND v.space_key = :old)
    ORDER BY a.id"""  # noqa: S608 - constants

_UNDO: Final = (
    f"DELETE FROM vectors_aside WHERE space_key = :old AND {_OF_MODALITY}",  # noqa: S608 - constants
    "DELETE FROM vectors_aside WHERE space_key = :new",
    # A search that goes on just now may still hold their labels.
    f"""INSERT INTO vectors_aside (label, segment_id, space_key, vector)
    SELECT label, segment_id, space_key, vector FROM vectors WHERE space_key = :new AND {_OF_MODALITY}""",  # noqa: S608 - constants
    f"DELETE FROM vectors WHERE space_key = :new AND {_OF_MODALITY}",  # noqa: S608 - constants
    FORGET_ATTEMPTS,
)


def _values(connection: Connection, upgrade: Upgrade) -> dict[str, Any]:
    return {
        "old": vectors.space_key(connection, upgrade.old.id)[0],
        "new": vectors.space_key(connection, upgrade.new.id)[0],
        "modality": upgrade.modality,
    }


def _all(connection: Connection) -> list[Upgrade]:
    known = {space.id: space for space in vectors.spaces(connection)}
    rows = connection.execute(
        text(
            """SELECT u.*, o.id AS old_id, n.id AS new_id FROM upgrades u
            JOIN spaces o ON o."key" = u.old_key JOIN spaces n ON n."key" = u.new_key ORDER BY u.id"""
        )
    ).all()
    return [
        Upgrade(
            int(row.id),
            row.modality,
            known[row.old_id],
            known[row.new_id],
            row.adapter,
            row.state,
            bool(row.finish),
            int(row.sampled),
            float(row.began_at),
            float(row.seconds_a_file),
            Serving(**json.loads(row.was)),
        )
        for row in rows
    ]


def _encoded(serving: Serving) -> str:
    return json.dumps(
        {field.name: getattr(serving, field.name) for field in fields(serving)}, sort_keys=True, default=dict
    )
