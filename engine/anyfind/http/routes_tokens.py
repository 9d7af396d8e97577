"""Routes about read-only tokens for other programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as InPath
from starlette.responses import Response

from anyfind.api.live import Removed, Token, Tokens
from anyfind.api.requests import NewToken
from anyfind.http.parts import PROBLEMS, Parts
from anyfind.http.problems import document

Name = Annotated[str, InPath(min_length=1, max_length=100)]


def routes(parts: Parts) -> APIRouter:
    """List, make, take back."""
    router = APIRouter(tags=["tokens"], responses=PROBLEMS)
    book = parts.tokens

    @router.get("/tokens", operation_id="tokens", summary="The read-only tokens", response_model=Tokens)
    def every_token() -> Response:
        return document(Tokens(tokens=book.all()))

    @router.post(
        "/tokens",
        operation_id="add_token",
        summary="Make a read-only token; it is told once",
        status_code=201,
        response_model=Token,
    )
    def add(body: NewToken) -> Response:
        return document(book.add(body.name), 201)

    @router.delete("/tokens/{name}", operation_id="remove_token", summary="Take a token back", response_model=Removed)
    def remove(name: Name) -> Response:
        book.remove(name)
        return document(Removed(removed=name))

    return router
