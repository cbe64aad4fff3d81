"""Plans pages from the library: which pages exist and what each shows, before rendering."""
