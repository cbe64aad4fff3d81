"""The index, made by Pagefind."""
