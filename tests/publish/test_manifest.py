"""The manifest: what was published, and whether it still is as it was written."""

from __future__ import annotations

import os

import msgspec
import pytest

from doum.problems import problem
from doum.publish.manifest import (
    VERSION,
    Manifest,
    Summary,
    Written,
    check_of,
    load_manifest,
    save_manifest,
    state_folder,
    untouched,
    untouched_files,
)

MANIFEST = Manifest(
    version=VERSION,
    stamp="s",
    roots=("content", "doum.toml"),
    next_change=1.5,
    problems=(problem("empty-category", "content/talk/_index.md", name="가", path="talk/a"),),
    summary=Summary(products=1, articles=2, pages=3, languages=("ko", "en")),
    files={"talk/결제/index.html": Written("d", 10, 20)},
)


@pytest.fixture
def output(tmp_path):
    """An output folder with a manifest beside it."""
    output = tmp_path / "public"
    state_folder(output).mkdir()
    (state_folder(output) / "manifest").write_bytes(msgspec.msgpack.encode(MANIFEST))
    return output


def test_the_state_lies_beside_the_output_and_not_in_it(output):
    assert state_folder(output).parent == output.parent
    assert state_folder(output).name == ".public.doum"


def test_a_manifest_comes_back_as_it_was(output):
    assert load_manifest(output) == MANIFEST


def test_two_outputs_have_two_states(tmp_path):
    assert state_folder(tmp_path / "a") != state_folder(tmp_path / "b")


def test_without_a_manifest_there_is_none(tmp_path):
    assert load_manifest(tmp_path / "public") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: b"\xc1" + data,
        lambda data: b"[]",
        lambda data: msgspec.msgpack.encode({"stamp": 1}),
        lambda data: msgspec.msgpack.encode({"files": {"a": ["d", "ten", 1]}}),
        lambda data: data.replace(b"content", b"\xff\xfe\xfdtent"),
    ],
    ids=["empty", "half", "one byte less", "no msgpack", "text", "types", "inside", "not UTF-8"],
)
def test_a_manifest_that_cannot_be_read_makes_every_file_be_written_anew(output, change):
    output.mkdir(exist_ok=True)
    (output / "index.html").write_text("old", "utf-8")
    path = state_folder(output) / "manifest"
    path.write_bytes(change(path.read_bytes()))
    manifest = load_manifest(output)
    assert manifest is not None
    assert manifest.stamp == ""
    assert list(manifest.files) == ["index.html"]
    assert untouched(output, "index.html", manifest.files["index.html"]) is None


def written(path):
    """Return what the manifest says of a file that was just written."""
    status = path.stat()
    return Written("d", status.st_size, status.st_mtime_ns, check_of(path.read_bytes()))


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "index.html"
    path.write_text("가", "utf-8")
    return path


def test_a_file_is_untouched_while_its_size_and_time_are_the_same(page):
    before = written(page)
    assert untouched(page.parent, page.name, before) is before


def test_an_untouched_file_with_another_time_has_it_from_then_on(page):
    before = written(page)
    os.utime(page, ns=(5, 5))
    after = untouched(page.parent, page.name, before)
    assert after == msgspec.structs.replace(before, mtime=5)


@pytest.mark.parametrize("text", ["나", "가나", ""])
def test_a_file_with_another_content_was_touched(page, text):
    before = written(page)
    page.write_text(text, "utf-8")
    os.utime(page, ns=(5, 5))
    assert untouched(page.parent, page.name, before) is None


def test_a_file_whose_content_is_not_known_is_untouched_by_its_time_only(page):
    before = msgspec.structs.replace(written(page), check=b"")
    assert untouched(page.parent, page.name, before) is before
    os.utime(page, ns=(5, 5))
    assert untouched(page.parent, page.name, before) is None


def test_a_file_that_is_gone_was_touched(tmp_path):
    assert untouched(tmp_path, "index.html", Written("d", 1, 1)) is None


def test_files_are_untouched_if_all_are(page):
    other = page.with_name("other.html")
    other.write_text("나", "utf-8")
    files = {path.name: written(path) for path in (page, other)}
    assert untouched_files(page.parent, files) is files
    os.utime(other, ns=(5, 5))
    renewed = untouched_files(page.parent, files)
    assert renewed == {**files, other.name: written(other)}
    other.unlink()
    assert untouched_files(page.parent, files) is None


def test_a_manifest_is_replaced(output):
    renewed = msgspec.structs.replace(MANIFEST, stamp="new")
    save_manifest(output, renewed)
    assert load_manifest(output) == renewed
