"""A search as the engine keeps it, as a question of the box again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from anyfind.api.requests import QueryFile, RequestPart, SearchRequest
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.searching import Query


def query_of(request: Mapping[str, Any]) -> Query:
    """The question that a kept request asks; filters that programs sent apart are written into its words."""
    asked = SearchRequest.model_validate(request, extra="ignore")
    given = [("image", asked.image), ("sound", asked.sound), ("like", asked.like)]
    parts = [RequestPart(file=file, role=role) for role, file in given if file is not None]  # type: ignore[arg-type]
    if asked.negative:
        parts.append(RequestPart(text=asked.negative, weight=-1.0))
    return Query(
        text=" ".join([asked.text or "", *_filters(asked)]).strip(),
        parts=tuple(_part(part) for part in [*parts, *asked.parts]),
        sort=asked.sort,
        reverse=asked.reverse,
        group=asked.group,
        nearest=asked.nearest,
        files=tuple(asked.files),
    )


def title(request: Mapping[str, Any]) -> str:
    """A kept request in one line, for people."""
    query = query_of(request)
    words = [query.text] if query.text else []
    for part in query.parts:
        template = (
            QCoreApplication.translate("Remembered", "not {name}")
            if part.weight < 0
            else QCoreApplication.translate("Remembered", "like {name}")
        )
        name = part.name
        if part.box is not None:
            name = QCoreApplication.translate("PartChip", "Part of {name}").format(name=name)
        words.append(name if part.role == "words" and part.weight > 0 else template.format(name=name))
    return " · ".join(words)


def _part(part: RequestPart) -> QueryPart:
    if part.file is None:
        return QueryPart(None, part.text or "", "words", weight=part.weight)
    return QueryPart(part.file, _name(part.file), part.role, weight=part.weight, box=part.box)


def _name(file: QueryFile) -> str:
    if file.name:
        return file.name
    if file.path:
        return PurePath(file.path).name or file.path
    return QCoreApplication.translate("Remembered", "file {number}").format(number=file.file)


def _filters(asked: SearchRequest) -> list[str]:
    lists = {
        "type": asked.types,
        "in": asked.folders,
        "ext": asked.extensions,
        "camera": asked.cameras,
        "name": asked.names,
    }
    written = [f"{key}:{','.join(_quoted(value) for value in values)}" for key, values in lists.items() if values]
    each = {"date": asked.date, "size": asked.size, "near": asked.near, "has": asked.has}
    written += [f"{key}:{_quoted(value)}" for key, values in each.items() for value in values]
    written += [f"{key}:{_quoted(day)}" for key, day in (("after", asked.after), ("before", asked.before)) if day]
    return written


def _quoted(value: str) -> str:
    if any(sign.isspace() or sign == "," for sign in value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value
