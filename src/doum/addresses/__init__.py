"""Every URL of a site: where pages are, what links lead to, where old addresses lead on."""
