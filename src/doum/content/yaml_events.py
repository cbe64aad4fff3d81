"""Front matter from the events of a YAML parser: nodes with their places.

Only plain data is allowed: no anchors, aliases, merges, tags or duplicate keys, at most 20 levels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from doum.characters import ODD_SPACES
from doum.content.invisible import Cleaned, character_problem, has_odd_space
from doum.content.quote_mistakes import control_escapes
from doum.content.yaml_lines import FIRST_LINE
from doum.problems import Finding, Place, Problem, finding
from doum.schema import Comment, Node, Position
from doum.text import CONTROLS, named

MAX_DEPTH = 20
_NULLS = ("", "~", "null", "Null", "NULL")
_COMMENT = re.compile(r"[ \t]*#.*")
Mark = Any
"""A place in YAML text; each of PyYAML's two loaders has its own class for it."""


class RefusedError(Exception):
    """YAML that Doum does not accept, with the finding and its place."""

    def __init__(self, what: Finding, mark: Mark) -> None:
        self.what, self.mark = what, mark


class TextError(Exception):
    """A text that YAML reads as an alias, an anchor or a tag, with its place."""

    def __init__(self, mark: Mark) -> None:
        self.mark = mark


class Reader:
    """Reads the nodes of one front matter.

    Args:
        path: the file, for the problems.
        source: its front matter without invisible characters.
    """

    def __init__(self, path: str, source: Cleaned) -> None:
        self.path, self.source = path, source
        self.lines = source.head.split("\n")
        self.problems: list[Problem] = []
        self._has_comments = "#" in source.head
        self._has_odd_spaces = has_odd_space(source.head)

    def position(self, mark: Mark) -> Position:
        """Return the position in the file of a mark of the parser."""
        line, column = mark.line + FIRST_LINE, mark.column + 1
        return Position(line, self.source.column(line, column) if self.source.removed else column)

    def place(self, mark: Mark | None) -> Place:
        """Return the place of a mark of the parser."""
        if mark is None:
            return Place(self.path, FIRST_LINE)
        position = self.position(mark)
        return Place(self.path, position.line, position.column)

    def document(self) -> Node | None:
        """Return the node of the whole front matter."""
        node = None
        events = iter(yaml.parse(self.source.head, Loader=yaml.CSafeLoader))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                raise RefusedError(finding("yaml-second-document"), event.start_mark)
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, 0)
        return node

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        mark = event.start_mark
        assert mark is not None
        self._refuse_marks(event)
        if depth > MAX_DEPTH:
            raise RefusedError(finding("yaml-too-deep", most=str(MAX_DEPTH)), mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        place = self.position(mark)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self._node(event, events, depth + 1))
            return Node(items, place)
        return Node(self._mapping(events, depth), place)

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        place = self.position(event.start_mark)
        if control := CONTROLS.search(event.value):
            code = named(ord(control[0]))
            line = self._in_single_quotes(event.start_mark)
            raise RefusedError(finding("yaml-control", code=code, line=line), event.start_mark)
        if event.style:
            return Node(event.value, place)
        comment = self._comment(event.end_mark) if self._has_comments else None
        if event.value in _NULLS:
            return Node(None, place, comment)
        value = self._trimmed(event) if self._has_odd_spaces else event.value
        return Node(value, place, comment)

    def _in_single_quotes(self, start: Mark) -> str:
        """Return the line of a text in double quotes, as it should be."""
        line, column = self.lines[start.line], start.column
        found = control_escapes(line[column:])
        return line[:column] + found[1] if found else f"{line[:column]}'…'"

    def _comment(self, end: Mark) -> Comment | None:
        """Return the comment right behind a value without quotes."""
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        found = _COMMENT.match(rest) if "#" in rest else None
        if not found:
            return None
        line, column = end.line + FIRST_LINE, end.column + rest.index("#") + 1
        return Comment(found[0].rstrip(), Position(line, self.source.column(line, column)))

    def _trimmed(self, event: Any) -> str:
        """Return a value without odd spaces at its ends; report them."""
        value = event.value
        if value[0] not in ODD_SPACES and value[-1] not in ODD_SPACES:
            return str(value)
        mark = event.start_mark if value[0] in ODD_SPACES else event.end_mark
        column = mark.column + (value[0] in ODD_SPACES)
        text, line = self.lines[mark.line], mark.line + FIRST_LINE
        self.problems.append(
            character_problem("invisible-character", self.path, line, column, text)
        )
        return str(value.strip(ODD_SPACES))

    def _mapping(self, events: Iterator[yaml.Event], depth: int) -> dict[str, Node]:
        mapping: dict[str, Node] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            mark = event.start_mark
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse_key(mark)
            if event.anchor or event.value == "<<":
                raise RefusedError(finding("yaml-anchor"), mark)
            if event.tag:
                raise RefusedError(finding("yaml-tag", tag=str(event.tag)), mark)
            if event.value in mapping:
                raise RefusedError(finding("duplicate-key", key=event.value), mark)
            mapping[event.value] = self._node(next(events), events, depth + 1)
        return mapping

    def _refuse_key(self, mark: Mark) -> NoReturn:
        """Refuse a list or keys as a key; a placeholder in double braces is a text."""
        if self.lines[mark.line][max(mark.column - 1, 0) :].startswith("{{"):
            raise TextError(mark)
        raise RefusedError(finding("yaml-key"), mark)

    def _refuse_marks(self, event: Any) -> None:
        """Refuse anchors, aliases and tags; a text that only looks like one needs quotes."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        is_alias = isinstance(event, yaml.AliasEvent)
        if anchor:
            other = f"&{anchor}" if is_alias else f"*{anchor}"
            if other not in self.source.head and not isinstance(event, yaml.CollectionStartEvent):
                raise TextError(event.start_mark)
            raise RefusedError(finding("yaml-anchor"), event.start_mark)
        if tag:
            if not tag.startswith("tag:") and isinstance(event, yaml.ScalarEvent):
                raise TextError(event.start_mark)
            raise RefusedError(finding("yaml-tag", tag=str(tag)), event.start_mark)


def error_mark(source: Cleaned) -> tuple[int, int]:
    """Return where a YAML parser stops, as 0-based line and column; behind all if it does not."""
    try:
        for _ in yaml.parse(source.head, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return (mark.line, mark.column) if mark else (0, 0)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        return 0, 0
    return len(source.head), 0
