"""HTML that nobody sanitises: as browsers read it, so that no link or id in it is overlooked."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nh3 import Cleaner

from doum.markdown.finish import join
from doum.markdown.html import addresses_in, ids_in
from doum.markdown.raw_html import in_one_form, visible, with_aside
from doum.model import Target
from doum.search.blocks import blocks_of, labels_of
from tests.making import law, render, rules


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("<A HREF='a.md' ID=x>가</A >", '<a href="a.md" id="x">가</a>'),
        ("""<a title='say "hi"' href=a.md>""", '<a title="say &quot;hi&quot;" href="a.md">'),
        ('<a\n  href = "a.md"\ttitle="it\'s">', '<a href="a.md" title="it\'s">'),
        ("<img/src=a.png alt>", '<img src="a.png" alt="">'),
        ("<img src=a.png/>", '<img src="a.png/">'),
        ("<svg><path d='M0 0'/><circle r=1 /></svg>", '<svg><path d="M0 0"/><circle r="1"/></svg>'),
        ("<a href='?a=1&b=2&copy=3&amp;d&#39;'>", '<a href="?a=1&amp;b=2&amp;copy=3&amp;d\'">'),
        ("<b title='a > b < c'>", '<b title="a &gt; b &lt; c">'),
        ("<p id=a id='b'>", '<p id="a">'),
        ('<p class="k"" id=a>', '<p class="k" id="a">'),
        ("1 < 2 <3", "1 &lt; 2 &lt;3"),
        ("<code>&lt;a href='x'&gt;</code>", "<code>&lt;a href='x'&gt;</code>"),
        ("<a href='a.md", "&lt;a href='a.md"),
    ],
)
def test_tags_are_written_in_one_form(written, form):
    assert in_one_form(written).html == form
    assert in_one_form(form).html == form


OPAQUE = [
    "<!-- <a href='gone.md'> -->",
    "<!--><!--->",
    "<!doctype html><?php if (a) ?></ nothing>",
    '<script type="module">if (a<b) f("<a href=\'gone.md\'>", \'<h2 id="x">\')</script>',
    '<style media="print">a[href^=\'x\'] > b::after { content: "<b id=y>" }</style>',
    "<textarea><A HREF='gone.md'>&lt;</textarea>",
    "<iframe><p id=z></iframe><title><b id=w></title>",
]


@pytest.mark.parametrize(
    "written", [*OPAQUE, "".join(OPAQUE), "<p>앞</p>" + OPAQUE[3] + "<p>뒤</p>"]
)
def test_scripts_styles_and_comments_stay_to_the_letter(written):
    form = in_one_form(written)
    assert with_aside(form.html, form.aside) == written
    assert ids_in(form.html) == ()
    assert list(addresses_in(form.html)) == []
    html, rendered = render(f"<div>{written}</div>", raw_html=True)
    assert written in html
    assert rendered.references == rendered.anchors == rendered.headings == rendered.problems == ()


def test_scripts_and_comments_end_where_a_browser_ends_them():
    form = in_one_form("<SCRIPT>'</scripts>'</Script\n><b id=a>")
    assert form.html == '<script><!--0--></script><b id="a">'
    assert form.aside == ("'</scripts>'",)
    assert in_one_form("<!-- a --!><b>").html == "<!--0--><b>"
    assert in_one_form("<script>a < b").aside == ("a < b",)


SAFE = Cleaner(
    tags={"img", "b"},
    attributes={"*": {"id"}, "img": {"src"}},
    url_schemes={"https"},
    clean_content_tags=set(),
    link_rel=None,
)
WORDS = (
    "a b.md 가 \" ' = / & &amp; &copy &copy; &copy= &notit; &#39; &#x3C; ?x=1&y SRC src id alt x"
)
PIECES = st.sampled_from([*WORDS.split(), " ", "\n", "\t", " = "])
INSIDES = st.lists(PIECES, max_size=10).map("".join)


@law
@given(st.lists(st.tuples(st.sampled_from(["img", "IMG", "b", "B"]), INSIDES), max_size=4))
def test_tags_are_read_as_an_html_parser_reads_them(tags):
    written = "".join(f"<{name} {inside}>가" for name, inside in tags) + "끝"
    form, parsed = in_one_form(written).html, SAFE.clean(written)
    assume(parsed.endswith("끝"))  # no quotation mark is left open to the end
    assert list(addresses_in(form)) == list(addresses_in(parsed))
    assert ids_in(re.sub(r' (?!id=|src=)[^\s"]+="[^"]*"', "", form)) == ids_in(parsed)


@pytest.mark.parametrize(
    "link",
    [
        "<a href='https://nuri.example'>가</a>",
        "<a href=https://nuri.example>가</a>",
        "<A HREF = 'https://nuri.example' target='_blank'>가</A>",
        '<a title=\'"\' href="https://nuri.example?a=1&b=2">가</a>',
        "<a href='sms:1588-0000'>가</a>",
        "<a-card href='card.md'>가</a-card>",
    ],
)
def test_a_link_elsewhere_is_correct_however_it_is_quoted(link):
    rendered = render(f"글 {link}\n\n<div>{link}</div>", raw_html=True)[1]
    assert rendered.problems == ()
    assert rendered.references == ()


def test_links_and_images_into_the_site_are_found_however_they_are_quoted():
    body = """
        <p><a href='refund.md'>가</a> <A HREF=plans.md>나</A>
        <a class="b" href='x.md?a=1&amp;b'>다</a></p>

        <IMG SRC='card.png' ALT="카드" WIDTH=30>
        """
    html, rendered = render(body, raw_html=True)
    assert [found.target for found in rendered.references] == [
        "refund.md",
        "plans.md",
        "x.md?a=1&b",
        "card.png",
    ]
    assert rendered.references[3].sized
    joined = join(html, tuple(Target("/to/") for _ in range(4)), rendered.references)
    assert joined.count('href="/to/"') == 3
    assert 'src="/to/"' in joined
    assert ".md" not in joined


def test_ids_and_headings_are_found_however_they_are_written():
    body = "<H2 ID='refund'>환불 <B>기간</B></H2>\n\n<p id=now>지금</p>\n\n[가](#refund) [나](#now)"
    rendered = render(body, raw_html=True)[1]
    assert [(found.id, found.title) for found in rendered.headings] == [("refund", "환불 기간")]
    assert {"refund", "now"} <= set(rendered.anchors)
    assert rendered.references == ()


def test_an_image_of_another_host_is_reported_however_it_is_quoted():
    rendered = render("<div><IMG SRC='https://a.example/b.png'></div>", raw_html=True)[1]
    assert rules(rendered.problems) == ["external-image"]


def test_what_readers_do_not_see_is_neither_found_nor_excerpted():
    script = "<script>f('<strong>코드</strong>')</script>"
    body = f"<div><!-- 비밀 --><p><strong>답</strong></p>{script}</div>"
    html, rendered = render(body, raw_html=True)
    assert script in html
    assert rendered.excerpt == "답"
    assert [block.text for block in blocks_of(html)] == ["답"]
    assert labels_of(html) == ("답",)
    assert visible("<p>가</p>") == "<p>가</p>"


def test_a_sanitised_link_with_a_space_in_its_address_is_no_mistake():
    assert render("[가](<가 나.md>)")[1].problems == ()


def test_a_link_in_a_comment_is_not_missed():
    assert render('글\n\n<!-- <a href="sms:1588-0000">가</a> -->')[1].problems == ()


def test_a_removed_address_is_named_whole():
    (found,) = render("글\n\n[길](<https://nuri chat:x/>)")[1].problems
    assert (found.rule, found.place.line) == ("address-refused", 3)
    assert dict(found.finding.values)["address"] == "https://nuri chat:x/"


def test_much_that_looks_like_tags_takes_no_time():
    for piece in ("<a", "<a ", "<a b='", "<a b=<", "<!", "<!-", "</", "<script", "<a b =", '<a "'):
        assert in_one_form(piece * 20_000).html
