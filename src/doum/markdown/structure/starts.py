"""How blocks begin: for each first character, what a line may start."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from xml.etree.ElementTree import Element, SubElement

from doum.markdown.structure.body_reading import Reading
from doum.markdown.structure.code_blocks import RawBlock, fence_at
from doum.markdown.structure.containers import Box, Definition, Item, Note, Quote
from doum.markdown.structure.leaf import Leaf
from doum.markdown.structure.line import Line
from doum.markdown.structure.paragraph import joined
from doum.markdown.structure.raw_blocks import raw_end
from doum.markdown.structure.tables import Table, alignments, cells_of
from doum.problems import closest


class Start(Enum):
    """What a line starts: nothing, a leaf that takes all of it, or a container."""

    NOTHING = 0
    LEAF = 1
    CONTAINER = 2


StartAt = Callable[[Reading, Line], Start]

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|\Z)(.*)|(#{2,6})([^\W\d_].*)", re.S)
"""A heading; Doum also reads two or more `#` right before a letter as one."""
_CLOSING = re.compile(r"(?:\A|[ \t]+)#+[ \t]*\Z")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_ITEM = re.compile(r"(?:([-+*])|(\d{1,9})([.)]))( *)(.*)", re.S)
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?!\d)")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_DEFINITION = re.compile(r":( +)(?=\S)")
_BOX = re.compile(r"(/{3,})[ \t]*(?:([^\s|/]+)[ \t]*(?:\|[ \t]*(.*?))?)?[ \t]*")


def _quote(reading: Reading, line: Line) -> Start:
    element = SubElement(reading.place(), "blockquote")
    quote = Quote(element, reading.container)
    quote.continues(line)
    reading.enter(quote)
    return Start.CONTAINER


def _heading(reading: Reading, line: Line) -> Start:
    found = _HEADING.fullmatch(line.content)
    if not found:
        return Start.NOTHING
    text = _CLOSING.sub("", (found[2] or found[4] or "").strip(" \t"))
    _put_heading(reading, line.number, len(found[1] or found[3]), text)
    return Start.LEAF


def _put_heading(reading: Reading, line: int, level: int, text: str) -> None:
    SubElement(reading.place(), f"h{level}").text = joined(text)
    reading.leaves.append(Leaf(line, text, "heading"))


def _underline(reading: Reading, line: Line) -> Start:
    """Turn the paragraph above into a heading."""
    paragraph = reading.paragraph
    if paragraph is None or not _UNDERLINE.fullmatch(line.content):
        return Start.NOTHING
    reading.take_definitions(paragraph)
    reading.drop_leaf()
    if not paragraph.text:
        return Start.NOTHING
    level = 1 if line.content[0] == "=" else 2
    _put_heading(reading, paragraph.line, level, paragraph.text)
    return Start.LEAF


def _rule(reading: Reading, line: Line) -> Start:
    if not _RULE.fullmatch(line.content):
        return Start.NOTHING
    SubElement(reading.place(), "hr")
    return Start.LEAF


def _fence(reading: Reading, line: Line) -> Start:
    fence = fence_at(line)
    if fence is None:
        return Start.NOTHING
    reading.open_leaf(fence)
    return Start.LEAF


def _raw(reading: Reading, line: Line) -> Start:
    end = raw_end(line.content, reading.ends_after(line), reading.notation.any_html)
    if end is None or (reading.paragraph and not end.interrupts):
        return Start.NOTHING
    block = RawBlock(line, end)
    reading.open_leaf(block)
    block.takes(line)
    return Start.LEAF


def _item(reading: Reading, line: Line) -> Start:
    found = _ITEM.fullmatch(line.content)
    if not found or (not found[4] and found[5]):
        return Start.NOTHING
    number, rest = int(found[2] or 0), found[5]
    if reading.paragraph and (not rest or (found[2] and number != 1)):
        return Start.NOTHING
    if found[2] and found[3] == "." and _is_date(reading, number, rest):
        return Start.NOTHING
    state = reading.list_for(found[1] or found[3], number)
    spaces = len(found[4]) if rest and len(found[4]) < 5 else 1
    marker = len(found[1] or found[2] + found[3])
    width = line.indent + marker + spaces
    indent = line.indent
    line.advance(min(width, indent + marker + len(found[4])))
    element, ordered = SubElement(state.element, "li"), bool(found[2])
    item = Item(element, reading.container, width, state, marker=indent, ordered=ordered)
    reading.enter(item)
    return Start.CONTAINER


def _is_date(reading: Reading, number: int, rest: str) -> bool:
    """Return whether `2026. 11. 20.` or `11. 20.` begins a text, rather than a list."""
    state = reading.container.items
    if state and state.kind == "." and state.next_number == number:
        return False
    return 1900 <= number <= 2100 or (1 <= number <= 12 and bool(_DAY.match(rest)))


def _note(reading: Reading, line: Line) -> Start:
    found = _NOTE.match(line.content)
    if not found:
        return Start.NOTHING
    element = Element("li")
    if not reading.notation.note(found[1], element, line.number):
        reading.report(line.number, "footnote-twice", label=found[1])
        return Start.NOTHING
    reading.place()
    line.advance(line.indent + found.end())
    reading.enter(Note(element, reading.container, 4))
    return Start.CONTAINER


def _definition(reading: Reading, line: Line) -> Start:
    """Make terms of the lines above, and a definition of this one."""
    found = _DEFINITION.match(line.content)
    terms = _terms(reading) if found else None
    if found is None or terms is None:
        return Start.NOTHING
    apart, parent = reading.apart(), reading.place()
    before = parent[-1] if len(parent) else None
    of_list = before is not None and before.tag == "dl"
    glossary = before if of_list and before is not None else SubElement(parent, "dl")
    for term in terms:
        SubElement(glossary, "dt").text = term
    width = line.indent + 1 + len(found[1])
    line.advance(width)
    definition = Definition(SubElement(glossary, "dd"), reading.container, min(width, 4))
    definition.apart = apart
    reading.enter(definition)
    return Start.CONTAINER


def _terms(reading: Reading) -> list[str] | None:
    """Take the lines above a definition as its terms; `None` if there is nothing to define."""
    paragraph = reading.paragraph
    parent = reading.container.element
    if paragraph:
        reading.drop_leaf()
        reading.leaves.append(Leaf(paragraph.line, paragraph.text, "paragraph"))
        return paragraph.text.split("\n")
    if term := reading.pop_term():
        return [term]
    before = parent[-1] if len(parent) else None
    if reading.leaf is None and before is not None and before.tag == "dl":
        return []
    if reading.leaf is None and before is not None and before.tag == "p" and not before.attrib:
        parent.remove(before)
        return (before.text or "").split("\n")
    return None


def _table(reading: Reading, line: Line) -> Start:
    """Make a table of this line of hyphens and the line above."""
    paragraph = reading.paragraph
    columns = alignments(line.content) if paragraph else None
    if paragraph is None or columns is None:
        return Start.NOTHING
    header = cells_of(paragraph.last())
    if len(header) != len(columns):
        return Start.NOTHING
    number = paragraph.pop()
    table = Table(number, header, columns)
    if paragraph.text:
        reading.open_leaf(table)
    else:
        reading.replace_leaf(table)
    return Start.LEAF


def _box(reading: Reading, line: Line) -> Start:
    found = _BOX.fullmatch(line.content)
    if not found:
        return Start.NOTHING
    slashes, name, argument = len(found[1]), found[2], found[3] or ""
    if name is None:
        return Start.LEAF if reading.end_box(slashes) else Start.NOTHING
    blocks = reading.notation.blocks
    block = blocks.get(name)
    if block is None:
        guess = closest(name, blocks)
        known = ", ".join(sorted(blocks))
        reading.report(line.number, "unknown-block", name=name, known=known, guess=guess)
    elif block.needs_argument and not argument:
        reading.report(line.number, "block-argument", name=name)
    elif block.accepts(argument):
        element = block.begin(reading.place(), argument)
        box = Box(element, reading.container, block, argument, line.number, slashes)
        line.advance(line.indent + len(line.content))
        reading.enter(box)
        return Start.LEAF
    return Start.NOTHING


STARTS: Mapping[str, tuple[StartAt, ...]] = {
    ">": (_quote,),
    "#": (_heading,),
    "=": (_underline,),
    "-": (_table, _underline, _rule, _item),
    "*": (_rule, _item),
    "_": (_rule,),
    "+": (_item,),
    "`": (_fence,),
    "~": (_fence,),
    "<": (_raw,),
    "[": (_note,),
    ":": (_table, _definition),
    "|": (_table,),
    "/": (_box,),
    **dict.fromkeys("0123456789", (_item,)),
}
"""What a line may start, by its first character, in the order of trial."""
