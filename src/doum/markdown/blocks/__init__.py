"""The blocks of Doum's own notation, one a file."""
