"""Putting a finished site in place: a publish is a commit."""
