"""A publish is a commit: the old site until it begins, the new one after the next command."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from doum.publish.manifest import Manifest, load_manifest, state_folder
from doum.publish.write import Publication, finish_journal
from tests.files import read_files
from tests.making import ARTICLE, SMALL, Site, question


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "public"


def publish(output: Path, files: dict[str, bytes]) -> None:
    publication = Publication(output, load_manifest(output))
    for path, data in files.items():
        if not publication.keeps(path, data.hex()):
            publication.add(path, data.hex(), data)
    publication.commit(Manifest())


def test_publishes_and_removes(output: Path) -> None:
    publish(output, {"index.html": b"1", "a/b/index.html": b"1"})
    publish(output, {"index.html": b"2", "c/index.html": b"2"})
    assert read_files(output) == {"index.html": b"2", "c/index.html": b"2"}
    assert not (output / "a").exists()


def test_what_killed_builds_were_writing_is_swept_by_the_next(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    left = state_folder(output) / ".journal.0123456789abcdef.new"
    left.write_bytes(b"half")
    publish(output, {"index.html": b"1"})
    assert not left.exists()


def test_nothing_is_touched_before_the_commit(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    publication = Publication(output, load_manifest(output))
    publication.add("index.html", "2", b"2")
    assert read_files(output) == {"index.html": b"1"}
    publication.abandon()
    publish(output, {"index.html": b"1"})
    assert read_files(output) == {"index.html": b"1"}


def test_where_the_published_folder_is_gone_all_files_are_new(site: Site) -> None:
    first = site.build().changes
    (site.folder / "content/demo/card.md").unlink()
    site.write({"content/demo/other.md": ARTICLE})
    rmtree(site.output)
    again = site.build().changes
    assert (again.new, again.changed, again.removed) == (first.new, 0, 0)


def test_a_file_changed_by_somebody_else_is_written_again(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    (output / "index.html").write_bytes(b"x")
    publish(output, {"index.html": b"1"})
    assert read_files(output) == {"index.html": b"1"}


def test_a_commit_that_was_killed_is_finished_by_the_next_command(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(output, {"index.html": b"1", "a.html": b"1", "b.html": b"1", "old.html": b"1"})
    real, calls = os.replace, []

    def killed_in_the_middle(source: str, target: str) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(source, target)

    new = {"index.html": b"2", "a.html": b"2", "b.html": b"2", "new.html": b"2"}
    with monkeypatch.context() as patch:
        patch.setattr("doum.publish.write.os.replace", killed_in_the_middle)
        with pytest.raises(KeyboardInterrupt):
            publish(output, new)
    assert read_files(output) != new
    assert finish_journal(output)
    assert read_files(output) == new
    assert load_manifest(output).files.keys() == new.keys()  # type: ignore[union-attr]
    assert not finish_journal(output)


def test_goes_in_publishing_order(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(output, {"index.html": b"1", "changed/index.html": b"1", "gone/index.html": b"1"})
    order: list[str] = []
    real = os.replace

    def noted(source: str, target: str) -> None:
        if Path(target).is_relative_to(output):
            assert (output / "gone/index.html").exists()
            order.append(Path(target).relative_to(output).as_posix())
        real(source, target)

    monkeypatch.setattr("doum.publish.write.os.replace", noted)
    files = ["index.html", "changed/index.html", "new/index.html", "assets/x/main.css"]
    search = ["pagefind/ko/lexicon.json", "pagefind/ko/words/1.words"]
    publish(output, dict.fromkeys([*files, *search], b"2"))
    assert order == [
        "assets/x/main.css",
        "pagefind/ko/words/1.words",
        "new/index.html",
        "changed/index.html",
        "index.html",
        "pagefind/ko/lexicon.json",
    ]


def test_a_journal_that_is_not_whole_is_no_journal(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    (state_folder(output) / "journal").write_text('{"renames": [', "utf-8")
    assert not finish_journal(output)
    publish(output, {"index.html": b"2"})
    assert read_files(output) == {"index.html": b"2"}


def test_a_full_disk_leaves_the_old_site(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.build()
    before = site.published()
    site.write({"content/demo/new.md": ARTICLE})

    def full(self: Publication, *arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Publication, "add", full)
        with pytest.raises(OSError, match="No space"):
            site.build()
    assert site.published() == before
    site.build()
    assert "demo/new/index.html" in site.published()


def test_the_journal_names_what_it_does(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = {}

    def look(folder: Path) -> bool:
        seen.update(json.loads((state_folder(folder) / "journal").read_text("utf-8")))
        return finish_journal(folder)

    monkeypatch.setattr("doum.publish.write.finish_journal", look)
    publish(output, {"index.html": b"1"})
    assert [path for _, path in seen["renames"]] == ["index.html"]


@pytest.mark.parametrize("path", ["/etc/passwd", "../outside.html", "a/../../x", "b" * 300])
def test_no_path_leads_out_of_the_published_folder(output: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not in the published folder"):
        Publication(output, None).add(path, "1", b"1")


def test_a_file_may_become_a_folder_and_a_folder_a_file(output: Path) -> None:
    publish(output, {"index.html": b"1", "a": b"1", "b/c/index.html": b"1"})
    publish(output, {"index.html": b"1", "a/x/index.html": b"2", "b": b"2"})
    assert read_files(output) == {"index.html": b"1", "a/x/index.html": b"2", "b": b"2"}


def test_a_commit_that_fails_is_finished_when_it_can_be(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def full(source: str, target: str) -> None:
        if str(target).endswith("b.html"):
            raise OSError(28, "No space left on device")
        real(source, target)

    files = {"a.html": b"1", "b.html": b"1", "c.html": b"1"}
    with monkeypatch.context() as patch:
        patch.setattr("doum.publish.write.os.replace", full)
        with pytest.raises(OSError, match="No space"):
            publish(output, files)
    assert finish_journal(output)
    assert read_files(output) == files
    publish(output, files)


def test_a_manifest_of_another_version_does_not_lock_the_site_out(output: Path) -> None:
    publish(output, {"index.html": b"1", "old/index.html": b"1"})
    (state_folder(output) / "manifest").write_bytes(b"\x81\xa4what\x01")
    publish(output, {"index.html": b"2"})
    assert read_files(output) == {"index.html": b"2"}


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_build_that_is_stopped_while_it_commits_is_finished_by_the_next(
    site: Site, make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    site.build()
    changed = {
        "content/demo/card.md": ARTICLE.replace("카드", "계좌"),
        "content/demo/refund.md": question("환불은 언제 받나요?", category="[결제]"),
    }
    site.write(changed)
    with monkeypatch.context() as stopping:
        left = iter(range(after))
        replace = os.replace

        def stop(old: str, new: str) -> None:
            if str(new).startswith(str(site.output)) and next(left, None) is None:
                raise KeyboardInterrupt
            replace(old, new)

        stopping.setattr(os, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            site.build()
    site.build()
    clean = make_site("clean").write({**SMALL, **changed})
    clean.build()
    assert site.published() == clean.published()


def test_a_build_that_is_stopped_before_it_commits_leaves_nothing_staged(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(Publication, "commit", stop)
        with pytest.raises(KeyboardInterrupt):
            site.build()
    assert not (state_folder(site.output) / "stage").exists()
