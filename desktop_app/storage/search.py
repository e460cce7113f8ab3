"""Text made comparable for search: what an officer types without tone marks still finds it."""

from __future__ import annotations

import unicodedata

_STROKE = str.maketrans("đĐ", "dd")


def fold(text: str) -> str:
    """Lower case without tone and vowel marks, đ as d; composed and decomposed text come out the same."""
    apart = unicodedata.normalize("NFD", text.translate(_STROKE))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
