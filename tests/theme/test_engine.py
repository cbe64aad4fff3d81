"""The engine prints what Jinja prints by default, byte for byte; only quicker."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import (
    DictLoader,
    Environment,
    StrictUndefined,
    pass_context,
    pass_eval_context,
    select_autoescape,
)
from jinja2.exceptions import TemplateNotFound, UndefinedError
from markupsafe import Markup

from doum.theme.engine import make_engine

VALUES: dict[str, Any] = {
    "text": "R&D <b>\"'",
    "html": Markup("<i>&amp;</i>"),
    "number": 7,
    "none": None,
    "names": ["결제", "</script>", "a & b"],
    "flag": True,
}
FUNCTIONS: dict[str, Any] = {
    "plain": lambda *given, **named: f"{given}{named}",
    "evaluated": pass_eval_context(lambda e, text: Markup(text) if e.autoescape else text),
    "contextual": pass_context(lambda context, name: context[name]),
}
PARTS = {
    "empty": "",
    "blank": "\n",
    "full": "<p>{{ text }}</p>\n",
    "macros": "{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}",
}


def printed(text: str, name: str = "page.html") -> str:
    """Print a template."""
    templates = {part: ("", given) for part, given in {**PARTS, name: text}.items()}
    engine = make_engine(templates, None)
    engine.globals.update(FUNCTIONS)
    return engine.get_template(name).render(VALUES)


def by_default(text: str, name: str = "page.html") -> str:
    """Print a template as Jinja does it without anything of ours."""
    environment = Environment(
        loader=DictLoader({**PARTS, name: text}),
        autoescape=select_autoescape(default=True, disabled_extensions=("md",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    json = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    environment.policies["json.dumps_kwargs"] = json
    environment.globals.update(FUNCTIONS)
    return environment.get_template(name).render(VALUES)


@pytest.mark.parametrize("name", ["page.html", "page.md"])
@pytest.mark.parametrize(
    "text",
    [
        "{{ text }}{{ html }}{{ number }}{{ none }}{{ names }}",
        "{{ text|safe }}{{ html|safe }}",
        "{{ text ~ html }}",
        '{% from "macros" import bold %}{{ bold(text) }}{{ bold(html) }}{{ bold(bold(text)) }}',
        "{% set made %}<u>{{ text }}</u>{% endset %}{{ made }}",
        "{% autoescape false %}{{ text }}{{ html }}{% endautoescape %}",
        "{% autoescape flag %}{{ text }}{{ html }}{% endautoescape %}",
        '<a>\n{% include "empty" %}\n</a>',
        '<a>\n  {% include "empty" %}\n\n</a>',
        '<a>{% include "empty" %}</a>',
        '<a>\n{%- include "empty" -%}\n</a>',
        '{% include "empty" ignore missing %}\n.',
        '<a>\n{% include "blank" %}\n{% include "full" %}\n</a>',
        '{% if flag %}{% include "empty" %}{% endif %}.',
        '{% include "empty" without context %}\n.',
        '{# {% include "empty" %} #}X',
        '{% raw %}{% include "empty" %}{% endraw %}',
        "{{ '{% include \"empty\" %}' }}",
        '{% block part %}{% include "empty" %}{% endblock %}{{ self.part() }}.',
        '{% for name in names %}{% include "empty" %}{% else %}{% include "empty" %}{% endfor %}.',
        '{% include ["gone", "empty"] %}.',
        "{{ text|tojson }}{{ html|tojson }}{{ names|tojson }}{{ number|tojson }}{{ none|tojson }}",
        "{{ names|tojson(indent=2) }}{{ text|tojson(2) }}",
        '{{ {"b": 1, "a": "가"}|tojson }}',
        "{{ plain(text, html, name=number) }}{{ plain(*names) }}{{ plain(**{'a': 1}) }}",
        "{{ plain(class=1) }}{{ range(3)|list }}",
        "{{ evaluated(text) }}{{ evaluated(text=html) }}",
        "{% autoescape false %}{{ evaluated(text) }}{% endautoescape %}",
        "{% autoescape flag %}{{ evaluated(text) }}{% endautoescape %}",
        "{% for name in names %}{{ contextual('text') }}{{ plain(loop.index) }}{% endfor %}",
        "{% block part %}{{ contextual('text') }}{{ evaluated(text) }}{% endblock %}",
        "{% macro plain(x) %}[{{ x }}]{% endmacro %}{{ plain(text) }}{{ plain(plain(text)) }}",
        "{% macro shown(x) %}{{ plain(x) }}{{ evaluated(x) }}{% endmacro %}{{ shown(text) }}",
        "{% macro by() %}{{ caller() }}{% endmacro %}{% call by() %}{{ plain(text) }}{% endcall %}",
        "{% set plain = evaluated %}{{ plain(text) }}",
        '{% from "macros" import bold as evaluated %}{{ evaluated(text) }}',
    ],
)
def test_it_prints_what_jinja_prints(text: str, name: str) -> None:
    assert printed(text, name) == by_default(text, name)


def test_text_is_escaped_and_html_is_not() -> None:
    assert printed("{{ text }}{{ html }}") == "R&amp;D &lt;b&gt;&#34;&#39;<i>&amp;</i>"


def test_a_global_function_is_called_as_python_does() -> None:
    engine = make_engine({}, None)
    engine.globals.update(FUNCTIONS)
    text = "{{ plain(1) }}{{ evaluated(text) }}"
    assert "context.call" not in engine.compile(text, "page.html", raw=True)
    assert "context.call" in engine.compile(text + "{{ contextual('text') }}", raw=True)


def test_a_template_is_compiled_anew_by_other_code(tmp_path) -> None:
    templates = {"page.html": ("", "{{ told('x') }}")}
    marks: dict[str, Any] = {
        "old": lambda text: text,
        "new": pass_eval_context(lambda _, text: text),
    }
    for code, told in marks.items():
        engine = make_engine(templates, tmp_path, code)
        engine.globals.update(told=told)
        assert engine.get_template("page.html").render() == "x"


def test_a_name_without_a_value_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="gone"):
        printed("{{ gone }}")


def test_a_missing_template_is_an_error_beside_empty_ones() -> None:
    with pytest.raises(TemplateNotFound, match="gone"):
        printed('{% include "empty" %}{% include "gone" %}')


@pytest.mark.parametrize("name", ["part", r"p\x61rt"])
def test_a_template_that_is_no_longer_empty_is_compiled_anew(tmp_path, name: str) -> None:
    page = ("", f'<a>{{% include "{name}" %}}</a>')
    for text in ("", "new", ""):
        engine = make_engine({"page.html": page, "part": ("", text)}, tmp_path)
        assert engine.get_template("page.html").render() == f"<a>{text}</a>"


def test_the_include_of_an_empty_template_is_not_compiled() -> None:
    engine = make_engine({"part": ("", ""), "full": ("", "x")}, None)
    text = '{% include "part" %}{% if flag %}{% include "part" without context %}{% endif %}'
    assert "get_template" not in engine.compile(text, raw=True)
    assert "get_template" in engine.compile(text + '{% include "full" %}', raw=True)
