"""Every URL of a site: where pages are, what links resolve to, where old URLs redirect."""
