"""The published shapes of the contract: what OpenAPI shows and what requests are checked against."""

from typing import Annotated, Literal

from fastapi import Path
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue

from sync.reference_portal.devices import State
from sync.reference_portal.portal_time import read_instant


def _instant(text: str) -> str:
    read_instant(text)
    return text


Id = Annotated[str, Field(pattern=r"^[!-~]{1,64}$")]
IdInPath = Annotated[str, Path(pattern=r"^[!-~]{1,64}$")]
RawKey = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]{43}=$", description="Base64 of 32 raw bytes")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Instant = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"), AfterValidator(_instant)]
ShortText = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]


class Shape(BaseModel):
    """Unknown members are allowed: a newer end may say more."""

    model_config = ConfigDict(extra="allow")


class Problem(Shape):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str | None = None


class Range(Shape):
    min: int
    max: int


class Limits(Shape):
    page_default: int
    page_max: int
    batch_commands: int
    batch_bytes: int
    body_bytes: int
    attachment_bytes: int
    attachment_types: list[str]
    max_files: int
    late_reasons: list[str]
    archive_after_days: int
    figures_after_days: int


class UploadLimits(Shape):
    chunk_max: int
    expire_days: int
    max_bytes: int


class Meta(Shape):
    name: str
    epoch: str
    feed_retention_days: int
    manifest: bool
    package_key: str
    protocol: Range
    document_schema: Range
    command_schemas: dict[str, Range]
    limits: Limits
    uploads: UploadLimits
    server_time: Instant
    minimum_client: str
    issuer: str
    authorize: str
    token: str
    revoke: str
    training: bool


class AgencyRef(Shape):
    list: Literal["2017", "2025"]
    code: str


class GrantShape(Shape):
    role: str
    agency: AgencyRef
    unit: Id | None = None


class User(Shape):
    id: Id
    name: str
    position: str
    unit: Id | None
    grants: list[GrantShape]


class NewDevice(BaseModel):
    name: ShortText
    platform: ShortText
    version: ShortText
    public_key: RawKey | None = Field(default=None, description="Ed25519, of the device's signatures")
    package_key: RawKey | None = Field(default=None, description="X25519, to seal for the device")


class ReceiptKey(Shape):
    id: Id
    alg: Literal["Ed25519"]
    public: str


class Device(Shape):
    device: Id
    receipt_key: ReceiptKey
    user: User


class WipeOrder(Shape):
    device: Id
    kind: Literal["wipe"]
    salvage: bool
    at: Instant
    key: Id


class DeviceState(Shape):
    state: State
    order: WipeOrder | None = None
    signature: str | None = None


class Salvaged(Shape):
    size: int


class Sender(Shape):
    id: Id
    kind: Literal["person", "organisation"] | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    secret: bool | None = None


class Draft(Shape):
    rev: int
    sha256: Sha256
    body: str
    greeting: str
    files: list[Id]
    by: Id
    at: Instant


class Review(Shape):
    request: Id
    draft_sha256: Sha256
    by: Id
    at: Instant


class Approval(Review):
    id: Id


class Reply(Shape):
    round: int
    sha256: Sha256
    sent_at: Instant
    number: str
    delivery: str
    body: str | None = None


class AttachmentRef(Shape):
    id: Id
    name: str
    size: int
    type: str
    sha256: Sha256
    sensitive: bool
    by: str
    target: str | None = None


class Note(Shape):
    id: Id
    by: Id
    at: Instant
    text: str


class Event(Shape):
    id: Id
    n: int
    kind: str
    at: Instant
    on: str | None = None
    made_at: Instant | None = None
    by: str
    role: str
    data: dict[str, JsonValue]


class Handover(Shape):
    """An open offer to hand the case over."""

    dossier: Id
    to: Id
    by: Id
    at: Instant
    note: str | None = None
    promise: str | None = None


class Case(Shape):
    """A case; the keys with a default are left out by the views that hide them."""

    id: Id
    version: int
    document_schema: int = Field(alias="schema")
    view: Literal["full", "archive", "figures"]
    code: str
    channel: str
    agency: AgencyRef
    unit: Id | None
    assignee: Id | None
    status: str
    content_type: str
    field: str
    place: str | None
    title: str | None = None
    content: str | None = None
    points: list[str] | None = None
    sender: Sender | None = None
    submitted_at: Instant
    received_at: Instant | None
    in_scope: bool | None
    reply_round: int
    draft: Draft | None = None
    review: Review | None
    approval: Approval | None
    reply: Reply | None
    attachments: list[AttachmentRef] | None = None
    notes: list[Note] | None = None
    history: list[Event]
    portal_due_on: str | None
    handover: Handover | None = None


class FeedItem(Shape):
    n: int
    op: Literal["upsert", "remove"]
    type: str
    id: str
    version: int
    reason: str | None
    data: dict[str, JsonValue] | None


class Snapshot(Shape):
    items: list[FeedItem]
    next_page: str | None
    feed_cursor: str


class Changes(Shape):
    items: list[FeedItem]
    cursor: str
    more: bool


class BucketHash(Shape):
    b: int = Field(ge=0, le=255)
    count: int
    sha256: Sha256


class Manifest(Shape):
    current: bool
    count: int
    buckets: list[BucketHash]


class HeldItem(Shape):
    type: str | None = None
    id: str
    version: int


class Bucket(Shape):
    current: bool
    bucket: int = Field(ge=0, le=255)
    items: list[HeldItem]


class Expect(Shape):
    """What the officer saw. A member that is absent is not checked: the defaults stand for nothing."""

    model_config = ConfigDict(strict=True)

    status: list[str] = []
    assignee: Id | None = None
    draft_rev: int = 0
    reply_round: int = 0


class Command(Shape):
    model_config = ConfigDict(strict=True)

    id: Annotated[
        str, Field(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
    ]
    seq: int = Field(ge=1, le=2**53 - 1)
    device: Id
    actor: Id
    case: Id
    type: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
    command_schema: int = Field(alias="schema", ge=1, le=2**53 - 1)
    base_version: int = Field(ge=0, le=2**53 - 1)
    expect: Expect
    after: list[Id] = Field(max_length=100)
    args: dict[str, JsonValue]
    made_at: Instant
    clock: dict[str, JsonValue] | None = None
    supersedes: Id | None = None
    payload_sha256: Sha256


class Batch(BaseModel):
    commands: list[Command] = Field(min_length=1, max_length=50)


class NewUpload(Shape):
    """A file that is about to come, for one case."""

    case: Id
    name: ShortText
    type: ShortText
    size: int = Field(ge=1, le=2**53 - 1)
    sha256: Sha256


class UploadState(Shape):
    offset: int
    attachment: Id | None = None


class Uploaded(Shape):
    attachment: Id
    sha256: Sha256


class Verdict(Shape):
    id: str
    verdict: Literal["accepted", "rejected", "conflict", "blocked", "deferred", "unknown"]
    replayed: bool
    case_version: int | None = None
    receipt: dict[str, JsonValue] | None = None
    signature: str | None = None
    why: str | None = None
    field: str | None = None
    case: Case | None = None
    retry_after: int | None = None


class Verdicts(Shape):
    verdicts: list[Verdict]


class Tokens(Shape):
    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    refresh_token: str
    refresh_expires_in: int
    scope: str
    user_id: Id
    user: User
