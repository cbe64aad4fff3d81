"""Share images where the package that draws them is missing."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests import ROOT
from tests.making import Site
from tests.pipeline.test_sharing import SETTINGS


def test_without_pillow_the_command_that_brings_it_is_said(site: Site, tmp_path: Path):
    """In a Python that has every package of this one but Pillow."""
    site.write({"doum.toml": SETTINGS})
    packages = tmp_path / "packages"
    packages.mkdir()
    for found in Path(sysconfig.get_path("purelib")).iterdir():
        if not found.name.lower().startswith(("pil", "doum")):
            (packages / found.name).symlink_to(found)
    path = os.pathsep.join([str(ROOT / "src"), str(packages)])
    done = subprocess.run(
        [sys.executable, "-S", "-m", "doum", "build", "--site", site.folder],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "warning[share-pillow]" in done.stderr
    assert "pip install 'doum[share]'" in done.stderr
    assert "og:image" not in site.page("/demo/card/")
