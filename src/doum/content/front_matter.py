"""Front matter: YAML parsed from events, so that every value has its place and size is limited.

Only plain data is allowed: no anchors, aliases, merges, tags or duplicate keys, at most 16 KB
and 20 levels. Scalars remain text until they are converted to the declared type of their key,
so `no` is never silently false, and `1:30` never 90.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct

from doum.problems import Finding, Place, Problem, finding, problem
from doum.schema import Node, Position
from doum.text import CONTROLS, named

MAX_CHARACTERS = 16_384
MAX_DEPTH = 20
_FENCE = "---"
_KEY_WITHOUT_SPACE = re.compile(r"([a-z_]+)(?:：|:(?=[^\s]))")
_COMMENTED_COLOUR = re.compile(r"accent:\s+(#[0-9a-fA-F]{3,8})\s*$")
_OPEN = re.compile(r"quoted scalar|flow sequence|flow mapping")
_COLON = "mapping values are not allowed in this context"
_Mark = Any
"""A place in YAML text; each of PyYAML's two loaders has its own class for it."""


class Split(Struct, frozen=True):
    """A source split in two: `head` is the YAML text, or `None` without front matter."""

    head: str | None
    body: str
    body_line: int
    closed: bool = True


class _RefusedError(Exception):
    """YAML that Doum does not accept, with the finding and its place."""

    def __init__(self, what: Finding, mark: _Mark) -> None:
        self.what, self.mark = what, mark


def split(text: str) -> Split:
    """Split a source into front matter (between two lines of `---`) and body."""
    first, _, rest = text.partition("\n")
    if first.rstrip() != _FENCE:
        return Split(head=None, body=text, body_line=1)
    position, line = 0, 2
    while position < len(rest) or position == 0:
        end = rest.find("\n", position)
        stop = end if end >= 0 else len(rest)
        if rest[position:stop].rstrip() == _FENCE:
            return Split(head=rest[:position], body=rest[stop + 1 :], body_line=line + 1)
        if end < 0:
            break
        position, line = end + 1, line + 1
    return Split(head=rest, body="", body_line=line + 1, closed=False)


def parse(path: str, head: str) -> tuple[dict[str, Node], list[Problem]]:
    """Parse the YAML text of front matter, which starts on line 2 of its file.

    Returns:
        The top-level keys with their values and places, and the problems found.
    """
    if len(head) > MAX_CHARACTERS:
        return {}, [problem("front-matter-too-large", path, 2, most="16 KB")]
    tab = _leading_tab(head)
    if tab:
        return {}, [problem("yaml-tab", path, tab.line, tab.column)]
    try:
        events = iter(yaml.parse(head, Loader=yaml.CSafeLoader))
        node = _document(events)
    except _RefusedError as refused:
        return {}, [_problem_at(refused.what, path, refused.mark)]
    except yaml.MarkedYAMLError as error:
        return {}, [_syntax_problem(path, head, error)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        return {}, [problem("yaml-syntax", path, 2, reason=str(error).splitlines()[0])]
    if node is None or node.value is None:
        return {}, []
    if not isinstance(node.value, dict):
        return {}, [problem("front-matter-not-keys", path, node.place.line, node.place.column)]
    return node.value, list(_commented_colours(path, head))


def _commented_colours(path: str, head: str) -> Iterator[Problem]:
    """Report colours without quotes, which are comments in YAML."""
    for number, line in enumerate(head.split("\n") if "#" in head else (), start=2):
        if found := _COMMENTED_COLOUR.match(line):
            column = found.start(1) + 1
            yield problem("yaml-colour", path, number, column, value=found[1])


def _syntax_problem(path: str, head: str, error: yaml.MarkedYAMLError) -> Problem:
    """Report a syntax error; detect common mistakes that YAML reports late and obscurely."""
    for number, line in enumerate(head.split("\n"), start=2):
        key = _KEY_WITHOUT_SPACE.match(line)
        if key:
            return problem("yaml-space", path, number, key.end(1) + 1)
    if error.context_mark and _OPEN.search(error.context or ""):
        return _problem_at(finding("yaml-open"), path, error.context_mark)
    mark = error.problem_mark or error.context_mark
    if error.problem == _COLON:
        return _problem_at(finding("yaml-colon"), path, mark)
    reason = error.problem or "it cannot be read"
    return _problem_at(finding("yaml-syntax", reason=reason), path, mark)


def _leading_tab(head: str) -> Position | None:
    for number, line in enumerate(head.split("\n") if "\t" in head else (), start=2):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            return Position(number, indent.index("\t") + 1)
    return None


def _problem_at(what: Finding, path: str, mark: _Mark | None) -> Problem:
    place = Place(path, mark.line + 2, mark.column + 1) if mark else Place(path, 2)
    return Problem(place=place, finding=what)


def _document(events: Iterator[yaml.Event]) -> Node | None:
    node = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and node is not None:
            raise _RefusedError(finding("yaml-second-document"), event.start_mark)
        if isinstance(event, yaml.NodeEvent):
            node = _node(event, events, 0)
    return node


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    mark = event.start_mark
    assert mark is not None
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _RefusedError(finding("yaml-anchor"), mark)
    tag = getattr(event, "tag", None)
    if tag:
        raise _RefusedError(finding("yaml-tag", tag=str(tag)), mark)
    if depth > MAX_DEPTH:
        raise _RefusedError(finding("yaml-too-deep", most=str(MAX_DEPTH)), mark)
    place = Position(mark.line + 2, mark.column + 1)
    if isinstance(event, yaml.ScalarEvent):
        if control := CONTROLS.search(event.value):
            raise _RefusedError(finding("yaml-control", code=named(ord(control[0]))), mark)
        quoted = bool(event.style)
        empty = not quoted and event.value in ("", "~", "null", "Null", "NULL")
        return Node(None if empty else event.value, place)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_node(event, events, depth + 1))
        return Node(items, place)
    return Node(_mapping(events, depth), place)


def _mapping(events: Iterator[yaml.Event], depth: int) -> dict[str, Node]:
    mapping: dict[str, Node] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            raise _RefusedError(finding("yaml-key"), event.start_mark)
        if event.anchor:
            raise _RefusedError(finding("yaml-anchor"), event.start_mark)
        if event.tag:
            raise _RefusedError(finding("yaml-tag", tag=str(event.tag)), event.start_mark)
        if event.value in mapping:
            raise _RefusedError(finding("duplicate-key", key=event.value), event.start_mark)
        if event.value == "<<":
            raise _RefusedError(finding("yaml-anchor"), event.start_mark)
        mapping[event.value] = _node(next(events), events, depth + 1)
    return mapping


def position_of(text: str, key: str) -> Position:
    """Find the position of a front matter key's value in a source.

    Args:
        text: the whole source.
        key: names and list indexes from the top down, such as `categories.1.slug`. If the last
            parts do not exist, the position of the value above them is returned.
    """
    cut = split(text)
    if cut.head is None:
        return Position()
    nodes, _ = parse("", cut.head)
    node = Node(nodes, Position())
    for part in key.split("."):
        if isinstance(node.value, dict) and part in node.value:
            node = node.value[part]
        elif isinstance(node.value, list) and part.isdigit() and int(part) < len(node.value):
            node = node.value[int(part)]
        else:
            break
    return node.place
