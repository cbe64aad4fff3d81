"""The library to pages: links, lists, related articles, redirects."""
