"""Which encoder serves a modality, as the library remembers it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, text

from anyfind.sdk.types import Space
from anyfind.store import vectors

_CHANGE_ENCODER: Final = text(
    "INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


@dataclass(frozen=True, slots=True)
class Serving:
    """Which encoder serves a modality.

    Attributes:
        modality: Such as ``image``.
        space: Id of the space of its vectors.
        encoder: Full id.
        settings: Of its plugin.
        asked: The encoder and settings that the user's settings asked for when this was decided.
    """

    modality: str
    space: str
    encoder: str
    settings: Mapping[str, Any]
    asked: Mapping[str, Any]


def serving(connection: Connection) -> dict[str, Serving]:
    """What serves, by modality; nothing about modalities that were never indexed."""
    rows = connection.execute(
        text(
            """SELECT e.modality, s.id, e.encoder, e.settings, e.asked FROM serving e
            JOIN spaces s ON s."key" = e.space_key"""
        )
    )
    return {
        modality: Serving(modality, space, encoder, json.loads(settings), json.loads(asked))
        for modality, space, encoder, settings, asked in rows
    }


def encoded(connection: Connection) -> dict[str, Space]:
    """The space that vectors of a modality were last made in, by modality."""
    rows = connection.execute(text("SELECT key, value FROM meta WHERE key LIKE 'encoded.%'")).all()
    known = {space.id: space for space in vectors.spaces(connection)}
    return {key.partition(".")[2]: known[value] for key, value in rows if value in known}


def serve(connection: Connection, serving: Serving) -> None:
    """Write down what serves a modality from now on."""
    connection.execute(
        text(
            """INSERT INTO serving (modality, space_key, encoder, settings, asked)
            VALUES (:modality, :key, :encoder, :settings, :asked) ON CONFLICT (modality) DO UPDATE SET
            space_key = excluded.space_key, encoder = excluded.encoder, settings = excluded.settings,
            asked = excluded.asked"""
        ),
        {
            "modality": serving.modality,
            "key": vectors.space_key(connection, serving.space)[0],
            "encoder": serving.encoder,
            "settings": json.dumps(dict(serving.settings), sort_keys=True),
            "asked": json.dumps(dict(serving.asked), sort_keys=True),
        },
    )


def embed_in(connection: Connection, modality: str, space_id: str) -> None:
    """From now on segments of a modality get vectors in this space; nothing waits for one because of that."""
    connection.execute(_CHANGE_ENCODER, {"key": f"encoded.{modality}", "value": space_id})
