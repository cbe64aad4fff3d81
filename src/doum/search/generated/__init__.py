"""Tests of a site's search that are generated from its articles. Pure."""
