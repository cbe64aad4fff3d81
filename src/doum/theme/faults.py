"""Template errors, reported to theme authors: which template, which line, for which page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from doum.plan.page import Page
from doum.problems import Problem, closest, problem, with_line

_VIEW = re.compile(r"'doum\.views\.\w+\.(\w+) object'")


def template_problem(
    page: Page, error: Exception, folders: Iterable[Path], known: Iterable[str]
) -> Problem:
    """Report which template an error is in, and on which line.

    Args:
        page: the page that was being rendered.
        folders: the template folders.
        known: the names of all templates, for suggestions.
    """
    from jinja2 import TemplateNotFound

    roots = [str(folder) for folder in folders]
    name, line = _place(page, error, roots)
    shown = _shown_name(name, roots)
    if isinstance(error, TemplateNotFound):
        missing = str(error.name or page.template)
        guess = closest(missing, known)
        place = page.document if missing == page.template and page.document else shown
        return problem("template-missing", place, at_key="template", name=missing, guess=guess)
    reason = _readable(error)
    found = problem("template-error", shown, line, reason=reason, page=page.url)
    return with_line(found, lambda _: _text(Path(name)))


def _place(page: Page, error: Exception, roots: Sequence[str]) -> tuple[str, int]:
    """Return the file and line of the innermost template in the error's traceback."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or page.template, error.lineno
    name, line = page.template, 0
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if any(file.startswith(root) for root in roots):
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    return name, line


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def _shown_name(name: str, roots: Sequence[str]) -> str:
    for root in roots:
        if name.startswith(root):
            short = "/".join(Path(root).parts[-2:])
            return f"{short}{name[len(root) :]}"
    return f"templates/{name}"


def _readable(error: Exception) -> str:
    """Return the first line of an error, with views called by their class names."""
    reason = str(error).partition("\n")[0] or type(error).__name__
    return _VIEW.sub(r"\1", reason)
