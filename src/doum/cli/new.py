"""`doum new`: create an article."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from unicodedata import normalize
from zoneinfo import ZoneInfo

import click

from doum.cli.shared import site_option
from doum.content.document import parse_document
from doum.content.slugs import is_slug, slugify
from doum.meta import CategoryMeta, ProductMeta
from doum.pipeline.request import build_moment
from doum.problems import DoumError, ExitCode, closest, problem
from doum.report import command as typed_command
from doum.report import say
from doum.settings_file import read_settings
from doum.text import Source, read_text

ARTICLE = """---
title: {title}
category: [{category}]
summary: {summary}
updated: {today}
draft: true
---
{body}
"""
TEXTS = {
    "ko": (
        "답을 한 문장으로 적으세요.",
        "첫 문장에서 바로 답하고, 그다음에 순서와 예외를 적으세요.",
    ),
    "en": (
        "The answer in a sentence.",
        "Answer in the first sentence; steps and exceptions follow.",
    ),
    "ja": ("答えを一文で書きます。", "最初の一文で答え、続けて手順と例外を書きます。"),
}


@click.group("new")
def command() -> None:
    """Create new files for the site."""


@command.command("article")
@click.argument("title")
@click.option(
    "--product",
    metavar="FOLDER",
    help="Folder of the product in content/.  [default: the only one]",
)
@click.option("--category", default="", metavar="A/B", help="Category path, from the top level.")
@click.option("--slug", metavar="WORD", help="Name of the file.  [default: from the title]")
@site_option
def article(title: str, product: str | None, category: str, slug: str | None, site: Path) -> None:
    """Create a draft article titled TITLE.

    TITLE is the question that the article answers.

    \b
    Example:
      doum new article "결제일을 바꿀 수 있나요?" --product messenger --category billing
    """
    product = normalize("NFC", product) if product else _only_product(site)
    if not is_slug(product):
        raise DoumError([problem("bad-slug", "", slug=product)], ExitCode.USAGE)
    known = _products(site)
    if known and product not in known:
        values = {"name": product, "guess": closest(product, known), "known": ", ".join(known)}
        raise DoumError([problem("unknown-product", "", **values)], ExitCode.USAGE)
    name = normalize("NFC", slug) if slug else slugify(title)
    if not is_slug(name):
        raise DoumError([problem("bad-slug", "", slug=name)], ExitCode.USAGE)
    settings, _ = read_settings(site)
    parts = [part.strip() for part in category.split("/") if part.strip()]
    folder = site / "content" / known.get(product, product)
    path = folder / _folder_of(parts, folder, settings.site.language) / f"{name}.md"
    taken = next(folder.rglob(f"{name}.md"), None)
    if taken:
        raise DoumError([problem("exists", "", file=taken)], ExitCode.USAGE)
    summary, body = TEXTS.get(settings.site.language, TEXTS["en"])
    today = datetime.fromtimestamp(build_moment(), ZoneInfo(settings.site.timezone)).date()
    path.parent.mkdir(parents=True, exist_ok=True)
    text = ARTICLE.format(
        title=_quoted(title),
        category=", ".join(_quoted(part) for part in parts),
        summary=_quoted(summary),
        today=today.isoformat(),
        body=body,
    )
    path.write_text(text, "utf-8")
    click.echo(say("created", path=path))
    click.echo(say("next_edit", command=typed_command("serve", site)))


def _products(site: Path) -> dict[str, str]:
    """Return the products of a site: slug -> name of the folder, which macOS decomposes."""
    content = site / "content"
    names = sorted(
        folder.name
        for folder in (content.iterdir() if content.is_dir() else ())
        if folder.is_dir() and not folder.name.startswith(("_", "."))
    )
    return {normalize("NFC", name): name for name in names}


def _only_product(site: Path) -> str:
    """Return the only product of the site.

    Raises:
        click.UsageError: if the site has no product, or several.
    """
    found = list(_products(site))
    if len(found) == 1:
        return found[0]
    known = ", ".join(found) or "none yet"
    raise click.UsageError(f"Specify the product with --product FOLDER. Products here: {known}.")


def _folder_of(category: list[str], product: Path, own: str) -> str:
    """Return the folder for a category: its slug, also if it is named by its title.

    Raises:
        DoumError: if the product's tree has no such category.
    """
    if not category:
        return ""
    declared = _declared(product, own)
    slugs = {name: node.slug for node in declared for name in (node.title, node.slug)}
    if declared and category[0] not in slugs:
        known = ", ".join(node.title for node in declared)
        values = {"name": category[0], "guess": closest(category[0], slugs), "known": known}
        raise DoumError([problem("unknown-category", "", **values)], ExitCode.USAGE)
    return slugs.get(category[0]) or slugify(category[0])


def _declared(product: Path, own: str) -> tuple[CategoryMeta, ...]:
    """Return the top-level categories that a product's `_index.md` declares."""
    path = product / "_index.md"
    source = read_text(path, f"content/{product.name}/_index.md")
    if not isinstance(source, Source):
        return ()
    meta = parse_document(source, own).meta
    return meta.categories if isinstance(meta, ProductMeta) else ()


def _quoted(text: str) -> str:
    """Return a text as a double-quoted YAML string on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
