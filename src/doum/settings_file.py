"""Reading `doum.toml`: the values of its settings, and what is wrong with them."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from doum.problems import Problem, problem
from doum.settings import FILE_NAME, DoumSettings, FeedbackSettings, LinkSettings, SiteSettings
from doum.text import Source, control_problems, read_text
from doum.toml import located, parse_toml
from doum.web_addresses import PROHIBITED, is_scheme, is_url, is_webhook, plain_scheme


def read_settings(site: Path) -> tuple[DoumSettings, list[Problem]]:
    """Read the `doum.toml` of a site; without the file, every setting has its default."""
    path = site / FILE_NAME
    if not path.is_file():
        return parse_settings("")
    source = read_text(path, FILE_NAME)
    if not isinstance(source, Source):
        return DoumSettings(), [source]
    settings, problems = parse_settings(source.text)
    return settings, problems + control_problems(source)


def parse_settings(text: str) -> tuple[DoumSettings, list[Problem]]:
    """Parse the text of `doum.toml` and check it key by key; an empty text gives the defaults."""
    made, data, problems = parse_toml(DoumSettings, FILE_NAME, text)
    if made is None and not data:
        return DoumSettings(), problems
    settings, unsound = _sound(made or DoumSettings())
    theme = data.get("theme")
    if isinstance(theme, dict) and isinstance(theme.get("options"), dict):
        settings = replace(settings, theme=replace(settings.theme, options=theme["options"]))
    return settings, problems + [located(found, text) for found in unsound]


def _sound(settings: DoumSettings) -> tuple[DoumSettings, list[Problem]]:
    """Report values of the right type that are invalid; replace them by the defaults."""
    site, feedback, found = settings.site, settings.feedback, []

    def report(rule: str, key: str, value: str, section: str = "site") -> None:
        found.append(problem(rule, FILE_NAME, at_key=f"{section}.{key}", value=value))

    if not _is_timezone(site.timezone):
        report("unknown-timezone", "timezone", site.timezone)
        site = replace(site, timezone=SiteSettings().timezone)
    if site.url and not is_url(site.url):
        report("site-url", "url", site.url)
        site = replace(site, url="")
    for key, languages in (("language", (site.language,)), ("languages", site.languages)):
        for language in languages:
            if not _is_language(language):
                report("no-language", key, language)
                site = replace(site, **{key: getattr(SiteSettings(), key)})
    if feedback.adapter == "webhook" and not is_webhook(feedback.url):
        report("feedback-url", "url" if feedback.url else "adapter", feedback.url, "feedback")
        feedback = FeedbackSettings()
    schemes, refused = _link_schemes(settings.link.schemes)
    link = LinkSettings(schemes=schemes)
    refused += _search_feedback(settings)
    return replace(settings, site=site, feedback=feedback, link=link), found + refused


def _search_feedback(settings: DoumSettings) -> list[Problem]:
    """Report searches that are to be sent, but that nobody receives or makes."""
    search, key = settings.search, "search.feedback"
    if not search.feedback:
        return []
    if not search.enabled:
        return [problem("search-feedback-off", FILE_NAME, at_key=key)]
    if settings.feedback.adapter == "none":
        return [problem("search-feedback", FILE_NAME, at_key=key)]
    return []


def _link_schemes(written: tuple[str, ...]) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the schemes that may be allowed, sorted; report the others."""
    allowed, found, key = set(), [], "link.schemes"
    for value in written:
        scheme = plain_scheme(value)
        if scheme in PROHIBITED:
            found.append(problem("scheme-prohibited", FILE_NAME, at_key=key, scheme=scheme))
        elif not is_scheme(scheme):
            found.append(problem("scheme-name", FILE_NAME, at_key=key, value=value))
        else:
            allowed.add(scheme)
    return tuple(sorted(allowed)), found


def _is_language(code: str) -> bool:
    return re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code) is not None


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
