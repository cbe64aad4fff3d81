"""Related articles: those that a writer chose, then those alike."""

from __future__ import annotations

import pytest

from doum.plan.likeness import MOST, Subject, likest, same_questions, subject_of
from doum.plan.related import full_key, related_keys
from doum.plan.shelf import Shelf
from doum.search.languages.language import quick_words
from tests import ROOT
from tests.making import PRODUCT, question, site

WORDS = quick_words("ko")


def offered(related: str = "[]", alike: tuple[str, ...] = ("talk/q0", "talk/q1")):
    """Return what is offered below an article."""
    texts = {"talk/_index.md": PRODUCT, "mail/a.md": question("메일"), "talk/x.md": question("밖")}
    texts |= {f"talk/q{number}.md": question(f"질문 {number}") for number in range(6)}
    texts["talk/q3.md"] = question("질문 3", related=related)
    texts["talk/hidden.md"] = question("초안", draft="true")
    made = site(texts)
    urls, rendered = made.urls, made.rendered
    facets = made.shelf().names.facets
    shelf = Shelf(made.library, "ko", rendered, {}, facets, urls, {"talk/q3": alike})
    return related_keys(shelf, made.library.articles["ko"]["talk/q3"])


def test_what_a_writer_chose_goes_before_what_is_alike():
    assert offered("[x, mail/a]") == ("talk/x", "mail/a", "talk/q0", "talk/q1")


def test_an_article_is_offered_once_and_never_below_itself():
    assert offered("[q1, q1, q3]") == ("talk/q1", "talk/q0")


def test_what_is_unknown_or_hidden_is_not_offered():
    assert offered("[gone, hidden]") == offered()


def test_alike_ones_fill_up_to_the_most_and_a_writer_s_longer_list_stays_whole():
    many = tuple(f"talk/q{number}" for number in (0, 1, 2, 4, 5))
    assert len(offered("[x]", many)) == MOST
    assert len(offered("[x, mail/a, q0, q1, q2]", many)) == 5


def test_where_nothing_is_alike_nothing_is_offered():
    assert offered("[]", ()) == ()


def test_a_name_without_a_product_means_this_product():
    article = site({"talk/a.md": question("가")}).library.articles["ko"]["talk/a"]
    assert full_key(article, "b") == "talk/b"
    assert full_key(article, "mail/b") == "mail/b"


SUBJECTS = [
    Subject("talk/card", "talk/billing", "결제 카드는 어디에서 바꾸나요?", "신용카드", ""),
    Subject("talk/fail", "talk/billing", "카드로 결제할 수 없어요", "", "카드가 거절되는 까닭"),
    Subject("talk/invite", "talk/members", "구성원은 어떻게 초대하나요?", "", ""),
    Subject("talk/leave", "talk/members", "퇴사한 동료를 내보내고 싶어요", "", ""),
    Subject("talk/sound", "talk/other", "알림 소리가 나지 않아요", "", ""),
]


def test_words_are_shared_whatever_particles_they_carry():
    assert likest(SUBJECTS, WORDS)["talk/card"] == ("talk/fail",)


def test_what_shares_nothing_telling_is_not_alike():
    found = likest(SUBJECTS, WORDS)
    assert found["talk/sound"] == found["talk/leave"] == ()


def test_the_nearer_category_decides_between_equals():
    same = [
        Subject(f"talk/{name}", f"talk/{category}", "카드를 바꾸려면", "", "")
        for name, category in (("a", "x"), ("b", "y/z"), ("c", "x"))
    ]
    noise = [Subject(f"talk/n{i}", "talk/n", f"소식{i}", "", "") for i in range(9)]
    assert likest([*same, *noise], WORDS)["talk/a"] == ("talk/c", "talk/b")


def test_the_same_question_of_another_product_is_known_by_its_words():
    asked = [
        Subject("ads/tax", "", "세금계산서는 어떻게 발급받나요?", "", ""),
        Subject("talk/tax", "", "세금계산서를 어떻게 발급받나요", "", ""),
        Subject("talk/other", "", "세금계산서를 고치고 싶어요", "", ""),
    ]
    found = same_questions(asked, WORDS)
    assert found["ads/tax"] == ("talk/tax",)
    assert found["talk/tax"] == ("ads/tax",)
    assert not found.get("talk/other")


EXPECTED = {
    "messenger/change-card": {"payment-failed", "change-billing-date", "bank-transfer"},
    "messenger/invite-members": {"bulk-invite-csv", "join-workspace", "invite-guests"},
    "messenger/approval-withdraw": {"approval-submit", "approval-process"},
    "messenger/attendance-clock-in": {"attendance-clock-location-error", "attendance-record-fix"},
    "messenger/leave-balance": {"leave-request"},
    "channel/charge-cash": {"auto-charge", "cash-refund"},
    "channel/tax-invoice-correction": {"tax-invoice-issue"},
    "channel/verification-rejected": {"business-verification"},
    "channel/friend-groups": {"condition-groups", "import-csv-format"},
    "ads/refund-cash": {"refund-status", "free-cash-refund"},
    "ads/tax-invoice-cancel": {"tax-invoice-correct", "tax-invoice-issue"},
    "business/add-asset": {"asset-already-owned", "move-asset"},
    "workplace/report-phishing": {"report-a-problem"},
}
"""What a person would offer below some articles of the reference site: one of each will do."""


@pytest.fixture(scope="module")
def reference() -> dict[str, tuple[str, ...]]:
    """What is alike on the reference site, as if no writer had chosen anything."""
    content = ROOT / "content"
    texts = {
        path.relative_to(content).as_posix(): path.read_text("utf-8")
        for path in content.rglob("*.md")
        if ".en" not in path.name and ".ja" not in path.name
    }
    made = site(texts, (ROOT / "doum.toml").read_text("utf-8"))
    products: dict[str, list[Subject]] = {}
    for article in made.library.articles["ko"].values():
        subject = subject_of(article, made.rendered[article.document.path])
        products.setdefault(article.product, []).append(subject)
    return {k: v for listed in products.values() for k, v in likest(listed, WORDS).items()}


@pytest.mark.parametrize("key", EXPECTED)
def test_the_first_three_hold_what_a_person_would_offer(reference, key):
    first = {other.partition("/")[2] for other in reference[key][:3]}
    assert first & EXPECTED[key], reference[key]
