"""From sources to a library: reading, front matter, snippets, products, articles."""
