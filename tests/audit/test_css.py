"""What is published as CSS is CSS."""

from pathlib import Path

import pytest

from tests.audit.css import complaints
from tests.making import Site


def test_the_published_css_is_in_order(reference_site: Site) -> None:
    assert complaints([reference_site.output]) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a { colr: red }", "Unknown property"),
        ("a { margin: 1pz }", "Mismatch"),
        (":root { --gap: red } a { margin: var(--gap) }", "Mismatch"),
        ("a { margin: var(--gap) }", "nowhere declared"),
        (":root { --gap: 1px }", "never read"),
        ("@layr base { a { margin: 0 } }", "Unknown at-rule"),
        ("a { &:hover { colr: red } }", "Unknown property"),
        ("a { margin 0 }", "Colon"),
    ],
)
def test_what_is_none_is_told(text: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "main.css").write_text(text, "utf-8")
    assert complaint in "\n".join(complaints([tmp_path]))
