"""The command line. Modules of commands are imported only when the command is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from doum import __version__
from doum.problems import DoumError, ExitCode, problem

COMMANDS = {
    "build": "Build the site into public/.",
    "serve": "Preview the site, and rebuild it on every save.",
    "check": "Check the site without publishing it.",
    "search": "Search the site from the terminal, and test its search.",
    "insights": "Show what readers search for and do not find, and which answers do not help.",
    "new": "Create a new article.",
    "theme": "Inspect the theme, and copy its files to change them.",
    "rule": "Explain an error or a warning.",
    "schema": "Print the JSON Schema of front matter and configuration.",
}
EPILOG = (
    "Exit codes: 0 success; 1 problems in the site, or a failed search test; 2 incorrect usage; "
    "3 a problem with this computer, such as a missing program or a port in use; 70 a bug in Doum."
)
CRASH = 70


class LazyCommands(click.Group):
    """A command group that imports each command from the module of the same name."""

    def list_commands(self, context: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, the first ones needed first."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        if name not in COMMANDS:
            return None
        return import_module(f"doum.cli.{name}").command  # type: ignore[no-any-return]

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Resolve a command; for an unknown one, fail with a suggestion."""
        from doum.problems import closest

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            guess = closest(args[0], COMMANDS)
            context.fail(
                f"No such command '{args[0]}'." + (f" Did you mean '{guess}'?" if guess else "")
            )
        return super().resolve_command(context, args)


@click.group(
    cls=LazyCommands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="doum")
def doum() -> None:
    """Turn a folder of Markdown answers into a static help centre with search."""


def main() -> None:
    """Run the command line; turn every failure into a message and an exit code."""
    atexit.register(gc.freeze)  # else the interpreter searches all that a build left for cycles
    try:
        doum.main(prog_name=os.environ.get("DOUM_COMMAND", "doum"), standalone_mode=False)
    except DoumError as error:
        _fail(error)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(ExitCode.OK)
    except OSError as error:
        reason = f"{error.strerror or error} ({error.filename})" if error.filename else str(error)
        _fail(DoumError([problem("disk", "", reason=reason)], ExitCode.ENVIRONMENT))
    except Exception as error:
        _crashed(error)


def _fail(error: DoumError) -> None:
    from doum.listing import whole_listing
    from doum.report import terminal_language

    for text in whole_listing(error.problems, terminal_language()).texts:
        click.echo(text, err=True)
    sys.exit(error.exit_code)


def _crashed(error: Exception) -> None:
    """Save the traceback to a file for the bug report, and print where it is."""
    import traceback

    from doum.report import describe

    path = Path("doum-crash.txt")
    path.write_text("".join(traceback.format_exception(error)), "utf-8")
    reason = f"{type(error).__name__}: {error}"
    click.echo(describe(problem("crash", "", reason=reason, file=path)).text, err=True)
    sys.exit(CRASH)
