"""One run of the build: what each step made, for the next one to take up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from doum.addresses.redirects import Redirect, redirects_of
from doum.addresses.urls import make_urls, output_of
from doum.cache import open_cache
from doum.check.contacts import contact_problems
from doum.check.outputs import output_problems
from doum.check.whole_site import library_problems
from doum.content.facets import make_facets
from doum.content.library import assemble, templates_named
from doum.content.products import accents_of
from doum.model import Library
from doum.pipeline.companions import companion_files, headers_of
from doum.pipeline.counting import summary_of
from doum.pipeline.locating import located
from doum.pipeline.printing import Printing
from doum.pipeline.reading import Content, read_content
from doum.pipeline.relating import alike_articles
from doum.pipeline.rendering import Bodies, recipes_of
from doum.pipeline.request import Outcome, Request, Stopwatch, build_moment
from doum.pipeline.resolving import Targets, resolve_references
from doum.pipeline.searching import Analyses, make_indexes, read_lexicons
from doum.pipeline.sharing import Sharing, find_fonts, plan_images, stage_images
from doum.pipeline.staging import (
    stage_assets,
    stage_bytes,
    stage_content,
    stage_redirects,
    stage_search,
    worker_of,
)
from doum.pipeline.stamp import code_digest
from doum.plan.offline import WORKER
from doum.plan.site import Inputs, shelves_of, slices_of
from doum.problems import Problem
from doum.publish.manifest import Manifest, Summary
from doum.publish.write import Changes, Publication
from doum.search.index import FOLDER
from doum.search.lexicon import Lexicon
from doum.search.pagefind import find_indexer
from doum.search.records import records_of
from doum.settings import FILE_NAME, DoumSettings
from doum.theme.overrides import stray_files
from doum.theme.roots import find_theme
from doum.theme.theme import Theme

STATE = ".doum"


class SiteBuild:
    """The steps of a build in order; each returns the problems that it found.

    Args:
        output: the published folder.
        before: the manifest of the last publish.
    """

    lexicons: Mapping[str, Lexicon]
    library: Library
    content: Content
    bodies: Bodies
    theme: Theme
    redirects: list[Redirect]
    targets: Targets
    used_files: set[str]
    companions: dict[str, bytes]
    printing: Printing

    def __init__(
        self,
        request: Request,
        settings: DoumSettings,
        output: Path,
        before: Manifest | None,
        watch: Stopwatch,
    ) -> None:
        self.request, self.settings, self.output = request, settings, output
        self.before, self.watch = before, watch
        self.site = request.site
        self.moment = build_moment()
        self.urls = make_urls(settings.site.url, request.base_path, settings.site.language)
        self.facets = make_facets(settings.facets)
        self.theme_files, self.theme_problems = find_theme(self.site, settings.theme.name)
        self.sharing = Sharing()
        self.fonts = find_fonts(request, settings)
        self.code = code_digest()
        self.cache = open_cache(self.site / STATE / "cache.sqlite")
        self.search_files: dict[str, Path] = {}
        self.publication = Publication(output, before) if request.write else None

    def __enter__(self) -> SiteBuild:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.cache.close()
        if error is not None and self.publication is not None:
            self.publication.abandon()

    def roots(self) -> tuple[str, ...]:
        """Name the files and folders that the build reads."""
        themes = map(str, self.theme_files.watched)
        return ("content", FILE_NAME, *themes, *self.fonts.roots)

    def read(self) -> list[Problem]:
        """Read and parse the content."""
        with self.watch.stage("read"):
            self.content = read_content(
                self.site, self.settings.site.language, self.cache, self.code
            )
        return list(self.content.problems)

    def assemble(self) -> list[Problem]:
        """Put the library together."""
        with self.watch.stage("assemble"):
            self.library, problems = assemble(
                self.content.documents, self.settings, self.moment, self.request.drafts
            )
            self.theme = Theme(
                self.theme_files,
                self.settings.theme.options,
                self.library.languages,
                self.urls.base,
                self.code,
                self._templates_folder(),
                accents_of(self.library),
            )
        return problems + self.theme_problems + self.theme.problems

    def prepare_search(self) -> list[Problem]:
        """Find out how the languages are analysed, and what else their words are called."""
        self.lexicons = {}
        if not self.settings.search.enabled:
            return []
        self.lexicons, problems = read_lexicons(self.site, self.library.languages)
        return problems

    def render(self) -> list[Problem]:
        """Render the bodies."""
        with self.watch.stage("render"):
            recipes = recipes_of(self.theme.catalogs, self.settings.markdown, self.code)
            self.bodies = Bodies(self.library, self.content, recipes, self.cache)
            self.bodies.render(self.watch.advanced)
        return self.bodies.problems

    def resolve(self) -> list[Problem]:
        """Find out what links and images lead to."""
        with self.watch.stage("resolve"):
            found = resolve_references(self.library, self.content, self.bodies, self.urls)
            self.targets, self.used_files = found.targets, found.used_files
        return found.problems

    def check(self, *, is_whole: bool) -> list[Problem]:
        """Look at the whole site.

        Args:
            is_whole: whether every file could be read; what is missing is then truly missing.
        """
        with self.watch.stage("check"):
            self.redirects, problems = redirects_of(self.library)
            problems += library_problems(self.library, self.urls, is_whole=is_whole)
            problems += contact_problems(self.content.documents, self.facets)
            if is_whole:
                problems += stray_files(
                    self.theme_files.roots,
                    self.theme.templates,
                    self.library.languages,
                    lambda: templates_named(self.library),
                )
        return problems

    def plan(self) -> list[Problem]:
        """Decide on every page, and on the image that a link to it shows."""
        with self.watch.stage("plan"):
            self.sharing, problems = plan_images(self.library, self.theme, self.fonts, self.cache)
            catalogs = self.theme.catalogs.items()
            inputs = Inputs(
                library=self.library,
                rendered=self.bodies.rendered,
                targets=self.targets,
                facets=self.facets,
                urls=self.urls,
                texts={language: catalog.gettext for language, catalog in catalogs},
                names={language: catalog.name for language, catalog in catalogs},
                page_size=self.settings.build.page_size,
                alike=alike_articles(self.library, self.bodies.rendered, self.cache, self.code),
                searched=self.settings.search.enabled,
                offline=self.is_offline,
                seo=self.settings.seo,
                followed=self.settings.feeds.enabled,
                unlisted=self.request.unlisted,
                feedback=self.settings.feedback,
                images=self.sharing.images,
                look=self.sharing.digest,
            )
            self.printing = Printing(
                self.theme, self.bodies, self.publication, self.before, self.watch
            )
            shelves = shelves_of(inputs)
            self.printing.plan(slices_of(inputs, shelves))
            self.companions = companion_files(inputs, shelves, self.settings, self.theme.assets)
            return problems + list(output_problems(self._outputs()))

    def _outputs(self) -> Iterable[tuple[str, str]]:
        """Yield every file to publish, with the file of the site that asks for it."""
        yield from ((name, "Doum") for name in ("_headers", "_redirects", "assets", FOLDER, WORKER))
        yield from self.printing.outputs()
        yield from ((path, "Doum") for path in self.companions)
        yield from ((path.partition("/")[2], path) for path in sorted(self.used_files))
        yield from ((output_of(r.source), r.path) for r in self.redirects)

    def print_pages(self) -> list[Problem]:
        """Print the pages that are not published as they would be now, and stage them."""
        with self.watch.stage("pages"):
            return self.printing.print_stale()

    def index(self) -> None:
        """Make the search data, unless it is kept or not wanted."""
        if not (self.settings.search.enabled and self.request.index):
            return
        with self.watch.stage("index"):
            indexer = find_indexer()
            if self.request.write:
                analyses = Analyses(
                    self.bodies, self.lexicons, self.cache, self.code, self.watch.advanced
                )
                store = self.site / STATE / self.request.search_store
                records = records_of(self.library, self.bodies.rendered)
                self.search_files = make_indexes(store, records, self.lexicons, indexer, analyses)

    def draw(self) -> None:
        """Stage the share images; those that no build has drawn before are drawn."""
        if self.publication and self.sharing.drawings:
            with self.watch.stage("share"):
                stage_images(self.sharing, self.publication, self.cache, self.watch.advanced)

    def publish(self, stamp: str, warnings: tuple[Problem, ...]) -> Changes:
        """Stage what is not a page, and commit."""
        assert self.publication is not None
        with self.watch.stage("write"):
            stage_content(self.publication, self.content, self.used_files)
            stage_assets(self.publication, self.theme.assets, self.urls)
            stage_redirects(self.publication, self.redirects, self.urls, self.library.languages)
            headers = headers_of(
                self.settings, self.urls, self.theme, self.lexicons, self.companions, self.request
            )
            worker = worker_of(
                self.theme.assets, self.urls, self.library.languages, self.is_offline
            )
            others = {"_headers": headers.encode(), WORKER: worker}
            for path, data in {**self.companions, **others}.items():
                stage_bytes(self.publication, path, data)
            before = self.before if self.settings.search.enabled else None
            stage_search(self.publication, self.search_files, before)
            manifest = Manifest(
                stamp=stamp,
                roots=self.roots(),
                moment=self.moment,
                next_change=self.library.next_change,
                problems=warnings,
                summary=self.summary(),
                slices=self.printing.slices,
            )
            return self.publication.commit(manifest)

    def located(self, problems: list[Problem]) -> tuple[Problem, ...]:
        """Give problems that know a front matter key its place."""
        return located(problems, self.content, self.site)

    def outcome(self, warnings: tuple[Problem, ...], changes: Changes) -> Outcome:
        """Say what was done."""
        return Outcome(
            output=self.output,
            base_path=self.urls.base,
            problems=warnings,
            summary=self.summary(),
            changes=changes,
            timings=tuple(self.watch.timings),
        )

    def summary(self) -> Summary:
        """Count what was made."""
        return summary_of(
            self.library, self.settings, self.urls, self.printing.outputs(), self.request
        )

    @property
    def is_offline(self) -> bool:
        """Tell whether readers' browsers keep what was read; those of writers never do."""
        return self.settings.offline.enabled and not self.request.drafts

    def _templates_folder(self) -> Path:
        folder = self.site / STATE / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        return folder
