"""`doum.toml`: every setting has a default and a sentence, every mistake a place."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.declared_types import field_types
from doum.schema import json_schema
from doum.settings import DoumSettings
from doum.settings_file import parse_settings, read_settings
from tests.making import law, rules


def parsed(text: str):
    """Parse an indented text."""
    return parse_settings(dedent(text).lstrip("\n"))


def test_a_missing_file_gives_every_default():
    assert parsed("") == (DoumSettings(), [])


def test_what_is_written_is_taken_and_the_rest_keeps_its_default():
    settings, problems = parsed("""
        [site]
        title = "누리 고객센터"
        languages = ["ko", "en"]
        [build]
        page_size = 50
        [search]
        enabled = false
        [theme.options]
        accent = "teal"
    """)
    assert problems == []
    assert settings.site.title == "누리 고객센터"
    assert settings.site.languages == ("ko", "en")
    assert settings.site.timezone == "Asia/Seoul"
    assert settings.build.page_size == 50
    assert settings.search.enabled is False
    assert settings.theme.options == {"accent": "teal"}


def test_facets_keep_their_order_and_titles_by_language():
    settings, _ = parsed("""
        [facets.plan]
        free = { ko = "무료", en = "Free" }
        standard = "스탠다드"
    """)
    assert list(settings.facets.plan) == ["free", "standard"]
    assert settings.facets.plan["free"] == {"ko": "무료", "en": "Free"}


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ('[site]\ntitel = "도움말"\n', "unknown-key", 2),
        ("[sight]\n", "unknown-key", 1),
        ('[facets.weather]\nrain = "비"\n', "unknown-key", 1),
        ("[build]\n\npage_size = 0\n", "wrong-value", 3),
        ('[build]\npage_size = "많이"\n', "wrong-value", 2),
        ('[search]\nenabled = "아니요"\n', "wrong-value", 2),
        ('site = "도움말"\n', "wrong-value", 1),
        ('[site]\ntimezone = "Asia/Pyeongchang"\n', "unknown-timezone", 2),
        ('[site]\ntimezone = "../../etc/passwd"\n', "unknown-timezone", 2),
        ('[site]\ntimezone = ""\n', "unknown-timezone", 2),
        ('[site]\nurl = "help.nuri.example"\n', "site-url", 2),
        ('[site]\nurl = "https://[help"\n', "site-url", 2),
        ('[site]\nurl = "javascript:alert(1)"\n', "site-url", 2),
        ('[site]\nurl = "https://help..example"\n', "site-url", 2),
        ('[site]\nurl = "https://help.example:port"\n', "site-url", 2),
        ('[site]\nurl = "https://straße.example"\n', "site-url", 2),
        ('[site]\ntitle = "도움말\n', "toml-syntax", 2),
        ('[site]\ntitle = "가"\ntitle = "나"\n', "toml-syntax", 3),
        ("[site\n", "toml-syntax", 1),
        ('[site]\nlanguage = "../ko"\n', "no-language", 2),
        ('[site]\nlanguages = ["ko", "klingonisch"]\n', "no-language", 2),
    ],
)
def test_a_mistake_is_reported_on_its_line(text, rule, line):
    _, problems = parse_settings(text)
    assert [(p.rule, p.place.line) for p in problems] == [(rule, line)]
    assert problems[0].place.path == "doum.toml"


def test_settings_that_cannot_be_read_still_leave_usable_ones():
    settings, problems = parsed("[site\n")
    assert settings == DoumSettings()
    assert rules(problems) == ["toml-syntax"]


def test_one_wrong_setting_does_not_take_the_others_with_it():
    settings, problems = parsed('[site]\ntitle = "누리"\n[build]\npage_size = 0\n')
    assert (settings.site.title, settings.build.page_size) == ("누리", 20)
    assert rules(problems) == ["wrong-value"]


def test_every_setting_has_a_sentence():
    definitions = json_schema(DoumSettings)["$defs"]
    sections = [name for name in definitions if name != "DoumSettings"]
    assert len(sections) == len(field_types(DoumSettings))
    for section in sections:
        for name, schema in definitions[section]["properties"].items():
            assert schema.get("description", "").endswith("."), f"{section}.{name}"


@law
@given(st.text(max_size=60) | st.text("[]={}\"'.,\n#site", max_size=60))
def test_no_text_makes_the_settings_fail(text):
    settings, problems = parse_settings(text)
    assert isinstance(settings, DoumSettings)
    assert all(found.place.path == "doum.toml" for found in problems)


@pytest.mark.parametrize(
    ("url", "is_taken"),
    [
        ("https://feedback.example.com/doum", True),
        ("http://localhost:8000/doum", True),
        ("http://feedback.example.com/doum", False),
        ("https://localhost.example; script-src *", False),
        ("feedback", False),
        ("", False),
    ],
)
def test_a_webhook_needs_an_address_that_browsers_may_send_to(url, is_taken):
    settings, problems = parsed(f"""
        [feedback]
        adapter = "webhook"
        {f'url = "{url}"' if url else ""}
    """)
    assert (settings.feedback.adapter == "webhook") == is_taken
    assert rules(problems) == ([] if is_taken else ["feedback-url"])
    assert all(found.place.line in (2, 3) for found in problems)


def test_a_control_character_in_the_settings_is_reported_on_its_line(tmp_path):
    (tmp_path / "doum.toml").write_text('[site]\nurl = "https://\x08help.example"\n')
    settings, problems = read_settings(tmp_path)
    assert settings.site.url == "https://help.example"
    assert [(found.rule, found.place.line) for found in problems] == [("control-character", 2)]
