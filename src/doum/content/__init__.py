"""Sources to a library: reading, front matter, snippets, products, articles."""
