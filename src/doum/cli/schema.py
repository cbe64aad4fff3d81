"""`doum schema`: print the JSON Schema of front matter and configuration files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click
from msgspec import Struct

from doum.meta import (
    ArticleMeta,
    FrontMatter,
    IntroductionMeta,
    NoticeMeta,
    ProductMeta,
    SiteMeta,
)
from doum.schema import json_schema
from doum.search.queries import Queries
from doum.search.synonyms import Synonyms
from doum.settings import DoumSettings
from doum.yaml_schema import yaml_schema

KINDS: Mapping[str, type[Struct]] = {
    "article": ArticleMeta,
    "product": ProductMeta,
    "introduction": IntroductionMeta,
    "notice": NoticeMeta,
    "site": SiteMeta,
    "settings": DoumSettings,
    "queries": Queries,
    "synonyms": Synonyms,
}


@click.command("schema")
@click.argument("kind", type=click.Choice(list(KINDS)), required=False, metavar="[KIND]")
def command(kind: str | None) -> None:
    """Print the JSON Schema of front matter and configuration files.

    KIND is article, product, introduction (_category.md), notice, site (content/_index.md),
    settings (doum.toml), queries (content/queries.toml) or synonyms (content/synonyms.toml).
    Without KIND, prints an object with all of the schemas. Editors use a schema to complete and
    check what you type.
    """
    if kind:
        schema = _schema(KINDS[kind])
    else:
        schema = {name: _schema(declared) for name, declared in KINDS.items()}
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))


def _schema(declared: type[Struct]) -> dict[str, Any]:
    """Return the JSON Schema of a class; that of front matter allows for YAML."""
    is_yaml = issubclass(declared, FrontMatter)
    return yaml_schema(declared) if is_yaml else json_schema(declared)
