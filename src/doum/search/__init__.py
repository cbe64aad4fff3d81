"""What readers search: records of the articles, and Pagefind's index of them."""
