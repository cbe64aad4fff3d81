"""Rules that need a browser."""
