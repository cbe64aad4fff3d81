"""Front matter: splitting a source, and parsing the YAML with a place for every value.

Only plain data is allowed, at most 16 KB. Scalars remain text until they are converted to the
declared type of their key, so `no` is never silently false, and `1:30` never 90.
"""

from __future__ import annotations

import re

import yaml
from msgspec import Struct

from doum.content.boundaries import FENCE_LIKE
from doum.content.invisible import Cleaned, cleaned, odd_space
from doum.content.yaml_events import Reader, RefusedError, TextError, error_mark
from doum.content.yaml_lines import FIRST_LINE, Line, lines_of
from doum.content.yaml_mistakes import Suspect, replaced, suspects, unquoted
from doum.problems import Problem, problem
from doum.schema import Node, Position

MAX_CHARACTERS = 16_384
_FENCE = "---"
_TABS_ALONE = re.compile(r"^(?:[ \t]+|\t[ \t]*#.*)$", re.MULTILINE)
_OPEN = re.compile(r"quoted scalar|flow sequence|flow mapping")
_END = "..."


class Split(Struct, frozen=True):
    """A source split in two: `head` is the YAML text, or `None` without front matter."""

    head: str | None
    body: str
    body_line: int
    closed: bool = True


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
        The top-level keys with their values and places, none if there is an error; the problems.
    """
    if len(head) > MAX_CHARACTERS:
        return {}, [problem("front-matter-too-large", path, FIRST_LINE, most="16 KB")]
    source = cleaned(path, _TABS_ALONE.sub("", head) if "\t" in head else head)
    if odd := odd_space(path, source.head):
        return {}, [odd]
    reader = Reader(path, source)
    try:
        node = reader.document()
    except RefusedError as refused:
        return {}, [Problem(place=reader.place(refused.mark), finding=refused.what)]
    except TextError as error:
        return {}, [_text_problem(reader, error)]
    except yaml.MarkedYAMLError as error:
        return {}, [_syntax_problem(reader, error)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        return {}, [problem("yaml-syntax", path, FIRST_LINE)]
    told = [*source.problems, *reader.problems]
    if node is None or node.value is None:
        return {}, told
    if not isinstance(node.value, dict):
        return {}, [problem("front-matter-not-keys", path, node.place.line, node.place.column)]
    return node.value, told


def _text_problem(reader: Reader, error: TextError) -> Problem:
    """Report a text that YAML reads as an anchor, an alias or a tag."""
    place, source = reader.place(error.mark), reader.source
    sign = reader.lines[error.mark.line][error.mark.column]
    suspect = unquoted(source.head, place.line)
    line = suspect.text if suspect else ""
    return problem("yaml-quotes", place.path, place.line, place.column, sign=sign, line=line)


def _syntax_problem(reader: Reader, error: yaml.MarkedYAMLError) -> Problem:
    """Report a syntax error: the mistake behind it, where one is recognised."""
    source = reader.source
    stop = error_mark(source)
    last = stop[0] + FIRST_LINE
    for line in lines_of(source.head):
        if line.number <= last and "\t" in line.indent and _is_wrong_tab(source.head, line, stop):
            return problem("yaml-tab", reader.path, line.number, line.indent.index("\t") + 1)
        if line.number <= last and line.text == _END:
            return problem("yaml-document-end", reader.path, line.number, 1)
        if line.number <= last and len(line.text) > 1 and FENCE_LIKE.fullmatch(line.text):
            values = {"written": line.text.strip()}
            return problem("front-matter-fence", reader.path, line.number, 1, **values)
    for suspect in suspects(source.head, last):
        if _helps(source.head, suspect, stop):
            return _confirmed(reader, suspect)
    mark = error.problem_mark or error.context_mark
    if error.context_mark and _OPEN.search(error.context or ""):
        mark = error.context_mark
    place = reader.place(mark)
    return problem("yaml-syntax", place.path, place.line, place.column)


def _is_wrong_tab(head: str, line: Line, stop: tuple[int, int]) -> bool:
    """Return whether the parser stops at a tab; between brackets, lines may begin with one."""
    spaces = line.indent.replace("\t", "  ") + line.text[len(line.indent) :]
    suspect = Suspect("yaml-tab", line.number, 1, spaces)
    return _helps(head, suspect, stop) or line.number == stop[0] + FIRST_LINE


def _helps(head: str, suspect: Suspect, stop: tuple[int, int]) -> bool:
    """Return whether the parser gets further with the line of a suspect as it should be."""
    now = error_mark(Cleaned(replaced(head, suspect), {}, []))
    is_same_line = suspect.line == stop[0] + FIRST_LINE  # columns have moved
    return now[0] > stop[0] if is_same_line else now > stop


def _confirmed(reader: Reader, suspect: Suspect) -> Problem:
    values = {"line": suspect.text, **dict(suspect.values)}
    column = reader.source.column(suspect.line, suspect.column)
    return problem(suspect.rule, reader.path, suspect.line, column, **values)


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
