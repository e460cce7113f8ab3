"""The portal's address as an officer types it, and as the program uses it."""

from __future__ import annotations

from urllib.parse import urlsplit

from desktop_app.domain.errors import NotThePortal

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PORTS = {"http": 80, "https": 443}


def may_be_asked(url: str) -> bool:
    """Plain HTTP never leaves this machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def origin(address: str) -> str:
    """The address as scheme, host and port; `https` where no scheme was typed.

    Raises NotThePortal for what is no address, or plain http to another machine.
    """
    text = address.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        port = parts.port
    except ValueError:
        raise NotThePortal from None
    if not parts.hostname or not may_be_asked(parts.geturl()):
        raise NotThePortal
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{port}" if port not in (None, _PORTS[parts.scheme]) else "")
