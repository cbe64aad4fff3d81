"""What exports say about a site: queries that fail, proposals, votes, trends."""

from datetime import date
from pathlib import Path

import pytest

from doum.insights.asked import key_of
from doum.insights.gathering import Insights, Scope, read_insights
from doum.insights.proposals import Proposal
from tests.insights.nuri import FILES, nuri
from tests.making import Site, question

ALL = ("netlify-search.csv", "netlify-feedback.csv", "webhook.jsonl", "excel-korean.csv")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nuri")
    nuri(folder)
    return folder


def insights(folder: Path, *names: str, **scope: object) -> Insights:
    files = [folder / name for name in names or ALL]
    return read_insights(folder / "site", files, Scope(**scope))[2]  # type: ignore[arg-type]


def proposals(found: Insights) -> dict[str, Proposal]:
    return {proposal.query: proposal for proposal in found.proposals}


def told(folder: Path, lines: str, files: dict[str, str] | None = None) -> dict[str, Proposal]:
    """Return the proposals for a few searches in a site of its own."""
    Site(folder / "site").write(FILES | (files or {}))
    (folder / "told.jsonl").write_text(lines, "utf-8")
    return proposals(insights(folder, "told.jsonl"))


def searches(number: int, query: str, fit: str = "none", **more: object) -> str:
    given = {"query": query, "fit": fit} | more
    fields = ", ".join(f'"{name}": "{value}"' for name, value in given.items())
    return f"{{{fields}}}\n" * number


def test_queries_that_ask_the_same_are_counted_together(folder: Path) -> None:
    found = insights(folder)
    first = found.queries[0].asked
    assert (first.text, first.count, first.failed) == ("돈돌려받기", 4, 4)
    assert first.nexts == (("환불", "환불", 3),)
    numbers = [query.asked.failed + query.asked.left for query in found.queries]
    assert numbers == sorted(numbers, reverse=True)


def test_what_was_found_is_not_listed_and_one_reader_who_left_neither(folder: Path) -> None:
    names = [query.asked.text for query in insights(folder).queries]
    assert "환불" not in names
    assert "refund" not in names
    assert "요금" in names
    assert "한 번만" in names


def test_a_synonym_is_proposed_by_what_readers_searched_for_next(folder: Path) -> None:
    found = proposals(insights(folder))
    assert found["돈돌려받기"] == Proposal(
        kind="synonym",
        query="돈돌려받기",
        language="ko",
        reason="next",
        readers=3,
        total=4,
        word="환불",
        article="nuri/refund",
    )
    english = found["Cancel my plan!"] if "Cancel my plan!" in found else found["cancel my plan"]
    assert (english.kind, english.word, english.language) == ("synonym", "refund", "en")


def test_the_other_proposals(folder: Path) -> None:
    found = proposals(insights(folder))
    kinds = {query: (one.kind, one.reason, one.word or one.article) for query, one in found.items()}
    assert kinds["우주여행 보험"] == ("missing", "nothing", "")
    assert kinds["영수중"] == ("synonym", "spelling", "영수증")
    assert kinds["카드 분실"] == ("keyword", "taken", "nuri/lost-card")
    assert "요금" not in kinds
    assert "한 번만" not in kinds


def test_a_single_reader_proves_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, searches(1, "돈내놔", next="환불")) == {}


def test_readers_who_turned_to_something_else_are_no_evidence(tmp_path: Path) -> None:
    others = "".join(
        searches(1, "달나라", next=word) for word in ("카드", "영수증", "환불", "알림")
    )
    assert told(tmp_path, others)["달나라"].kind == "missing"


def test_words_that_found_nothing_either_are_no_synonyms(tmp_path: Path) -> None:
    found = told(tmp_path, searches(3, "월세", next="임대료") + searches(3, "임대료"))
    assert {one.kind for one in found.values()} == {"missing"}


