"""The command line as people type it: help, exit codes, what it prints."""

import json
from pathlib import Path
from unicodedata import normalize

import pytest

from tests.command import doum
from tests.making import ARTICLE, DEMO, Site

COMMANDS = ["", "build", "serve", "check", "search", "new", "new article", "schema"]
COMMANDS += ["theme", "theme list", "theme eject", "theme options", "theme reference"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_worth_reading(command: str, tmp_path: Path) -> None:
    result = doum(*command.split(), "--help", folder=tmp_path)
    assert result.returncode == 0
    assert "Usage:" in result.stdout
    assert len(result.stdout.splitlines()) > 6


def test_the_exit_codes_are_written_in_the_help(tmp_path: Path) -> None:
    text = " ".join(doum("--help", folder=tmp_path).stdout.split())
    assert "Exit codes: 0 success; 1 problems in the site, or a failed search test; 2" in text


def test_a_folder_without_content_is_a_usage_error(tmp_path: Path) -> None:
    result = doum("build", "--no-index", folder=tmp_path)
    assert result.returncode == 2
    assert "no content/ folder in" in result.stderr


def test_warnings_fail_only_under_strict(site: Site) -> None:
    site.write(
        {
            "content/demo/_index.md": DEMO.replace("---\n", "---\n", 1).replace(
                "    title: 결제\n", "    title: 결제\n  - slug: etc\n    title: 기타\n"
            )
        }
    )
    assert doum("build", "--no-index", folder=site.folder).returncode == 0
    strict = doum("build", "--no-index", "--strict", folder=site.folder)
    assert strict.returncode == 1
    assert "empty-category" in strict.stderr
    assert "Warnings count as errors" in strict.stderr


def test_new_article_makes_a_draft_that_checks(site: Site) -> None:
    result = doum(
        "new", "article", '"환불"은 언제 되나요?', "--category", "결제", folder=site.folder
    )
    assert result.returncode == 0, result.stderr
    path = site.folder / "content/demo/billing/환불-은-언제-되나요.md"
    assert path.is_file()
    assert "draft: true" in path.read_text("utf-8")
    assert doum("check", "--strict", "--drafts", folder=site.folder).returncode == 0
    assert doum("build", "--no-index", folder=site.folder).returncode == 0
    assert not (site.output / "demo/환불-은-언제-되나요").exists()


def test_new_article_never_writes_over_one(site: Site) -> None:
    result = doum("new", "article", "카드", "--slug", "card", folder=site.folder)
    assert result.returncode == 2
    assert (site.folder / "content/demo/card.md").read_text("utf-8") == ARTICLE


def test_new_article_asks_for_the_product_where_there_are_two(site: Site) -> None:
    site.write({"content/ads/_index.md": DEMO})
    result = doum("new", "article", "카드", folder=site.folder)
    assert result.returncode == 2
    assert "Products here: ads, demo" in result.stderr


@pytest.mark.parametrize("product", ["../outside", "a/b", "_notices"])
def test_new_article_stays_in_the_content_folder(site: Site, product: str) -> None:
    result = doum("new", "article", "카드", "--product", product, folder=site.folder)
    assert result.returncode == 2
    assert not (site.folder / "outside").exists()


def test_a_first_draft_on_a_new_site_builds(empty_site: Site) -> None:
    empty_site.folder.mkdir()
    doum("new", "article", "첫 글", "--product", "demo", folder=empty_site.folder)
    result = doum("build", "--no-index", folder=empty_site.folder)
    assert result.returncode == 0, result.stderr


KINDS = ["article", "product", "notice", "site", "settings", "queries", "synonyms"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_every_kind_is_json_schema(kind: str, tmp_path: Path) -> None:
    schema = json.loads(doum("schema", kind, folder=tmp_path).stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    name = schema["$ref"].rpartition("/")[2]
    declared = schema["$defs"][name]
    assert declared["additionalProperties"] is False
    assert "type" not in declared["properties"]


def test_new_article_knows_the_products_and_categories(site: Site) -> None:
    for arguments in (["--product", "dmeo"], ["--category", "결재"]):
        result = doum("new", "article", "글", *arguments, folder=site.folder)
        assert result.returncode == 2
        assert "did you mean" in result.stderr
    assert sorted(path.name for path in (site.folder / "content").iterdir()) == ["demo"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_new_article_finds_a_product_in_either_form_of_hangul(empty_site: Site, form: str) -> None:
    folder = empty_site.folder / "content" / normalize("NFD", "쇼핑")
    folder.mkdir(parents=True)
    name = normalize(form, "쇼핑")
    result = doum("new", "article", "글", "--product", name, folder=empty_site.folder)
    assert result.returncode == 0, result.stderr
    assert [path.name for path in folder.iterdir()] == ["글.md"]
    assert len(list(folder.parent.iterdir())) == 1


def test_what_is_left_out_is_said(site: Site) -> None:
    draft = ARTICLE.replace("title:", "draft: true\ntitle:")
    site.write({"content/demo/draft.md": draft})
    assert "Not published: 1" in doum("build", "--no-index", folder=site.folder).stdout


@pytest.mark.parametrize("command", [("new", "article"), ("search",)])
def test_examples_stand_on_lines_of_their_own(command: tuple[str, ...], tmp_path: Path) -> None:
    printed = doum(*command, "--help", folder=tmp_path).stdout
    assert "\\b" not in printed
    assert "\n    doum " in printed


def test_a_failed_build_names_the_folder_that_the_settings_name(site: Site) -> None:
    site.write({"doum.toml": '[build]\noutput = "dist"\n', "content/demo/card.md": "틀림"})
    ended = doum("build", folder=site.folder)
    assert ended.returncode == 1
    assert ended.stderr.endswith("Nothing was published; dist/ is as it was\n")
