"""The words of a body as written, read by markdown-it: a parser that is not Doum's own.

Notation that markdown-it does not know is taught to it or taken out of the text, so that only
what readers see remains.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from doum.words.texts import Text, VisibleText, Word, words_at_lines

_SLASHES = re.compile(r"/{3,}[ \t]*(?:([^\s|/]+)[ \t]*(?:\|[ \t]*(.*?))?)?[ \t]*$")
_TITLED = re.compile(r"(?!video$|language$)")
_ITEM_LIKE = re.compile(r"^([ >]{0,12})(?:\[\^[^\]\s]+\]:([ \t]*)|:(?=[ \t]))", re.M)
_DEFINED_NOTE = re.compile(r"^[ >]{0,12}\[\^([^\]\s]+)\]:", re.M)
_PAIR = r"[\w:-]++=(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'{}]++)"
_HIDDEN = re.compile(
    rf"\{{:?[ ]*(?:(?:[#.][\w:-]++|{_PAIR})[ ]*+)++\}}"  # attributes
    r"|\+\+[\w-]++(?:\+[\w-]++)*+\+\+"  # keys, which the page names in its own way
    r"|^\[[ xX]\](?=\s)"  # the box of a task
    r"|^\[!(?i:note|tip|important|warning|caution|danger|info)\][+-]?"  # the kind of a callout
)
_DEFINITION = re.compile(r"\[[^\]\n]+\]:[ \t]*\S")
_BAR = re.compile(r"(?<!\\)\|")
_ROW_EDGE = " \t>|"
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")


def written_words(text: str) -> list[Word]:
    """Return the visible words of a Markdown text in their order.

    Args:
        text: the body, with its snippets included.
    """
    notes = frozenset(_DEFINED_NOTE.findall(text)) if "[^" in text else frozenset()
    # a definition of a term or a note is read as an item of a list, which has the same width
    prepared = _ITEM_LIKE.sub(_as_item, text) if ":" in text else text
    environment: dict[str, Any] = {}
    tokens = _parser().parse(prepared, environment)
    whole = _with_whole_rows(tokens, prepared.split("\n"), environment)
    return list(words_at_lines(list(_texts(whole, notes))))


def _as_item(found: re.Match[str]) -> str:
    return f"{found[1]}*" if found[2] is None else f"{found[1]}*   "


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60})
    parser.enable(["table", "strikethrough"])
    ends = ["paragraph", "reference", "blockquote", "list", "table"]
    parser.block.ruler.before("fence", "block notation", _read_slashes, {"alt": ends})
    return parser


def _read_slashes(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """Read a line of `/// kind | title` or `///` as a block of its own."""
    start = state.bMarks[line] + state.tShift[line]
    found = _SLASHES.match(state.src[start : state.eMarks[line]])
    if found is None or state.is_code_block(line):
        return False
    if not silent:
        token = state.push("block notation", "", 0)
        token.map = [line, line + 1]
        token.content = found[2] or "" if _TITLED.match(found[1] or "") else ""
        state.line = line + 1
    return True


def _with_whole_rows(
    tokens: Iterable[Token], lines: Sequence[str], environment: MutableMapping[str, Any]
) -> Iterator[Token]:
    """Yield tokens; a row of more cells than its table has, which are dropped, is read again."""
    columns, is_read = 0, False
    for token in tokens:
        columns = 0 if token.type == "table_open" else columns + (token.type == "th_open")
        is_read = is_read and token.type != "tr_close"
        row = lines[token.map[0]].strip(_ROW_EDGE) if token.type == "tr_open" and token.map else ""
        if columns and len(_BAR.findall(row)) >= columns:
            is_read = True
            for whole in _parser().parseInline(row, environment):
                whole.map = token.map
                yield whole
        if not is_read:
            yield token


def _texts(tokens: Iterable[Token], notes: frozenset[str]) -> Iterator[Text]:
    for token in tokens:
        first = token.map[0] + 1 if token.map else 0
        if token.type == "inline":
            yield from _inline_texts(token, first, notes)
        elif token.type in ("fence", "code_block"):
            yield from _lines(token.content, first + (token.type == "fence"))
        elif token.type == "html_block":
            yield from map(_without_notation, VisibleText(first).read(token.content).texts)
        elif token.content:
            yield Text(token.content, first)
        yield Text("\n", first)


def _without_notation(text: Text) -> Text:
    """Take out notation that Doum reads inside HTML as well."""
    return Text(_HIDDEN.sub(" ", text.text), text.line)


def _lines(text: str, first: int) -> Iterator[Text]:
    for number, line in enumerate(text.split("\n")):
        yield Text(f"{line}\n", first + number)


def _inline_texts(block: Token, line: int, notes: frozenset[str]) -> Iterator[Text]:
    html = VisibleText(line)
    rest = iter(block.content.split("\n"))
    is_definition = bool(_DEFINITION.match(next(rest)))
    for token in block.children or []:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
            # other parsers than CommonMark's read it right below a text as well
            is_definition = bool(_DEFINITION.match(next(rest, "").strip()))
        elif is_definition:
            continue
        elif token.type == "html_inline":
            html.feed(token.content)
            line += token.content.count("\n")
        elif not html.is_unseen:
            yield from (Text(text, line) for text in _seen(token, notes))
        yield from (Text(one.text, line) for one in html.texts)
        html.texts.clear()
        yield Text(" ", line)


def _seen(token: Token, notes: frozenset[str]) -> Iterator[str]:
    """Yield what readers see of a token."""
    if token.type == "image":
        for child in token.children or []:
            yield from _seen(child, notes)
            yield " "
        yield f" {token.attrs.get('title', '')}"
    elif token.type == "text" or token.type == "text_special":
        yield _NOTE_MARK.sub(
            lambda found: " " if found[1] in notes else found[0], _HIDDEN.sub(" ", token.content)
        )
    else:
        yield token.content
