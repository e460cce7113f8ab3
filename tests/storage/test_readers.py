"""While a file gives way to another nobody looks into it, and nobody waits for ever."""

from __future__ import annotations

import threading

import pytest

from desktop_app.domain.errors import StoreTrouble
from desktop_app.storage.readers import Readers


def test_a_reader_who_comes_while_the_file_gives_way_waits_for_its_end() -> None:
    readers, came_in, steps = Readers(), threading.Event(), []

    def read() -> None:
        with readers.come_in():
            steps.append("read")
            came_in.set()

    with readers.kept_out(patience=1):
        late = threading.Thread(target=read)
        late.start()
        assert not came_in.wait(0.05)
        steps.append("gave way")
    late.join()
    assert steps == ["gave way", "read"]


def test_somebody_who_does_not_stop_reading_puts_it_off_and_reads_on() -> None:
    readers = Readers()
    with readers.come_in():
        with pytest.raises(StoreTrouble), readers.kept_out(patience=0):
            pytest.fail("somebody reads")
        with readers.come_in():
            pass
    with readers.kept_out(patience=0):
        pass


def test_a_reader_may_read_again_while_somebody_waits_for_the_file() -> None:
    readers, inside, go_on = Readers(), threading.Event(), threading.Event()

    def read_twice() -> None:
        with readers.come_in():
            inside.set()
            go_on.wait()
            with readers.come_in():
                pass

    reader = threading.Thread(target=read_twice)
    reader.start()
    inside.wait()
    threading.Timer(0.02, go_on.set).start()
    with readers.kept_out(patience=10):
        reader.join()
