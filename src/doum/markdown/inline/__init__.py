"""The notation inside a text: links, code, emphasis, attributes, footnotes."""
