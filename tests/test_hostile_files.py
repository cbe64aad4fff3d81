"""Files that no editor should have written: each is refused by name, or read right."""

import os
import shutil
from pathlib import Path
from unicodedata import normalize

import pytest

from doum.problems import DoumError, ExitCode
from tests.making import ARTICLE, DEMO, Site

KOREAN = "카드를 바꾸고 싶어요"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp949", "CP949 (EUC-KR)"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("cp932", "Shift_JIS"),
    ],
)
def test_a_file_in_another_encoding_is_named_with_it(site: Site, encoding: str, name: str) -> None:
    text = ARTICLE if encoding != "cp932" else ARTICLE.replace(KOREAN, "カードを変更したい")
    data = text.replace("결제", "x").replace("설정에서 바꿉니다", "text")
    if encoding != "cp932":
        data = text
    problems = site.write({"content/demo/other.md": data.encode(encoding, "ignore")}).problems()
    assert [problem.rule for problem in problems] == ["not-utf8"]
    assert dict(problems[0].finding.values)["encoding"] == name
    assert problems[0].place.path == "content/demo/other.md"


def test_the_first_wrong_byte_is_placed_by_line_and_column(site: Site) -> None:
    site.write({"content/demo/other.md": "---\ntitle: 글 ".encode() + b"\xff\n---\n"})
    (problem,) = site.problems()
    assert (problem.place.line, problem.place.column) == (2, 10)


def test_a_bom_and_windows_line_ends_are_read_past(site: Site) -> None:
    site.write({"content/demo/dos.md": b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode()})
    assert site.problems() == ()
    assert KOREAN in site.page("/demo/dos/")


def test_old_mac_line_ends_are_read_too(site: Site) -> None:
    site.write({"content/demo/mac.md": ARTICLE.replace("\n", "\r")})
    assert site.problems() == ()


def test_decomposed_names_and_texts_are_composed_everywhere(site: Site) -> None:
    name = normalize("NFD", "카드-변경")
    text = normalize("NFD", ARTICLE + "\n## 환불 기간\n\n![그림](그림.svg)\n[여기](#환불-기간)\n")
    image = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>'
    site.write(
        {
            f"content/demo/{name}.md": text,
            f"content/demo/{normalize('NFD', '그림')}.svg": image,
            "content/demo/link.md": ARTICLE + "[카드](카드-변경.md#환불-기간)\n",
        }
    )
    assert site.problems() == ()
    page = site.page("/demo/카드-변경/")
    assert normalize("NFC", page) == page
    assert 'id="환불-기간"' in page
    assert (site.output / "demo" / "그림.svg").is_file()
    assert 'href="/demo/카드-변경/#환불-기간"' in site.page("/demo/link/")


def test_a_folder_named_like_a_file_is_refused(site: Site) -> None:
    (site.folder / "content/demo/x.md").mkdir()
    assert site.rules() == ["folder-named-md"]


