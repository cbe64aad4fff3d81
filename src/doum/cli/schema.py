"""`doum schema`: the JSON Schema of all that may be written."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click
from msgspec import Struct

from doum.meta import ArticleMeta, NoticeMeta, ProductMeta, SiteMeta
from doum.schema import json_schema
from doum.search.queries import Queries
from doum.search.synonyms import Synonyms
from doum.settings import DoumSettings

KINDS: Mapping[str, type[Struct]] = {
    "article": ArticleMeta,
    "product": ProductMeta,
    "notice": NoticeMeta,
    "site": SiteMeta,
    "settings": DoumSettings,
    "queries": Queries,
    "synonyms": Synonyms,
}


@click.command("schema")
@click.argument("kind", type=click.Choice(list(KINDS)), required=False)
def command(kind: str | None) -> None:
    """Print the JSON Schema of what may be written.

    KIND is article, product, notice, site (content/_index.md), settings (doum.toml), queries
    (content/queries.toml) or synonyms (content/synonyms.toml); without it, all of them are
    printed under their names. Editors use them to complete and check what is written.
    """
    if kind:
        schema = json_schema(KINDS[kind])
    else:
        schema = {name: json_schema(declared) for name, declared in KINDS.items()}
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
