"""Whose a case is and what it is about: the codes an officer chooses from."""

from __future__ import annotations

from enum import StrEnum


class ContentType(StrEnum):
    """What a petition speaks about; reports split on it."""

    CONDUCT = "conduct"
    RULE = "rule"
    IDEA = "idea"


class ReturnReason(StrEnum):
    """Why an agency gives a case back to the portal."""

    NOT_COMPETENT = "not-competent"
    NOT_FEEDBACK = "not-feedback"
    DUPLICATE = "duplicate"
    OTHER = "other"
