"""What the exchange with the portal needs beyond a plain action. Later changes are later scripts."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS: tuple[str, ...] = ("ALTER TABLE outbox ADD COLUMN supersedes VARCHAR",)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
