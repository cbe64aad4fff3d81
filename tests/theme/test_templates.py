"""Templates print: what is listed, in which order and how much of it was decided in the views."""

from __future__ import annotations

import pytest
from jinja2 import Environment, nodes

from doum.theme.roots import themes_folder

TEMPLATES = themes_folder() / "doum/templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.*"))
PRINTING = frozenset({"safe", "tojson", "join", "map", "replace", "rows"})
"""Filters that write a value; all others choose, count or sort."""


def decisions(text: str) -> list[str]:
    """Return what a template does beyond printing."""
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse(text)
    filters = [f"|{found.name}" for found in tree.find_all(nodes.Filter)]
    tests = [f"is {found.name}" for found in tree.find_all(nodes.Test)]
    counted = [type(found).__name__ for found in tree.find_all((nodes.Slice, nodes.Add, nodes.Sub))]
    return [*(name for name in filters if name[1:] not in PRINTING), *tests, *counted]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_decides_nothing(name: str) -> None:
    assert decisions((TEMPLATES / name).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ a|sort }}",
        "{% for x in a[:5] %}{% endfor %}",
        "{{ a + b }}",
        "{% if a is defined %}{% endif %}",
        "{% if a|length %}{% endif %}",
    ],
)
def test_a_decision_is_seen(text: str) -> None:
    assert decisions(text)
