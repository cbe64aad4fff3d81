"""The stamp: a text that is the same only if nothing that decides on a build has changed."""

from pathlib import Path

import pytest

from doum.pipeline import stamp
from doum.pipeline.snapshot import Snapshot
from doum.pipeline.stamp import code_digest, is_same, look, stamp_of
from doum.publish.manifest import Manifest
from tests.files import write_files

FILES = {"content/talk/a.md": "글", "doum.toml": ""}


def seen(site: Path) -> Snapshot:
    return look(site, site / ".doum", ("content", "doum.toml", "theme"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_files(tmp_path, FILES)


def test_is_the_same_while_nothing_changes(site: Path) -> None:
    assert stamp_of(seen(site), ()) == stamp_of(seen(site), ()) != ""


def test_is_another_when_a_file_changes(site: Path) -> None:
    before = stamp_of(seen(site), ())
    write_files(site, {"content/talk/a.md": "말"})
    assert stamp_of(seen(site), ()) != before


def test_is_another_with_other_options(site: Path) -> None:
    assert stamp_of(seen(site), ("/help/",)) != stamp_of(seen(site), ("/",))


def test_is_another_with_another_library(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = stamp_of(seen(site), ())
    (site / "packages/jinja2-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(site / "packages"))
    assert stamp_of(seen(site), ()) != before


def test_is_another_with_another_zlib(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = stamp_of(seen(site), ())
    monkeypatch.setattr(stamp, "ZLIB_RUNTIME_VERSION", "another")
    assert stamp_of(seen(site), ()) != before


@pytest.mark.parametrize(
    ("manifest", "now", "same"),
    [
        (Manifest(stamp="s"), 5.0, True),
        (Manifest(stamp="other"), 5.0, False),
        (Manifest(stamp=""), 5.0, False),
        (Manifest(stamp="s", next_change=6.0), 5.0, True),
        (Manifest(stamp="s", next_change=5.0), 5.0, False),
        (Manifest(stamp="s", moment=6.0), 5.0, False),
    ],
)
def test_a_build_would_be_the_same_only_if_stamp_and_time_agree(
    manifest: Manifest, now: float, same: bool
) -> None:
    assert is_same(manifest, {"r", "s"}, now) is same


def test_the_digest_of_the_code_does_not_depend_on_the_site(site: Path, tmp_path: Path) -> None:
    other = write_files(tmp_path / "other", {"content/talk/b.md": "다른 글"})
    assert code_digest(seen(site)) == code_digest(seen(other))


def test_the_digest_of_the_code_is_that_of_its_files(site: Path) -> None:
    made = seen(site)
    for name in ("build.py", "messages/ko.toml"):
        (location,) = (path for path in made.files if path.endswith(f"doum/{name}"))
        others = {path: file for path, file in made.files.items() if path != location}
        assert code_digest(Snapshot(files=others)) != code_digest(made)
