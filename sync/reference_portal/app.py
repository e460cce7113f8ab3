"""The application as it is served: the endpoints inside, what every answer carries outside."""

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from sync.reference_portal import (
    air_gap,
    device_routes,
    routes,
    sign_in_routes,
    training,
    training_people,
    upload_routes,
    wire_models,
)
from sync.reference_portal.envelope import Envelope
from sync.reference_portal.faults import FaultQueue, Faulty
from sync.reference_portal.portal import Portal
from sync.reference_portal.problems import answer_with_problems
from sync.reference_portal.wire_json import Document

CONTRACT_VERSION = "1.0.0"
#: Above this a body is packed; level 1, because the compressor is what a full pull waits for.
PACKED_FROM, PACKED_LEVEL = 1024, 1


def create_app() -> FastAPI:
    """The endpoints, without a portal behind them yet."""
    app = FastAPI(
        title="Nguoidan Desk portal contract",
        version=CONTRACT_VERSION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    answer_with_problems(app)
    for part in (routes, upload_routes, device_routes, air_gap, sign_in_routes, training, training_people):
        app.include_router(part.router)
    return app


def serve(portal: Portal) -> ASGIApp:
    """The whole portal as one ASGI application."""
    app = create_app()
    app.state.portal = portal
    app.state.faults = FaultQueue()
    packed = GZipMiddleware(app, minimum_size=PACKED_FROM, compresslevel=PACKED_LEVEL)
    enveloped = Envelope(packed, clock=portal.clock, body_bytes=routes.BODY_BYTES)
    return Faulty(enveloped, app.state.faults) if portal.training else enveloped


def contract() -> Document:
    """The OpenAPI document that is published."""
    document: Document = create_app().openapi()
    shapes = document["components"]["schemas"]
    shapes["Problem"] = wire_models.Problem.model_json_schema()
    return document
