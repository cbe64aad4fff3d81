"""Machine-readable files beside the pages: sitemaps, robots.txt, feeds, llms.txt, OpenSearch."""
