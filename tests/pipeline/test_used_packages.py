"""What the code here is, for comparison with other computers: Doum and the packages it uses."""

from pathlib import Path

import pytest

from doum.pipeline.stamp import code_here
from doum.pipeline.used_packages import used_packages
from tests.files import write_packages

DOUM = """\
Provides-Extra: ko
Provides-Extra: share
Requires-Dist: Reader>=1
Requires-Dist: tagger>=2; extra == "ko"
Requires-Dist: sharer; extra == "share"
Requires-Dist: elsewhere; sys_platform == "none"
"""
PACKAGES = {
    "doum-1.0": DOUM,
    "reader-1.5": "Requires-Dist: under.score[fast]\nRequires-Dist: old (>=1.0,*)\n",
    "under_score-3.0": "Provides-Extra: fast\nRequires-Dist: quick; extra == 'fast'\n",
    "quick-4.0": "Requires-Dist: reader\n",
    "tagger-2.1": "",
    "sharer-5.0": "",
    "elsewhere-6.0": "",
    "stranger-7.0": "",
}
USED = ["doum 1.0", "quick 4.0", "reader 1.5", "tagger 2.1", "under-score 3.0"]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages, and before it one for packages that take their place."""
    for name in ("packages", "instead"):
        (tmp_path / name).mkdir()
        monkeypatch.syspath_prepend(str(tmp_path / name))
    return tmp_path / "packages"


def test_used_are_the_required_packages_and_what_these_require(folder: Path):
    write_packages(folder, PACKAGES)
    assert used_packages() == USED


def test_an_extra_that_is_not_installed_is_not_used(folder: Path):
    write_packages(folder, {name: text for name, text in PACKAGES.items() if name != "tagger-2.1"})
    assert used_packages() == [one for one in USED if one != "tagger 2.1"]


def test_a_checkout_has_no_list_of_what_it_uses(folder: Path):
    assert used_packages("doum-as-nobody-has-it") is None


@pytest.mark.parametrize(
    ("package", "instead", "same"),
    [
        ("doum-1.0", "doum-1.1", False),
        ("quick-4.0", "quick-4.1", False),
        ("tagger-2.1", "tagger-2.2", False),
        ("sharer-5.0", "sharer-5.1", True),
        ("elsewhere-6.0", "elsewhere-6.1", True),
        ("stranger-7.0", "stranger-7.1", True),
        ("", "newcomer-1.0", True),
    ],
)
def test_computers_differ_by_what_doum_uses(folder: Path, package: str, instead: str, same: bool):
    write_packages(folder, PACKAGES)
    before = code_here()
    write_packages(folder.parent / "instead", {instead: PACKAGES.get(package, "")})
    assert (code_here() == before) is same


def test_checkouts_differ_by_all_that_is_installed(folder: Path):
    before = code_here()
    write_packages(folder, {"stranger-7.0": ""})
    assert code_here() != before
