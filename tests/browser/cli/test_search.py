"""`doum search` as people type it: answers, the contract, its record and its exit codes."""

import json
from pathlib import Path

import pytest

from doum.search.generated.cases import ROWS
from tests.command import doum, start_doum
from tests.making import Site
from tests.trial.small import FILES, QUERIES

MISSED = '[[query]]\nq = "카드 바꾸기"\nkind = "inflection"\nanswers = ["mail/refund"]\n'
ASIDE = MISSED.replace("카드 바꾸기", "몰래 카드") + "set_aside = true\n"


@pytest.fixture
def searched(empty_site: Site) -> Site:
    """The small site, with queries."""
    return empty_site.write({**FILES, "content/queries.toml": QUERIES})


def search(site: Site, *arguments: str, language: str = "en"):
    return start_doum("search", *arguments, folder=site.folder, language=language)


def test_answers_from_the_site_that_it_builds(searched: Site) -> None:
    result = search(searched, "호루라기는", language="ko")
    assert result.returncode == 0, result.stderr
    assert "호루라기" in result.stdout.splitlines()[1]
    assert "찾은 글 1개 가운데 1개" in result.stdout
    assert "환불은 언제 받나요?" in result.stdout
    assert "mail/refund" in result.stdout
    assert (searched.output / "index.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        (("cards", "--language", "en"), "/en/demo/card/"),
        (("환불", "--product", "mail"), "/mail/refund/"),
    ],
)
def test_answers_as_json_in_a_language_or_within_a_product(
    searched: Site, arguments: tuple[str, ...], url: str
) -> None:
    answer = json.loads(search(searched, *arguments, "--json").stdout)
    assert [item["url"] for item in answer["items"]] == [url]


def test_lists_as_many_results_as_are_asked_for(searched: Site) -> None:
    answer = json.loads(search(searched, "환불", "--limit", "1", "--json").stdout)
    assert (answer["total"], len(answer["items"])) == (2, 1)


def test_nothing_found_is_said_and_is_no_failure(searched: Site) -> None:
    result = search(searched, "qqqqzzzz")
    assert result.returncode == 0
    assert "Nothing found for: qqqqzzzz" in result.stdout


def test_the_contract_passes_with_its_figures_beside_plain_pagefind(searched: Site) -> None:
    result = search(searched, "--test", "--written")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Pagefind recall@5" in result.stdout
    assert "There is no record" in result.stdout
    assert result.stdout.strip().endswith("Passed")
    assert "설정" not in result.stdout
    assert list((searched.folder / ".doum/stock").glob("*/pagefind.js"))


def test_one_part_is_asked_alone_and_without_plain_pagefind(searched: Site) -> None:
    result = search(searched, "--test", "--set-aside", "--no-stock")
    assert result.returncode == 0
    assert "Queries set aside" in result.stdout
    assert "particle" not in result.stdout
    assert "Pagefind" not in result.stdout
    assert not (searched.folder / ".doum/stock").exists()


def test_a_contract_that_is_missed_fails_and_says_where(searched: Site) -> None:
    searched.write({"content/queries.toml": QUERIES + MISSED + ASIDE})
    result = search(searched, "--test", "--written", "--no-stock")
    assert result.returncode == 1
    assert "카드 바꾸기" in result.stdout
    assert "All queries: recall@5 is 0.500, below the threshold of 0.900" in result.stdout
    assert "Of these, set aside: 1" in result.stdout
    assert "몰래" not in result.stdout
    assert "몰래 카드" in search(searched, "--test", "--written", "--no-stock", "-v").stdout


