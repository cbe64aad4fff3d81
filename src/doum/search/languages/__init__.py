"""Analysis of one language a file: from a text to the words that are searched."""
