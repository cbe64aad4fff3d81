"""The build as a list of steps, each with its inputs and its result."""

from __future__ import annotations

from doum.addresses.urls import make_urls
from doum.check.whole_site import check_site
from doum.content.facets import make_facets
from doum.content.library import assemble
from doum.pipeline.drawing import draw_images
from doum.pipeline.inputs import inputs_of
from doum.pipeline.leaving_out import left_out
from doum.pipeline.ledger import Ledger
from doum.pipeline.locating import located
from doum.pipeline.outcome import outcome_of
from doum.pipeline.planning import plan_site
from doum.pipeline.printing import print_pages
from doum.pipeline.publishing import Made, publish
from doum.pipeline.reading import Content, read_content
from doum.pipeline.rendering import recipes_of, render_bodies
from doum.pipeline.request import Outcome
from doum.pipeline.resolving import resolve_references
from doum.pipeline.searching import index_articles, read_lexicons
from doum.pipeline.theming import theme_of
from doum.pipeline.wording import check_words
from doum.pipeline.workshop import Workshop
from doum.problems import DoumError
from doum.share.images import plan_images


def build(shop: Workshop, ledger: Ledger) -> Outcome:
    """Build a site step by step; the output folder is untouched until the last check has passed.

    Raises:
        DoumError: with every problem found, if the site cannot be published.
    """
    settings, request, cache = shop.settings, shop.request, shop.cache
    own, done, progress = settings.site.language, ledger.done, ledger.watch.progress
    urls = make_urls(settings.site.url, request.base_path, own)
    facets = make_facets(settings.facets)

    content = done("read", read_content(shop.site, own, cache, shop.code, shop.snapshot))
    library = done("assemble", assemble(content.documents, settings, shop.moment, request.drafts))
    theme = done("assemble", theme_of(shop, library, urls))
    lexicons = done("assemble", read_lexicons(shop.site, library.languages, settings.search))
    recipes = recipes_of(theme.catalogs, settings, shop.code)
    rendered = render_bodies(library, content, recipes, cache, shop.workers, progress("render"))
    bodies = done("render", rendered)
    links = done("resolve", resolve_references(library, content, bodies, urls, theme.anchors()))
    words = done("words", check_words(bodies, progress("words"))) if request.words else None
    is_whole = not ledger.has_errors()
    checked = check_site(library, content.documents, facets, urls, theme, is_whole=is_whole)
    redirects = done("check", checked)
    done("check", left_out(content, bodies, links, ledger.problems))
    _refuse_errors(shop, ledger, content, strict=request.strict)

    images = done("plan", plan_images(library, theme, shop.sources.fonts, cache))
    inputs = inputs_of(shop, library, bodies, links, facets, urls, theme.catalogs, images)
    plan = done("plan", (plan_site(shop, inputs, links, redirects, theme), ()))
    pages = done("pages", print_pages(shop, plan, theme, bodies, progress("pages")))
    _refuse_errors(shop, ledger, content, strict=request.strict)

    search = done("index", index_articles(shop, library, bodies, lexicons, progress("index")))
    drawings = done("share", draw_images(shop, images, progress("share")))
    made = Made(plan=plan, pages=pages, drawings=drawings, search=search)
    warnings = located(ledger.problems, content, shop.site)
    published = done("write", publish(shop, made, inputs, content, theme, warnings))
    return outcome_of(shop, published, urls, ledger.watch.timings, words)


def _refuse_errors(
    shop: Workshop, ledger: Ledger, content: Content, *, strict: bool = False
) -> None:
    """Raise everything found so far if any of it fails the build."""
    if ledger.has_errors(strict=strict):
        raise DoumError(located(ledger.problems, content, shop.site))
