"""The text of articles, read from their pages."""

from msgspec.structs import replace

from doum.trial.article_pages import article_texts
from doum.trial.published import Published
from tests.making import Site
from tests.trial.small import FILES, published_of


def text_of(published: Published, html: str, folder) -> tuple[str, str]:
    """Return title and text of a page."""
    page = folder / "demo/card/index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(html, "utf-8")
    articles = {"ko": {"demo/card": "/demo/card/"}}
    (text,) = article_texts(replace(published, output=folder, articles=articles), "ko")
    return text.title, text.text


def test_articles_have_their_titles_and_bodies_and_nothing_around_them(small):
    texts = {text.key: text for text in article_texts(small, "ko")}
    assert set(texts) == set(small.articles["ko"])
    assert texts["demo/card"].title == "카드를 바꾸고 싶어요"
    assert texts["demo/card"].text == "설정에서 바꿉니다."


def test_a_word_is_whole_within_its_block(small, tmp_path):
    html = """<main><article><h1>제<b>목</b></h1><nav>길</nav>
    <div class="prose"><p><strong>설정</strong>에서<br>봅니다</p><ul><li>가<li>나</ul>
    <button>복사</button><svg><text>그림</text></svg><p hidden>숨김</p><pre>x\ny</pre></div>
    </article><footer><div class="prose">꼬리</div></footer></main>"""
    title, text = text_of(small, html, tmp_path)
    assert title == "제목"
    assert text.split("\n") == ["설정에서", "봅니다", "가", "나", "x", "y"]


def test_a_theme_that_names_the_body_otherwise_has_all_of_the_article_read(small, tmp_path):
    html = "<article><h1>제목</h1><section><p>본문입니다</p></section></article><p>바깥</p>"
    assert text_of(small, html, tmp_path) == ("제목", "본문입니다")


def test_articles_that_are_not_searched_are_left_out(empty_site: Site):
    hidden = FILES["content/demo/card.md"].replace("title:", "searchable: false\ntitle:")
    empty_site.write({**FILES, "content/demo/card.md": hidden})
    published = published_of(empty_site.build())
    assert set(published.articles["ko"]) == {"demo/환불", "mail/refund"}
    assert {text.key for text in article_texts(published, "ko")} == {"demo/환불", "mail/refund"}
