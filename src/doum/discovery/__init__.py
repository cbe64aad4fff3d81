"""What machines read beside the pages: sitemaps, robots.txt, feeds, llms.txt, OpenSearch."""
