"""The command line. A command's module is imported when the command is called, not before."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from doum import __version__
from doum.problems import DoumError, ExitCode, problem

COMMANDS = {
    "build": "Build the site into public/.",
    "serve": "Show the site while you write, and again at every save.",
    "check": "Say everything that a build would complain of, without writing.",
    "search": "Search the site here, and test its search.",
    "new": "Start a new article.",
    "theme": "See what can be changed of the look, and copy it to change it.",
    "rule": "Explain what a build complains of.",
    "schema": "Print the JSON Schema of all that may be written.",
}
EPILOG = (
    "Exit codes: 0 all is well; 1 problems in the content; 2 the command was called wrongly; "
    "3 something on this computer is missing or in the way; 70 a defect in Doum."
)
CRASH = 70


class LazyCommands(click.Group):
    """A group whose commands live in modules of their names."""

    def list_commands(self, context: click.Context) -> list[str]:  # noqa: ARG002
        """Name the commands in the order in which people meet them."""
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
        """Find a command, or say which one was probably meant."""
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
    """Doum turns a folder of Markdown answers into a static help centre with search."""


def main() -> None:
    """Run the command line; every failure ends in a sentence and an exit code."""
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
    from doum.report import describe_all

    for text in describe_all(error.problems):
        click.echo(text, err=True)
    sys.exit(error.exit_code)


def _crashed(error: Exception) -> None:
    """Keep the traceback in a file, for whoever mends it, and say so."""
    import traceback

    from doum.report import describe

    path = Path("doum-crash.txt")
    path.write_text("".join(traceback.format_exception(error)), "utf-8")
    reason = f"{type(error).__name__}: {error}"
    click.echo(describe(problem("crash", "", reason=reason, file=path)), err=True)
    sys.exit(CRASH)
