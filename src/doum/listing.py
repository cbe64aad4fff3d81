"""Which problems a screen shows, and how much of each; every kind of mistake before its details."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import TextIO

from msgspec import Struct

from doum.problems import Problem
from doum.report import Description, describe, explanation, indented, place_text, say, width
from doum.rules.declared import rule_of

_FEW = 10
"""So many problems are overlooked at a glance; more are counted by rule."""

_PAGE = 60
"""The lines for problems where there is no terminal, such as in the log of a CI job."""

_OTHER_LINES = 7
"""The lines of a terminal for the counts, what follows them, and the prompt."""

_FEWEST_LINES = 12
_MOST_PLACES = 3
_WIDTH = 100
_GAPS = 2
"""Empty lines below the headlines of errors and of warnings."""

_LONG = 3
"""A text of more lines than so has an empty line below it."""


class Screen(Struct, frozen=True):
    """The room for problems: a number of lines, and the width at which they wrap (0: never)."""

    height: int
    width: int = 0

    def lines(self, text: str) -> int:
        """Return how many lines of the screen a text takes."""
        from click import unstyle

        written = unstyle(text).split("\n")
        if not self.width:
            return len(written)
        return sum(max(1, -(-width(line) // self.width)) for line in written)


LOG = Screen(_PAGE)


def screen_of(stream: TextIO, below: int = 0) -> Screen:
    """Return the room for problems on what a stream is written to.

    Args:
        below: how many more lines follow the problems than their counts.
    """
    if not stream.isatty():
        return LOG
    try:
        columns, lines = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        columns, lines = 80, 24
    return Screen(max(lines - _OTHER_LINES - below, _FEWEST_LINES), columns)


class Listing(Struct, frozen=True):
    """Problems as texts, to be printed with an empty line after each.

    Attributes:
        is_whole: whether every problem is there in full.
        left_out: how many problems have no line of their own or of problems like them.
    """

    texts: tuple[str, ...]
    is_whole: bool = True
    left_out: int = 0


class Detail(IntEnum):
    """How much is told of a group of problems."""

    NOTHING = 0
    HEADLINE = 1
    HINT = 2
    FULL = 3


class Group(Struct, frozen=True):
    """Problems that break the same rule in the same way, sorted by place."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The problem that stands for all of them."""
        return self.problems[0]


def whole_listing(problems: Iterable[Problem], language: str) -> Listing:
    """List every problem in full.

    The first of each rule refers to its explanation. What is known (keys, categories) is told
    once, since such lists are long.
    """
    return Listing(tuple(_in_full(problems, language)))


def fitting_listing(problems: Sequence[Problem], screen: Screen, language: str) -> Listing:
    """List problems in full if a screen has room for them all, else those of a kind as one."""
    if len(problems) * 2 <= screen.height:  # each has a headline and a hint at least
        whole = whole_listing(problems, language)
        if sum(screen.lines(text) + 1 for text in whole.texts) <= screen.height:
            return whole
    shown = _Room(screen, language).shared(_groups(problems))
    told = sum(len(group.problems) for group, _ in shown)
    return Listing(_blocks(shown), is_whole=False, left_out=len(problems) - told)


def ending(
    problems: Sequence[Problem], listing: Listing, language: str, command: str
) -> Iterator[str]:
    """Yield what is said below a listing: how often each rule is broken, and how to see the rest.

    Args:
        command: the command that lists every problem in full.
    """
    if len(problems) >= _FEW:
        yield _counts_by_rule(problems)
    if listing.left_out:
        left_out, total = listing.left_out, len(problems)
        yield say("left_out", language, n=left_out, total=total, command=command)
    elif not listing.is_whole:
        yield say("in_full", language, total=len(problems), command=command)


def _counts_by_rule(problems: Sequence[Problem]) -> str:
    """Return how often each rule is broken, errors first."""
    counts = Counter((found.severity, found.rule) for found in problems)
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    return ", ".join(f"{rule} {count}" for (_, rule), count in ordered)


def _in_full(problems: Iterable[Problem], language: str) -> Iterator[str]:
    explained: set[str] = set()
    told: set[str] = set()
    for found in problems:
        described = describe(found, language)
        if described.hint in told:
            described = Description(described.headline, described.source, "")
        elif "{known}" in rule_of(found.rule).en.hint:
            told.add(described.hint)
        text = described.text
        if found.rule not in explained:
            explained.add(found.rule)
            text += f"\n{explanation(found.rule, language)}"
        yield text


def _groups(problems: Iterable[Problem]) -> list[Group]:
    """Group problems by what is wrong; groups of errors come first, then by their first place."""
    alike: dict[tuple[str, ...], list[Problem]] = {}
    for found in problems:
        alike.setdefault(_kind_of(found), []).append(found)
    groups = [Group(tuple(found)) for found in alike.values()]
    return sorted(groups, key=lambda group: group.first.severity != "error")


def _kind_of(found: Problem) -> tuple[str, ...]:
    """Return what problems of one kind have in common: the rule, and its key or other values."""
    values = found.finding.values
    key = next((value for name, value in values if name == "key"), None)
    if key is not None:
        return found.rule, key
    return found.rule, *(value for name, value in values if name not in ("known", "guess"))


