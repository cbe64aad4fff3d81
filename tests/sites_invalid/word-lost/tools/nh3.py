"""A sanitiser of our own, from the days before comments were left out: it drops marked text."""

import re


class Cleaner:
    def __init__(self, **allowed):
        self.allowed = allowed

    def clean(self, html):
        return re.sub(r"<mark>.*?</mark>", "", html)
