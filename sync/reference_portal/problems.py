"""Errors as RFC 9457 problem details, with a stable type for each."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from sync.reference_portal.wire_json import Document, dump

MEDIA_TYPE = "application/problem+json"

#: slug → (status, title)
KINDS = {
    "bad-request": (400, "The request cannot be understood"),
    "unauthorized": (401, "A valid access token is needed"),
    "forbidden": (403, "Not allowed"),
    "device-unknown": (403, "This device is not registered for this user"),
    "not-found": (404, "There is nothing here for you"),
    "method-not-allowed": (405, "This method is not offered here"),
    "resync": (410, "This cursor can no longer be followed; take a snapshot"),
    "too-large": (413, "The request is too large"),
    "unsupported-media": (415, "This content type or encoding is not accepted"),
    "range": (416, "The range lies outside the file"),
    "invalid": (422, "The request breaks the contract"),
    "client-too-old": (426, "This protocol version is not spoken here"),
    "too-busy": (429, "Too many requests"),
    "device-suspended": (403, "This device is suspended"),
    "device-wipe": (403, "This device is to be wiped: ask for its state"),
    "package-foreign": (422, "The package is sealed for another portal"),
    "package-broken": (422, "This is no package, or not as it was sealed"),
    "package-old": (422, "A later package of this device was answered before"),
    "upload-differs": (409, "Another file was begun under this id"),
    "offset-differs": (409, "The piece does not begin where the last one ended"),
    "digest-differs": (400, "The piece is not what its digest says"),
    "upload-gone": (410, "This upload was not finished in time; begin it again"),
    "upload-broken": (422, "The file is not what was announced; begin it again"),
    "server": (500, "The portal failed"),
    "unavailable": (503, "The portal is not available"),
}
SLUG_OF_STATUS = {status: slug for slug, (status, _title) in reversed(KINDS.items())}

_ANSWER: Document = {
    "description": "Problem details",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
#: For the contract: any endpoint may answer so.
PROBLEM_ANSWERS: dict[int | str, Document] = {
    str(status): _ANSWER for status in SLUG_OF_STATUS if status < HTTPStatus.INTERNAL_SERVER_ERROR
}


class Problem(Exception):
    """An answer that is an error. `extra` are further members of the document."""

    def __init__(
        self, slug: str, *, headers: dict[str, str] | None = None, extra: Document | None = None
    ) -> None:
        super().__init__(slug)
        self.slug = slug
        self.headers = headers or {}
        self.extra = extra or {}

    def body(self) -> str:
        """The problem document."""
        status, title = KINDS[self.slug]
        known = {"type": f"urn:nguoidan:problem:{self.slug}", "title": title, "status": status}
        return dump({**known, **self.extra})

    def response(self) -> Response:
        """The problem as an HTTP answer."""
        return Response(
            self.body(), status_code=KINDS[self.slug][0], media_type=MEDIA_TYPE, headers=self.headers
        )


def answer_with_problems(app: FastAPI) -> None:
    """Make every error of the application a problem, also those of the framework."""

    @app.exception_handler(Problem)
    def ours(_request: Request, problem: Problem) -> Response:
        return problem.response()

    @app.exception_handler(RequestValidationError)
    def invalid(_request: Request, error: RequestValidationError) -> Response:
        # Where and why only: the value itself may be a citizen's.
        errors = [
            {"at": "/".join(str(part) for part in item["loc"]), "why": item["type"]}
            for item in error.errors()
        ]
        return Problem("invalid", extra={"errors": errors}).response()

    @app.exception_handler(HTTPException)
    def of_the_framework(_request: Request, error: HTTPException) -> Response:
        slug = SLUG_OF_STATUS.get(error.status_code, "bad-request")
        headers = dict(error.headers or {})
        if slug == "bad-request" and error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            slug = "server"
        return Problem(slug, headers=headers).response()

    @app.exception_handler(Exception)
    def unexpected(_request: Request, _error: Exception) -> Response:
        return Problem("server").response()