class _Share:
    """What a screen shows of one rule: some of its groups, the largest one in most detail."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = sorted(groups, key=lambda group: -len(group.problems))
        self.detail = Detail.NOTHING
        self.shown = 0

    @property
    def left_out(self) -> int:
        """The number of problems in groups that are not shown."""
        return sum(len(group.problems) for group in self.groups[self.shown :])


class _Room:
    """Shares the lines of a screen among rules: each is named before any is told in detail."""

    def __init__(self, screen: Screen, language: str) -> None:
        self.screen, self.language = screen, language
        self.room = screen.height - _GAPS
        self.left = self.room

    def shared(self, groups: Iterable[Group]) -> list[tuple[Group, str]]:
        """Return the groups to show, and what is told of each."""
        by_rule: dict[str, list[Group]] = {}
        for group in groups:
            by_rule.setdefault(group.first.rule, []).append(group)
        shares = [_Share(of_rule) for of_rule in by_rule.values()]
        for detail in (Detail.HEADLINE, Detail.HINT, Detail.FULL):
            for share in shares:
                self._detail(share, detail)
        self._fill([share for share in shares if share.shown])
        return [told for share in shares for told in self._told(share)]

    def _detail(self, share: _Share, detail: Detail) -> None:
        """Tell more of a rule's largest group if there is room; the first rule is always named."""
        if share.detail != detail - 1:
            return
        more = self._lines(share, detail) - self._lines(share, share.detail)
        if more <= self.left or self.left == self.room:
            share.detail, share.shown = detail, 1
            self.left -= more

    def _fill(self, shares: list[_Share]) -> None:
        """Use the lines that are left for further groups, one of every rule in turn."""
        while shares:
            shares = [share for share in shares if share.shown < len(share.groups)]
            for share in shares:
                text = self._text(share.groups[share.shown], Detail.HEADLINE)
                self.left -= self.screen.lines(text)
                if self.left < 0:
                    return
                share.shown += 1

    def _lines(self, share: _Share, detail: Detail) -> int:
        if detail == Detail.NOTHING:
            return 0
        has_more, has_gap = len(share.groups) > 1, detail > Detail.HEADLINE
        return self.screen.lines(self._text(share.groups[0], detail)) + has_more + has_gap

    def _told(self, share: _Share) -> Iterator[tuple[Group, str]]:
        """Yield what is told of each group of a rule, and how many are left out."""
        for number, group in enumerate(share.groups[: share.shown]):
            detail = Detail.HEADLINE if number else share.detail
            yield group, self._text(group, detail, left_out=0 if number else share.left_out)

    def _text(self, group: Group, detail: Detail, left_out: int = 0) -> str:
        """Return what is told of a group."""
        first, is_one = group.first, len(group.problems) == 1
        described = describe(first, self.language, with_place=is_one)
        parts = [described.headline]
        if not is_one:
            parts.append(indented(self._places(group.problems)))
        if left_out:
            parts.append(indented(say("same_rule", self.language, n=left_out)))
        if detail == Detail.FULL:
            parts.append(described.source)
        if detail >= Detail.HINT:
            parts.append(described.hint)
        if detail == Detail.FULL:
            parts.append(explanation(first.rule, self.language))
        return "\n".join(part for part in parts if part)

    def _places(self, problems: Sequence[Problem]) -> str:
        """Return how often a mistake was made, and where, with examples from different files."""
        by_file = {found.place.path: found for found in reversed(problems)}
        examples = sorted(by_file.values())[:_MOST_PLACES]
        if len(examples) < _MOST_PLACES:
            examples = sorted({*examples, *problems[:_MOST_PLACES]})[:_MOST_PLACES]
        places = list(dict.fromkeys(place_text(found.place) for found in examples))
        text = self._alike(problems, len(by_file), places)
        while len(places) > 1 and width(indented(text)) > (self.screen.width or _WIDTH):
            places.pop()
            text = self._alike(problems, len(by_file), places)
        return text

    def _alike(self, problems: Sequence[Problem], files: int, places: Sequence[str]) -> str:
        listed = ", ".join(places) + (" …" if len(places) < len(problems) else "")
        if files == 1:
            return say("alike_here", self.language, n=len(problems), places=listed)
        return say("alike", self.language, n=len(problems), files=files, places=listed)


def _blocks(shown: Iterable[tuple[Group, str]]) -> tuple[str, ...]:
    """Arrange what is told: errors before warnings, long texts before mere headlines, by place."""
    long: dict[str, list[tuple[Problem, str]]] = {"error": [], "warning": []}
    brief: dict[str, list[tuple[Problem, str]]] = {"error": [], "warning": []}
    for group, text in shown:
        kept = long if text.count("\n") >= _LONG else brief
        kept[group.first.severity].append((group.first, text))
    blocks: list[str] = []
    for severity in ("error", "warning"):
        blocks += [text for _, text in sorted(long[severity])]
        if brief[severity]:
            blocks.append("\n".join(text for _, text in sorted(brief[severity])))
    return tuple(blocks)
