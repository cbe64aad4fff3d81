"""Functions of templates: what is printed once does not depend on what was printed before."""

from __future__ import annotations

import pytest

from doum.theme.assets import load_assets
from doum.theme.catalogs import Catalog
from doum.theme.environment import make_environment

PARTS = {
    "pair": "{{ left|default('-') }}{{ right|default('-') }};",
    "text": "{{ text }};",
}


def printed(text: str) -> str:
    """Print a template in an environment of its own."""
    templates = {name: ("", given) for name, given in {**PARTS, "page": text}.items()}
    catalog = Catalog(language="ko", messages={})
    return (
        make_environment(templates, load_assets({}, "/"), catalog, {}).get_template("page").render()
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('once("pair", left="a")', 'once("pair", right="a")'),
        ('once("text", text="<b>")', 'once("text", text="<b>"|safe)'),
        ('once("text", text=true)', 'once("text", text=1)'),
    ],
)
def test_what_is_given_otherwise_is_printed_again(first: str, second: str) -> None:
    alone = printed(f"{{{{ {first} }}}}") + printed(f"{{{{ {second} }}}}")
    assert printed(f"{{{{ {first} }}}}{{{{ {second} }}}}") == alone
