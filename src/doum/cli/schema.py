"""`doum schema`: print the JSON Schema of front matter and configuration files."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click
from msgspec import Struct

from doum.meta import ArticleMeta, IntroductionMeta, NoticeMeta, ProductMeta, SiteMeta
from doum.schema import json_schema
from doum.search.queries import Queries
from doum.search.synonyms import Synonyms
from doum.settings import DoumSettings

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
        schema = json_schema(KINDS[kind])
    else:
        schema = {name: json_schema(declared) for name, declared in KINDS.items()}
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
