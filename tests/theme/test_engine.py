"""The engine prints what Jinja prints by default, byte for byte; only quicker."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, select_autoescape
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
PARTS = {
    "empty": "",
    "blank": "\n",
    "full": "<p>{{ text }}</p>\n",
    "macros": "{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}",
}


def printed(text: str, name: str = "page.html") -> str:
    """Print a template."""
    templates = {part: ("", given) for part, given in {**PARTS, name: text}.items()}
    return make_engine(templates, None).get_template(name).render(VALUES)


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
    ],
)
def test_it_prints_what_jinja_prints(text: str, name: str) -> None:
    assert printed(text, name) == by_default(text, name)


def test_text_is_escaped_and_html_is_not() -> None:
    assert printed("{{ text }}{{ html }}") == "R&amp;D &lt;b&gt;&#34;&#39;<i>&amp;</i>"


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
