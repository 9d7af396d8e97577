"""What went wrong, as RFC 9457 has it, with the engine's stable codes."""

from __future__ import annotations

import errno
import json
from typing import Any, Final

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from anyfind.api.live import Problem
from anyfind.errors import AnyfindError, BadInput, DiskFull, NotFound, UsageError
from anyfind.service import jobs

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

_SENTENCES: Final = {
    404: ("There is no such route.", "'GET /v1/openapi.json' lists what there is."),
    405: ("This route does not know the method.", "'GET /v1/openapi.json' lists what there is."),
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


async def on_refusal(_: Request, error: Exception) -> Response:
    """Answer for :class:`Refusal`."""
    assert isinstance(error, Refusal)
    return problem_response(error.document(), error.headers)


async def on_anyfind_error(_: Request, error: Exception) -> Response:
    """Answer for the engine's own errors."""
    return problem_response(jobs.problem(error))


async def on_os_error(_: Request, error: Exception) -> Response:
    """Answer for what the operating system refused."""
    assert isinstance(error, OSError)
    return problem_response(jobs.problem(refused(error)))


async def on_http_error(_: Request, error: Exception) -> Response:
    """Answer for routes and methods that there are not."""
    assert isinstance(error, HTTPException)
    detail, hint = _SENTENCES.get(error.status_code, (str(error.detail).rstrip(".") + ".", None))
    refusal = Refusal(error.status_code, detail, hint)
    return problem_response(refusal.document(), tuple((error.headers or {}).items()))


async def on_invalid(_: Request, error: Exception) -> Response:
    """Answer for bodies and parameters that do not fit. What was sent is not repeated: it may be large or private."""
    assert isinstance(error, RequestValidationError)
    said = []
    for one in error.errors()[:3]:
        # Where JSON ends too early, the place is a number of characters and no key.
        where = ".".join(str(part) for part in one["loc"][1:]) or str(one["loc"][0])
        said.append(f"{where}: {one['msg']}")
    refusal = UsageError(f"The request does not fit: {'; '.join(said)}.", hint="'GET /v1/openapi.json' says what does.")
    return problem_response(jobs.problem(refusal))


async def on_unexpected(_: Request, error: Exception) -> Response:
    """Answer for what nobody thought of; the details are for the log."""
    return problem_response(jobs.problem(error))


def refused(error: OSError) -> AnyfindError:
    """The sentence for what the operating system refused."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull("No space is left on the disk.", hint="Free some space and try again.")
    where = f" ({error.filename})" if isinstance(error.filename, str) else ""
    said = f"The system refused: {error.strerror or type(error).__name__}{where}."
    return NotFound(said) if isinstance(error, FileNotFoundError) else BadInput(said)
