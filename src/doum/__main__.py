"""`python -m doum` is the `doum` command."""

from doum.cli import main

if __name__ == "__main__":
    main()
