"""Related articles: those that a writer chose, then the nearest."""

from __future__ import annotations

from doum.site.related import MOST, full_key, related_keys
from tests.making import PRODUCT, question, site


def related(related_to: str = "[]", at: int = 3, count: int = 8) -> tuple[str, ...]:
    """Return what is offered below one of several articles."""
    texts = {"talk/_index.md": PRODUCT, "mail/a.md": question("메일"), "talk/x.md": question("밖")}
    for number in range(count):
        chosen = {"related": related_to} if number == at else {}
        texts[f"talk/q{number}.md"] = question(f"질문 {number}", category="[billing]", **chosen)
    texts["talk/hidden.md"] = question("초안", draft="true")
    shelf = site(texts).shelf()
    return related_keys(shelf, shelf.by_category["talk/billing"], at)


def test_the_nearest_neighbours_come_first():
    assert related() == ("talk/q4", "talk/q2", "talk/q5", "talk/q1")


def test_the_first_of_a_category_is_followed_by_the_next():
    assert related(at=0) == ("talk/q1", "talk/q2", "talk/q3", "talk/q4")


def test_what_a_writer_chose_goes_before_the_neighbours_in_the_order_written():
    assert related("[x, mail/a]") == ("talk/x", "mail/a", "talk/q4", "talk/q2")


def test_an_article_is_offered_once():
    assert related("[q4, q4]").count("talk/q4") == 1


def test_what_is_unknown_or_hidden_is_not_offered():
    assert related("[gone, hidden]") == related()


def test_an_article_is_never_related_to_itself():
    assert "talk/q3" not in related("[q3]")


def test_neighbours_fill_up_to_the_most_and_a_writer_s_longer_list_stays_whole():
    assert len(related()) == len(related("[x]")) == MOST
    assert len(related("[x, mail/a, q0, q1, q2, q5]")) == 6


def test_the_only_article_of_a_category_has_no_neighbours():
    assert related(at=0, count=1) == ()


def test_a_name_without_a_product_means_this_product():
    article = site({"talk/a.md": question("가")}).library.articles["ko"]["talk/a"]
    assert full_key(article, "b") == "talk/b"
    assert full_key(article, "mail/b") == "mail/b"
