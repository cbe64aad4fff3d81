"""The build as a list of steps, each with its inputs and its result."""

from __future__ import annotations

from doum.addresses.redirects import redirects_of
from doum.addresses.urls import make_urls
from doum.check.whole_site import check_site
from doum.content.facets import make_facets
from doum.content.library import assemble
from doum.content.products import accents_of
from doum.pipeline.counting import summary_of
from doum.pipeline.drawing import draw_images
from doum.pipeline.inputs import inputs_of
from doum.pipeline.ledger import Ledger
from doum.pipeline.locating import located
from doum.pipeline.planning import plan_site
from doum.pipeline.printing import print_pages
from doum.pipeline.publishing import publish
from doum.pipeline.reading import read_content
from doum.pipeline.rendering import recipes_of, render_bodies
from doum.pipeline.request import Outcome
from doum.pipeline.resolving import resolve_references
from doum.pipeline.searching import index_articles, read_lexicons
from doum.pipeline.workshop import Workshop
from doum.problems import DoumError
from doum.publish.manifest import Manifest
from doum.share.images import plan_images
from doum.theme.theme import load_theme


def build(shop: Workshop, ledger: Ledger) -> Outcome:
    """Build a site; the output folder is not touched until the last check has passed.

    Args:
        ledger: records the problems and the time of every step.

    Raises:
        DoumError: with every problem found, if the site cannot be published.
    """
    settings, sources, request = shop.settings, shop.sources, shop.request
    site, cache, code, publication = shop.site, shop.cache, shop.code, shop.publication
    done, progress = ledger.done, ledger.watch.progress
    urls = make_urls(settings.site.url, request.base_path, settings.site.language)
    facets = make_facets(settings.facets)

    content = done("read", read_content(site, settings.site.language, cache, code))
    library = done("assemble", assemble(content.documents, settings, shop.moment, request.drafts))
    theme = done(
        "assemble",
        load_theme(
            sources.theme,
            settings.theme.options,
            library.languages,
            urls.base,
            code,
            shop.state / "templates",
            accents_of(library),
        ),
    )
    searched = settings.search.enabled
    lexicons = done("assemble", read_lexicons(site, library.languages, searched=searched))
    recipes = recipes_of(theme.catalogs, settings.markdown, code)
    bodies = done("render", render_bodies(library, content, recipes, cache, progress("render")))
    links = done("resolve", resolve_references(library, content, bodies, urls))
    is_whole = not ledger.has_errors()
    redirects = done("check", redirects_of(library))
    ledger.checked(
        "check", check_site(library, content.documents, facets, urls, theme, is_whole=is_whole)
    )
    if ledger.has_errors(strict=request.strict):
        raise DoumError(located(ledger.problems, content, site))

    images = done("plan", plan_images(library, theme, sources.fonts, cache))
    inputs = inputs_of(shop, library, bodies, links, facets, urls, theme.catalogs, images)
    plan = done("plan", plan_site(inputs, links, redirects, theme, publication, shop.before))
    if not ledger.has_errors():
        done("pages", print_pages(plan, theme, bodies, publication, progress("pages")))
    if ledger.has_errors(strict=request.strict):
        raise DoumError(located(ledger.problems, content, site))

    search_files = done("index", index_articles(shop, library, bodies, lexicons, progress("index")))
    done("share", draw_images(images, publication, cache, progress("share")))
    manifest = Manifest(
        stamp=shop.stamp,
        roots=sources.roots,
        moment=shop.moment,
        next_change=library.next_change,
        problems=located(ledger.problems, content, site),
        summary=summary_of(plan, inputs),
        slices=plan.slices,
    )
    changes = done("write", publish(shop, manifest, plan, inputs, content, theme, search_files))
    return Outcome(
        output=shop.output,
        base_path=urls.base,
        problems=manifest.problems,
        summary=manifest.summary,
        changes=changes,
        timings=ledger.watch.timings,
    )
