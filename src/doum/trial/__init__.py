"""Trials of a built site's search, as readers use it: in a browser, with the published files."""
