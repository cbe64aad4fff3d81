"""Share images: what a link to a page shows where it is shared."""
