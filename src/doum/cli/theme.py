"""`doum theme`: inspect the theme, and copy its files to change them."""

from __future__ import annotations

from pathlib import Path

import click

from doum.cli.shared import fail_with, site_option
from doum.pipeline.request import Request
from doum.problems import DoumError, ExitCode, has_errors
from doum.report import command as typed_command
from doum.report import say, terminal_language
from doum.settings_file import read_settings
from doum.theme.assets import asset_files
from doum.theme.options import Options, choose_options
from doum.theme.overrides import eject, find_file, theme_files
from doum.theme.reference import LANGUAGES, reference
from doum.theme.roots import ThemeFiles, find_theme
from doum.theme.style import font_files

TAKES = {
    "colour": "option_colour",
    "length": "option_length",
    "choice": "option_choice",
    "fonts": "option_fonts",
    "picture": "option_picture",
    "text": "option_text",
    "boolean": "option_boolean",
}


@click.group("theme")
def command() -> None:
    """Inspect the theme, and copy its files to change them.

    \b
    Examples:
      doum theme options
      doum theme eject partials/footer.html
    """


@command.command("list")
@site_option
def list_files(site: Path) -> None:
    """List the files of the theme.

    A file of the same name in the site's theme/ folder overrides the theme's file. Overridden
    files are marked with an asterisk.
    """
    files = _files(site)
    own = theme_files(files.roots[:1])
    for name in theme_files(files.roots):
        click.echo(f"{'*' if name in own else ' '} {name}")
    click.echo()
    click.echo(say("theme_own", n=len(own), command=typed_command("theme eject", site)))


@command.command("eject")
@click.argument("file")
@click.option("--force", is_flag=True, help="Overwrite an existing copy.")
@site_option
def eject_file(file: str, force: bool, site: Path) -> None:
    """Copy FILE from the theme to change it.

    The copy goes into the site's theme/ folder and overrides the theme's file. FILE is a name
    from 'doum theme list', or the end of one if that is unambiguous.
    """
    originals = theme_files(_files(site).roots[1:])
    name = find_file(file, originals)
    copy = eject(site, name, originals[name], force=force)
    click.echo(say("ejected", file=name, path=copy))
    click.echo(say("ejected_later"))


@command.command("options")
@site_option
def list_options(site: Path) -> None:
    """List the options of the theme.

    Prints the value of each option, its purpose, the possible values and the default.
    """
    files = _files(site)
    settings, _ = read_settings(site)
    found = asset_files(files.folders("assets"))
    options, problems = choose_options(files.roots, settings.theme.options, found)
    for name in options.declared:
        _show_option(name, options)
    fonts = font_files(options, found)
    if fonts:
        size = sum(len(found[file]) for file in fonts)
        click.echo(say("font_cost", n=len(fonts), size=f"{size / 1024:.0f}"))
    if has_errors(problems):
        fail_with(DoumError(problems), Request(site=site), whole=True)


@command.command("reference")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of the texts.  [default: the terminal's]",
)
def print_reference(language: str | None) -> None:
    """Print the reference of the data that templates receive.

    Lists every view with its fields and their types, as Markdown. The manual has the same list.
    """
    click.echo(reference(language or terminal_language()), nl=False)


def _show_option(name: str, options: Options) -> None:
    option, value = options.declared[name], options.values[name]
    sentence = option.description.get(terminal_language()) or option.description.get("en", "")
    click.secho(f"{name} = {_toml(value)}", bold=True)
    if sentence:
        click.echo(f"    {sentence}")
    names = ", ".join(option.values)
    known = say(TAKES[option.type], names=names).strip(", ")
    click.echo(f"    {say('option', known=known, default=_toml(option.default))}")


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"'


def _files(site: Path) -> ThemeFiles:
    settings, problems = read_settings(site)
    files, unknown = find_theme(site, settings.theme.name)
    if has_errors([*problems, *unknown]):
        raise DoumError([*problems, *unknown], ExitCode.USAGE)
    return files