def test_a_link_out_of_the_site_is_refused(site: Site, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(ARTICLE, "utf-8")
    (site.folder / "content/demo/out.md").symlink_to(secret)
    assert site.rules() == ["link-outside"]
    assert not site.output.exists() or not site.published()


def test_a_link_to_a_sibling_of_the_site_with_the_same_beginning_is_refused(site: Site) -> None:
    sibling = site.folder.with_name(site.folder.name + "-other")
    sibling.mkdir()
    (sibling / "a.md").write_text(ARTICLE, "utf-8")
    (site.folder / "content/demo/out.md").symlink_to(sibling / "a.md")
    assert site.rules() == ["link-outside"]


def test_a_link_inside_the_site_is_followed(site: Site) -> None:
    (site.folder / "content/demo/again.md").symlink_to(site.folder / "content/demo/card.md")
    assert site.problems() == ()
    assert KOREAN in site.page("/demo/again/")


def test_loops_of_links_are_refused_at_once(site: Site) -> None:
    for name in ("loop", "again", "once-more"):
        (site.folder / "content/demo" / name).symlink_to(site.folder / "content/demo")
    assert site.rules() == ["link-loop"] * 3
    assert site.rules() == ["link-loop"] * 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_hang_the_build(site: Site) -> None:
    os.mkfifo(site.folder / "content/demo/pipe.md")
    assert site.rules() == ["not-a-file"]


def test_ten_megabytes_are_refused(site: Site) -> None:
    site.write({"content/demo/big.md": ARTICLE + "가" * 3_500_000})
    (problem,) = site.problems()
    assert problem.rule == "source-too-large"
    assert dict(problem.finding.values)["size"] == "10.5"


def test_a_long_article_is_built_with_a_warning(site: Site) -> None:
    site.write({"content/demo/long.md": ARTICLE + "답입니다. " * 60_000})
    outcome = site.build()
    assert [problem.rule for problem in outcome.problems] == ["source-large"]


def test_hidden_files_and_what_nobody_links_to_are_not_published(site: Site) -> None:
    site.write(
        {
            "content/.env": "SECRET=1",
            "content/demo/.git/config": "x",
            "content/demo/key.pem": "-----BEGIN",
            "content/demo/page.html": "<script>alert(1)</script>",
            "content/demo/.draft.md": "broken",
        }
    )
    site.build()
    names = " ".join(site.published())
    assert not any(word in names for word in (".env", ".git", "key.pem", "page.html", ".draft"))


def test_a_nul_character_is_refused(site: Site) -> None:
    assert site.write({"content/demo/nul.md": ARTICLE + "\0"}).rules() == ["not-text"]


def test_a_failed_build_leaves_the_published_site_as_it_was(site: Site) -> None:
    site.build()
    before = site.published()
    site.write({"content/demo/card.md": "---\ntitle: [\n---\n", "content/demo/new.md": ARTICLE})
    with pytest.raises(DoumError):
        site.build()
    assert site.published() == before


def test_a_template_error_leaves_the_published_site_as_it_was(site: Site) -> None:
    site.build()
    before = site.published()
    site.write({"theme/templates/article.html": "{{ page.nothing }}"})
    with pytest.raises(DoumError) as caught:
        site.build()
    (problem,) = caught.value.problems
    assert (problem.place.path, problem.place.line) == ("theme/templates/article.html", 1)
    assert site.published() == before


def test_without_pagefind_it_says_how_to_install_it(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.build()
    before = site.published()
    site.write({"content/demo/new.md": ARTICLE})
    monkeypatch.setattr("doum.search.pagefind.find_spec", lambda name: None)
    with pytest.raises(DoumError) as caught:
        site.build(index=True)
    assert caught.value.exit_code == ExitCode.ENVIRONMENT
    assert [problem.rule for problem in caught.value.problems] == ["pagefind-missing"]
    assert site.published() == before


def test_an_output_folder_with_foreign_files_is_not_touched(site: Site) -> None:
    site.write({"public/holiday.jpg": b"x"})
    with pytest.raises(DoumError) as caught:
        site.build()
    assert caught.value.problems[0].rule == "output-foreign"
    assert site.published() == {"holiday.jpg": b"x"}


@pytest.mark.parametrize("output", [".", "content", "..", "content/.."])
def test_the_sources_are_never_the_output(site: Site, output: str) -> None:
    with pytest.raises(DoumError) as caught:
        site.build(output=site.folder / output)
    assert caught.value.problems[0].rule in ("output-is-source", "output-foreign")
    assert (site.folder / "content/demo/card.md").read_text("utf-8") == ARTICLE


def test_templates_in_articles_stay_text(site: Site) -> None:
    site.write(
        {"content/demo/t.md": ARTICLE.replace(KOREAN, "'{{ 7*7 }}'") + "{{ 7*7 }} {% raw %}\n"}
    )
    site.build()
    page = site.page("/demo/t/")
    assert "49" not in page.split("<body", 1)[1].split("footer")[0]
    assert "{{ 7*7 }} {% raw %}" in page


def test_html_in_titles_and_summaries_is_shown_not_run(site: Site) -> None:
    evil = "<script>alert(1)</script>"
    article = (
        f'---\ntitle: "{evil}"\nsummary: "{evil}"\ntags: ["{evil}"]\ncategory: [결제]\n---\n글\n'
    )
    site.write(
        {
            "content/demo/e.md": article,
            "content/demo/_index.md": DEMO.replace("데모", f"'{evil}'"),
        }
    )
    site.build()
    for html in site.published().values():
        assert evil.encode() not in html


def test_a_folder_with_nothing_but_content_builds(site: Site) -> None:
    shutil.rmtree(site.folder / "theme", ignore_errors=True)
    assert sorted(path.name for path in site.folder.iterdir()) == ["content"]
    site.build()
    assert KOREAN in site.page("/demo/card/")


def test_a_text_over_which_markdown_goes_round_in_circles_ends(site: Site) -> None:
    body = "가\n: 나\n    /// note\n ---\n/// note\n라\n///\n"
    assert site.write({"content/demo/round.md": ARTICLE + body}).rules()


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("[글](https://a b.com)", "link-not-read"),
        ('<a href="javascript:alert(1)">글</a>', "address-refused"),
        ("[글](kakaotalk://x)", "unknown-scheme"),
        ("![그림](https://example.com/a.png)", "external-image"),
        ("--8<-- hours", "snippet-not-read"),
        (":::note\n글\n:::", "block-not-read"),
        ("글\n| a | b |\n| 1 | 2 |", "table-not-read"),
    ],
)
def test_what_readers_would_not_get_is_reported(site: Site, body: str, rule: str) -> None:
    assert rule in site.write({"content/demo/x.md": ARTICLE + body + "\n"}).rules()


