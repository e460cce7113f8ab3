"""What only training mode may ask of the reference portal: whom to play, and what the citizen received."""

from __future__ import annotations

from typing import Any

import requests

from desktop_app.domain.case import Value

PREFIX = "/api/training/v1"


class TrainingUser(Value, frozen=True):
    """An invented person one can play."""

    id: str
    user_name: str
    name: str
    role: str


class OutgoingAnswer(Value, frozen=True):
    """An answer as the citizen got it."""

    case_id: str
    round: int
    body: str
    draft_sha256: str


class TrainingPortal:
    """The training side of a reference portal on this machine; another portal answers 404 to all of it."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._session = requests.Session()
        self._session.trust_env = False

    def users(self) -> list[TrainingUser]:
        """Everybody there is to play."""
        return [
            TrainingUser(id=user["id"], user_name=user["user_name"], name=user["name"], role=user["role"])
            for user in self._get("/users")["users"]
        ]

    def outgoing(self) -> list[OutgoingAnswer]:
        """Every answer that left the portal for a citizen, oldest first."""
        return [
            OutgoingAnswer(
                case_id=row["case_id"], round=row["round"], body=row["body"], draft_sha256=row["draft_sha256"]
            )
            for row in self._get("/outgoing")["outgoing"]
        ]

    def publish_calendar(self, source: str, days: list[dict[str, str]]) -> None:
        """Let the portal publish its newest calendar with these dated rows laid over it."""
        self._post("/calendar", {"source": source, "rows": days})

    def reassign(self, case_id: str, to: str) -> None:
        """Let the portal give a case to another officer, whatever this machine thinks of it."""
        self._post("/reassign", {"case": case_id, "to": to})

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def _post(self, path: str, body: dict[str, Any]) -> None:
        url = f"{self._address}{PREFIX}{path}"
        self._session.post(url, json=body, timeout=10).raise_for_status()

    def _get(self, path: str) -> dict[str, Any]:
        answer = self._session.get(f"{self._address}{PREFIX}{path}", timeout=10)
        answer.raise_for_status()
        body: dict[str, Any] = answer.json()
        return body
