"""Jinja as templates of themes are printed with it: strict, escaping, and quicker than by default.

What makes it quicker changes no byte of a page. It matters because a large site has tens of
thousands of pages, with a hundred values and a dozen partials on each.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import cache, lru_cache
from json import JSONEncoder
from keyword import iskeyword
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FunctionLoader,
    StrictUndefined,
    Template,
    nodes,
    pass_eval_context,
    select_autoescape,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import do_tojson
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape
from msgspec import Struct

from doum.theme.roots import Templates

_COMPILED = "doum_%s.cache"
"""The files of compiled templates; those that Jinja's own generator makes have another name."""
_IN_CONTEXT = getattr(pass_eval_context(lambda _: None), "jinja_pass_arg", "")
_BEFORE = {None: "", _IN_CONTEXT: "context.eval_ctx, "}
"""What a function is given before its arguments, by how Jinja marks it."""

_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""Escapes a text without making a `Markup` of it, if this version can."""

_JSON: dict[str, Any] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
_encode = JSONEncoder(**_JSON).encode


def make_engine(templates: Templates, compiled: Path | None, code: str = "") -> Environment:
    """Make an environment without the functions of a theme.

    Args:
        templates: (file, text) by name.
        compiled: folder that caches compiled templates between runs.
        code: digest of the code that compiles them and of the functions that they call.
    """
    empty = frozenset(name for name, (_, text) in templates.items() if not text)
    engine = _Engine(
        empty,
        loader=FunctionLoader(lambda name: _loaded(templates, name)),
        autoescape=cache(select_autoescape(default=True, disabled_extensions=("md",))),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_Compiled(compiled, (*sorted(empty), code)) if compiled else None,
        extensions=["jinja2.ext.i18n"],
    )
    engine.policies["json.dumps_kwargs"] = _JSON
    engine.filters["rows"] = _rows
    engine.filters["tojson"] = _to_json
    return engine


class _Generator(CodeGenerator):
    """Compiles `{{ … }}` to a call of `printed`, and the include of an empty template to nothing.

    A call of a global function is compiled to just that: Jinja finds out each time how to call it.

    The methods are not public. If another version of Jinja does not call them, pages are the same,
    only slower.
    """

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        before = None if forward_caller else self._before(node, frame)
        if before is None:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write(f"({before}")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def _before(self, node: nodes.Call, frame: Frame) -> str | None:
        """Return what is given before the arguments; `None` if Jinja has to find out."""
        named = node.node
        is_plain = not (node.dyn_args or node.dyn_kwargs or frame.eval_ctx.volatile)
        if not (is_plain and frame.eval_ctx.autoescape and isinstance(named, nodes.Name)):
            return None
        is_global = frame.symbols.find_load(frame.symbols.ref(named.name)) == _global(named.name)
        if not is_global or any(iskeyword(given.key) for given in node.kwargs):
            return None
        function = self.environment.globals.get(named.name)
        return _BEFORE.get(getattr(function, "jinja_pass_arg", None)) if function else None

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.printed(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Include(self, node: nodes.Include, frame: Any) -> None:  # noqa: N802
        empty = self.environment.empty if isinstance(self.environment, _Engine) else ()
        if not (isinstance(node.template, nodes.Const) and node.template.value in empty):
            super().visit_Include(node, frame)


class _Compiled(FileSystemBytecodeCache):
    """Caches compiled templates by their text.

    Args:
        decisive: what else decides how they are compiled, such as which templates are empty.
    """

    def __init__(self, folder: Path, decisive: tuple[str, ...]) -> None:
        super().__init__(str(folder), _COMPILED)
        self._decisive = decisive

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum("\0".join([source, *self._decisive]))


class _Context(Context):
    """Jinja's context, without the names of globals: no template has any of its own."""

    def __init__(self, *given: Any, **_globals: Any) -> None:
        super().__init__(*given)


class _Engine(Environment):
    """Jinja's environment with the same globals for all templates.

    Jinja puts a `ChainMap` over them to support globals of single templates, which we do not use.
    Every import and include goes through it, which took a fifth of the rendering time.
    """

    code_generator_class = _Generator
    context_class = _Context

    def __init__(self, empty: frozenset[str], **options: Any) -> None:
        super().__init__(**options)
        self.empty = empty
        self._found: dict[str | Template, Template] = {}

    @staticmethod
    def printed(value: object) -> str:
        """Escape a value; of HTML, as half of all values are, `escape` would make two copies."""
        if type(value) is str:
            return _escaped(value)
        return value if type(value) is Markup else escape(value)

    def get_template(self, name: str | Template, *given: Any, **named: Any) -> Template:
        """Return a template; every include and import on every page asks for one."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, *given, **named)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        if d:
            raise TypeError("globals are the same for all templates")
        return self.globals


def _global(name: str) -> tuple[str, str]:
    """Return how the compiler notes a name that the template itself gives no value."""
    return VAR_LOAD_RESOLVE, name


def _loaded(templates: Templates, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    if name not in templates:
        return None
    file, text = templates[name]
    return text, file, lambda: True


@pass_eval_context
def _to_json(evaluated: nodes.EvalContext, value: Any, indent: int | None = None) -> Markup:
    """Convert a value to JSON; the names of products and categories are on many pages."""
    if indent is not None:
        return do_tojson(evaluated, value, indent)
    if type(value) is str:
        return _text_to_json(value)
    return htmlsafe_json_dumps(value, dumps=_encode)


@lru_cache(maxsize=1024)
def _text_to_json(text: str) -> Markup:
    return htmlsafe_json_dumps(text, dumps=_encode)


def _rows(value: Any, *names: str) -> Any:
    """Convert views, also nested ones, to rows of the named fields, for scripts to read."""
    if isinstance(value, tuple | list):
        return [_rows(part, *names) for part in value]
    if isinstance(value, Struct):
        return [_rows(getattr(value, name), *names) for name in names]
    return value
