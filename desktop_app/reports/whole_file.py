"""A file that a person takes away: it appears whole or not at all, and what went wrong has a name."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.errors import DeskError, DiskFull, FileInUse, FileNotWritten

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """The block writes beside `path`; when it ends well, that takes the place of what was there.

    Raises DiskFull, FileInUse (another program holds the file open) or FileNotWritten. Whatever is raised
    inside, the file that was there before is as it was and nothing half written is left.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        try:
            yield beside
            with beside.open("rb+") as written:
                os.fsync(written.fileno())
        except OSError as failure:
            if failure.filename is not None and not Path(failure.filename).is_relative_to(path.parent):
                raise  # it was another file that could not be read: a bug, not this place
            raise _named(failure) from None
        try:
            beside.replace(path)
        except PermissionError:
            # Where the folder could be written to, only the file itself can be in the way.
            raise FileInUse(name_suffix=path.suffix) from None
        except OSError as failure:
            raise _named(failure) from None
    finally:
        beside.unlink(missing_ok=True)


def _named(failure: OSError) -> DeskError:
    return DiskFull() if failure.errno in _NO_ROOM else FileNotWritten()
