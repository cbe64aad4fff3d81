"""Tables of a twin: one line a row, whatever is in the cells."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from doum.markdown.elements import Element
from doum.markdown.twin_inline import Content, Setting, code_span, emphasised, lines_of

_MOST_SPANNED = 50
_RULES = {"left": ":---", "center": ":---:", "right": "---:"}


def table_of(table: Element, setting: Setting) -> Iterator[str]:
    """Yield the caption of a table in bold, and its rows."""
    cell = replace(setting, is_cell=True, is_one_line=True)
    for caption in table.found("caption"):
        text = lines_of(caption.content, replace(cell, is_cell=False))
        yield emphasised(text)
    rows = list(table.found("tr"))
    if not rows:
        return
    grid = _grid(rows, cell)
    width = max(len(row) for row in grid)
    lines = [[*row, *[""] * (width - len(row))] for row in grid]
    if not any(one.name == "th" for one in rows[0].elements):
        lines.insert(0, [""] * width)
    lines.insert(1, _rules(rows, width))
    yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _rules(rows: list[Element], width: int) -> list[str]:
    """Return the line below the first row, which aligns the columns as the fullest row does."""
    fullest = max(rows, key=lambda row: len(_cells(row)))
    aligned = [_RULES.get(one.attributes.get("data-align", ""), "---") for one in _cells(fullest)]
    return [*aligned, *["---"] * (width - len(aligned))][:width]


def _cells(row: Element) -> list[Element]:
    return [one for one in row.elements if one.name in ("td", "th")]


def _grid(rows: list[Element], setting: Setting) -> list[list[str]]:
    """Return the texts of the cells; one that spans others is followed by empty ones."""
    grid: list[list[str]] = []
    spanned: dict[int, int] = {}  # rows that a cell above still covers, by column
    for row in rows:
        line: list[str] = []
        for cell in _cells(row):
            _skip(line, spanned)
            columns, more = _span(cell, "colspan"), _span(cell, "rowspan") - 1
            spanned |= {len(line) + at: more for at in range(columns) if more}
            line += [_text(cell, setting), *[""] * (columns - 1)]
        _skip(line, spanned)
        grid.append(line)
    return grid


def _skip(line: list[str], spanned: dict[int, int]) -> None:
    """Add empty cells where cells of the rows above are."""
    while (column := len(line)) in spanned:
        spanned[column] -= 1
        if not spanned[column]:
            del spanned[column]
        line.append("")


def _span(cell: Element, name: str) -> int:
    given = cell.attributes.get(name, "")
    return min(max(int(given), 1), _MOST_SPANNED) if given.isascii() and given.isdigit() else 1


def _text(cell: Element, setting: Setting) -> str:
    return "<br>".join(_lines(cell.content, setting))


def _lines(content: Content, setting: Setting) -> Iterator[str]:
    """Yield the lines of a cell; blocks in it are lines of their own."""
    run: list[str | Element] = []
    for one in [*content, None]:
        if one is not None and not (isinstance(one, Element) and one.is_block and one.name != "a"):
            run.append(one)
            continue
        text = lines_of(run, setting)
        run = []
        if text:
            yield text
        if isinstance(one, Element):
            yield from _block_lines(one, setting)


def _block_lines(block: Element, setting: Setting) -> Iterator[str]:
    if block.name == "pre":
        lines = block.text.removesuffix("\n").split("\n")
        yield from (code_span(line, is_cell=True) for line in lines)
    elif block.name == "li":
        for number, line in enumerate(_lines(block.content, setting)):
            yield line if number else f"- {line}"
    else:
        yield from _lines(block.content, setting)
