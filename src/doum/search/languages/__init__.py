"""The analysis of texts, one language per module: from a text to the words to search."""
