"""A client of its own process for the kill tests: one sync run of the desk in a folder.

python -m tests.sync.kill_client FOLDER ADDRESS USER
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sync.desk import Desk


def main(folder: str, address: str, user_name: str) -> int:
    """0 when the run ended quiet."""
    with Desk(Path(folder), address, user_name, page_size=5) as desk:
        return 1 if desk.sync().trouble else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
