"""Edits of the corpus's articles, another one each turn."""

from __future__ import annotations

from collections.abc import Sequence

_STRIDE = 7919
"""A prime, so that turns go far from one another and all articles have theirs."""


def chosen(paths: Sequence[str], turn: int) -> str:
    """Choose the article of a turn."""
    return paths[turn * _STRIDE % len(paths)]


def with_sentence(text: str, turn: int) -> str:
    """Add a sentence to an article's body."""
    return f"{text}\n{turn}번째로 고친 문장입니다.\n"


def with_title(text: str, turn: int) -> str:
    """Change an article's title, which other pages list."""
    return text.replace("\ncategory:", f" ({turn}번째)\ncategory:", 1)
