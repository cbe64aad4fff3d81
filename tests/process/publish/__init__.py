"""Builds that are killed, and two at once."""
