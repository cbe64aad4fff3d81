"""A new output folder begins with the files of another one, and neither changes the other."""

from pathlib import Path

import pytest

from doum.publish.manifest import BEGUN, load_manifest, state_folder
from doum.publish.taking_over import take_over
from tests.files import read_files
from tests.making import ARTICLE, Site


def test_files_are_shared_until_either_is_published_again(site: Site) -> None:
    site.build()
    new = site.folder / ".doum/new"
    assert take_over(site.output, new)
    before = read_files(site.output)
    assert read_files(new) == before
    assert load_manifest(new) == load_manifest(site.output)
    assert (new / "index.html").samefile(site.output / "index.html")

    site.write({"content/demo/card.md": ARTICLE.replace("설정에서", "내 정보에서")})
    changes = site.build(output=new).changes
    assert (changes.new, changes.removed) == (0, 0)
    assert 0 < changes.changed < changes.kept
    assert read_files(site.output) == before


def test_a_file_that_somebody_wrote_into_is_made_again(site: Site) -> None:
    site.build()
    new = site.folder / ".doum/new"
    take_over(site.output, new)
    page = site.output / "demo/card/index.html"
    good = page.read_bytes()
    page.write_bytes(b"written over")
    site.build(output=new)
    assert (new / "demo/card/index.html").read_bytes() == good


def test_where_there_are_no_links_files_are_copied(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("no links here")

    site.build()
    new = site.folder / ".doum/new"
    monkeypatch.setattr("os.link", refused)
    assert take_over(site.output, new)
    assert read_files(new) == read_files(site.output)
    assert site.build(output=new).changes.kept == len(read_files(new))


def test_a_folder_with_files_is_left_as_it_is(site: Site, tmp_path: Path) -> None:
    site.build()
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "mine.txt").write_text("mine", "utf-8")
    assert not take_over(site.output, foreign)
    assert read_files(foreign) == {"mine.txt": b"mine"}
    assert not take_over(tmp_path / "nothing", site.folder / ".doum/new")


def test_one_that_was_killed_while_it_began_begins_again(site: Site) -> None:
    site.build()
    aside = site.folder / ".doum/.new.doum/begun"
    aside.mkdir(parents=True)
    (aside / "half.html").write_text("half", "utf-8")
    new = site.folder / ".doum/new"
    assert take_over(site.output, new)
    assert read_files(new) == read_files(site.output)


def test_nothing_is_left_of_a_beginning_that_fails(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space")

    site.build()
    new = site.folder / ".doum/new"
    with monkeypatch.context() as patch:
        patch.setattr("os.link", full)
        patch.setattr("doum.publish.taking_over.copy2", full)
        with pytest.raises(OSError, match="no space"):
            take_over(site.output, new)
    assert not new.exists()
    assert not (state_folder(new) / BEGUN).exists()


def test_nothing_is_left_of_a_beginning_that_was_killed(site: Site) -> None:
    new = site.folder / ".doum/new"
    begun = state_folder(new) / BEGUN
    begun.mkdir(parents=True)
    (begun / "page.html").write_text("half", "utf-8")
    site.build(output=new)
    assert not begun.exists()
