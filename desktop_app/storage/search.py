"""Text made comparable for search: what an officer types without tone marks still finds it."""

from __future__ import annotations

import unicodedata


def _base(code: int) -> str:
    """A letter without its marks; a mark that stands alone is nothing."""
    apart = unicodedata.normalize("NFD", chr(code))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


# Latin letters with marks up to the Vietnamese ones, and the marks themselves: composed and decomposed
# text come out the same without being normalised first, which a pull of thousands of cases would feel.
_MARKS_OFF = {code: _base(code) for span in (range(0xC0, 0x370), range(0x1E00, 0x1F00)) for code in span}
_MARKS_OFF[ord("đ")] = "d"


def fold(text: str) -> str:
    """Lower case without tone and vowel marks, đ as d."""
    return text.casefold().translate(_MARKS_OFF)
