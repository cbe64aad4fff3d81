"""Adding accepted proposals to `content/synonyms.toml` and `content/queries.toml`.

What is there stays as it is, comments included: texts are added at the end.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from doum.insights.asked import key_of
from doum.insights.known_site import KnownSite
from doum.insights.proposals import Proposal
from doum.problems import DoumError, Problem, problem
from doum.search import queries, synonyms
from doum.text import Source, decode
from doum.toml import parse_toml
from doum.whole_files import sweep, write_whole

_SENTENCE = 3


class Addition(Struct, frozen=True, kw_only=True):
    """What is added to a file.

    Attributes:
        path: relative to the site's folder.
        text: the tables that are added.
        number: how many they are.
        data: the whole file afterwards.
    """

    path: str
    text: str
    number: int
    data: bytes


def is_addable(proposal: Proposal) -> bool:
    """Return whether a proposal can be added: a synonym, or a query whose answer readers took."""
    is_taken = proposal.reason in ("next", "taken") and bool(proposal.article)
    return proposal.kind == "synonym" or is_taken


def additions(folder: Path, accepted: Sequence[Proposal], site: KnownSite) -> list[Addition]:
    """Return what accepted proposals add to the files of a site; nothing is written.

    Raises:
        DoumError: if a file has problems, or would have afterwards.
    """
    made = [
        _addition(folder, synonyms.FILE, _synonym_tables(folder, accepted, site), site),
        _addition(folder, queries.FILE, _query_tables(folder, accepted, site), site),
    ]
    return [addition for addition in made if addition.number]


def write(folder: Path, addition: Addition) -> None:
    """Write a file at once: it is the old one or the new one, whatever happens meanwhile."""
    target = (folder / addition.path).resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent)
    write_whole(target, addition.data, durably=True)


def _synonym_tables(folder: Path, accepted: Iterable[Proposal], site: KnownSite) -> list[str]:
    """Return a group for each word that queries are synonyms of."""
    known = {
        (group.language or site.own, key_of(said), key_of(meant))
        for group in _synonyms(folder)[0].group
        for said in group.words
        for meant in group.to or group.words
    }
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for proposal in accepted:
        pair = (proposal.language, key_of(proposal.query), key_of(proposal.word))
        if proposal.kind == "synonym" and pair not in known:
            known.add(pair)
            groups[proposal.language, proposal.word].append(proposal.query)
    return [
        _table("group", words=words, to=[word], language=language, own=site.own)
        for (language, word), words in groups.items()
    ]


def _query_tables(folder: Path, accepted: Iterable[Proposal], site: KnownSite) -> list[str]:
    known = {
        (query.language or site.own, key_of(query.q))
        for query in _queries(_text(folder, queries.FILE), site)[0].query
    }
    tables = []
    for proposal in accepted:
        place = (proposal.language, key_of(proposal.query))
        if proposal.article and place not in known and _is_published(proposal, site):
            known.add(place)
            tables.append(
                _table(
                    "query",
                    q=proposal.query,
                    kind=kind_of(proposal),
                    answers=[proposal.article],
                    language=proposal.language,
                    own=site.own,
                )
            )
    return tables


def kind_of(proposal: Proposal) -> queries.Kind:
    """Return the kind of query that a proposal makes."""
    if proposal.reason == "spelling":
        return "typo"
    if proposal.kind == "synonym":
        return "synonym"
    return "sentence" if len(proposal.query.split()) >= _SENTENCE else "noun"


def _is_published(proposal: Proposal, site: KnownSite) -> bool:
    return (proposal.language, proposal.article) in site.articles


def _table(name: str, *, language: str, own: str, **values: str | list[str]) -> str:
    """Return a TOML table; strings of JSON are strings of TOML, too."""
    if language != own:
        values["language"] = language
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join([f"[[{name}]]", *lines]).replace("\x7f", "")


def _addition(folder: Path, path: str, tables: list[str], site: KnownSite) -> Addition:
    before = _bytes(folder, path)
    text = "".join(f"{table}\n\n" for table in tables).rstrip("\n")
    if not tables:
        return Addition(path=path, text="", number=0, data=before)
    line_end = b"\r\n" if b"\r\n" in before else b"\n"
    head = before.rstrip() + line_end * 2 if before.strip() else b""
    added = text.encode().replace(b"\n", line_end) + line_end
    addition = Addition(path=path, text=text, number=len(tables), data=head + added)
    _require_valid(addition, site)
    return addition


def _require_valid(addition: Addition, site: KnownSite) -> None:
    """Parse a file as it would be.

    Raises:
        DoumError: if it has problems.
    """
    text = _decoded(addition.path, addition.data)
    if addition.path == synonyms.FILE:
        problems = parse_toml(synonyms.Synonyms, addition.path, text)[2]
    else:
        problems = _queries(text, site)[1]
    if any(found.rule == "toml-syntax" for found in problems):
        found = problem("list-in-brackets", addition.path, text=addition.text)
        raise DoumError([found])
    if problems:
        raise DoumError(problems)


def _synonyms(folder: Path) -> tuple[synonyms.Synonyms, list[Problem]]:
    made, _, problems = parse_toml(synonyms.Synonyms, synonyms.FILE, _text(folder, synonyms.FILE))
    if problems:
        raise DoumError(problems)
    return made or synonyms.Synonyms(), problems


def _queries(text: str, site: KnownSite) -> tuple[queries.Queries, list[Problem]]:
    keys: dict[str, list[str]] = {language: [] for language in site.languages}
    for language, key in site.articles:
        keys[language].append(key)
    return queries.read_queries(text, keys)


def _text(folder: Path, path: str) -> str:
    return _decoded(path, _bytes(folder, path))


def _bytes(folder: Path, path: str) -> bytes:
    file = folder / path
    return file.read_bytes() if file.exists() else b""


def _decoded(path: str, data: bytes) -> str:
    source = decode(path, data)
    if not isinstance(source, Source):
        raise DoumError([source])
    return source.text
