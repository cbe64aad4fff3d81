"""Rules that look at the whole site; each module finds the problems of one kind."""