def test_a_sentence_is_no_synonym_but_a_keyword(tmp_path: Path) -> None:
    text = searches(3, "내 돈 언제 돌려줄 건가요", next="환불")
    text += searches(2, "환불", "good", article="nuri/refund")
    found = told(tmp_path, text)["내 돈 언제 돌려줄 건가요"]
    assert (found.kind, found.article) == ("keyword", "nuri/refund")


@pytest.mark.parametrize(
    "files",
    [
        {"content/synonyms.toml": '[[group]]\nwords = ["돈 내놔"]\nto = ["환불"]\n'},
        {"content/nuri/refund.md": question("환불은 언제 되나요?", keywords="[돈내놔]")},
    ],
)
def test_what_is_done_already_is_not_proposed_again(files: dict[str, str], tmp_path: Path) -> None:
    text = searches(3, "돈내놔", next="환불") + searches(2, "환불", "good", article="nuri/refund")
    assert told(tmp_path, text, files)["돈내놔"].kind == "known"


def test_a_title_that_has_most_of_a_query_is_proposed(tmp_path: Path) -> None:
    found = told(tmp_path, searches(2, "카드를잃어버림"))["카드를잃어버림"]
    assert (found.kind, found.reason, found.article) == ("keyword", "title", "nuri/lost-card")


def test_a_word_of_the_site_is_no_misspelling_of_another(tmp_path: Path) -> None:
    files = {"content/nuri/b.md": question("결재선"), "content/nuri/c.md": question("결제선")}
    assert told(tmp_path, searches(3, "결재선"), files)["결재선"].reason != "spelling"


def test_votes_are_joined_to_owner_and_revision_and_older_ones_are_apart(folder: Path) -> None:
    articles = {(one.article, one.section, one.language): one for one in insights(folder).articles}
    refund = articles["nuri/refund", "", "ko"]
    assert (refund.no, refund.yes, refund.older_no, refund.older_yes) == (1, 2, 2, 1)
    assert (refund.owner, refund.path) == ("정산팀", "content/nuri/refund.md")
    assert refund.title == "환불은 언제 되나요?"
    assert refund.reasons == {"unclear": 1}
    assert len(refund.revision) == 12
    english = articles["nuri/refund", "", "en"]
    assert (english.no, english.yes, english.older_no) == (1, 1, 0)
    assert articles["nuri/lost-card", "정지하기", "ko"].no == 1
    gone = articles["nuri/gone", "", "ko"]
    assert (gone.title, gone.no, gone.older_no) == ("", 0, 1)


def test_articles_with_many_and_mostly_no_come_first(folder: Path) -> None:
    order = [(one.article, one.section) for one in insights(folder).articles]
    assert order[0] == ("nuri/lost-card", "")
    assert order[-1] == ("nuri/gone", "")


def test_trends_are_by_week_and_by_month_where_they_are_many(folder: Path) -> None:
    found = insights(folder)
    assert found.unit == "week"
    assert [period.start for period in found.trends][:2] == [date(2026, 11, 2), date(2026, 11, 9)]
    assert sum(period.searches for period in found.trends) == found.searches
    monthly = insights(folder, by="month").trends
    assert [(period.start, period.searches) for period in monthly] == [
        (date(2026, 11, 1), found.searches)
    ]


def test_since_and_product_narrow(folder: Path) -> None:
    later = insights(folder, since=date(2026, 11, 17))
    assert later.searches < insights(folder).searches
    assert all(period.start >= date(2026, 11, 16) for period in later.trends)
    nuri_only = insights(folder, product="nuri")
    assert nuri_only.votes == insights(folder).votes
    assert all(query.asked.taken for query in nuri_only.queries)
    assert insights(folder, "hostile.csv", since=date(2026, 11, 1)).undated == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("돈 돌려받기", "돈돌려받기?"),
        ("Ｃ＋＋", "c++"),
        ("환불~~ㅠㅠ", "환불"),
        ("iOS 17", "ios17"),
    ],
)
def test_spellings_of_one_query(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(("one", "other"), [("C++", "C#"), ("환불", "환급"), ("??", "!!")])
def test_queries_that_differ(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)
