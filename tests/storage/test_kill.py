"""A program that is killed while an officer types: the last text that was kept is there after."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.storage.builders import Profile

TYPIST = """
import sys
from pathlib import Path
from tests.storage.builders import Profile

profile = Profile(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    profile.work.keep_text("c_1", f"Kính gửi {number}")
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of POSIX systems")
def test_text_is_there_after_kill_9_in_the_middle_of_typing(profile: Profile) -> None:
    profile.close()
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(profile.folder)], stdout=subprocess.PIPE, text=True
    )
    with typist:
        assert typist.stdout is not None
        for line in typist.stdout:
            if int(line) >= 5:
                break
        typist.send_signal(signal.SIGKILL)
        last = int(([line, *typist.stdout])[-1])
    profile.open()
    draft = profile.store.drafts.load("c_1")
    assert draft is not None
    assert int(draft.body.split()[-1]) >= last
    assert profile.badge() == "draft"
