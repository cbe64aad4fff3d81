"""Desks: what a writer may get wrong about hours and plans."""

from __future__ import annotations

import pytest

from doum.check.contacts import contact_problems
from doum.content.facets import make_facets
from tests.making import configured, document

SETTINGS = '[facets.plan]\nfree = "무료"\n'


def found(desk: str, path: str = "content/talk/_index.md"):
    """Check one desk; returns (rule, key) of each problem."""
    text = f"---\ntitle: 톡\ncontact:\n  - {{title: 문의, url: 'tel:1', {desk}}}\n---\n"
    facets = make_facets(configured(SETTINGS).facets)
    return [(p.rule, p.place.key) for p in contact_problems([document(path, text)], facets)]


@pytest.mark.parametrize("path", ["content/talk/_index.md", "content/_index.md"])
def test_what_can_be_read_is_taken(path):
    assert found("open: [mon-fri 10:00-12:00, sat 9:30-24:00], plan: [무료]", path) == []


@pytest.mark.parametrize(
    "hours",
    [
        "평일 10:00-18:00",
        "mon-fri",
        "fri-mon 10:00-18:00",
        "mon 18:00-10:00",
        "mon 10:00-10:00",
        "mon 10:00-24:01",
        "mon 10:60-12:00",
        "mon 10-12",
    ],
)
def test_what_no_clock_can_read_is_named_with_its_place(hours):
    assert found(f"open: [sun 0:00-24:00, '{hours}']") == [("bad-hours", "contact.0.open.1")]


def test_a_plan_that_nobody_declared_is_named():
    assert found("plan: [free, 유료]") == [("unknown-facet", "contact.0.plan.1")]
