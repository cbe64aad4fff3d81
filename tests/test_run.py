"""The short way: what has not changed is not built again, and whatever has changed is."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from doum.pipeline.request import Request, Stopwatch
from doum.publish.manifest import load_manifest, state_folder
from doum.run import run_build
from doum.settings import STATE
from tests.files import write_file
from tests.making import Site, question

ARTICLE = "content/demo/card.md"
SETTINGS = '[site]\nurl = "https://help.example/"\n'
WITHOUT_SEARCH = f"{SETTINGS}[search]\nenabled = false\n"
"""No process is needed to bring its index up to date."""

FOOTER = "theme/templates/inject/footer.html"


def edit(site: Site, body: str) -> None:
    """Give an article a body; those of one length make files of one size."""
    site.write({ARTICLE: question("카드", body)})


@pytest.fixture
def built(site: Site) -> Site:
    """A site that has just been built from young files."""
    site.write({"doum.toml": SETTINGS})
    edit(site, "첫 답변")
    assert not site.build().unchanged
    return site


def test_the_first_build_after_a_build_has_nothing_to_do(built: Site) -> None:
    assert built.build().unchanged


def test_a_build_without_the_index_has_nothing_to_do_after_one_with_it(built: Site) -> None:
    built.write({"doum.toml": WITHOUT_SEARCH})
    assert not built.build(index=True).unchanged
    assert built.build(index=False).unchanged
    assert built.build(index=True).unchanged


def test_a_build_with_the_index_is_not_content_with_one_without_it(built: Site) -> None:
    built.write({"doum.toml": WITHOUT_SEARCH})
    assert not built.build(index=False).unchanged
    assert not built.build(index=True).unchanged


def test_a_change_right_after_a_build_is_seen(built: Site) -> None:
    path = built.folder / ARTICLE
    status = path.stat()
    for body in ("새 답변", "딴 답변"):
        edit(built, body)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        built.build()
        assert body in built.page("/demo/card/")


def test_the_short_way_writes_nothing_into_the_published_folder(built: Site) -> None:
    before = states(built.output)
    built.build()
    assert states(built.output) == before


@pytest.mark.parametrize(
    ("path", "before", "meanwhile"),
    [
        (ARTICLE, question("카드", "새 답변"), question("카드", "중간 답변")),
        (FOOTER, "<p>새 답변</p>", "<p>중간 답변</p>"),
    ],
    ids=["article", "template"],
)
def test_a_change_during_a_build_is_not_lost_when_it_is_taken_back(
    built: Site, path: str, before: str, meanwhile: str
) -> None:
    """The build publishes what stood there in between; then all is as it was before the build."""

    class Meddler(Stopwatch):
        def lap(self, stage: str) -> None:
            super().lap(stage)
            if stage == "look":
                built.write({path: meanwhile})

    built.write({path: before})
    run_build(Request(site=built.folder, index=False), Meddler())
    assert "중간 답변" in built.page("/demo/card/")
    built.write({path: before})
    built.build()
    assert "새 답변" in built.page("/demo/card/")


def states(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Return when files were written and which they are, by path."""
    found = {path: path.stat() for path in sorted(folder.rglob("*")) if path.is_file()}
    return {str(path): (status.st_mtime_ns, status.st_ino) for path, status in found.items()}


def with_times(source: str, target: str) -> None:
    shutil.copy2(source, target)


def without_times(source: str, target: str) -> None:
    shutil.copyfile(source, target)
    os.utime(target, ns=(1, 1))


def restored(site: Site, folder: Path, copy: Callable[[str, str], object]) -> Site:
    """Check a site out into a new folder, and restore what its builds made from a cache."""
    made = Site(folder)
    content = site.folder / "content"
    shutil.copytree(content, folder / "content", copy_function=without_times)
    made.write({"doum.toml": SETTINGS})
    for kept in (site.folder / STATE, site.output, state_folder(site.output)):
        shutil.copytree(kept, folder / kept.name, copy_function=copy)
    return made


@pytest.mark.parametrize("copy", [with_times, without_times])
def test_a_site_restored_from_a_cache_is_not_built_again(
    built: Site, tmp_path: Path, copy: Callable[[str, str], object]
) -> None:
    site = restored(built, tmp_path / "checkout", copy)
    before = states(site.output)
    assert site.build().unchanged
    assert states(site.output) == before


@pytest.mark.parametrize("copy", [with_times, without_times])
def test_of_a_restored_site_only_what_changed_is_written(
    built: Site, tmp_path: Path, copy: Callable[[str, str], object]
) -> None:
    site = restored(built, tmp_path / "checkout", copy)
    before = states(site.output)
    edit(site, "새 답변")
    changes = site.build().changes
    after = states(site.output)
    written = {path for path in after if after[path] != before.get(path)}
    assert len(written) == changes.changed < changes.kept
    assert str(site.output / "demo/card/index.html") in written
    edit(built, "새 답변")
    built.build()
    assert site.published() == built.published()


def test_times_are_looked_at_once(built: Site) -> None:
    for path in built.output.rglob("*.html"):
        os.utime(path, ns=(1, 1))
    built.build()
    manifest = load_manifest(built.output)
    assert manifest is not None
    assert {file.mtime for path, file in manifest.files.items() if path.endswith(".html")} == {1}


def test_a_published_file_of_the_same_size_is_repaired(built: Site) -> None:
    page = built.output / "index.html"
    whole = page.read_bytes()
    write_file(page, bytes(len(whole)))
    assert not built.build().unchanged
    assert page.read_bytes() == whole


def test_a_restored_site_goes_by_its_own_theme_not_by_that_of_where_it_was(
    built: Site, tmp_path: Path
) -> None:
    site = restored(built, tmp_path / "checkout", with_times)
    site.write({"theme/templates/inject/footer.html": "<p>새 바닥글</p>"})
    site.build()
    assert "새 바닥글" in site.page("/demo/card/")
