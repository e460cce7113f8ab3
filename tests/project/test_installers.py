"""The installers' scripts, run on a small stand-in for the program folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import __version__, system_libraries
from tests.project.repository import ROOT


def needs(tool: str, package: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"needs {tool} (Debian package {package})")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program folder with a program and a file beside it."""
    folder = tmp_path / "nguoidan-desktop"
    (folder / "_internal").mkdir(parents=True)
    (folder / "nguoidan-desktop").write_text("#!/bin/sh\necho started\n")
    (folder / "nguoidan-desktop").chmod(0o700)
    (folder / "nguoidan-desktop.exe").write_bytes(b"MZ")
    (folder / "_internal" / "data").write_text("data")
    return folder


class TestDebianPackage:
    @pytest.fixture
    def package(self, folder: Path, tmp_path: Path) -> Path:
        needs("dpkg-deb", "dpkg")
        build = [ROOT / "packaging" / "deb" / "build", folder, tmp_path / "out"]
        printed = subprocess.run(build, capture_output=True, text=True, check=True).stdout
        return Path(printed.strip())

    def test_it_holds_the_program_the_command_the_menu_entry_and_the_icon(
        self, package: Path, tmp_path: Path
    ) -> None:
        subprocess.run(["dpkg-deb", "-x", package, tmp_path / "installed"], check=True)
        installed = tmp_path / "installed"
        program = installed / "opt" / "nguoidan-desk" / "nguoidan-desktop"
        assert subprocess.run([program], capture_output=True, text=True, check=True).stdout == "started\n"
        assert program.stat().st_mode & 0o777 == 0o755
        link = installed / "usr" / "bin" / "nguoidan-desktop"
        assert str(link.readlink()) == "/opt/nguoidan-desk/nguoidan-desktop"
        menu = (installed / "usr/share/applications/nguoidan-desk.desktop").read_text(encoding="utf-8")
        assert "Exec=nguoidan-desktop\n" in menu
        assert (installed / "usr/share/icons/hicolor/scalable/apps/nguoidan-desk.svg").is_file()

    def test_it_asks_for_every_library_the_program_would_miss(self, package: Path) -> None:
        field = ["dpkg-deb", "-f", package, "Depends"]
        depends = subprocess.run(field, capture_output=True, text=True, check=True).stdout
        words = {word.strip(" ,|\n").split(" ")[0] for word in depends.replace("|", ",").split(",")}
        assert {*system_libraries.ALWAYS.values(), *system_libraries.X11.values()} <= words
        assert "fonts-noto-core" in words
        assert f"_{__version__}_" in package.name


class TestWindowsInstaller:
    def compile(self, folder: Path, out: Path) -> subprocess.CompletedProcess[str]:
        needs("makensis", "nsis")
        icon = out.with_suffix(".ico")
        subprocess.run([sys.executable, ROOT / "packaging" / "icon.py", icon], check=True)
        given = {"VERSION": __version__, "PAYLOAD": folder, "ICON": icon, "OUTFILE": out}
        words = [f"-D{name}={value}" for name, value in given.items()]
        script = ROOT / "packaging" / "windows" / "nguoidan-desk.nsi"
        return subprocess.run(
            ["makensis", "-WX", "-V2", *words, script], capture_output=True, text=True, check=False
        )

    def test_its_script_compiles_without_a_warning(self, folder: Path, tmp_path: Path) -> None:
        out = tmp_path / f"nguoidan-desk-{__version__}.exe"
        ran = self.compile(folder, out)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert out.read_bytes()[:2] == b"MZ"

    def test_a_folder_that_was_never_built_is_no_installer(self, tmp_path: Path) -> None:
        out = tmp_path / f"nguoidan-desk-{__version__}.exe"
        assert self.compile(tmp_path / "nothing", out).returncode != 0
        assert not out.exists()
