"""The check of a release finds what must not be uploaded."""

import pytest

from tests.release import (
    NEEDED,
    TOP,
    changelog_faults,
    differences,
    sdist_faults,
    wheel_faults,
)

PACKAGE = {*NEEDED, "doum/build.py"}
INFO = "doum-0.2.0.dist-info/METADATA"


def test_a_wheel_of_the_package_passes() -> None:
    assert list(wheel_faults({*PACKAGE, INFO}, PACKAGE)) == []


@pytest.mark.parametrize("missing", ["doum/py.typed", "doum/build.py"])
def test_a_wheel_that_lacks_a_file_fails(missing: str) -> None:
    assert list(wheel_faults({*PACKAGE, INFO} - {missing}, PACKAGE)) == [f"it lacks {missing}"]


def test_a_wheel_without_what_every_wheel_needs_fails_even_where_the_checkout_lacks_it() -> None:
    package = PACKAGE - {"doum/py.typed"}
    assert list(wheel_faults(package, package)) == ["it lacks doum/py.typed"]


@pytest.mark.parametrize("stray", ["doum/notes.txt", "tests/conftest.py"])
def test_a_wheel_with_a_stray_file_fails(stray: str) -> None:
    assert list(wheel_faults({*PACKAGE, stray}, PACKAGE)) == [f"it has {stray}"]


def test_an_sdist_of_the_sources_passes() -> None:
    assert list(sdist_faults({*TOP, "src/doum/build.py"} - {"src"})) == []


def test_an_sdist_with_tests_or_without_the_themes_fails() -> None:
    files = {*TOP, "tests/audit/README.md"} - {"themes"}
    assert list(sdist_faults(files)) == ["it lacks themes", "it has tests"]


def test_two_wheels_differ_by_files_and_by_bytes() -> None:
    one, other = {"a": b"1", "b": b"2", "c": b"3"}, {"a": b"1", "b": b"!", "d": b"4"}
    assert list(differences(one, other)) == ["b differs", "c differs", "d differs"]
    assert list(differences(one, dict(one))) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("# Changelog\n\n## [0.2.0] - 2026-11-30\n\n## [0.1.0]\n", []),
        ("## [Unreleased]\n\n## [0.2.0] - 2026-11-30\n", []),
        ("## [0.2.0]\n", ["0.2.0 has no date"]),
        ("## [Unreleased]\n", ["its newest version is not 0.2.0"]),
        (
            "## [0.3.0] - 2026-12-01\n\n## [0.2.0] - 2026-11-30\n",
            ["its newest version is not 0.2.0"],
        ),
    ],
)
def test_the_changelog_begins_with_the_version_and_its_day(text: str, faults: list[str]) -> None:
    assert list(changelog_faults(text, "0.2.0")) == faults
