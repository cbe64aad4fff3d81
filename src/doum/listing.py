"""Which problems a screen shows, and how much of each; every kind of mistake before its details."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby

from msgspec import Struct

from doum.problems import Problem
from doum.report import Description, describe, explanation, indented, place_text, say, width
from doum.rules.declared import rule_of
from doum.screen import Screen

_FEW = 10
"""From this number of problems on, they are counted by rule."""

_MOST_PLACES = 3
_WIDTH = 100
_LONG = 3
"""Texts with at least this number of line ends have empty lines around them."""


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

    def has_next(self, at_least: int) -> bool:
        """Return whether the next group that is not shown has so many problems."""
        after = self.groups[self.shown : self.shown + 1]
        return any(len(group.problems) >= at_least for group in after)

    @property
    def left_out(self) -> int:
        """The number of problems in groups that are not shown."""
        return sum(len(group.problems) for group in self.groups[self.shown :])


class _Room:
    """Shares the lines of a screen among rules: each is named before any is told in detail."""

    def __init__(self, screen: Screen, language: str) -> None:
        self.screen, self.language = screen, language
        self.room = screen.height - 1
        self.left = self.room

    def shared(self, groups: Iterable[Group]) -> list[tuple[Group, str]]:
        """Return the groups to show, and what is told of each."""
        by_rule: dict[str, list[Group]] = {}
        for group in groups:
            by_rule.setdefault(group.first.rule, []).append(group)
        shares = [_Share(of_rule) for of_rule in by_rule.values()]
        self._detail(shares, Detail.HEADLINE)
        self._detail(shares, Detail.HINT)
        self._fill(shares, at_least=2)
        self._detail(shares, Detail.FULL)
        self._fill(shares, at_least=1)
        return [told for share in shares for told in self._told(share)]

    def _detail(self, shares: Iterable[_Share], detail: Detail) -> None:
        """Show more of each rule's largest group if there is room; one is named in any case."""
        for share in shares:
            if share.detail != detail - 1:
                continue
            more = self._lines(share, detail) - self._lines(share, share.detail)
            if more <= self.left or self.left == self.room:
                share.detail, share.shown = detail, max(share.shown, 1)
                self.left -= more

    def _fill(self, shares: Iterable[_Share], at_least: int) -> None:
        """Name further groups in the lines that are left, one of every rule in turn.

        Args:
            at_least: how many problems a group must have.
        """
        open_shares = [share for share in shares if share.shown and share.has_next(at_least)]
        while open_shares:
            for share in open_shares:
                text = self._text(share.groups[share.shown], Detail.HEADLINE)
                lines = self.screen.lines(text)
                if lines > self.left:
                    return
                self.left -= lines
                share.shown += 1
            open_shares = [share for share in open_shares if share.has_next(at_least)]

    def _lines(self, share: _Share, detail: Detail) -> int:
        if detail == Detail.NOTHING:
            return 0
        text = self._text(share.groups[0], detail, left_out=len(share.groups) - 1)
        return self.screen.lines(text) + (2 if _is_long(text) else 0)

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
    """Join what is told of groups, errors before warnings, with gaps around long texts only."""
    ordered = sorted(shown, key=lambda told: (told[0].first.severity, told[0].first))
    runs = groupby((text for _, text in ordered), key=_is_long)
    return tuple(block for is_long, run in runs for block in (run if is_long else ["\n".join(run)]))


def _is_long(text: str) -> bool:
    return text.count("\n") >= _LONG
