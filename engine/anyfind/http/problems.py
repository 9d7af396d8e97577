"""What went wrong, as RFC 9457 has it, with the engine's stable codes."""

from __future__ import annotations

import json
from typing import Any, Final

from pydantic import BaseModel
from starlette.responses import Response

from anyfind.api.live import Problem
from anyfind.errors import AnyfindError

MEDIA_TYPE: Final = "application/problem+json"

_CODES: Final = {
    400: "usage",
    401: "unauthorised",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    408: "timeout",
    413: "too-large",
    415: "unsupported-media-type",
    416: "range",
    431: "headers-too-large",
    503: "too-many",
}


class Refusal(Exception):
    """A request that is refused for a reason of HTTP's own.

    Args:
        status: Of HTTP.
        detail: One sentence.
        hint: What to do about it.
        headers: To send along.
    """

    def __init__(
        self, status: int, detail: str, hint: str | None = None, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.hint = hint
        self.headers = headers

    @property
    def code(self) -> str:
        """The stable code."""
        return _CODES.get(self.status, AnyfindError.code)

    def document(self) -> Problem:
        """The problem document."""
        return Problem(
            type=f"urn:anyfind:error:{self.code}",
            title=self.code.replace("-", " ").capitalize(),
            status=self.status,
            code=self.code,
            detail=self.detail,
            hint=self.hint,
        )


def encoded(answer: BaseModel | dict[str, Any]) -> bytes:
    """An answer as JSON. The odd bytes of names that are no Unicode become JSON's own escapes."""
    values = answer if isinstance(answer, dict) else answer.model_dump(by_alias=True)
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def document(answer: BaseModel | dict[str, Any], status: int = 200) -> Response:
    """A JSON answer that nobody keeps."""
    return Response(encoded(answer), status, {"Cache-Control": "no-store"}, media_type="application/json")


def problem_response(problem: Problem, headers: tuple[tuple[str, str], ...] = ()) -> Response:
    """A problem as a response."""
    kept = {"Cache-Control": "no-store", **dict(headers)}
    return Response(encoded(problem), problem.status, kept, media_type=MEDIA_TYPE)
