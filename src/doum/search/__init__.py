"""The search of a site: records of the articles, and Pagefind's index of them."""
