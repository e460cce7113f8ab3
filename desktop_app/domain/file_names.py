"""Names of files as they are kept, shown and written: nothing in them leads elsewhere or deceives."""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 120
LONGEST_ENDING: Final = 4
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(10))}
)
"""Names that Windows keeps for itself."""


def clean_name(name: str, kind: str) -> str:
    """The name without folders, control and direction marks, ending in what the file is: `quyết định.pdf`."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    kept = "".join(c for c in last if c not in _FORBIDDEN and unicodedata.category(c)[0] != "C")
    stem, _, ending = kept.rpartition(".")
    if not (ending.isascii() and ending.isalpha() and len(ending) <= LONGEST_ENDING):
        stem = kept  # the dot belongs to the name, as in "ngày 25.8"
    stem = " ".join(stem.split()).strip(". ")[:LONGEST].rstrip()
    if not stem or stem.lower() in _DEVICES:
        stem = "tep"
    return f"{stem}.{kind}"
