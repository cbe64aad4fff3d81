"""`doum serve`: preview the site while it is being written."""

from __future__ import annotations

import errno
import threading
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doum.cli.shared import ProgressWatch, base_path_option, jobs_option, site_option
from doum.content.beginnings import require_content
from doum.problems import DoumError, ExitCode, problem
from doum.report import command as command_line
from doum.report import say
from doum.settings import STATE

if TYPE_CHECKING:
    from doum.preview.session import Session

PORT = 8000
TRIES = 20
EXPORTS = "insights"


@click.command("serve")
@site_option
@click.option(
    "--port",
    metavar="NUMBER",
    type=click.IntRange(0, 65535),
    help=f"Port to listen on.  [default: first free port from {PORT}]",
)
@base_path_option
@jobs_option
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
@click.option(
    "--insights",
    "exports",
    metavar="FILE",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Export for the page of insights; repeatable.  [default: files in .doum/insights/]",
)
def command(
    site: Path,
    port: int | None,
    base_path: str | None,
    jobs: int,
    open_browser: bool,
    exports: tuple[Path, ...],
) -> None:
    """Preview the site while you write.

    Builds the site with its drafts into a separate folder, and rebuilds it on every save; open
    pages reload automatically. If a build fails, the last good site stays, with the problems
    shown on top. The preview can be opened on this computer only.

    The page /__doum/insights shows what `doum insights` prints.
    """
    require_content(site)
    session = _session(site, port, base_path, jobs)
    session.server.insights = partial(_insights, session, exports)
    threading.Thread(target=session.server.serve_forever, daemon=True).start()
    click.echo(say("serving", address=session.server.address))
    click.echo(say("drafts"))
    if _exports(session, exports):
        click.echo(say("insights_at", address=session.server.insights_address))
    if open_browser:
        webbrowser.open(session.server.address)
    try:
        session.run()
    except KeyboardInterrupt:
        click.echo()
    finally:
        session.server.shutdown()


def _session(site: Path, port: int | None, base_path: str | None, jobs: int) -> Session:
    """Create a session on the requested port, or else on the first free one."""
    from doum.preview.session import Session

    wanted = [port] if port is not None else range(PORT, PORT + TRIES)
    for number in wanted:
        try:
            return Session(site, base_path, number, click.echo, jobs, ProgressWatch)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    last = wanted[-1]
    raise DoumError(
        [problem("port-taken", "", port=last, next=last + 1, command=command_line("serve", site))],
        ExitCode.ENVIRONMENT,
    )


def _exports(session: Session, given: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the exports that were given, else those in the site's folder for them."""
    folder = session.site / STATE / EXPORTS
    return given or tuple(sorted(path for path in folder.glob("*") if path.is_file()))


def _insights(session: Session, given: tuple[Path, ...]) -> bytes:
    """Return the page of insights, from the exports and the site as they are now."""
    from doum.insights.gathering import Scope, read_insights
    from doum.insights.insights_page import insights_page

    site, _, insights = read_insights(session.site, _exports(session, given), Scope())
    return insights_page(insights, site, session.server.base)
