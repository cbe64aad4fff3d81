"""Notices: announcements with a scope, a start and an end, grouped by state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast, get_args

import msgspec
from msgspec import Struct

from doum.addresses.map import NOTICES
from doum.content.schedule import Schedule
from doum.content.slugs import is_slug
from doum.meta import NoticeMeta
from doum.model import Document, Notice, NoticeState
from doum.problems import Problem, problem

ByLanguage = dict[str, tuple[Notice, ...]]


class Notices(Struct, frozen=True, kw_only=True):
    """The notices of a site by language, newest first.

    Attributes:
        upcoming: those that pages contain before they start (`prepublish`).
        past: those that are over.
        hidden: drafts and those that start later: path of the document -> path of the page.
    """

    current: ByLanguage
    upcoming: ByLanguage
    past: ByLanguage
    hidden: Mapping[str, str] = {}


def make_notices(
    documents: Sequence[Document], languages: Sequence[str], schedule: Schedule
) -> tuple[Notices, list[Problem]]:
    """Create the notices; leave out drafts, and those that start later unless prepublished."""
    problems: list[Problem] = []
    found = [d for d in documents if d.kind == "notice" and isinstance(d.meta, NoticeMeta)]
    hidden: dict[str, str] = {}
    own = {document.name: document for document in found if document.language == languages[0]}
    made: dict[NoticeState, dict[str, list[Notice]]] = {
        state: {language: [] for language in languages} for state in get_args(NoticeState)
    }
    for document in found:
        original = own.get(document.name, document)
        meta = _inherit(original, document)
        slug = cast(NoticeMeta, original.meta).slug or document.name
        language = document.language
        if not is_slug(slug):
            problems.append(problem("bad-slug", document.path, at_key="slug", slug=slug))
        elif not meta.starts:
            if not _is_told(document.problems):
                problems.append(problem("missing-key", document.path, 1, 1, key="starts"))
        elif schedule.is_never(meta.starts, meta.ends):
            dates = {"starts": meta.starts, "ends": str(meta.ends)}
            problems.append(problem("never-shown", document.path, at_key="ends", **dates))
        elif not (state := _state(meta, schedule)):
            hidden[document.path] = f"{NOTICES}/{slug}"
        elif language in languages:
            prefix = "" if language == languages[0] else f"/{language}"
            notice = Notice(
                slug=slug,
                language=language,
                url=f"{prefix}/{NOTICES}/{slug}/",
                meta=meta,
                state=state,
                document=document,
                **_moments(meta, schedule),
            )
            made[state][language].append(notice)
    current, upcoming, past = (_newest_first(listed, schedule) for listed in made.values())
    return Notices(current=current, upcoming=upcoming, past=past, hidden=hidden), problems


def _inherit(original: Document, translation: Document) -> NoticeMeta:
    """Fill in the keys that a translation inherits."""
    given = {key: getattr(translation.meta, key) for key in translation.keys if key != "slug"}
    given.setdefault("summary", "")
    return msgspec.structs.replace(cast(NoticeMeta, original.meta), **given)


def _is_told(problems: Sequence[Problem]) -> bool:
    """Return whether `starts` is there, but misspelled or with a wrong value."""
    values = [value for found in problems for value in found.finding.values]
    return ("key", "starts") in values or ("guess", "starts") in values


def _state(meta: NoticeMeta, schedule: Schedule) -> NoticeState | None:
    """Return the state of a notice; `None` if it is not published."""
    reason = schedule.hides(meta.draft, meta.starts, meta.ends)
    if reason == "early" and meta.prepublish:
        return "upcoming"
    if reason == "over":
        return "past"
    return None if reason else "current"


def _moments(meta: NoticeMeta, schedule: Schedule) -> dict[str, str]:
    ends_at = schedule.moment(meta.ends, is_end=True).isoformat() if meta.ends else ""
    return {"starts_at": schedule.moment(meta.starts).isoformat(), "ends_at": ends_at}


def _newest_first(listed: dict[str, list[Notice]], schedule: Schedule) -> ByLanguage:
    def position(notice: Notice) -> tuple[object, str]:
        return schedule.moment(notice.meta.starts), notice.slug

    return {
        language: tuple(sorted(notices, key=position, reverse=True))
        for language, notices in listed.items()
    }
