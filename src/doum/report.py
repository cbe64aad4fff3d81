"""The texts that commands print, in the language of the terminal."""

from __future__ import annotations

import os
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from unicodedata import east_asian_width

from msgspec import Struct

from doum.pipeline.request import Outcome, Timing
from doum.problems import Place, Problem, add_lines
from doum.publish.manifest import Summary
from doum.rules.declared import LANGUAGES, rule_of
from doum.text import text_of

COMMAND_VARIABLE = "DOUM_COMMAND"
_MESSAGES = Path(__file__).with_name("messages")
_SLASHES_OF_A_ROOT = len("///")
_MARGIN = len("   123 | ")
_INDENT = " " * 7
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLOURS = {"error": "\x1b[31m", "warning": "\x1b[33m"}


def terminal_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of messages: `DOUM_LANG`, else the terminal's, else English."""
    for name in ("DOUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            language = value[:2].lower()
            return language if language in LANGUAGES else "en"
    return "en"


@cache
def _texts(language: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((_MESSAGES / f"{language}.toml").read_text("utf-8"))


def say(name: str, language: str | None = None, **values: object) -> str:
    """Return a text from `[say]` with its values filled in."""
    sentence = _texts(language or terminal_language())["say"][name]
    return sentence.format_map({key: str(value) for key, value in values.items()})


def message_and_hint(problem: Problem, language: str | None = None) -> tuple[str, str]:
    """Return the message and the hint of a problem."""
    texts = _texts(language or terminal_language())
    values = dict(problem.finding.values)
    if "expected" in values:
        values["expected"] = texts["expected"].get(values["expected"], values["expected"])
    if "character" in values:
        values["character"] = texts["characters"][values["character"]]
    if values.get("known") == "-":
        values["known"] = say("none_yet", language)
    rule = rule_of(problem.rule).sentences(language or terminal_language())
    hint = (values.get("guess") and rule.hint_with_guess) or rule.hint
    message, hint = rule.message.format_map(values), hint.format_map(values)
    if values.get("guess"):
        message = say("did_you_mean", language, message=message, guess=values["guess"])
    if values.get("found"):
        message = say("found_markdown", language, message=message, found=values["found"])
    return message, hint


def command(name: str, site: Path) -> str:
    """Return the command line for a command: called as Doum was, for the same site."""
    typed = f"{os.environ.get(COMMAND_VARIABLE, 'doum')} {name}"
    return typed if site == Path() else f"{typed} --site {site}"


class Description(Struct, frozen=True):
    """A problem in words: the parts that a terminal shows, each one or several lines.

    Attributes:
        headline: the place, severity, rule and message.
        source: the line of the file, and a mark below its column; empty if it is not known.
        hint: what to do.
    """

    headline: str
    source: str
    hint: str

    @property
    def text(self) -> str:
        """All parts, one below the other."""
        return "\n".join(part for part in (self.headline, self.source, self.hint) if part)


def describe(
    problem: Problem, language: str | None = None, *, with_place: bool = True
) -> Description:
    """Describe a problem in words.

    Args:
        with_place: whether the headline begins with the place.
    """
    language = language or terminal_language()
    message, hint = message_and_hint(problem, language)
    severity = problem.severity
    place = place_text(problem.place) if with_place else ""
    before = f"{_BOLD}{place}: {_PLAIN}" if place else ""
    label = f"{_COLOURS[severity]}{_BOLD}{say(severity, language)}{_PLAIN}"
    headline = f"{before}{label}[{problem.rule}]: {message}"
    return Description(headline, _source(problem, _COLOURS[severity]), indented(hint))


def place_text(place: Place) -> str:
    """Return a place as editors and terminals read it, such as `content/app/card.md:4:1`."""
    return ":".join(str(part) for part in (place.path, place.line, place.column) if part)


def _source(problem: Problem, colour: str) -> str:
    """Return the line of the file with its number, and a mark below its column."""
    if not problem.text.strip():
        return ""
    line = f"{problem.place.line:>6} | {problem.text}"
    column = problem.place.column
    if not column:
        return line
    before = width(problem.text[: column - 1]) + _MARGIN
    return f"{line}\n{' ' * before}{colour}^{_PLAIN}"


def indented(text: str) -> str:
    """Return what is said below a headline, indented."""
    return "\n".join(f"{_INDENT}{line}".rstrip() for line in text.rstrip().split("\n"))


def explanation(rule: str, language: str) -> str:
    """Return where a rule is explained: the command, and the page in the manual."""
    typed = command(f"rule {rule}", Path())
    return indented(say("explained", language, command=typed, page=rule_of(rule).page))


def width(text: str) -> int:
    """Return the width of a text in terminal cells; a Hangul syllable takes two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def with_lines(problems: Iterable[Problem], site: Path) -> list[Problem]:
    """Add the source line to problems that lack it."""
    return add_lines(problems, partial(text_of, site))


def problem_count(problems: Iterable[Problem], language: str | None = None) -> str:
    """Return the number of errors and warnings as a text."""
    numbers = Counter(found.severity for found in problems)
    errors = _counted("errors", numbers["error"], language)
    return f"{errors}, {_counted('warnings', numbers['warning'], language)}"


def _counted(name: str, number: int, language: str | None) -> str:
    """Return a number of things in the singular or plural form of the text."""
    forms = say(name, language, n=number).split("|")
    return forms[0] if number == 1 else forms[-1]


def summary(outcome: Outcome, site: Path) -> str:
    """Return the summary of a build: results, timings, and the command that previews the site."""
    output = shortest(outcome.output)
    made = outcome.summary
    if outcome.unchanged:
        lines = [say("unchanged", kept=outcome.changes.kept, output=output)]
    else:
        lines = [
            say(
                "made",
                title=made.title,
                products=made.products,
                articles=made.articles,
                languages=", ".join(made.languages),
                pages=made.pages,
            ),
            say(
                "changes",
                output=output,
                new=outcome.changes.new,
                changed=outcome.changes.changed,
                removed=outcome.changes.removed,
                kept=outcome.changes.kept,
            ),
        ]
    if made.hidden:
        lines.append(say("hidden", hidden=made.hidden))
    if not made.searched:
        lines.append(say("no_search"))
    elif line := _search_line(made.means):
        lines.append(line)
    if made.unreviewed:
        typed = command(f"theme eject {made.unreviewed[0]}", site)
        lines.append(say("unreviewed", files=", ".join(made.unreviewed), command=typed))
    lines += _for_search_engines(made)
    lines += [time_line(outcome.timings), say("show", command=command("serve", site))]
    return "\n".join(lines)


def _search_line(means: Mapping[str, str]) -> str:
    """Return how words are found in each language; nothing if Korean and English are all."""
    if set(means.values()) <= {"morphemes", "rules"} or set(means) <= {"ko", "en"}:
        return ""
    names = _texts(terminal_language())["means"]
    return say(
        "search", languages=" · ".join(f"{code} {names[how]}" for code, how in means.items())
    )


def _for_search_engines(made: Summary) -> Iterator[str]:
    """Yield what prevents search engines from finding the site."""
    if not made.home:
        yield say("no_address")
    elif made.unlisted:
        yield say("unlisted")
    elif made.home.count("/") > _SLASHES_OF_A_ROOT:
        yield say("robots_below", home=made.home)


def time_line(timings: Iterable[Timing]) -> str:
    """Return how long each stage took, without those that took next to no time."""
    timings = list(timings)
    stages = " · ".join(f"{stage_name(t.stage)} {t.wall:.2f}" for t in timings if t.wall >= 0.005)
    total = f"{sum(t.wall for t in timings):.2f}"
    return say("time", stages=stages or "-", total=total)


def stage_name(stage: str) -> str:
    """Return the display name of a stage of a build."""
    return _texts(terminal_language())["stages"][stage]


def shortest(path: Path) -> str:
    """Return a path relative to the current folder if it is in there, with a slash at the end."""
    try:
        return f"{path.relative_to(Path.cwd()).as_posix()}/"
    except ValueError:
        return f"{path}/"
