"""Blocks of code get classes for their colours, and lose nothing."""

from hypothesis import given
from hypothesis import strategies as st

from doum.markdown.coloured_code import coloured
from doum.markdown.html import plain_text

LANGUAGES = ("python", "html", "console", "modula2", "php", "", "no-such-language")


def test_a_known_language_is_coloured() -> None:
    assert coloured("x = 1", "python", "") == (
        '<div class="language-python highlight"><pre><span></span><code><span class="n">x</span> '
        '<span class="o">=</span> <span class="mi">1</span>\n</code></pre></div>'
    )


def test_any_other_language_is_plain_text() -> None:
    plain = coloured("x = 1", "text", "")
    assert '<div class="language-text highlight">' in plain
    assert "<code>x = 1\n</code>" in plain
    assert coloured("x = 1", "", "") == coloured("x = 1", "no-such-language", "") == plain


def test_a_title_stands_above_the_code() -> None:
    above = '<span class="filename">a &lt;b&gt; &quot;c&quot;</span><pre>'
    assert above in coloured("x", "text", ' a <b> "c" ')
    assert "filename" not in coloured("x", "text", " ")


def test_blank_lines_around_the_code_stay() -> None:
    assert "<code>\n\nx\n\n</code>" in coloured("\n\nx\n\n", "text", "")


def test_code_does_not_change_how_later_code_is_read() -> None:
    """Some lexers keep what they find: the dialect of Modula-2, for one."""
    code = "VAR a : LONGINT; UNSAFE OPAQUE"
    first = coloured(code, "modula2", "")
    coloured("(*!m2pim*) VAR a : LONGINT;", "modula2", "")
    assert coloured(code, "modula2", "") == first


@given(st.text("aB1<>&\"' \n#=(){}"), st.sampled_from(LANGUAGES))
def test_no_character_is_lost(code: str, language: str) -> None:
    inside = coloured(code, language, "").partition("<code>")[2]
    assert plain_text(inside) == " ".join(code.split())
