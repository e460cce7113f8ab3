"""Reading what ships with the program, from the source tree and from the frozen build alike."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def _resource(path: str) -> Traversable:
    return files("resources").joinpath(*path.split("/"))


def read_text(path: str) -> str:
    """The UTF-8 text of a resource, named from the resources folder with "/": `rules/deadline-rules.csv`.

    Raises FileNotFoundError.
    """
    return _resource(path).read_text(encoding="utf-8")


def read_bytes(path: str) -> bytes:
    """The bytes of a resource. Raises FileNotFoundError."""
    return _resource(path).read_bytes()