def test_a_record_is_compared_with_and_hides_what_is_set_aside(searched: Site) -> None:
    record = searched.folder / "content/queries.results.json"
    assert (
        "Results recorded in"
        in search(searched, "--test", "--written", "--no-stock", "--record").stdout
    )
    tuned, aside = json.loads(record.read_text("utf-8"))
    assert tuned == {"q": "호루라기는", "language": "ko", "ranks": [1]}
    assert "설정" not in record.read_text("utf-8")
    assert (
        "0 better, 0 worse, 0 new, 0 removed"
        in search(searched, "--test", "--written", "--no-stock").stdout
    )

    was = json.dumps([{**tuned, "ranks": [3]}, {**aside, "ranks": [2]}])
    record.write_text(was, "utf-8")
    result = search(searched, "--test", "--written", "--no-stock")
    assert "2 better, 0 worse, 0 new, 0 removed" in result.stdout
    assert "better: no. 3 → no. 1" in result.stdout
    assert "Of these, set aside: 1 better" in result.stdout
    assert record.read_text("utf-8") == was
    part = search(searched, "--test", "--written", "--no-stock", "--tuned").stdout
    assert "1 better, 0 worse, 0 new, 0 removed" in part


def test_a_damaged_record_is_told_and_can_be_written_again(searched: Site) -> None:
    searched.write({"content/queries.results.json": "<<<<<<< HEAD\n"})
    result = search(searched, "--test", "--written", "--no-stock")
    assert result.returncode == 1
    assert "results-damaged" in result.stderr
    assert "doum search --test --record" in result.stderr
    assert search(searched, "--test", "--written", "--no-stock", "--record").returncode == 0
    assert search(searched, "--test", "--written", "--no-stock").returncode == 0


def test_queries_are_generated_from_the_articles_of_any_site(searched: Site) -> None:
    limits = "\n[thresholds.generated]\nnonsense = 0\npadding = 0\nstock = 0\n"
    searched.write(
        {"content/queries.toml": QUERIES.replace("\n[[query]]", limits + "\n[[query]]", 1)}
    )
    result = search(searched, "--test", "--no-stock")
    assert "Queries generated from the articles" in result.stdout
    assert "Queries to test: 2" in result.stderr
    assert "Generated queries to test:" in result.stderr
    assert "particle" in result.stdout


def test_without_queries_only_generated_ones_are_tested(searched: Site) -> None:
    (searched.folder / "content/queries.toml").unlink()
    result = search(searched, "--test", "--no-stock")
    assert "only generated queries are tested" in result.stderr
    assert "Queries generated from the articles" in result.stdout
    assert "recall@5" not in result.stdout
    assert "no-queries" in search(searched, "--test", "--written").stderr


def test_generated_queries_are_tested_alone(searched: Site) -> None:
    result = search(searched, "--test", "--generated")
    assert "Pagefind" in result.stdout
    assert "particle" not in result.stdout
    assert result.returncode == (0 if result.stdout.strip().endswith("Passed") else 1)


def test_a_row_below_its_limit_fails_and_says_so(searched: Site) -> None:
    unasked = "---\ntitle: ★☆★\n---\n별입니다.\n"  # nothing that can be searched for
    lax = "\n".join(f"{row} = 0" for row in (*ROWS, "stock"))
    limits = f"[thresholds.generated]\n{lax}\n"
    searched.write({"content/demo/stars.md": unasked, "content/queries.toml": limits})
    assert search(searched, "--test", "--no-stock").returncode == 0
    searched.write({"content/queries.toml": limits.replace("title = 0", "title = 1")})
    result = search(searched, "--test", "--no-stock")
    assert result.returncode == 1
    assert "★☆★" in result.stdout
    assert "titles: share is 0.800, below the threshold of 1.000" in result.stdout


def test_a_missing_chromium_is_an_environment_error(
    searched: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOUM_CHROMIUM", str(tmp_path / "none"))
    result = search(searched, "카드")
    assert result.returncode == 3
    assert "chromium-failed" in result.stderr
    assert "Traceback" not in result.stderr


def test_queries_synonyms_and_records_are_neither_published_nor_strays(searched: Site) -> None:
    synonyms = '[[group]]\nwords = ["호루라기", "호각"]\n'
    searched.write({"content/synonyms.toml": synonyms, "content/queries.results.json": "[]\n"})
    assert doum("check", "--strict", folder=searched.folder).returncode == 0
    assert doum("build", "--strict", folder=searched.folder).returncode == 0
    names = {path.name for path in searched.output.rglob("*")}
    assert not names & {"queries.toml", "synonyms.toml", "queries.results.json"}
    assert "mail/refund" in search(searched, "호각").stdout
