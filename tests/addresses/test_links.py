"""References: what a writer's link leads to, or the rule that it breaks."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from doum.addresses.links import Resolver
from doum.model import FileFacts, Reference, Target
from doum.problems import Finding
from tests.making import PRODUCT, question, site

TEXTS = {
    "talk/_index.md": PRODUCT,
    "talk/billing/refund.md": question(
        "환불", "## 언제 되나요\n\n가\n\n## 어디로 되나요\n\n나", category="[billing]"
    ),
    "talk/billing/refund.en.md": question("Refund", "## When\n\nA\n\n## Where\n\nB"),
    "talk/account/결제일.md": question("결제일", category="[account]"),
    "talk/slugged.md": question("이름", slug="named"),
    "talk/secret.md": question("초안", draft="true"),
    "talk/secret-named.md": question("초안", draft="true", slug="hush"),
    "mail/_index.md": "---\ntitle: 메일\n---\n",
    "mail/send.md": question("보내기"),
    "_notices/soon.md": "---\ntitle: 예고\nstarts: 2199-11-01\nslug: later\n---\n안내\n",
    "_notices/unsure.md": "---\ntitle: 초안\nstarts: 2026-11-01\ndraft: true\n---\n안내\n",
    "_notices/down.md": "---\ntitle: 점검\nstarts: 2026-11-01\n---\n안내\n",
}
FILES = {
    "content/talk/images/card.png": FileFacts(digest="", width=64, height=36),
    "content/talk/양식.pdf": FileFacts(digest=""),
    "content/talk/form #2.pdf": FileFacts(digest=""),
    "content/talk/50%.pdf": FileFacts(digest=""),
    "content/talk/a%20b.pdf": FileFacts(digest=""),
    "content/talk/app.js": FileFacts(digest=""),
}
FROM = "content/talk/billing/pay.md"


def resolver(base_path: str = "/", more: str = ""):
    """Prepare the site; `more` are settings of the site."""
    settings = f'[site]\nlanguages = ["ko", "en"]\n{more}'
    made = site(TEXTS, settings, files=FILES, base_path=base_path)
    assert made.problems == []
    return made.resolver()


def resolved(target: str, language: str = "ko", *, image: bool = False, path: str = FROM):
    """Resolve one reference of an article in `talk/billing/`."""
    return resolver().resolve(path, language, Reference(target, image))


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("refund.md", "/talk/refund/"),
        ("./refund.md", "/talk/refund/"),
        ("../billing/refund.md", "/talk/refund/"),
        ("../account/결제일.md", "/talk/결제일/"),
        ("../account/%EA%B2%B0%EC%A0%9C%EC%9D%BC.md", "/talk/결제일/"),
        (normalize("NFD", "../account/결제일.md"), "/talk/결제일/"),
        ("../slugged.md", "/talk/named/"),
        ("../../mail/send.md", "/mail/send/"),
        ("talk/refund", "/talk/refund/"),
        ("/talk/refund/", "/talk/refund/"),
        ("mail/send", "/mail/send/"),
        ("talk", "/talk/"),
        ("/talk/", "/talk/"),
        ("/talk/billing/plans/", "/talk/billing/plans/"),
        ("refund.md#언제-되나요", "/talk/refund/#언제-되나요"),
        ("/talk/refund/?from=mail#언제-되나요", "/talk/refund/?from=mail#언제-되나요"),
        ("../양식.pdf", "/talk/양식.pdf"),
        ("/talk/양식.pdf", "/talk/양식.pdf"),
    ],
)
def test_a_link_leads_to_the_article_category_or_file_that_is_meant(target, url):
    found = resolved(target)
    assert isinstance(found, Target)
    assert found.url == url


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("/", "/"),
        ("/notices/", "/notices/"),
        ("/search/", "/search/"),
        ("/notices/down/", "/notices/down/"),
        ("../../_notices/down.md", "/notices/down/"),
        ("../_index.md", "/talk/"),
        ("/en/talk/refund/", "/en/talk/refund/"),
        ("refund.en.md", "/en/talk/refund/"),
    ],
)
def test_every_other_page_of_the_site_can_be_linked_to(target, url):
    assert resolved(target) == Target(url)


def test_the_base_path_stands_before_every_target():
    found = resolver("/help/").resolve(FROM, "ko", Reference("refund.md"))
    assert found == Target("/help/talk/refund/")


def test_a_link_keeps_to_the_reader_s_language_where_the_target_has_it():
    assert resolved("refund.md", "en").url == "/en/talk/refund/"
    assert resolved("../account/결제일.md", "en").url == "/en/talk/결제일/"


def test_a_link_to_an_article_that_nobody_translated_checks_the_source_s_anchors():
    assert resolved("talk/named", "en").url == "/en/talk/named/"
    assert resolved("/en/talk/named/").url == "/en/talk/named/"
    assert resolved("talk/named#없는-곳", "en").rule == "dead-anchor"


def test_without_stand_ins_a_link_leads_to_the_source():
    found = resolver(more="stand_ins = false\n")
    reference = Reference("../account/결제일.md")
    assert found.resolve(FROM, "en", reference) == Target("/talk/결제일/")


def test_a_link_to_a_category_keeps_to_the_language_only_where_the_page_exists():
    assert resolved("/talk/billing/", "en").url == "/en/talk/billing/"
    assert resolved("/talk/account/", "en").url == "/talk/account/"
    assert resolved("/mail/", "en").url == "/mail/"


def test_an_anchor_of_the_source_becomes_the_translation_s_heading_in_its_place():
    assert resolved("refund.md#어디로-되나요", "en").url == "/en/talk/refund/#where"


def test_an_anchor_of_the_translation_s_own_stays():
    assert resolved("refund.md#when", "en").url == "/en/talk/refund/#when"


def test_an_image_comes_with_its_size():
    assert resolved("../images/card.png", image=True) == Target("/talk/images/card.png", 64, 36)


def test_a_file_whose_name_needs_it_is_encoded():
    assert resolved("../form%20%232.pdf").url == "/talk/form%20%232.pdf"


@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("gone.md", "broken-link"),
        ("Refund.md", "broken-link"),
        ("../../../../etc/passwd", "broken-link"),
        ("/etc/passwd", "broken-link"),
        ("talk/gone", "broken-link"),
        ("refund.md#없는-곳", "dead-anchor"),
        ("#없는-곳", "dead-anchor"),
        ("../secret.md", "link-hidden"),
        ("talk/secret", "link-hidden"),
        ("talk/hush", "link-hidden"),
        ("../secret-named.md", "link-hidden"),
        ("../app.js", "file-refused"),
        ("../../_notices/soon.md", "link-hidden"),
        ("/notices/later/", "link-hidden"),
        ("/notices/unsure/", "link-hidden"),
        ("/notices/soon/", "broken-link"),
        ("", "empty-link"),
        ("#", "empty-link"),
        ("/Users/nuri/Desktop/a.pdf", "local-file"),
        ("~/a.pdf", "local-file"),
    ],
)
def test_a_link_that_leads_nowhere_breaks_a_rule(target, rule):
    found = resolved(target)
    assert isinstance(found, Finding)
    assert found.rule == rule


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("#top", "#top"),
        ("#TOP", "#TOP"),
        ("refund.md#top", "/talk/refund/#top"),
        ("/#top", "/#top"),
        ("../form #2.pdf", "/talk/form%20%232.pdf"),
        ("../50%.pdf", "/talk/50%25.pdf"),
        ("../a%20b.pdf", "/talk/a%2520b.pdf"),
    ],
)
def test_the_top_and_names_with_signs_of_addresses_are_found(target, url):
    found = resolved(target)
    assert isinstance(found, Target)
    assert found.url == url


@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("/#products", ""),
        ("/#main", ""),
        ("/#prices", "dead-anchor"),
        ("/talk/billing/#prices", "dead-anchor"),
        ("/search/#prices", "dead-anchor"),
        ("/talk/billing/#main", ""),
        ("refund.md#main", ""),
        ("refund.md#prices", "dead-anchor"),
    ],
)
def test_anchors_of_pages_without_a_body_are_those_of_the_theme(target, rule):
    made = site(TEXTS, '[site]\nlanguages = ["ko", "en"]', files=FILES)
    anchors = frozenset(("main", "products"))
    found = Resolver(made.library, made.rendered, FILES, made.urls, frozenset(), anchors)
    one = found.resolve(FROM, "ko", Reference(target))
    assert (one.rule if isinstance(one, Finding) else "") == rule


@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("card.png", "missing-image"),
        ("../images/Card.png", "missing-image"),
        ("../app.js", "file-refused"),
    ],
)
def test_an_image_that_is_not_there_breaks_a_rule(target, rule):
    found = resolved(target, image=True)
    assert isinstance(found, Finding)
    assert found.rule == rule


@pytest.mark.parametrize(
    ("target", "image", "guess"),
    [
        ("refnud.md", False, "refund.md"),
        ("Refund.md", False, "refund.md"),
        ("../billing/결제일.md", False, "../account/결제일.md"),
        ("talk/refnud", False, "talk/refund"),
        ("refund.md#언제-돼나요", False, "#언제-되나요"),
        ("../images/Card.png", True, "../images/card.png"),
        ("zzzzzz.md", False, ""),
    ],
)
def test_a_broken_link_comes_with_what_was_meant_ready_to_paste(target, image, guess):
    assert dict(resolved(target, image=image).values)["guess"] == guess


def test_only_files_that_are_referred_to_are_used():
    found = resolver()
    found.resolve(FROM, "ko", Reference("../양식.pdf"))
    found.resolve(FROM, "ko", Reference("../app.js"))
    found.resolve(FROM, "ko", Reference("refund.md"))
    assert found.used == {"content/talk/양식.pdf"}


def test_the_same_words_in_two_folders_are_two_references():
    found = resolver()
    assert isinstance(found.resolve(FROM, "ko", Reference("refund.md")), Target)
    other = found.resolve("content/talk/account/a.md", "ko", Reference("refund.md"))
    assert isinstance(other, Finding)
