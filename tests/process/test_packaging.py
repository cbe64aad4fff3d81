"""The wheel holds all that Doum needs; the door of a checkout leads to the same command line."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests import ROOT
from tests.distribution import build, faults_of_installed, install, make_environment, outside
from tests.making import SMALL, Site


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment in which `doum` is installed from the wheel."""
    place = tmp_path_factory.mktemp("wheel")
    wheel = build("wheel", place)
    programs = make_environment(place / "venv")
    install(programs, wheel, "--no-deps", "--no-index")
    _lend_packages(programs)
    return programs


def _lend_packages(programs: Path) -> None:
    """Let an environment use the packages of this one."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    command = [programs / "python", "-c", ask]
    told = subprocess.run(command, env=outside(), capture_output=True, text=True, check=True)
    packages = Path(told.stdout.strip())
    for found in Path(sysconfig.get_path("purelib")).iterdir():
        if found.name != "doum-checkout.pth" and not (packages / found.name).exists():
            (packages / found.name).symlink_to(found)


def test_the_wheel_works_outside_the_checkout(programs: Path, tmp_path: Path) -> None:
    assert list(faults_of_installed(programs, tmp_path / "site")) == []


def test_the_installed_doum_speaks_korean_and_serves_its_script(programs: Path) -> None:
    code = (
        "from importlib.resources import files as f;"
        "assert f('doum.preview').joinpath('preview.js').is_file();"
        "assert f('doum.messages').joinpath('ko.toml').is_file();"
        "import doum; print(doum.__file__)"
    )
    command = [programs / "python", "-c", code]
    result = subprocess.run(command, env=outside(), capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert str(ROOT) not in result.stdout


def test_the_door_hands_over_to_the_doum_that_is_there(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    shutil.copy(ROOT / "build.py", checkout)
    Site(checkout).write(SMALL)
    result = subprocess.run(
        [sys.executable, "build.py"],
        cwd=checkout,
        env=outside(),
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    assert "Preview it: python3 build.py serve" in result.stdout
    assert (checkout / "public" / "index.html").is_file()
    assert not (checkout / ".venv").exists()


def test_the_door_passes_on_arguments_and_exit_codes(tmp_path: Path) -> None:
    shutil.copy(ROOT / "build.py", tmp_path)
    for arguments, code in ((["check"], 2), (["--help"], 0), (["nonsense"], 2)):
        result = subprocess.run(
            [sys.executable, "build.py", *arguments],
            cwd=tmp_path,
            env=outside(),
            capture_output=True,
        )
        assert result.returncode == code
