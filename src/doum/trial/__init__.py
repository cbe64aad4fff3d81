"""Trying a built site's search as its readers do: in a browser, through the files it publishes."""
