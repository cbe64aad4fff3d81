"""`llms.txt` in the form of llmstxt.org."""

from __future__ import annotations

import re
from unittest.mock import patch

from doum.discovery import llms
from doum.discovery.llms import llms_files
from tests.discovery.small import ADDRESS, small_site
from tests.making import question

LINE = re.compile(r"- \[(?P<title>(?:[^\[\]\\]|\\.)+)\]\((?P<url>[^ ()]+)\)(?:: (?P<notes>.+))?")


def files(language: str = "ko", **more: str) -> dict[str, str]:
    """Write the files of one language."""
    return dict(llms_files(small_site(**more).shelf(language), "index.md"))


def test_a_small_site_is_told_in_one_file_by_products():
    made = files()
    assert made.keys() == {"/llms.txt"}
    blocks = made["/llms.txt"].strip().split("\n\n")
    assert blocks[0] == "# 도움말"
    assert [block for block in blocks if block.startswith("#")] == [
        "# 도움말",
        "## 메신저",
        "## 광고",
    ]


def test_every_article_is_a_link_to_its_markdown_and_what_it_says():
    lines = [LINE.fullmatch(line) for line in files()["/llms.txt"].splitlines() if line[:1] == "-"]
    found = {line["title"]: (line["url"], line["notes"]) for line in lines if line}
    assert len(lines) == 3
    assert found["환불은 언제 되나요?"] == (f"{ADDRESS}/talk/refund/index.md", "3일 안에 됩니다.")
    assert found["카드 <& 바꾸기"] == (f"{ADDRESS}/talk/card/index.md", "답변입니다.")


def test_another_language_has_a_file_of_its_own():
    assert files("en").keys() == {"/en/llms.txt"}
    assert f"[Change a card]({ADDRESS}/en/talk/card/index.md)" in files("en")["/en/llms.txt"]
    assert "환불" not in files("en")["/en/llms.txt"]


def test_brackets_in_a_title_do_not_end_it():
    text = files(talk__x=question("'[중요] 설정'"))["/llms.txt"]
    assert rf"- [\[중요\] 설정]({ADDRESS}/talk/x/index.md)" in text


def test_a_large_site_names_its_products_and_they_their_articles():
    with patch.object(llms, "MOST_AT_ONCE", 2):
        made = files()
    assert made.keys() == {"/llms.txt", "/talk/llms.txt", "/ads/llms.txt"}
    assert f"- [메신저]({ADDRESS}/talk/llms.txt)" in made["/llms.txt"]
    assert "refund" not in made["/llms.txt"]
    assert made["/talk/llms.txt"].startswith("# 메신저\n\n## 결제 및 청구\n\n- [")
    assert made["/talk/llms.txt"].count("\n- [") == 2