@pytest.mark.parametrize("name", ["card.markdown", "CARD.MD", "card.mdx"])
def test_markdown_by_another_ending_is_not_passed_over(site: Site, name: str) -> None:
    assert site.write({f"content/demo/{name}": ARTICLE}).rules() == ["markdown-suffix"]


@pytest.mark.parametrize("name", ["card.ko.md", "_index.ko.md"])
def test_two_files_of_one_language_are_both_named(site: Site, name: str) -> None:
    text = DEMO if name.startswith("_") else ARTICLE
    (problem,) = site.write({f"content/demo/{name}": text}).problems()
    assert problem.rule == "same-language"


@pytest.mark.parametrize(
    ("front", "rule"),
    [
        ("title:시험\ncategory: [결제]", "yaml-space"),
        ("title： 시험\ncategory: [결제]", "yaml-space"),
        ('title: "시험\ncategory: [결제]', "yaml-open"),
        ("title: 시험\ncategory: [결제", "yaml-open"),
    ],
)
def test_the_commonest_yaml_mistakes_are_placed_where_they_are(
    site: Site, front: str, rule: str
) -> None:
    (problem,) = site.write({"content/demo/x.md": f"---\n{front}\n---\n글\n"}).problems()
    assert problem.rule == rule
    assert problem.place.line == (3 if front.startswith("title: 시험") else 2)


def test_an_svg_with_a_script_is_not_published(site: Site) -> None:
    image = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    site.write({"content/demo/x.svg": image, "content/demo/x.md": ARTICLE + "![그림](x.svg)\n"})
    assert site.rules() == ["svg-script"]


def test_a_heading_in_a_box_does_not_cut_a_guide(site: Site) -> None:
    body = "처음\n\n## 하나\n\n/// note\n## 상자 안\n글\n///\n\n## 둘\n\n끝\n"
    guide = ARTICLE.replace("title:", "layout: guide\ntitle:").replace("설정에서 바꿉니다.\n", body)
    site.write({"content/demo/guide.md": guide}).build()
    page = site.page("/demo/guide/")
    assert page.count('<details class="section"') == 2
    sections = page.split('<details class="section"')[1:]
    for section in sections:
        inside = section.partition("</details>")[0]
        assert inside.count("<div") == inside.count("</div>")


def test_a_status_page_is_an_address(site: Site) -> None:
    index = DEMO.replace("title: 데모", "title: 데모\nstatus_url: 'javascript:alert(1)'")
    assert site.write({"content/demo/_index.md": index}).rules() == ["wrong-value"]


def test_headings_of_notices_and_products_are_checked_too(site: Site) -> None:
    notice = "---\ntitle: 점검\nslug: check\nstarts: 2020-01-01\n---\n## 언제\n\n글\n"
    links = "[가](../_notices/a.md#언제) [나](/notices/check/#없음) [다](_index.md#없음)\n"
    site.write(
        {
            "content/_notices/a.md": notice,
            "content/demo/_index.md": DEMO + "소개\n",
            "content/demo/x.md": ARTICLE + links,
        }
    )
    assert site.rules() == ["dead-anchor", "dead-anchor"]


def test_many_broken_links_do_not_take_for_ever(site: Site) -> None:
    for number in range(300):
        site.write({f"content/demo/a{number}.md": ARTICLE + f"[글](demo/none{number})\n"})
    assert site.rules() == ["broken-link"] * 300
