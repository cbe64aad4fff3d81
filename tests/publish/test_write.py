"""A publish is a commit: the old site until it begins, the new one after the next command."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from doum.publish.manifest import Manifest, load_manifest, state_folder
from doum.publish.write import Publication, finish_journal
from tests.conftest import ARTICLE, ROOT, Site


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "public"


def publish(output: Path, files: dict[str, bytes]) -> None:
    publication = Publication(output, load_manifest(output))
    for path, data in files.items():
        if not publication.keeps(path, data.hex()):
            publication.add(path, data.hex(), data)
    publication.commit(Manifest())


def published(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def test_publishes_and_removes(output: Path) -> None:
    publish(output, {"index.html": b"1", "a/b/index.html": b"1"})
    publish(output, {"index.html": b"2", "c/index.html": b"2"})
    assert published(output) == {"index.html": b"2", "c/index.html": b"2"}
    assert not (output / "a").exists()


def test_nothing_is_touched_before_the_commit(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    publication = Publication(output, load_manifest(output))
    publication.add("index.html", "2", b"2")
    assert published(output) == {"index.html": b"1"}
    publication.abandon()
    publish(output, {"index.html": b"1"})
    assert published(output) == {"index.html": b"1"}


def test_a_file_changed_by_somebody_else_is_written_again(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    (output / "index.html").write_bytes(b"x")
    publish(output, {"index.html": b"1"})
    assert published(output) == {"index.html": b"1"}


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
    assert published(output) != new
    assert finish_journal(output)
    assert published(output) == new
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
    publish(output, dict.fromkeys([*files, "pagefind/pagefind-entry.json"], b"2"))
    assert order[0] == "assets/x/main.css"
    assert order[1:3] == ["new/index.html", "changed/index.html"]
    assert set(order[3:]) == {"index.html", "pagefind/pagefind-entry.json"}


def test_a_journal_that_is_not_whole_is_no_journal(output: Path) -> None:
    publish(output, {"index.html": b"1"})
    (state_folder(output) / "journal").write_text('{"renames": [', "utf-8")
    assert not finish_journal(output)
    publish(output, {"index.html": b"2"})
    assert published(output) == {"index.html": b"2"}


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


KILLS = int(os.environ.get("DOUM_KILLS", "12"))


def test_builds_that_are_killed_leave_the_old_site_or_finish_the_new_one(
    tmp_path: Path, site: Site
) -> None:
    """Kill real builds at moments spread over their run; the next build is always right."""
    for number in range(150):
        site.write({f"content/demo/a{number}.md": ARTICLE + f"{number}\n"})
    site.build()
    old = site.published()
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "src"))
    command = [sys.executable, "-m", "doum", "build", "--no-index", "--site", str(site.folder)]
    duration = 1.2
    for kill in range(KILLS):
        site.write({"theme/templates/inject/footer.html": f"<p>{kill}</p>"})
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, env=environment, **quiet)
        time.sleep(duration * (kill + 0.5) / KILLS)
        process.send_signal(signal.SIGKILL)
        process.wait()
        killed = site.published()
        begun = (state_folder(site.output) / "journal").exists()
        began = time.perf_counter()
        subprocess.run(command, env=environment, capture_output=True, check=True)
        duration = time.perf_counter() - began
        new = site.published()
        assert begun or killed in (old, new)
        assert all(data in (old.get(path), new.get(path)) for path, data in killed.items())
        assert f"<p>{kill}</p>".encode() in new["index.html"]
        assert not list(state_folder(site.output).glob("stage/*"))
        old = new


def test_two_builds_at_once_are_not_mixed(site: Site) -> None:
    for number in range(60):
        site.write({f"content/demo/a{number}.md": ARTICLE + f"{number}\n"})
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "src"), DOUM_LANG="en")
    command = [sys.executable, "-m", "doum", "build", "--no-index", "--site", str(site.folder)]
    both = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    errors = [process.communicate()[1].decode() for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 3])
    if codes == [0, 3]:
        assert any("another build is writing" in error for error in errors)
    before = site.published()
    site.build()
    assert site.published() == before


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
    assert published(output) == {"index.html": b"1", "a/x/index.html": b"2", "b": b"2"}


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
    assert published(output) == files
    publish(output, files)


def test_a_manifest_of_another_version_does_not_lock_the_site_out(output: Path) -> None:
    publish(output, {"index.html": b"1", "old/index.html": b"1"})
    (state_folder(output) / "manifest").write_bytes(b"\x81\xa4what\x01")
    publish(output, {"index.html": b"2"})
    assert published(output) == {"index.html": b"2"}
