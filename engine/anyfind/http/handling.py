"""From whatever a route raised to the problem that is answered."""

from __future__ import annotations

from typing import Final

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from anyfind.api.live import Problem
from anyfind.errors import UsageError
from anyfind.http.problems import Refusal, problem_response
from anyfind.http.refusing import RefusalLog
from anyfind.service import jobs

_SENTENCES: Final = {
    404: ("There is no such route.", "'GET /v1/openapi.json' lists what there is."),
    405: ("This route does not know the method.", "'GET /v1/openapi.json' lists what there is."),
}

_NOTED: Final = frozenset({"forbidden", "not-found", "method-not-allowed"})
"""What somebody gets who feels along the walls."""


class Problems:
    """Answers for everything that routes raise.

    Args:
        log: Where it is written down that something was refused; what was asked for is not.
    """

    def __init__(self, log: RefusalLog) -> None:
        self._log = log

    async def __call__(self, request: Request, error: Exception) -> Response:
        """The problem for an error."""
        headers: tuple[tuple[str, str], ...] = ()
        if isinstance(error, HTTPException):
            detail, hint = _SENTENCES.get(error.status_code, (f"{str(error.detail).rstrip('.')}.", None))
            error = Refusal(error.status_code, detail, hint, tuple((error.headers or {}).items()))
        if isinstance(error, Refusal):
            problem, headers = error.document(), error.headers
        elif isinstance(error, RequestValidationError):
            problem = _unfitting(error)
        else:
            problem = jobs.problem(error)
        if problem.code in _NOTED:
            self._log.note(request.method, problem.code)
        return problem_response(problem, headers)


def _unfitting(error: RequestValidationError) -> Problem:
    """What does not fit and where. What was sent is not repeated: it may be large or private."""
    said = []
    for one in error.errors()[:3]:
        # Where JSON ends too early, the place is a number of characters and no key.
        where = ".".join(str(part) for part in one["loc"][1:]) or str(one["loc"][0])
        said.append(f"{where}: {one['msg']}")
    sentence = f"The request does not fit: {'; '.join(said)}."
    return jobs.problem(UsageError(sentence, hint="'GET /v1/openapi.json' says what does."))
