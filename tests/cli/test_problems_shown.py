"""What the commands show of many problems, and of few."""

from __future__ import annotations

import json

import pytest

from doum.screen import LOG
from tests.command import doum
from tests.making import Site

FILES = 300


@pytest.fixture
def drowned(site: Site) -> Site:
    """A site with two keys in every article that Doum does not know."""
    text = "---\ntitle: 질문 {n}\nxqz: {n}\nwvk: {n}\n---\n[글](gone-{n}.md)\n"
    return site.write({f"content/demo/q{n:03}.md": text.format(n=n) for n in range(FILES)})


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_log_has_a_page_of_them_and_says_how_to_see_all(drowned: Site, command: str) -> None:
    text = doum(command, folder=drowned.folder).stderr
    assert len(text.splitlines()) < LOG.height + 8
    assert "unknown key 'wvk'\n       300 like this in 300 files: " in text
    assert text.count("Known keys:") == 1
    assert "900 errors, 0 warnings\nunknown-key 600, broken-link 300\n" in text
    assert "To see all 900 one by one: doum check --all\n" in text


@pytest.mark.parametrize("command", ["check", "build"])
def test_all_are_there_if_asked_for(drowned: Site, command: str) -> None:
    text = doum(command, "--all", folder=drowned.folder).stderr
    assert text.count("error[unknown-key]") == 2 * FILES
    assert text.count("error[broken-link]") == FILES
    assert "one by one" not in text
    assert text.count("Known keys:") == 1


def test_the_command_for_all_is_for_the_same_site_and_drafts(drowned: Site) -> None:
    folder = drowned.folder
    text = doum("check", "--drafts", "--site", folder.name, folder=folder.parent).stderr
    assert f"doum check --all --drafts --site {folder.name}\n" in text


def test_all_are_in_the_json(drowned: Site) -> None:
    ended = doum("check", "--json", folder=drowned.folder)
    told = json.loads(ended.stdout)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert (told["errors"], told["warnings"], len(told["problems"])) == (900, 0, 900)
    first = next(one for one in told["problems"] if one["rule"] == "unknown-key")
    assert first["path"] == "content/demo/q000.md"
    assert (first["line"], first["column"], first["text"]) == (3, 1, "xqz: 0")
    assert first["severity"] == "error"
    assert first["message"] == "unknown key 'xqz'"
    assert first["page"] == "rules/front-matter/#unknown-key"


def test_the_json_of_a_site_in_order_has_no_problems(site: Site) -> None:
    ended = doum("check", "--json", folder=site.folder)
    assert json.loads(ended.stdout) == {"errors": 0, "warnings": 0, "problems": []}
    assert ended.returncode == 0


def test_the_json_of_warnings_fails_only_under_strict(site: Site) -> None:
    site.write({"content/demo/a.md.txt": "글"})
    assert doum("check", "--json", folder=site.folder).returncode == 0
    ended = doum("check", "--json", "--strict", folder=site.folder)
    assert ended.returncode == 1
    assert [one["severity"] for one in json.loads(ended.stdout)["problems"]] == ["warning"]


def test_the_json_of_a_folder_that_is_no_site_is_json(site: Site) -> None:
    ended = doum("check", "--json", "--site", "content", folder=site.folder)
    assert [one["rule"] for one in json.loads(ended.stdout)["problems"]] == ["content-itself"]
    assert ended.returncode == 2


def test_a_few_problems_are_shown_with_their_lines(site: Site) -> None:
    site.write({"content/demo/q.md": "---\ntitle: 질문\nmood: good\n---\n글\n"})
    text = doum("check", folder=site.folder).stderr
    assert "     3 | mood: good\n         ^\n" in text
    assert text.endswith("\n\n1 error, 0 warnings\n")
