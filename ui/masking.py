"""Personal data of citizens as it is shown until an officer asks for more."""

from __future__ import annotations

import re

_DOT = "•"
_PHONE = re.compile(r"(?<![\d.,])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d])")
_IDENTITY = re.compile(r"(?<![\d.,/])(?:\d{12}|\d{9})(?![\d.,/])")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def masked_name(name: str) -> str:
    """`Nguyễn Thị Tuyết` → `N*** T** T***`: the first letter of each word, and no more stars than three."""
    return " ".join(word[0] + "*" * min(3, max(2, len(word) - 1)) for word in name.split())


def masked_phone(phone: str) -> str:
    """`0912345612` → `09•• ••• •12`: two figures at each end; a number too short is hidden whole."""
    figures = [c for c in phone if c.isdigit()]
    if not figures:
        return ""
    if len(figures) < 8:
        return _DOT * len(figures)
    shown = "".join(figures[:2]) + _DOT * (len(figures) - 4) + "".join(figures[-2:])
    return f"{shown[:4]} {shown[4:7]} {shown[7:]}"


def masked_email(email: str) -> str:
    """`tuyet@example.vn` → `t•••@•••.vn`: the first letter and the last part of the domain."""
    local, at, domain = email.partition("@")
    if not at or not local:
        return _DOT * 3 if email else ""
    _, dot, ending = domain.rpartition(".")
    return f"{local[0]}{_DOT * 3}@{_DOT * 3}{dot}{ending if dot else ''}"


def masked_text(text: str) -> str:
    """Free text with phone numbers, numbers of identity papers and e-mail addresses masked."""
    text = _EMAIL.sub(lambda found: masked_email(found[0]), text)
    text = _PHONE.sub(lambda found: masked_phone(found[0]), text)
    return _IDENTITY.sub(lambda found: masked_phone(found[0]), text)
