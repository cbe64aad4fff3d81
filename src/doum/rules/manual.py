"""The manual's pages about rules: a guide for each group, generated from the declarations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from textwrap import dedent

from doum.rules.declared import GROUPS, Example, Rule, rules_in, without_values

_TITLES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": {
        "front-matter": ("Rules for front matter", "How the keys of a file are written."),
        "library": (
            "Rules for products, categories and translations",
            "How files become products, articles, notices and their translations.",
        ),
        "links": ("Rules for links, images and files", "Where links lead and what is published."),
        "markdown": ("Rules for Markdown", "Blocks and tables that would not render."),
        "addresses": ("Rules for addresses", "Addresses that are taken or cannot be served."),
        "files": ("Rules for files in content/", "Files that cannot be read as text."),
        "settings": ("Rules for doum.toml", "Settings that cannot be right."),
        "theme": ("Rules for themes", "Templates, options and files of a theme."),
        "search": ("Rules for search", "The search index, and the test of the search."),
        "share-images": ("Rules for share images", "What keeps pages from having an image."),
        "commands": ("Rules for commands", "What keeps a command from starting or finishing."),
    },
    "ko": {
        "front-matter": ("머리말 규칙", "파일 첫머리의 키를 적는 방법입니다."),
        "library": (
            "서비스, 분류, 번역 규칙",
            "파일이 서비스와 글, 공지, 번역이 되는 방법입니다.",
        ),
        "links": ("링크와 이미지, 파일 규칙", "링크가 가리키는 곳과 게시되는 파일입니다."),
        "markdown": ("Markdown 규칙", "제대로 표시되지 않는 블록과 표입니다."),
        "addresses": ("주소 규칙", "겹치거나 쓸 수 없는 주소입니다."),
        "files": ("content/ 파일 규칙", "글로 읽을 수 없는 파일입니다."),
        "settings": ("doum.toml 규칙", "맞지 않는 설정입니다."),
        "theme": ("테마 규칙", "템플릿과 테마 옵션, 테마 파일입니다."),
        "search": ("검색 규칙", "검색 색인과 검색 시험입니다."),
        "share-images": ("공유 이미지 규칙", "공유 이미지를 만들지 못하는 까닭입니다."),
        "commands": ("명령 규칙", "명령이 시작되거나 끝나지 못하는 까닭입니다."),
    },
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "error": "Error",
        "warning": "Warning",
        "bad": "Wrong",
        "good": "Right",
        "when": "When",
        "keywords": "error, warning, rule, message",
    },
    "ko": {
        "error": "오류",
        "warning": "경고",
        "bad": "잘못된 예",
        "good": "올바른 예",
        "when": "상황:",
        "keywords": "오류, 경고, 규칙, 메시지",
    },
}
_LEXERS = {".md": "markdown", ".toml": "toml", ".html": "html", ".css": "css", ".svg": "xml"}
_SIGNS = re.compile(r"([\\`*_\[\]#+~^=|])")
_FENCE = "`" * 5
"""Longer than any fence in an example."""

_INDENT = " " * 4


def manual_page(group: str, language: str) -> str:
    """Return the page of a group of rules.

    Args:
        group: one of `GROUPS`.
        language: `en` or `ko`.
    """
    title, summary = _TITLES[language][group]
    head = [
        "---",
        f"title: {title}",
        f"summary: {summary}",
        "layout: guide",
        f"weight: {10 * (GROUPS.index(group) + 1)}",
        f"keywords: [{_WORDS[language]['keywords']}]",
        "extra: {made_by: python -m tests.reference}",
        "---",
    ]
    parts = [part for rule in rules_in(group) for part in _section(rule, language)]
    return "\n".join(head) + "\n" + "\n\n".join(parts) + "\n"


def _section(rule: Rule, language: str) -> Iterator[str]:
    sentences, words = rule.sentences(language), _WORDS[language]
    yield f"## {rule.id}"
    yield f"{words[rule.severity]}: `{without_values(sentences.message)}`"
    yield _plain(sentences.why)
    yield from _paragraphs(without_values(sentences.hint))
    for name, example in (("bad", sentences.bad), ("good", sentences.good)):
        yield f"**{words[name]}**"
        yield from _example(example, words["when"])


def _example(example: Example, when: str) -> Iterator[str]:
    if example.when:
        yield _plain(f"{when} {example.when}")
    if example.command:
        yield f"{_FENCE}sh\n{example.command}\n{_FENCE}"
    for path, text in example.files.items():
        lexer = _LEXERS.get(PurePosixPath(path).suffix, "text")
        yield f"`{path}`"
        yield f"{_FENCE}{lexer}\n{text.rstrip()}\n{_FENCE}"


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a hint; those that are indented are what a file contains."""
    for paragraph in text.strip("\n").split("\n\n"):
        if paragraph.startswith(_INDENT):
            yield f"{_FENCE}text\n{dedent(paragraph)}\n{_FENCE}"
        else:
            yield _plain(paragraph)


def _plain(text: str) -> str:
    """Escape a text so that Markdown shows it unchanged."""
    escaped = _SIGNS.sub(r"\\\1", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;")
