"""The dispatching body's desk with the first half year of 2017, pulled over real HTTP."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.report_signer import DeviceSigner
from desktop_app.reports.desk import Reports
from desktop_app.reports.forms import Forms, forms_in_force
from desktop_app.settings import SettingsFiles
from sync.reference_portal.server import ReferencePortal
from tests.sync.desk import Counter, Desk

DAY = datetime(2017, 10, 2, 8, tzinfo=LEGAL_ZONE)
SEED, REPORTER = "2017q3", "dung"


def forms(folder: Path, own: Path | None = None) -> Forms:
    """Those of a machine whose policy names this file or folder."""
    policy = folder / "policy.toml"
    policy.write_text("" if own is None else f"report_templates = '{own}'\n", encoding="utf-8")
    return forms_in_force(SettingsFiles(user=folder / "settings.toml", policy=policy).load())


class Dispatcher:
    """The reporter's desk and the portal it is in step with."""

    def __init__(self, portal: ReferencePortal, desk: Desk) -> None:
        self.portal = portal
        self.desk = desk
        self.counter = Counter(portal.address)
        self.reports = Reports(
            desk.store,
            desk.me,
            desk.service.clock,
            data_as_of=lambda: desk.service.state.last_success,
            forms=forms(desk.folder),
            signer=DeviceSigner(desk.store.meta),
        )


@pytest.fixture(scope="session")
def autumn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the portal's database and the desk's, after a first copy of 4,302 cases."""
    folder = tmp_path_factory.mktemp("autumn")
    with _dispatcher(folder) as dispatcher:
        assert dispatcher.desk.store.truth.count() == 4302
    return folder


@pytest.fixture(scope="module")
def dispatcher(autumn: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dispatcher]:
    """To be looked at and left as it is."""
    folder = tmp_path_factory.mktemp("dispatcher") / "copy"
    shutil.copytree(autumn, folder)
    with _dispatcher(folder) as found:
        yield found


@pytest.fixture
def new_dispatcher(autumn: Path, tmp_path: Path) -> Iterator[Callable[[], Dispatcher]]:
    """One whose portal and desk may be changed."""
    with ExitStack() as stack:

        def start() -> Dispatcher:
            shutil.copytree(autumn, tmp_path / "autumn")
            return stack.enter_context(_dispatcher(tmp_path / "autumn"))

        yield start


@contextmanager
def _dispatcher(folder: Path) -> Iterator[Dispatcher]:
    """Portal and desk on this folder, in step with each other."""
    clock = ShiftedClock(DAY)
    with (
        ReferencePortal(folder / "portal.db", seed=SEED, day=DAY, training=True, now=clock.now) as portal,
        Desk(folder / "desk", portal.address, REPORTER, clock=clock) as desk,
    ):
        assert desk.sync().trouble == ""
        yield Dispatcher(portal, desk)
