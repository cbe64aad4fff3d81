"""A preview session: a rebuild for each batch of changes, with the last good site in between."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from doum.addresses.urls import make_urls
from doum.listing import ending, fitting_listing
from doum.pipeline.request import Outcome, Request, Stopwatch
from doum.pipeline.sources import roots_of
from doum.preview.beginning import SEARCH_STORE, Places, begin, earlier_site
from doum.preview.live import Board, PreviewServer
from doum.preview.pacing import OvertakenError, PreviewWatch
from doum.preview.waiting import Notes
from doum.preview.watch import Watcher
from doum.problems import DoumError, Problem, problem
from doum.report import command, problem_count, say, terminal_language, with_lines
from doum.run import output_folder, run_build
from doum.screen import LOG, Screen, screen_of
from doum.settings import STATE
from doum.settings_file import read_settings

FOLDER = "preview"


class Session:
    """Builds, serves and watches one site.

    Args:
        site: the site's folder.
        base_path: path of the site on its host; by default that of the site's URL.
        port: port to listen on; 0 for any free one.
        print_line: prints a line on the writer's terminal.
        jobs: the number of processes for work that can be shared out.
        new_watch: makes what shows the progress of a build on the terminal.
    """

    def __init__(
        self,
        site: Path,
        base_path: str | None,
        port: int,
        print_line: Callable[[str], None],
        jobs: int = 1,
        new_watch: Callable[[], Stopwatch] = Stopwatch,
    ) -> None:
        self.site, self.base_path, self.print_line = site.resolve(), base_path, print_line
        self.typed_site, self.jobs, self._new_watch = site, jobs, new_watch
        self.output = self.site / STATE / FOLDER
        settings = read_settings(self.site)[0]
        urls = make_urls(settings.site.url, base_path, settings.site.language)
        published = output_folder(Request(site=self.site), settings)
        self._places = Places(self.site / STATE, self.output, published, urls.base)
        self._notes = Notes(settings.site.language)
        self.board = Board(time.time_ns() // 1_000_000)
        self._is_shown = False  # whether the pages are those of the last build, as far as we know
        self._was_shown = False  # whether they ever were
        earlier = earlier_site(self._places)
        self.server = PreviewServer(earlier, urls.base, self.board, port, self._notes.page())
        self.watcher = Watcher(self._roots(), [self.site / STATE])

    def run(self, is_over: Callable[[], bool] = lambda: False) -> None:
        """Rebuild on every change until the session is over."""
        self.watcher.start()
        try:
            self.board.tell(self._note)
            if self.server.root != self.output and begin(self._places):
                self.server.root = self.output
            self._refresh()
            while not is_over():
                if self.watcher.wait(timeout=0.5):
                    self._refresh()
        finally:
            self.board.close()
            self.watcher.stop()

    def _refresh(self) -> None:
        """Show the site as it is now, then bring its index up to date unless it changes again."""
        self.rebuild(index=False)
        if self._is_shown and not self.watcher.is_pending():
            with suppress(OvertakenError):
                self.rebuild(index=True)
            # What has just changed may be in these pages already; the next build shows them.
            self._is_shown = not self.watcher.is_pending()

    def rebuild(self, index: bool) -> None:
        """Build once, and show the new site, or the problems on top of the last good one.

        Raises:
            OvertakenError: if something changes before the index is made.
        """
        started = time.perf_counter()
        screen = self._new_watch()
        try:
            self.watcher.follow(self._roots())
            outcome = run_build(self._request(index), self._watch(screen, index))
        except OSError as error:
            reason = f"{error.strerror} ({error.filename})"
            self._show_problems((problem("unreadable", "", reason=reason),))
            return
        except DoumError as error:
            self._show_problems(error.problems)
            return
        finally:
            screen.close()
        self._show_site(outcome, index, time.perf_counter() - started)

    def _watch(self, screen: Stopwatch, index: bool) -> PreviewWatch:
        """Return the clock of a build; pages are up to date while the index is made of them."""
        if index:
            return PreviewWatch(screen, lambda *_: None, self.watcher.is_pending)
        self.board.tell(self._note)
        return PreviewWatch(screen, self._tell, lambda: False)

    def _tell(self, stage: str, percent: int) -> None:
        self.board.tell(self._note, self._notes.progress(stage, percent))

    @property
    def _note(self) -> str:
        """What is said on open pages until a build has ended."""
        if self.server.root is None:
            return self._notes.note("title")
        return self._notes.note("again" if self._was_shown else "earlier")

    def _request(self, index: bool) -> Request:
        return Request(
            site=self.site,
            output=self.output,
            base_path=self.base_path,
            drafts=True,
            index=index,
            share=False,
            search_store=SEARCH_STORE,
            jobs=self.jobs,
        )

    def _roots(self) -> list[Path]:
        """Return what a build would read now; the settings may name a different theme."""
        return [self.site / root for root in roots_of(self._request(index=True))]

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._is_shown = False
        texts = self._texts(problems, LOG)
        self._print(problems)
        self.print_line(say("kept_last", time=_clock(), errors=problem_count(problems)))
        note = self._notes.note("kept" if self.server.root else "stopped")
        self.board.show(tuple(_without_colour(text) for text in texts), note)

    def _print(self, problems: tuple[Problem, ...]) -> None:
        """Print problems, as many as the terminal has room for."""
        for text in self._texts(problems, screen_of(sys.stdout)):
            self.print_line(text + "\n")

    def _texts(self, problems: tuple[Problem, ...], screen: Screen) -> list[str]:
        """Return problems as texts, and how to see the rest."""
        language = terminal_language()
        listed = fitting_listing(with_lines(problems, self.site), screen, language)
        everything = command("check --all --drafts", self.typed_site)
        rest = "\n".join(ending(problems, listed, language, everything))
        return [*listed.texts, rest] if rest else [*listed.texts]

    def _show_site(self, outcome: Outcome, index: bool, seconds: float) -> None:
        """Make the pages reload, unless the build only updated the search index."""
        if index:
            self.print_line(say("indexed", time=_clock()))
            return
        self._print(outcome.problems)
        self.print_line(say("rebuilt", time=_clock(), seconds=f"{seconds:.2f}"))
        is_new = self.server.root != self.output or not self._is_shown or outcome.changes.any
        self.server.root = self.output
        if is_new:
            self.board.show()
        else:
            self.board.tell("")
        self._is_shown = self._was_shown = True


def _clock() -> str:
    return time.strftime("%H:%M:%S")


def _without_colour(text: str) -> str:
    from click import unstyle

    return unstyle(text)
