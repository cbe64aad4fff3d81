"""Problems and the exception that carries them."""

from __future__ import annotations

import pytest

from doum.problems import DoumError, ExitCode, closest, has_errors, problem, with_line

WRONG = problem("broken-link", "content/a.md")
DOUBTFUL = problem("empty-category", "content/a.md")


def test_a_broken_rule_is_an_error_unless_it_is_listed_as_a_warning():
    assert (WRONG.severity, DOUBTFUL.severity) == ("error", "warning")


def test_values_are_kept_as_texts_in_the_order_given():
    made = problem("port-taken", "", port=8000, next=8001)
    assert made.finding.values == (("port", "8000"), ("next", "8001"))


def test_an_endless_line_is_cut():
    found = with_line(problem("yaml-syntax", "a.md", 1), lambda _: "가" * 1000)
    assert found.text == "가" * 200


def test_problems_sort_by_file_then_place():
    places = [("b.md", 1, 1), ("a.md", 10, 1), ("a.md", 9, 2), ("a.md", 9, 1)]
    made = sorted(problem("broken-link", *place) for place in places)
    assert [(p.place.path, p.place.line, p.place.column) for p in made] == sorted(places)


def test_the_exception_carries_every_problem_sorted_and_counts_as_a_content_failure():
    later, earlier = problem("bad-slug", "b.md"), problem("bad-slug", "a.md")
    error = DoumError([later, earlier])
    assert error.problems == (earlier, later)
    assert error.exit_code is ExitCode.CONTENT


def test_the_exception_names_files_and_rules():
    assert str(DoumError([WRONG])) == "content/a.md: broken-link"


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("요금재", "요금제"), ("", ""), ("엉뚱한말", ""), ("title", "title")],
)
def test_the_closest_word_is_what_was_probably_meant(word, meant):
    assert closest(word, ["title", "tags", "요금제"]) == meant


@pytest.mark.parametrize(
    ("problems", "strict", "fails"),
    [
        ([], False, False),
        ([], True, False),
        ([DOUBTFUL], False, False),
        ([DOUBTFUL], True, True),
        ([DOUBTFUL, WRONG], False, True),
    ],
)
def test_errors_fail_a_build_and_warnings_only_a_strict_one(problems, strict, fails):
    assert has_errors(problems, strict) is fails


def test_korean_words_are_compared_letter_by_letter():
    assert closest("결재", ["결제", "환불"]) == "결제"
    assert closest("환블", ["결제", "환불"]) == "환불"
    assert closest("구성원", ["결제", "환불"]) == ""
