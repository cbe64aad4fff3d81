"""SVG files: only what runs is a script; drawings of every program are drawings."""

from __future__ import annotations

import pytest

from doum.content.svg import state_of

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def state(inner: str, before: str = "") -> str:
    """Tell what is wrong with a drawing."""
    return state_of(f"{before}{OPEN}{inner}</svg>".encode())


@pytest.mark.parametrize(
    "inner",
    [
        "<script>run()</script>",
        "<script/>",
        '<svg:script xmlns:svg="http://www.w3.org/2000/svg" href="a.js"/>',
        '<g onclick="run()"/>',
        "<g onload = 'run()'/>",
        '<g ONLOAD="run()"/>',
        '<a href="javascript:run()"/>',
        '<a xlink:href=" JavaScript:run()"/>',
        '<a href="java&#9;script:run()"/>',
        '<a href="&#106;avascript:run()"/>',
        '<set attributeName="href" to="javascript:run()"/>',
        '<animate attributeName="href" values="#a; javascript:run()"/>',
        f'<foreignObject><iframe {XHTML} src="/"/></foreignObject>',
        f'<foreignObject><object {XHTML} data="a.html"/></foreignObject>',
        f'<foreignObject><form {XHTML} action="javascript:run()"/></foreignObject>',
        f'<foreignObject><meta {XHTML} http-equiv="refresh" content="0;url=/"/></foreignObject>',
        "<script>run()</script><p>&nbsp;",
    ],
)
def test_what_runs_is_active(inner):
    assert state(inner) == "active"


def test_an_entity_or_a_style_sheet_does_not_hide_what_runs():
    assert state("&x;", '<!DOCTYPE svg [<!ENTITY x "<script>run()</script>">]>') == "active"
    assert state("", '<?xml-stylesheet type="text/xsl" href="a.xsl"?>') == "active"
    assert state("", '<?xml-stylesheet type="text/css" href="a.css"?>') == ""


@pytest.mark.parametrize(
    "inner",
    [
        f"<foreignObject><div {XHTML}><b>결제 = 1</b><br/></div></foreignObject>",
        "<text>run one = 1, on click=2, javascript: &lt;script&gt;</text>",
        "<style>.on { fill: red }</style><desc>script</desc><metadata/>",
        '<g data-onclick="a" font-size="9" xlink:title="on"/>',
        '<a href="https://example.com/javascript:a"/>',
        "<title>onload=run()</title><!-- <script>run()</script> -->",
        "<![CDATA[<script>run()</script>]]>",
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    ],
)
def test_a_drawing_is_a_drawing(inner):
    assert state(inner) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "euc-kr", "cp949", "iso-8859-1"])
def test_every_encoding_that_browsers_know_is_read(encoding):
    word = "card" if encoding == "iso-8859-1" else "카드"
    text = f'<?xml version="1.0" encoding="{encoding}"?>{OPEN}<text>{word}</text></svg>'
    assert state_of(text.encode(encoding)) == ""
    text = text.replace("<text>", "<script/><text>")
    assert state_of(text.encode(encoding)) == "active"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        OPEN.encode(),
        f"{OPEN}<path></svg>".encode(),
        f"{OPEN}&nbsp;</svg>".encode(),
        "\ufeff <svg/>".encode("utf-16-le")[:9],
        f'<?xml version="1.0" encoding="utf-7"?>{OPEN}</svg>'.encode(),
        f"{OPEN}가</svg>".encode("cp949"),
    ],
)
def test_what_browsers_cannot_read_is_broken(data):
    assert state_of(data) == "broken"


def test_without_its_namespace_it_is_bare():
    assert state_of(b'<svg viewBox="0 0 1 1"/>') == "bare"
    assert state_of(b'<svg xmlns="http://example.com/"/>') == "bare"
    assert state_of(b'<v:svg xmlns:v="http://www.w3.org/2000/svg"/>') == ""


def test_another_document_is_other():
    assert state_of(b"<html><body/></html>") == "other"


def test_entities_that_grow_without_end_are_not_expanded():
    levels = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "가">{levels}]>'
    assert state("&a12;", bomb) == "broken"
