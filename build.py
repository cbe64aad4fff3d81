"""The door of this checkout: `python3 build.py` builds the site, with nothing but Python and pip.

On first use it makes `.venv` and installs the locked set into it; then it hands over to the
`doum` command line. Where `doum` can already be imported, that one is used.

    python3 build.py                 build content/ into public/
    python3 build.py serve           show the site while you write (also: new, check, schema)
    python3 build.py test            set up the tests, a browser included, and run them all
    python3 build.py test fast       those that need neither a browser nor a process (test --help)
"""

import hashlib
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
LOCK = os.path.join(HERE, "requirements.lock")
TEST_LOCK = os.path.join(HERE, "tests", "requirements.lock")
OLDEST = (3, 11)


def main(arguments: "list[str]") -> int:
    """Set up what is missing and run a command; returns its exit code."""
    if sys.version_info < OLDEST:
        return _fail(
            "Doum needs Python %d.%d or later; this is %s." % (*OLDEST, sys.version.split()[0])
        )
    if arguments[:1] == ["test"]:
        python = _environment([LOCK, TEST_LOCK])
        os.chdir(HERE)
        return _run([python, "-m", "tests.run", *arguments[1:]])
    python = sys.executable if _has_doum() else _environment([LOCK])
    return _run([python, "-m", "doum", *(arguments or ["build"])])


def _has_doum() -> bool:
    """Tell whether this Python, left to itself, can run Doum."""
    command = [sys.executable, "-c", "import doum.cli"]
    elsewhere = tempfile.gettempdir()
    return subprocess.run(command, cwd=elsewhere, capture_output=True).returncode == 0


def _environment(locks: "list[str]") -> str:
    """Make or refresh `.venv` with the locked sets and return its Python."""
    python = os.path.join(
        VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))
    )
    missing = [lock for lock in locks if not _is_installed(lock)]
    if not missing and os.path.exists(python):
        return python
    if not os.path.exists(python):
        _say("Making .venv (once)")
        made = subprocess.run([sys.executable, "-m", "venv", VENV])
        if made.returncode != 0:
            sys.exit(
                _fail(
                    "The virtual environment could not be made. On Debian: apt install python3-venv"
                )
            )
        missing = locks
    for lock in missing:
        _say("Installing %s" % os.path.relpath(lock, HERE))
        pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
        done = subprocess.run([*pip, "--require-hashes", "--requirement", lock])
        if done.returncode != 0:
            sys.exit(_fail("The packages could not be installed; what pip says stands above."))
        with open(_mark(lock), "w") as file:
            file.write(_state(lock))
    _link_sources(python)
    return python


def _link_sources(python: str) -> None:
    """Let the environment import `doum` from `src/`."""
    ask = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip()
    with open(os.path.join(packages, "doum-checkout.pth"), "w", encoding="utf-8") as file:
        file.write(os.path.join(HERE, "src") + "\n")


def _mark(lock: str) -> str:
    return os.path.join(VENV, os.path.relpath(lock, HERE).replace(os.sep, "-") + ".installed")


def _is_installed(lock: str) -> bool:
    try:
        with open(_mark(lock)) as file:
            return file.read() == _state(lock)
    except OSError:
        return False


def _state(lock: str) -> str:
    """Name the locked set and this checkout's place: a copied `.venv` leads to the other one."""
    return _digest(lock) + " " + HERE


def _digest(lock: str) -> str:
    with open(lock, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def _run(command: "list[str]") -> int:
    environment = dict(os.environ, DOUM_COMMAND="python3 " + os.path.relpath(__file__))
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # so that a signal reaches Doum itself
    try:
        return subprocess.run(command, env=environment).returncode
    except KeyboardInterrupt:
        return 130


def _say(text: str) -> None:
    print(text, flush=True)


def _fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
