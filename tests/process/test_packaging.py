"""The wheel holds all that Doum needs; the door of a checkout leads to the same command line."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests import ROOT
from tests.making import SMALL, Site


def clean_environment() -> dict[str, str]:
    """Return an environment in which nothing leads to this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return dict(kept, DOUM_LANG="en")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A `doum` installed from the wheel into an environment of its own."""
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    venv.create(place / "venv", with_pip=True)
    bin_folder = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "-qq", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    ask = [
        str(bin_folder / "python"),
        "-c",
        "import sysconfig; print(sysconfig.get_path('purelib'))",
    ]
    packages = Path(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip())
    ours = Path(sysconfig.get_path("purelib"))
    for found in ours.iterdir():
        if found.name != "doum-checkout.pth" and not (packages / found.name).exists():
            (packages / found.name).symlink_to(found)
    return bin_folder / "doum"


def test_the_wheel_works_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    site = Site(tmp_path / "site").write(SMALL)
    result = subprocess.run(
        [installed, "build"],
        cwd=site.folder,
        env=clean_environment(),
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    assert "카드를 바꾸고 싶어요" in site.page("/demo/card/")
    assert list((site.output / "assets").rglob("main.css"))
    assert (site.output / "pagefind/ko/pagefind.js").is_file()
    assert str(ROOT) not in result.stdout + result.stderr


def test_the_installed_doum_speaks_korean_and_serves_its_script(installed: Path) -> None:
    code = (
        "from importlib.resources import files as f;"
        "assert f('doum.preview').joinpath('preview.js').is_file();"
        "assert f('doum.messages').joinpath('ko.toml').is_file();"
        "import doum; print(doum.__file__)"
    )
    python = installed.with_name("python")
    result = subprocess.run(
        [python, "-c", code], env=clean_environment(), capture_output=True, text=True
    )
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
        env=clean_environment(),
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
            env=clean_environment(),
            capture_output=True,
        )
        assert result.returncode == code
