"""Share images where the package that draws them is missing."""

from __future__ import annotations

from tests.command import start_doum
from tests.making import Site
from tests.pipeline.test_sharing import SETTINGS
from tests.rules.packages import packages_without, python_path


def test_without_pillow_the_command_that_brings_it_is_said(site: Site):
    """In a Python that has every package of this one but Pillow."""
    site.write({"doum.toml": SETTINGS})
    with packages_without("PIL", "pillow") as folder:
        done = start_doum("build", folder=site.folder, PYTHONPATH=python_path(folder))
    assert done.returncode == 0, done.stderr
    assert "warning[share-pillow]" in done.stderr
    assert "pip install 'doum[share]'" in done.stderr
    assert "og:image" not in site.page("/demo/card/")
