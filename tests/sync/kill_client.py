"""A client of its own process for the kill tests: a run of the desk in a folder, its files, a run again.

python -m tests.sync.kill_client FOLDER ADDRESS USER [STICK]

With STICK it makes a package there instead.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sync.desk import Desk


def main(folder: str, address: str, user_name: str, stick: str = "") -> int:
    """0 when both runs ended quiet."""
    with Desk(Path(folder), address, user_name, page_size=5) as desk:
        if stick:
            desk.service.packages.make(Path(stick))
            return 0
        if desk.sync().trouble:
            return 1
        desk.service.fetch_files_once()
        return 1 if desk.sync().trouble else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
