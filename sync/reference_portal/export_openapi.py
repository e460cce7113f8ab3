"""Writes the published contract, or checks that the published one is current (`--check`)."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from sync.reference_portal.app import contract

PUBLISHED = Path(__file__).parents[2] / "resources" / "portal-openapi.json"


def main(arguments: Sequence[str]) -> int:
    """0 when written or current, 1 when the published contract is older than the code."""
    text = json.dumps(contract(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if "--check" not in arguments:
        PUBLISHED.write_text(text, encoding="utf-8")
        return 0
    if PUBLISHED.exists() and PUBLISHED.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{PUBLISHED.name} is out of date: python -m sync.reference_portal.export_openapi\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
