"""Which problems a screen shows: all of them in full, or each kind once, and what is left out."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable

import click
from hypothesis import given
from hypothesis import strategies as st

from doum.listing import Listing, ending, fitting_listing, whole_listing
from doum.problems import Problem, problem
from doum.report import problem_count
from doum.screen import LOG, Screen, screen_of
from tests.making import law

KEYS = ", ".join(["aliases", "category", "title"])
TERMINAL = Screen(17, 80)


def unknown(key: str, files: int, start: int = 0) -> list[Problem]:
    """The same unknown key in many files."""
    return [
        problem("unknown-key", f"content/app/f{n:03}.md", 3, 1, key=key, guess="", known=KEYS)
        for n in range(start, start + files)
    ]


def broken(links: int) -> list[Problem]:
    """Broken links, each to another file."""
    return [
        problem("broken-link", f"content/app/f{n:03}.md", 9, 5, target=f"gone-{n}.md", guess="")
        for n in range(links)
    ]


def plain(listing: Listing) -> str:
    """The texts of a listing as they are printed, without colours."""
    return click.unstyle("\n\n".join(listing.texts))


def fitted(problems: Iterable[Problem], screen: Screen = LOG, language: str = "en") -> str:
    return plain(fitting_listing(sorted(problems), screen, language))


def lines_on(screen: Screen, listing: Listing) -> int:
    """Count the lines of a screen that a listing takes, with an empty line after each text."""
    return sum(screen.lines(text) + 1 for text in listing.texts)


def test_a_few_problems_are_written_in_full_in_the_order_of_their_places() -> None:
    problems = sorted([*broken(2), problem("source-large", "content/app/a.md", size="300")])
    listing = fitting_listing(problems, LOG, "en")
    assert listing.is_whole
    assert listing == whole_listing(problems, "en")
    first_lines = [click.unstyle(text).split(": ")[0] for text in listing.texts]
    assert first_lines == ["content/app/a.md", "content/app/f000.md:9:5", "content/app/f001.md:9:5"]


def test_only_the_first_of_a_rule_refers_to_its_explanation() -> None:
    assert fitted(broken(3)).count("See doum rule broken-link") == 1


def test_what_is_known_is_told_once_and_other_hints_with_each_problem() -> None:
    text = plain(whole_listing([*unknown("id", 2), *broken(2)], "en"))
    assert text.count("Known keys:") == 1
    assert text.count("Write the path of the file") == 2


def test_lists_of_different_things_are_each_told() -> None:
    articles, products = unknown("id", 1), unknown("id", 1, start=1)
    others = [
        problem("unknown-key", p.place.path, 3, 1, key="id", guess="", known="title, summary")
        for p in products
    ]
    assert plain(whole_listing([*articles, *others], "en")).count("Known keys:") == 2


def test_the_same_mistake_in_many_files_is_told_once_with_examples_from_different_files() -> None:
    twice = problem("unknown-key", "content/app/f000.md", 7, 1, key="id", guess="", known=KEYS)
    text = fitted([*unknown("id", 414), twice])
    assert text.startswith("error[unknown-key]: unknown key 'id'\n")
    assert text.count("unknown key 'id'") == 1
    assert (
        "415 like this in 414 files: content/app/f000.md:3:1, content/app/f001.md:3:1 …"
    ) in text
    assert text.count(KEYS) == 1


def test_many_mistakes_in_one_file_are_told_with_their_lines() -> None:
    lines = [
        problem("unknown-key", "doum.toml", n, 1, key="id", guess="", known=KEYS)
        for n in range(1, 41)
    ]
    assert "40 like this: doum.toml:1:1, doum.toml:2:1, doum.toml:3:1 …" in fitted(lines)


def test_wrong_values_of_one_key_are_of_a_kind_and_those_of_another_key_are_not() -> None:
    days = [
        problem(
            "wrong-value", f"a{n:02}.md", 2, 1, key=key, value=f"{n}", expected="date", guess=""
        )
        for key in ("updated", "publish_at")
        for n in range(30)
    ]
    text = fitted(days)
    assert text.count("30 like this in 30 files") == 2
    assert "'updated'" in text
    assert "'publish_at'" in text


def test_problems_without_anything_in_common_use_the_lines_that_are_left() -> None:
    listing = fitting_listing(broken(300), LOG, "en")
    text = plain(listing)
    shown = text.count("leads nowhere")
    assert 40 < shown < 60
    assert f"{300 - shown} more of the same rule" in text
    assert listing.left_out == 300 - shown


def test_errors_come_before_warnings_and_are_in_order_of_their_places() -> None:
    warnings = [problem("source-large", f"content/a/{n:03}.md", size="300") for n in range(90)]
    text = fitted([*warnings, *unknown("mood", 60), *unknown("id", 60)])
    order = [text.index(part) for part in ("error[", "'id'", "'mood'", "[source-large]")]
    assert order == sorted(order)


def test_every_rule_is_named_before_any_is_told_in_detail() -> None:
    rules = ["bad-slug", "no-front-matter", "empty-file", "not-text", "yaml-tab", "yaml-space"]
    rules += ["front-matter-open", "too-deep", "not-a-file", "folder-named-md"]
    problems = [
        problem(rule, f"content/{n:02}.md", 1, slug="A b", front_matter="---", line="a: b")
        for n in range(20)
        for rule in rules
    ]
    text = fitted(problems, Screen(22, 120))
    assert all(f"[{rule}]" in text for rule in rules)


def test_every_large_group_is_named_before_the_lines_of_files_are_shown() -> None:
    keys = [f"key{n}" for n in range(12)]
    text = fitted([one for key in keys for one in unknown(key, 50)], Screen(30, 80))
    assert all(f"'{key}'" in text for key in keys)
    assert "See doum rule" not in text


def test_the_largest_group_stands_for_its_rule_on_a_small_screen() -> None:
    text = fitted([*unknown("rare", 1), *unknown("id", 300, start=1)], Screen(4, 80))
    assert "'rare'" not in text
    assert "1 more of the same rule" in text


def test_even_the_smallest_screen_names_one_problem() -> None:
    assert "leads nowhere" in fitted(broken(50), Screen(1, 20))


def test_the_line_of_the_file_is_shown_where_there_is_room() -> None:
    from msgspec.structs import replace

    found = [replace(one, text="id: 4711") for one in unknown("id", 100)]
    assert "     3 | id: 4711\n         ^" in fitted(found)


def test_places_are_cut_to_the_width_of_the_terminal() -> None:
    line = fitted(unknown("id", 100), TERMINAL).split("\n")[1]
    assert len(line) <= 80
    assert line.endswith("content/app/f000.md:3:1 …")


SOME = st.lists(
    st.tuples(
        st.sampled_from(["unknown-key", "broken-link", "source-large", "missing-image"]),
        st.integers(0, 40),
        st.integers(1, 5),
        st.sampled_from(["id", "제목", "순서 " * 30]),
    ),
    max_size=150,
)


@law
@given(SOME, st.integers(5, 60), st.sampled_from([0, 40, 80, 200]), st.sampled_from(["en", "ko"]))
def test_no_screen_is_overfull_and_every_problem_is_counted(
    parts: list[tuple[str, int, int, str]], height: int, width: int, language: str
) -> None:
    problems = sorted(
        problem(
            rule, f"content/{n}.md", line, key=word, target=word, guess="", known=KEYS, size="300"
        )
        for rule, n, line, word in parts
    )
    screen = Screen(height, width)
    listing = fitting_listing(problems, screen, language)
    first = screen.lines(listing.texts[0]) if listing.texts else 0
    assert lines_on(screen, listing) <= max(height, first + 2)
    assert listing.is_whole or listing.texts
    assert 0 <= listing.left_out < max(len(problems), 1)


def said(problems: list[Problem], listing: Listing, language: str = "en") -> list[str]:
    return list(ending(problems, listing, language, "doum check --all"))


def test_rules_are_counted_at_the_end_errors_first() -> None:
    problems = sorted([*broken(12), *unknown("id", 400)])
    problems += [problem("source-large", f"{n}.md", size="300") for n in range(500)]
    listing = fitting_listing(problems, TERMINAL, "en")
    assert said(problems, listing)[0] == "unknown-key 400, broken-link 12, source-large 500"
    assert problem_count(problems, "ko") == "오류 412개, 경고 500개"


def test_the_last_line_says_how_many_are_left_out_and_how_to_see_them() -> None:
    problems = broken(300)
    listing = fitting_listing(problems, TERMINAL, "en")
    line = said(problems, listing)[-1]
    assert line == (
        f"Not shown here: {listing.left_out} more. To see all 300 one by one: doum check --all"
    )
    assert str(listing.left_out) in said(problems, listing, "ko")[-1]


def test_where_all_kinds_are_shown_only_the_command_is_named() -> None:
    problems = unknown("id", 300)
    listing = fitting_listing(problems, LOG, "en")
    assert said(problems, listing)[-1] == "To see all 300 one by one: doum check --all"


def test_nothing_is_added_to_a_few_problems_in_full() -> None:
    problems = broken(2)
    assert said(problems, fitting_listing(problems, LOG, "en")) == []


def test_a_log_has_a_page_of_its_own_and_a_terminal_what_it_has_room_for() -> None:
    with open(os.devnull, "w", encoding="utf-8") as file:
        assert screen_of(file) == LOG
    leader, follower = os.openpty()
    with os.fdopen(follower, "w", encoding="utf-8") as terminal, os.fdopen(leader, "rb"):
        import fcntl
        import struct
        import termios

        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 132, 0, 0))
        assert screen_of(terminal).width == 132
        assert 40 <= screen_of(terminal).height < 50


def test_two_hundred_thousand_problems_are_listed_in_seconds() -> None:
    problems = sorted(
        problem("broken-link", f"content/a{n // 10}.md", n % 10 + 1, 3, target=f"글-{n}", guess="")
        for n in range(200_000)
    )
    started = time.process_time()
    fitting_listing(problems, TERMINAL, "ko")
    whole_listing(problems, "ko")
    assert time.process_time() - started < 6
