"""Who is calling: passwords, authorization codes with PKCE, and tokens that rotate."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, Row, delete, insert, select, update

from sync.reference_portal.portal_time import PortalClock, write_instant
from sync.reference_portal.tables import person, sign_in_code, token

CODE_LIFE = timedelta(minutes=5)
ACCESS_LIFE = timedelta(minutes=15)
REFRESH_LIFE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Issued:
    """A pair of tokens as handed out once; only their hashes are kept."""

    person: str
    access: str
    refresh: str


def hash_password(password: str) -> str:
    """Salt and scrypt hash, as text."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_scrypt(password, salt).hex()}"


def check_password(connection: Connection, user_name: str, password: str) -> str | None:
    """The id of the person, if name and password fit."""
    row = connection.execute(select(person).where(person.c.user_name == user_name)).one_or_none()
    salt, _, kept = (row.password if row is not None else ":").partition(":")
    fits = hmac.compare_digest(_scrypt(password, bytes.fromhex(salt)).hex(), kept)
    return row.id if row is not None and fits else None


def issue_code(
    connection: Connection, clock: PortalClock, person_id: str, *, redirect_uri: str, challenge: str
) -> str:
    """A code for one exchange within five minutes."""
    code = secrets.token_urlsafe(32)
    connection.execute(
        insert(sign_in_code).values(
            hash=_hash(code),
            person=person_id,
            redirect_uri=redirect_uri,
            challenge=challenge,
            expires_at=write_instant(clock.now() + CODE_LIFE),
        )
    )
    return code


def exchange_code(
    connection: Connection, clock: PortalClock, code: str, *, redirect_uri: str, verifier: str
) -> Issued | None:
    """Tokens for a code; the code is spent, whether or not the rest fits."""
    spent = delete(sign_in_code).where(sign_in_code.c.hash == _hash(code)).returning(sign_in_code)
    row = connection.execute(spent).one_or_none()
    if row is None or row.expires_at < write_instant(clock.now()) or row.redirect_uri != redirect_uri:
        return None
    digest = hashlib.sha256(verifier.encode()).digest()
    if not hmac.compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), row.challenge):
        return None
    return _issue(connection, clock, row.person, family=secrets.token_hex(16), parent=None)


def refresh(connection: Connection, clock: PortalClock, given: str) -> Issued | None:
    """The successors of a refresh token; None when it was used again after its successor, or never good.

    The old token stays good until its successor is first used: an answer lost on the way costs no sign-in.
    Reuse after that revokes the whole family, thief and owner alike.
    """
    row = _token(connection, given)
    if row is None or row.kind != "refresh":
        return None
    successors = token.c.parent == row.hash
    superseded = connection.scalar(select(token.c.hash).where(successors, token.c.used).limit(1))
    if row.revoked or superseded is not None:
        _revoke_family(connection, row.family)
        return None
    if row.expires_at < write_instant(clock.now()):
        return None
    connection.execute(update(token).where(successors).values(revoked=True))
    connection.execute(update(token).where(token.c.hash == row.hash).values(used=True))
    return _issue(connection, clock, row.person, family=row.family, parent=row.hash)


def revoke(connection: Connection, given: str) -> None:
    """End the sign-in this token belongs to."""
    if row := _token(connection, given):
        _revoke_family(connection, row.family)


def bearer(connection: Connection, clock: PortalClock, given: str) -> str | None:
    """The person an access token speaks for."""
    row = _token(connection, given, lock=False)
    good = row is not None and row.kind == "access" and not row.revoked
    return row.person if row is not None and good and row.expires_at > write_instant(clock.now()) else None


def _issue(
    connection: Connection, clock: PortalClock, person_id: str, *, family: str, parent: str | None
) -> Issued:
    issued = Issued(person_id, secrets.token_urlsafe(32), secrets.token_urlsafe(48))
    common = {"family": family, "person": person_id, "used": False, "revoked": False}
    for kind, text, life, before in (
        ("access", issued.access, ACCESS_LIFE, None),
        ("refresh", issued.refresh, REFRESH_LIFE, parent),
    ):
        ends = write_instant(clock.now() + life)
        row = {**common, "hash": _hash(text), "kind": kind, "parent": before, "expires_at": ends}
        connection.execute(insert(token).values(**row))
    return issued


def _token(connection: Connection, given: str, *, lock: bool = True) -> Row[tuple[object, ...]] | None:
    statement = select(token).where(token.c.hash == _hash(given))
    return connection.execute(statement.with_for_update() if lock else statement).one_or_none()


def _revoke_family(connection: Connection, family: str) -> None:
    connection.execute(update(token).where(token.c.family == family).values(revoked=True))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(errors="replace"), salt=salt, n=2**12, r=8, p=1)
