"""What templates name is kept between builds, by their texts and by the code that found it."""

from __future__ import annotations

import pytest

from doum.theme import named_templates as room
from doum.theme.named_templates import named_templates

PAGE = ("", '<p>it\'s</p>{% include "b" %}{{ once("c") }}')
COMPUTED = ("", "{% include name %}")
NAMED = {"page": frozenset({"b", "c"}), "computed": None}


@pytest.fixture(autouse=True)
def _a_new_process():
    """Forget what this process has read."""
    room._names_in.cache_clear()


def read_again() -> int:
    """Return how many templates were read in this process, and forget them."""
    read = room._names_in.cache_info().misses
    room._names_in.cache_clear()
    return read


def test_what_is_kept_is_not_read_again(tmp_path):
    templates = {"page": PAGE, "computed": COMPUTED}
    assert named_templates(templates, tmp_path, "code") == NAMED
    assert read_again() == 2
    assert named_templates(templates, tmp_path, "code") == NAMED
    assert read_again() == 0


def test_of_an_edit_only_the_new_text_is_read(tmp_path):
    named_templates({"page": PAGE, "computed": COMPUTED}, tmp_path, "code")
    read_again()
    edited = {"page": ("", '{% include "d" %}'), "computed": COMPUTED}
    assert named_templates(edited, tmp_path, "code") == NAMED | {"page": frozenset({"d"})}
    assert read_again() == 1
    assert named_templates(edited, tmp_path, "code")["page"] == {"d"}
    assert read_again() == 0


def test_other_code_reads_all_again(tmp_path):
    named_templates({"page": PAGE}, tmp_path, "code")
    read_again()
    assert named_templates({"page": PAGE}, tmp_path, "other")["page"] == {"b", "c"}
    assert read_again() == 1


def test_a_damaged_file_is_made_anew(tmp_path):
    named_templates({"page": PAGE}, tmp_path, "code")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-3])
    assert named_templates({"page": PAGE}, tmp_path, "code")["page"] == {"b", "c"}
    read_again()
    named_templates({"page": PAGE}, tmp_path, "code")
    assert read_again() == 0
